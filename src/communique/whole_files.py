"""Files that appear whole or not at all, whatever interrupts the writing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Put text into a file as UTF-8, making its folder where there is none."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Put bytes into a file, making its folder where there is none."""
    try:
        _replace(path, data)
    except OSError as error:
        error.filename = error.filename or str(path)  # a full disk does not say where
        raise


def write_new_text(path: Path, text: str) -> None:
    """Put text into a file that is not there yet. Raises `FileExistsError` for one that is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(exist_ok=False)  # nobody else takes the name from here on
    try:
        write_text(path, text)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace_texts(texts: Mapping[Path, str]) -> None:
    """Put texts into files that are there: into all of them, or where one cannot be, into none."""
    staged: dict[Path, Path] = {}
    replaced: dict[Path, bytes] = {}
    try:
        for path, text in texts.items():
            staged[path] = _staged(path, text.encode())
        for path, temporary in staged.items():
            replaced[path] = path.read_bytes()
            temporary.replace(path)
    except BaseException:
        for path, before in replaced.items():
            write_bytes(path, before)
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
        raise


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _staged(path, data)
    try:
        temporary.replace(path)
    except BaseException:  # a Ctrl-C too leaves nothing behind
        temporary.unlink(missing_ok=True)
        raise


def _staged(path: Path, data: bytes) -> Path:
    """A finished file beside another, ready to take its place."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those of a new one."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
