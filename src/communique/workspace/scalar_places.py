"""Where in a file each character of a YAML scalar is written."""

from __future__ import annotations

import re
from bisect import bisect_right

from communique.workspace.yaml_tree import Place, Scalar

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # where YAML 1.1 begins a line (section 5.4)
_BLANK = frozenset(" \t\n\r\x85\u2028\u2029")
_BREAKS = _BLANK - {" ", "\t"}
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
_JOINED = re.compile(r"\\(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*")
_DIGITS = {"x": 2, "u": 4, "U": 8}


class FileLines:
    """A file's text by lines, as YAML counts them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def offset(self, place: Place) -> int:
        """The offset of a place in the text."""
        return self._starts[place.line - 1] + place.column - 1

    def place(self, offset: int) -> Place:
        """The place of an offset in the text."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """A line, counted from 1, without what ends it."""
        start = self._starts[number - 1]
        end = _BREAK.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)]


def offsets(lines: FileLines, scalar: Scalar) -> list[int] | None:
    """The offset at which each character of a scalar's value begins, and where the last one ends.

    A space or break that folding made stands at the break that was folded. None where the value is
    not what is written there, as after a migration.
    """
    source, value, at = lines.text, scalar.value or "", lines.offset(scalar.place)
    quote = source[at : at + 1] if source[at : at + 1] in ("'", '"') else ""
    if header := _HEADER.match(source, at):
        at = header.end()
    elif quote:
        at += 1
    found = []
    for char in value:
        at = _skipped(source, at, char, quote)
        length = _length(source, at, char, quote)
        if not length:
            return None
        found.append(at)
        at += length
    return [*found, at]


def _skipped(source: str, at: int, char: str, quote: str) -> int:
    """Past the blanks and folded breaks that are no part of the value."""
    while at < len(source) and source[at] != char:
        if quote == '"' and (joined := _JOINED.match(source, at)):
            at = joined.end()
        elif source[at] not in _BLANK or (char in " \n" and source[at] in _BREAKS):
            break
        else:
            at += 1
    return at


def _length(source: str, at: int, char: str, quote: str) -> int:
    """How many characters of the source write this one; 0 where they write another."""
    here = source[at : at + 1]
    if quote == '"' and here == "\\":
        return 2 + _DIGITS.get(source[at + 1 : at + 2], 0)
    if quote == "'" and here == "'":
        return 2
    if here == char or (char in " \n" and here in _BREAKS and here):
        return 1
    return 0
