"""A piece: characters on one baseline without a wide gap, its words spaced again."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from communique.importing.readers.pdf.composing.directions import as_read, runs_leftwards
from communique.importing.readers.pdf.drawing.marks import Glyph

SAME_BASELINE = 0.12
WIDE_GAP = 0.95
_WORD_GAP = 0.17
"""All in ems."""
LIGATURES = re.compile(r"[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")
"""Forms in which typefaces join letters (Unicode, alphabetic and Arabic presentation forms)."""


class Character(NamedTuple):
    """One character of a line, a space among them."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False


SPACE = Character(" ")
_BLANK = Glyph(" ", 0.0, 0.0, 0.0, 0.0, bold=False, italic=False, order=0)


@dataclass(slots=True)
class Piece:
    """Characters on one baseline without a wide gap. `size` is that of most of its letters."""

    glyphs: list[Glyph]
    left: float
    right: float
    y: float
    size: float
    raised: set[int] = field(default_factory=set)
    """Ids of its raised glyphs."""

    def word_gaps(self) -> list[float]:
        """The widths of the spaces between its words."""
        inked = [g for g in self.glyphs if g.text.strip()]
        gaps = (b.left - a.right for a, b in pairwise(inked))
        return [gap for gap in gaps if gap > _WORD_GAP * self.size]

    def first_word(self) -> float:
        """The width of its first word."""
        inked = [g for g in self.glyphs if g.text.strip()]
        for before, glyph in pairwise(inked):
            if glyph.left - before.right > _WORD_GAP * self.size:
                return before.right - self.left
        return self.right - self.left

    def characters(self) -> list[Character]:
        """Its text, words spaced; spaces at its ends left out."""
        return _spaced(self)

    @property
    def text(self) -> str:
        return "".join(c.text for c in self.characters())


def spelled(text: str) -> str:
    """The letters a ligature stands for; other characters as they are."""
    return unicodedata.normalize("NFKC", text) if LIGATURES.search(text) else text


def piece_of(glyphs: list[Glyph]) -> Piece:
    """The piece that some glyphs of one baseline make."""
    sizes = sorted(g.size for g in glyphs)
    return Piece(
        glyphs,
        min(g.left for g in glyphs),
        max(g.right for g in glyphs),
        median(g.y for g in glyphs),
        sizes[min(len(sizes) - 1, int(len(sizes) * 0.85))],
    )


def _spaced(piece: Piece) -> list[Character]:
    """The characters of a piece in the order they are read, words spaced."""
    glyphs = _with_spaces(piece)
    if runs_leftwards(glyphs):
        glyphs = as_read(glyphs)
    made = [
        Character(character, glyph.bold, glyph.italic, id(glyph) in piece.raised)
        for glyph in glyphs
        for character in spelled(glyph.text)
    ]
    return _without_spread(made)


def _with_spaces(piece: Piece) -> list[Glyph]:
    """Its glyphs, and a blank one where a space was drawn or a gap is left."""
    inked = [g for g in piece.glyphs if g.text.strip()]
    usual = max(0.0, median(b.left - a.right for a, b in pairwise(inked))) if inked[1:] else 0.0
    made: list[Glyph] = []
    right, blank = 0.0, False
    for glyph in piece.glyphs:
        if not glyph.text.strip():
            blank = True
            continue
        gap = glyph.left - right
        size = min(piece.size, glyph.size * 1.4)
        if made and (gap > usual + _WORD_GAP * size or (blank and gap > usual - 0.05 * size)):
            made.append(replace(_BLANK, left=right, right=glyph.left))
        made.append(glyph)
        right, blank = max(right, glyph.right), False
    return made


def _without_spread(made: list[Character]) -> list[Character]:
    """«C O M U N I C A T O» typed with a space after each letter, as one word."""
    text = "".join(c.text for c in made)
    if not re.fullmatch(r"(?:\S ){4,}\S", text):
        return made
    return made[::2]
