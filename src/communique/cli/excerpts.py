"""A line of a text with carets under a part of it, by the cells of a terminal."""

from __future__ import annotations

from dataclasses import dataclass

from wcwidth import iter_graphemes, wcswidth

from communique.errors import visible

_CUT = "…"


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one grapheme shows as, how many cells wide, and whether the carets go under it."""

    shown: str
    cells: int
    marked: bool


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """A window on a line round `line[start:end]`, at most `width` cells, and the carets under it.

    An empty part has one caret where it stands.
    """
    indent = min(len(line) - len(line.lstrip()), start)
    pieces = _pieces(line[indent:], start - indent, end - indent)
    first = next((n for n, each in enumerate(pieces) if each.marked), len(pieces))
    low, high = _window(pieces, first, width)
    text = "".join(each.shown for each in pieces[low:high])
    under = "".join((" ", "^")[each.marked] * each.cells for each in pieces[low:high]).rstrip()
    if "^" not in under:
        under = " " * sum(each.cells for each in pieces[low:first]) + "^"
    before, behind = _CUT if low else "", _CUT if high < len(pieces) else ""
    return f"{before}{text}{behind}".rstrip(), f"{' ' * len(before)}{under}"


def cells(words: str) -> int:
    """How many cells of a terminal some visible words take."""
    return max(wcswidth(words), 0)


def _pieces(line: str, start: int, end: int) -> list[_Piece]:
    pieces, at = [], 0
    for grapheme in iter_graphemes(line):
        behind = at + len(grapheme)
        shown = visible(grapheme.replace("\t", " "))
        marked = at < end and behind > start and start < end
        marked = marked or (start == end and at <= start < behind)
        pieces.append(_Piece(shown, cells(shown), marked))
        at = behind
    return pieces


def _window(pieces: list[_Piece], first: int, width: int) -> tuple[int, int]:
    """From where to where to show pieces, so that the first that is marked is among them."""
    if sum(each.cells for each in pieces) <= width:
        return 0, len(pieces)
    room = width - 2 * cells(_CUT)
    low = _back(pieces, min(first, len(pieces)), room // 3)
    high, used = low, 0
    while high < len(pieces) and used + pieces[high].cells <= room:
        used += pieces[high].cells
        high += 1
    if high == len(pieces):
        low = _back(pieces, high, room)
    return low, high


def _back(pieces: list[_Piece], at: int, room: int) -> int:
    """As many pieces before one as there is room for."""
    while at and pieces[at - 1].cells <= room:
        at -= 1
        room -= pieces[at].cells
    return at
