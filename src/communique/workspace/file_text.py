"""Files of a workspace as text: only regular files, of bounded size, that lie where they seem to.

A workspace may come from anywhere. What passes for a data file may be a device without end, a pipe
nobody writes to, or a link to somebody's private file, whose words an error would then print.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from communique.errors import Fault, InvalidData

LARGEST = 5_000_000
"""Bytes; a communiqué has some twenty thousand."""

_WIDE = {
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
"""How texts of two or four bytes a character begin (Unicode, 23.8)."""


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says, and the SHA-256 of its bytes."""

    text: str
    digest: str


def text_of(path: Path, root: Path) -> FileText:
    """The text of a file, without a byte order mark.

    Raises `InvalidData` for what is no UTF-8 text or no file under `root` that can be read.
    """
    data = bytes_of(path, root)
    try:
        return FileText(data.decode("utf-8-sig"), sha256(data).hexdigest())
    except UnicodeDecodeError as error:
        raise InvalidData((_not_utf_8(path, error),)) from None


def bytes_of(path: Path, root: Path) -> bytes:
    """The bytes of a file. Raises `InvalidData` as `text_of` does."""
    with _told(path):
        refuse_outside(path, root)
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)  # a pipe would wait
        with os.fdopen(handle, "rb", closefd=True) as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise _unreadable(path, "no-file", "this is no file that holds text")
            data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise _unreadable(path, "too-large", f"the file is larger than {LARGEST:,} bytes")
    return data


def holds(path: Path, data: bytes) -> bool:
    """Whether a file is there and holds exactly this."""
    try:
        return path.stat().st_size == len(data) and bytes_of(path, path.parent) == data
    except (OSError, InvalidData):
        return False


def refuse_outside(path: Path, root: Path) -> None:
    """Raise `InvalidData` where links lead from a path under `root` to somewhere else."""
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(os.path.realpath(root)):
        message = "a link leads from here out of the workspace"
        help = "put the file itself here; nothing outside the workspace is read or written"
        raise InvalidData((Fault(path, None, None, "outside-workspace", message, help),))


def yaml_files(folder: Path, beginning: str = "") -> list[Path]:
    """The YAML files in a folder whose names begin so, by name; hidden ones are some editor's.

    None where there is no such folder; `OSError` for one that cannot be read.
    """
    if not folder.exists():
        return []
    with os.scandir(folder) as found:
        names = (each.name for each in found if each.name.startswith(beginning))
        ours = sorted(name for name in names if name.endswith(".yaml") and name[0] != ".")
    return [folder / name for name in ours]


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system refuses, as a fault of the file."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise _unreadable(path, "unreadable-file", f"the file cannot be read: {reason}") from None


def _unreadable(path: Path, code: str, message: str) -> InvalidData:
    help = "check that it is a data file and that you may read it"
    return InvalidData((Fault(path, None, None, code, message, help),))


def _not_utf_8(path: Path, error: UnicodeDecodeError) -> Fault:
    """Where the first wrong byte stands, or what the text is instead."""
    help = "save the file as UTF-8"
    kind = next((name for mark, name in _WIDE.items() if error.object.startswith(mark)), None)
    if kind:
        return Fault(path, 1, 1, "not-utf-8", f"this is {kind} text, not UTF-8", help)
    before = error.object[: error.start].decode()  # without a byte order mark
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"byte {error.object[error.start]:#04x} is not UTF-8 text"
    return Fault(path, line, column, "not-utf-8", message, help)
