"""Footnotes: small print at the foot of a page that a raised mark in its text refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.importing.readers.pdf.composing.pieces import Piece
from communique.importing.readers.pdf.composing.rows import Row

_SMALLER = 0.93
"""Of the size of the text."""
_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3}|[a-z])[.)\]]?\s*")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: the mark in text and note, the words before the mark, the note's own words."""

    mark: str
    after: str
    text: str


def take_footnotes(rows: list[Row], usual: float) -> tuple[list[Row], list[Footnote]]:
    """The rows of a page without its footnotes, and these; their marks leave the text."""
    first = len(rows)
    while first > 0 and rows[first - 1].size < _SMALLER * usual:
        first -= 1
    for start in range(first, len(rows)):
        if notes := _notes(rows[:start], rows[start:]):
            return rows[:start], notes
    return rows, []


def _notes(above: list[Row], below: list[Row]) -> list[Footnote]:
    """The notes that some rows make; none unless each mark stands raised in the text above."""
    texts: list[tuple[str, str]] = []
    for row in below:
        mark = _opening_mark(row)
        if mark and (not texts or _follows(texts[-1][0], mark)):
            rest = _MARK.sub("", row.text, count=1)
            texts.append((mark, rest))
        elif texts:
            texts[-1] = (texts[-1][0], f"{texts[-1][1]} {row.text}")
        else:
            return []
    references = [_reference(above, mark) for mark, _ in texts]
    if not texts or not all(references):
        return []
    found = []
    for (mark, text), reference in zip(texts, references, strict=True):
        assert reference
        found.append(Footnote(mark, _words_before(*reference), text))
    for reference in references:
        assert reference
        _erase(*reference)
    return found


def _opening_mark(row: Row) -> str | None:
    found = _MARK.match(row.text)
    return found[1] if found and len(row.text) > found.end() else None


def _follows(before: str, mark: str) -> bool:
    if mark.isdigit():
        return before.isdigit() and int(mark) == int(before) + 1
    return not before.isdigit() and mark != before


def _reference(rows: list[Row], mark: str) -> tuple[Piece, int, int] | None:
    """Where a mark stands raised: the piece, and its characters from and to."""
    for row in rows:
        for piece in row.pieces:
            characters = piece.characters()
            raised = "".join(c.text if c.raised else "\0" for c in characters)
            for found in re.finditer(rf"(?<![^\0]){re.escape(mark)}(?![^\0])", raised):
                if found.start() > 0:
                    return piece, found.start(), found.end()
    return None


def _words_before(piece: Piece, start: int, end: int) -> str:
    return " ".join(piece.text[:start].split()[-6:])


def _erase(piece: Piece, start: int, end: int) -> None:
    mark = piece.text[start:end]
    raised = [g for g in piece.glyphs if id(g) in piece.raised and g.text.strip()]
    for at in range(len(raised)):
        run = raised[at : at + len(mark)]
        if "".join(g.text for g in run) == mark:
            gone = {id(g) for g in run}
            piece.glyphs = [g for g in piece.glyphs if id(g) not in gone]
            return
