"""A new workspace: the packaged one, laid whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique import packaged
from communique.errors import CommuniqueError
from communique.workspace import Workspace

_MAY_BE_THERE = {".git"}


class NotEmpty(CommuniqueError):
    """A folder that holds files already."""

    code = "not-empty"


def start_workspace(folder: Path) -> Workspace:
    """Lay the packaged workspace into a folder. Raises `NotEmpty` where that holds anything."""
    held = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    if held - _MAY_BE_THERE:
        message = f"'{folder}' is not empty: it holds {', '.join(sorted(held)[:3])}"
        raise NotEmpty(message, help="name an empty folder, or one that is not there yet")
    with _folder_beside(folder) as laid:
        shutil.copytree(packaged.templates() / "workspace", laid, dirs_exist_ok=True)
        Workspace(laid).save_schema()
        _move_all(laid, folder)
    return Workspace(folder)


@contextmanager
def _folder_beside(folder: Path) -> Iterator[Path]:
    """A folder on the same file system, gone afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".communique-", dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def _move_all(source: Path, target: Path) -> None:
    """Move what a folder holds; what was moved before a failure is taken away again."""
    moved: list[Path] = []
    try:
        for path in sorted(source.iterdir()):
            moved.append(path.rename(target / path.name))
    except BaseException:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise
