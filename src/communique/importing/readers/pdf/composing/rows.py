"""Pieces that stand at one height, and lines of text made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from communique.importing.readers.pdf.composing.directions import runs_leftwards
from communique.importing.readers.pdf.composing.pieces import SPACE, Character, Piece
from communique.importing.readers.pdf.drawing.marks import Glyph

_SAME_HEIGHT = 0.5
"""Sizes; columns need not share their baselines."""
_CELL_GAP = 1.7
"""Sizes from which a gap is more than a word space."""
_WIDEST_SPACE = 2.5
"""Sizes to which a space is stretched in a narrow column."""
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)\]°º/]{0,2}|\W{1,3}|\uf0b7|o")
_OPENING_LABEL = re.compile(
    r"(?:[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)\]/]+|[•‣▪◦●○■□–—-])\s"
)
TAB = Character("\t")

Lane = tuple[str | int, ...]
"""What lines of one column have in common, over all pages: they share their edges."""


@dataclass(frozen=True, eq=False)
class Row:
    """Pieces at one height, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def y(self) -> float:
        return self.pieces[0].y

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    @cached_property
    def is_even(self) -> bool:
        """Whether its gaps are all alike, however wide: words of a line stretched to a width."""
        gaps = [piece.left - before.right for before, piece in pairwise(self.pieces)]
        gaps += [gap for piece in self.pieces for gap in piece.word_gaps()]
        return len(gaps) > 1 and max(gaps) < 1.5 * sorted(gaps)[len(gaps) // 2]

    @cached_property
    def is_stretched(self) -> bool:
        """Whether it is even, and no gap so wide that it can only part cells."""
        gaps = [piece.left - before.right for before, piece in pairwise(self.pieces)]
        widest = _WIDEST_SPACE * self.size * (2 if len(gaps) > 2 else 1)
        return self.is_even and max(gaps, default=0.0) < widest

    def free(self, at: float) -> tuple[float, float] | None:
        """The empty stretch of this height round `at`; None where something stands there."""
        left, right = float("-inf"), float("inf")
        for piece in self.pieces:
            if piece.left - 0.5 <= at <= piece.right + 0.5:
                return None
            if piece.right < at:
                left = max(left, piece.right)
            else:
                right = min(right, piece.left)
        return left, right

    def between(self, left: float, right: float) -> Row | None:
        """What of it stands between two verticals."""
        kept = tuple(p for p in self.pieces if left <= (p.left + p.right) / 2 < right)
        return Row(kept) if kept else None


@dataclass(slots=True)
class Line:
    """A line of text as it is read, and where it stands."""

    characters: list[Character]
    left: float
    right: float
    y: float
    size: float
    page: int
    indent: float = 0.0
    """Where its words begin, behind a label."""
    lane: Lane = ()
    first_word: float = 0.0
    even: bool = False

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def is_bold(self) -> bool:
        letters = [c for c in self.characters if c.text.isalnum()]
        return bool(letters) and sum(c.bold for c in letters) >= 0.9 * len(letters)


def rows_of(pieces: list[Piece]) -> list[Row]:
    """The rows of some pieces, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.y):
        near = rows and rows[-1][0].y - piece.y <= _SAME_HEIGHT * min(rows[-1][0].size, piece.size)
        if near and not any(_overlap(piece, other) for other in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(sorted(row, key=lambda p: p.left))) for row in rows]


def _overlap(one: Piece, other: Piece) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 1.0


def parted(row: Row, edge: float) -> Row:
    """A row with the piece that crosses a vertical cut there, if a word begins at it."""
    pieces: list[Piece] = []
    for piece in row.pieces:
        at = _word_at(piece, edge) if piece.left < edge - 2 and piece.right > edge + 1 else None
        if at is None:
            pieces.append(piece)
        else:
            pieces += [_part(piece, piece.glyphs[:at]), _part(piece, piece.glyphs[at:])]
    return Row(tuple(pieces))


def _word_at(piece: Piece, edge: float) -> int | None:
    """The index of the glyph that begins a word at a vertical."""
    right = piece.left
    for n, glyph in enumerate(piece.glyphs):
        if not glyph.text.strip():
            continue
        if abs(glyph.left - edge) < 1.5 and glyph.left - right > 0.12 * piece.size:
            return n
        right = glyph.right
    return None


def _part(piece: Piece, glyphs: list[Glyph]) -> Piece:
    inked = [glyph for glyph in glyphs if glyph.text.strip()]
    left, right = min(g.left for g in inked), max(g.right for g in inked)
    return replace(piece, glyphs=glyphs, left=left, right=right)


def is_label(text: str) -> bool:
    """«1.», «(a)», «–», «•»: what stands before a paragraph and is no column."""
    return bool(_LABEL.fullmatch(text))


def line_of(row: Row, page: int, lane: Lane = ()) -> Line:
    """A row as one line; what is far apart is parted by a tab, a label by a space.

    A line that runs to the left is measured from the right, so that it begins on its left too.
    """
    if all(runs_leftwards(piece.glyphs) for piece in row.pieces):
        return _leftwards(row, page, lane)
    characters = list(row.pieces[0].characters())
    indent = _indent(row.pieces[0])
    for n, (before, piece) in enumerate(pairwise(row.pieces)):
        labelled = n == 0 and is_label(before.text)
        if labelled:
            indent = piece.left
        near = piece.left - before.right < _CELL_GAP * max(before.size, piece.size)
        characters.append(SPACE if labelled or near or row.is_stretched else TAB)
        characters += piece.characters()
    word = row.pieces[0].first_word()
    return Line(
        characters, row.left, row.right, row.y, row.size, page, indent, lane, word, row.is_even
    )


def _leftwards(row: Row, page: int, lane: Lane) -> Line:
    characters = list(row.pieces[-1].characters())
    for before, piece in pairwise(row.pieces[::-1]):
        near = before.left - piece.right < _CELL_GAP * max(before.size, piece.size)
        characters.append(SPACE if near or row.is_stretched else TAB)
        characters += piece.characters()
    left, right, lane = -row.right, -row.left, (*lane, "leftwards")
    return Line(characters, left, right, row.y, row.size, page, left, lane, row.size)


def _indent(piece: Piece) -> float:
    """Where the words of a line begin, behind the label it may open with."""
    label = _OPENING_LABEL.match(piece.text)
    if not label:
        return piece.left
    ahead = len(label[0].strip())
    for glyph in piece.glyphs:
        if ahead <= 0 and glyph.text.strip():
            return glyph.left
        ahead -= len(glyph.text.strip())
    return piece.left
