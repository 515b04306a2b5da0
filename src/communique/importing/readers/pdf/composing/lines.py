"""Glyphs → pieces of lines.

A piece ends at a gap wider than any word space; whether the next one is the same line, another
column or a cell is for `columns` to say.
"""

from __future__ import annotations

from itertools import pairwise

from communique.importing.readers.pdf.composing.attaching import accented, with_raised
from communique.importing.readers.pdf.composing.pieces import (
    SAME_BASELINE,
    WIDE_GAP,
    Piece,
    piece_of,
)
from communique.importing.readers.pdf.drawing.marks import Glyph


def pieces_of(glyphs: list[Glyph]) -> list[Piece]:
    """The pieces of a page, from top to bottom, in each height from left to right."""
    inked = [glyph for glyph in glyphs if glyph.text.strip() or glyph.text == ""]
    blanks = [glyph for glyph in glyphs if not glyph.text.strip()]
    letters = accented([glyph for glyph in _once(inked) if glyph.text])
    pieces = [piece for strip in _strips(letters) for piece in _cut(strip)]
    pieces = with_raised(pieces)
    _put_blanks(pieces, blanks)
    return sorted(pieces, key=lambda p: (-p.y, p.left))


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    """Each glyph once: poor man's bold draws the same a second time, a hair aside."""
    kept: list[Glyph] = []
    seen: dict[tuple[str, int], list[Glyph]] = {}
    for glyph in glyphs:
        near = seen.setdefault((glyph.text, round(glyph.y / 3)), [])
        twin = next((g for g in near[-40:] if _is_twin(g, glyph)), None)
        if twin:
            twin.bold = True
        else:
            near.append(glyph)
            kept.append(glyph)
    return kept


def _is_twin(one: Glyph, other: Glyph) -> bool:
    near = 0.12 * one.size
    return (
        abs(one.left - other.left) < near and abs(one.y - other.y) < near and one.right > one.left
    )


def _strips(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Glyphs by baseline, each strip from left to right."""
    strips: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: -g.y):
        if strips and strips[-1][0].y - glyph.y <= SAME_BASELINE * glyph.size:
            strips[-1].append(glyph)
        else:
            strips.append([glyph])
    return [sorted(strip, key=lambda g: (g.left, g.order)) for strip in strips]


def _cut(strip: list[Glyph]) -> list[Piece]:
    """A strip cut at wide gaps, and where another size begins that hangs on nothing."""
    cuts: list[list[Glyph]] = [[strip[0]]]
    right = strip[0].right
    for before, glyph in pairwise(strip):
        gap = glyph.left - right
        wide = WIDE_GAP * max(before.size, glyph.size)
        if gap > wide or (_is_smaller(before, glyph) and gap > 0.05 * before.size):
            cuts.append([])
        cuts[-1].append(glyph)
        right = glyph.right if gap > wide else max(right, glyph.right)
    return [piece_of(cut) for cut in cuts]


def _is_smaller(one: Glyph, other: Glyph) -> bool:
    low, high = sorted((one.size, other.size))
    return low < 0.75 * high and not (one.text.isupper() and other.text.isupper())


def _put_blanks(pieces: list[Piece], blanks: list[Glyph]) -> None:
    """Space characters that stand inside a piece go back into it."""
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        for row in range(round(piece.y) - 1, round(piece.y) + 2):
            rows.setdefault(row, []).append(piece)
    changed: dict[int, Piece] = {}
    for blank in blanks:
        for piece in rows.get(round(blank.y), ()):
            inside = piece.left < (blank.left + blank.right) / 2 < piece.right
            if inside and abs(blank.y - piece.y) < 0.3 * piece.size:
                piece.glyphs.append(blank)
                changed[id(piece)] = piece
                break
    for piece in changed.values():
        piece.glyphs.sort(key=lambda g: (g.left + g.right, g.order))
