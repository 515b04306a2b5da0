"""A word behind the words of every page: drawn, and so no text to search, copy or read aloud.

What it says stands as text before the title. Letters that must be joined or reordered to be
written are not drawn one by one; such a word stands before the title alone.
"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache

from communique.rendering.faces import FALLBACKS, SANS, characters, faces

WIDTH, HEIGHT = 210.0, 297.0
"""Millimetres of an upright page."""
REACH = 0.72
"""The part of the page's diagonal that a word may take."""
LARGEST = 66.0
"""Millimetres from line to line."""
SHADE = "#ececec"
_SPACING = 0.06  # em


@lru_cache(maxsize=16)
def watermark(word: str, *, landscape: bool = False) -> bytes:
    """The word along a page's diagonal, as an SVG of that page; none where it cannot be drawn."""
    family = _family(word)
    if family is None:
        return b""
    shape, length = _outlines(word, family)
    wide, high = (HEIGHT, WIDTH) if landscape else (WIDTH, HEIGHT)
    size = min(LARGEST, REACH * math.hypot(wide, high) / length)
    slope = -math.degrees(math.atan2(high, wide))
    place = (
        f"translate({wide / 2:.2f} {high / 2:.2f}) rotate({slope:.2f}) "
        f"scale({size:.3f} {-size:.3f}) translate({-length / 2:.3f} -0.33)"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" '
        f'width="{wide:g}mm" height="{high:g}mm">'
        f'<path fill="{SHADE}" transform="{place}" d="{shape}"/></svg>'
    ).encode()


def _family(word: str) -> str | None:
    """A family that has every letter, of a script whose letters stand apart."""
    apart = all(
        unicodedata.bidirectional(c) not in ("R", "AL", "AN") and not unicodedata.combining(c)
        for c in word
    )
    families = (SANS, *FALLBACKS) if apart else ()
    return next((f for f in families if {ord(c) for c in word} <= characters(f)), None)


def _outlines(word: str, family: str) -> tuple[str, float]:
    """The letters' outlines side by side, and how far they reach; both in ems."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    with TTFont(faces(family)[0].path, lazy=True) as font:
        letters, names, em = font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
        pen, across = SVGPathPen(letters, ntos=lambda number: f"{number:.4f}"), 0.0
        for letter in word:
            glyph = letters[names[ord(letter)]]
            glyph.draw(TransformPen(pen, (1 / em, 0, 0, 1 / em, across, 0)))
            across += glyph.width / em + _SPACING
        return pen.getCommands(), across - _SPACING
