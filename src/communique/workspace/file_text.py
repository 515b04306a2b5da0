"""The bytes of a data file as text."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from communique.errors import Fault, InvalidData

LARGEST = 5_000_000
"""Bytes; a communiqué has some twenty thousand."""


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says, and the SHA-256 of its bytes."""

    text: str
    digest: str


def text_of(path: Path) -> FileText:
    """The text of a file, without a byte order mark. Raises `InvalidData`."""
    data = _bytes(path)
    try:
        return FileText(data.decode("utf-8-sig"), sha256(data).hexdigest())
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # without a byte order mark
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"byte {error.object[error.start]:#04x} is not UTF-8 text"
        help = "save the file as UTF-8"
        raise InvalidData((Fault(path, line, column, "not-utf-8", message, help),)) from None


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _unreadable(path, "too-large", f"the file is larger than {LARGEST:,} bytes")
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise _unreadable(path, "unreadable-file", f"the file cannot be read: {reason}") from None


def _unreadable(path: Path, code: str, message: str) -> InvalidData:
    help = "check that it is a data file and that you may read it"
    return InvalidData((Fault(path, None, None, code, message, help),))
