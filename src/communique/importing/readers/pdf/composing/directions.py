"""Right-to-left script: what stands on the page from left to right, in the order it is read.

A small inverse of the Unicode Bidirectional Algorithm (UAX 9): the line as a whole is turned, and
runs of left-to-right letters and of numbers in it are turned back.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby, pairwise

from communique.importing.readers.pdf.drawing.marks import Glyph

_RIGHT_TO_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = ("L", "EN", "AN", "ES", "ET", "CS")


def runs_leftwards(glyphs: list[Glyph]) -> bool:
    """Whether most letters of a line are of a script that runs to the left."""
    kinds = [unicodedata.bidirectional(glyph.text[:1] or " ") for glyph in glyphs]
    return sum(k in _RIGHT_TO_LEFT for k in kinds) > sum(k == "L" for k in kinds)


def as_read(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs of a line that runs to the left, in reading order."""
    read: list[Glyph] = []
    for rightwards, run in groupby(_levelled(glyphs[::-1]), key=lambda pair: pair[1]):
        held = [glyph for glyph, _ in run]
        read += held[::-1] if rightwards else held
    return read


def _levelled(glyphs: list[Glyph]) -> list[tuple[Glyph, bool]]:
    """Each glyph, and whether it belongs to a run to the right; neutrals between such do too."""
    kinds = [unicodedata.bidirectional(glyph.text[:1] or " ") for glyph in glyphs]
    rightwards = [kind in _LEFT_TO_RIGHT for kind in kinds]
    sure = [n for n, kind in enumerate(kinds) if kind in ("L", "EN", "AN")]
    for before, after in pairwise(sure):
        if all(kinds[n] not in _RIGHT_TO_LEFT for n in range(before, after)):
            rightwards[before:after] = [True] * (after - before)
    strong = set(sure)
    levelled = []
    for n, glyph in enumerate(glyphs):
        near = n in strong or any(m in strong for m in (n - 1, n + 1))
        levelled.append((glyph, rightwards[n] and near))
    return levelled
