"""Ligatures, accents that stand apart from their letters, letters of full width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from communique.importing.characters.mending import Repair
from communique.importing.characters.scripts import IDEOGRAPHIC

_LIGATURE = re.compile(r"[\ufb00-\ufb06]")
_SYMBOL_BULLET = re.compile(r"^[ \t]*([\uf020-\uf0ff])(?=[ \t\u00a0])", re.MULTILINE)
_BULLETS = {0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x2D: "–", 0xA8: "□"}
"""Codes of Wingdings and Symbol that are no plain bullet."""
_FULL_WIDTH = re.compile(r"[\uff01-\uff5e]+")
_SECOND = "".join(
    sorted(
        {
            chr(int(parts[1], 16))
            for parts in (
                unicodedata.decomposition(chr(code)).split() for code in range(0xC0, 0x3100)
            )
            if len(parts) == 2 and not parts[0].startswith("<")
        }
    )
)
"""Every mark that makes one character with what stands before it."""
_APART = re.compile(
    rf"[^\n\t ][{re.escape(_SECOND)}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)


def ligatures(text: str) -> Iterator[Repair]:
    """A letter that only a typeface has becomes the letters it stands for."""
    for found in _LIGATURE.finditer(text):
        letters = unicodedata.normalize("NFKC", found[0])
        message = f"the ligature {found[0]} became the letters {letters}"
        yield Repair(*found.span(), letters, "ligature", message)


def accents(text: str) -> Iterator[Repair]:
    """A letter and its accent become one character (NFC); nothing that is one is taken apart."""
    for found in _APART.finditer(text):
        composed = unicodedata.normalize("NFC", found[0])
        if len(composed) < len(found[0]):
            message = f"a letter and its accent became one character: {composed}"
            yield Repair(*found.span(), composed, "decomposed-accent", message)


def full_width(text: str) -> Iterator[Repair]:
    """Letters as wide as ideographs, in a text that has none."""
    if IDEOGRAPHIC.search(text):
        return
    for found in _FULL_WIDTH.finditer(text):
        narrow = "".join(chr(ord(character) - 0xFEE0) for character in found[0])
        message = "letters of full width became ordinary ones"
        yield Repair(*found.span(), narrow, "full-width", message)


def bullets(text: str) -> Iterator[Repair]:
    """A character of a symbol font that opens a line is the mark of an item."""
    for found in _SYMBOL_BULLET.finditer(text):
        mark = _BULLETS.get(ord(found[1]) & 0xFF, "•")
        message = f"the mark of an item from a symbol font became {mark}"
        yield Repair(*found.span(1), mark, "symbol-bullet", message)


LETTERS = (ligatures, accents, full_width, bullets)
