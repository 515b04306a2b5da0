"""Character codes of composite fonts whose CMap is part of the file (ISO 32000-2, 9.7.5).

Such a map says how many bytes a code has, and which character of the font (CID) it draws; widths
go by the CID, characters by the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdf.errors import LimitReachedError

MOST_CODES = 70_000
_HEX = rb"<\s*([0-9A-Fa-f\s]*)>"
_SECTION = re.compile(rb"begin(codespacerange|cidchar|cidrange)(.*?)end\1", re.DOTALL)
_SPACE = re.compile(_HEX + rb"\s*" + _HEX)
_SINGLE = re.compile(_HEX + rb"\s*(\d{1,6})")
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(\d{1,6})")


@dataclass(slots=True)
class CodeMap:
    """The lengths of codes by their ranges, and the CIDs of codes that are not their own."""

    spaces: list[tuple[bytes, bytes]] = field(default_factory=list)
    cids: dict[int, int] = field(default_factory=dict)

    def codes(self, data: bytes) -> Iterator[int]:
        """The codes of a shown string; a byte that belongs to none is skipped as one."""
        at = 0
        while at < len(data):
            length = self._length(data, at)
            yield int.from_bytes(data[at : at + length])
            at += length

    def _length(self, data: bytes, at: int) -> int:
        for low, high in self.spaces:
            code = data[at : at + len(low)]
            if len(code) == len(low) and _is_within(code, low, high):
                return len(low)
        return min(len(low) for low, _ in self.spaces)


def code_map(data: bytes) -> CodeMap:
    """What an embedded CMap says; codes of two bytes that are their own CIDs, if nothing."""
    found = CodeMap()
    for kind, body in _SECTION.findall(data):
        if kind == b"codespacerange":
            pairs = ((_bytes(low), _bytes(high)) for low, high in _SPACE.findall(body))
            found.spaces += [(a, b) for a, b in pairs if 0 < len(a) == len(b) <= 4]
        elif kind == b"cidchar":
            for code, cid in _SINGLE.findall(body):
                _add(found, _number(code), _number(code), int(cid))
        else:
            for low, high, cid in _RANGE.findall(body):
                _add(found, _number(low), _number(high), int(cid))
    found.spaces = found.spaces or [(b"\0\0", b"\xff\xff")]
    return found


def _is_within(code: bytes, low: bytes, high: bytes) -> bool:
    """Byte by byte, as the ranges of codes are meant."""
    return all(a <= b <= c for a, b, c in zip(low, code, high, strict=True))


def _add(found: CodeMap, low: int, high: int, cid: int) -> None:
    if high - low + len(found.cids) > MOST_CODES:
        raise LimitReachedError("more character codes than a font can have")
    for code in range(low, high + 1):
        found.cids[code] = cid + code - low


def _bytes(digits: bytes) -> bytes:
    text = b"".join(digits.split()).decode("ascii")
    return bytes.fromhex(text.ljust(len(text) + len(text) % 2, "0"))


def _number(digits: bytes) -> int:
    return int.from_bytes(_bytes(digits))
