"""The fonts: which there are, which characters they have, which a text needs.

Text is set in EB Garamond, a revival with real small capitals, old-style figures, Greek and
Cyrillic; what the program says is set in Source Sans 3. A character that neither has is looked
for in the other families of the same package, in order. One that none has is told by name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

SERIF = "EB Garamond"
SANS = "Source Sans 3"
FACES = (SERIF, SANS)
FALLBACKS = (
    "Gentium Book Plus",
    "Noto Sans",
    "Open Sans",
    "Noto Sans SC",
    "Noto Sans KR",
    "Noto Sans JP",
)
_UNDRAWN = ("Cc", "Cf", "Zl", "Zp")
"""Unicode categories of characters that have no picture."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file and the CSS words for it."""

    family: str
    path: Path
    weight: int
    style: str


def folder() -> Path:
    """Where the packaged fonts lie."""
    spec = find_spec("rendercv_fonts")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


@cache
def faces(family: str) -> tuple[Face, ...]:
    """Every cut of a family that the package has."""
    cuts = {"Regular": (400, "normal"), "Italic": (400, "italic")}
    cuts |= {"Bold": (700, "normal"), "BoldItalic": (700, "italic")}
    stem = family.replace(" ", "")
    files = {cut: next(folder().glob(f"*/{stem}-{cut}.ttf"), None) for cut in cuts}
    return tuple(Face(family, path, *cuts[cut]) for cut, path in files.items() if path)


@cache
def characters(family: str) -> frozenset[int]:
    """The code points a family's upright cut can draw."""
    from fontTools.ttLib import TTFont

    with TTFont(faces(family)[0].path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def families_for(text: Iterable[str]) -> tuple[str, ...]:
    """The families a text needs, in the order they are tried."""
    needed = {_family_for(ord(each)) for each in set(text)}
    return (*FACES, *(family for family in FALLBACKS if family in needed))


def missing(text: Iterable[str]) -> list[str]:
    """The characters none of the fonts has, in the order of their code points."""
    return [each for each in sorted(set(text)) if _family_for(ord(each)) is None]


def name_of(character: str) -> str:
    """A character as people can look it up: `U+1F600 GRINNING FACE`."""
    nameless = "(control)" if unicodedata.category(character) == "Cc" else "(without a name)"
    return f"U+{ord(character):04X} {unicodedata.name(character, nameless)}"


@cache
def _family_for(point: int) -> str | None:
    if unicodedata.category(chr(point)) in _UNDRAWN:
        return SERIF
    for family in (SERIF, *FALLBACKS):
        if point in characters(family):
            return family
    return None
