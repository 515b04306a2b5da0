"""Replacement text (ISO 32000-2, 14.9.4): believed where it spells what is drawn, and no further.

A file may claim that the glyphs of «two» mean «ten». What counts is what a person sees.
"""

from __future__ import annotations

import unicodedata

from communique.importing.readers.pdf.drawing.faces import UNKNOWN
from communique.importing.readers.pdf.drawing.marks import Glyph

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-\u2010\u2011\u00ad"


def put_right(glyphs: list[Glyph], first: int, actual: str) -> None:
    """Let the glyphs from `first` on read as `actual`, if that spells them."""
    drawn = glyphs[first:]
    seen = "".join(glyph.text for glyph in drawn)
    if not drawn or not _spells(actual, seen):
        return
    drawn[0].text = actual
    drawn[0].right = max(glyph.right for glyph in drawn)
    drawn[0].left = min(glyph.left for glyph in drawn)
    del glyphs[first + 1 :]


def _spells(actual: str, seen: str) -> bool:
    if seen in _HYPHENS:
        return actual in ("", _SOFT_HYPHEN)
    if UNKNOWN in seen:
        return 0 < len(actual) <= 4 * len(seen)
    return _letters(actual) == _letters(seen) != "" and len(seen) <= 12


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum())
