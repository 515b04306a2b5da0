"""The fonts: which there are, which characters they have, which a text needs.

Text is set in EB Garamond, a revival with real small capitals, old-style figures, Greek and
Cyrillic; what the program says is set in Source Sans 3. A character that neither has is looked
for in the other families of the same package, in order; then in the system's fonts, among which
Noto has a family for nearly every script. One that none has is told by name.
"""

from __future__ import annotations

import re
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
SYSTEM = Path("/usr/share/fonts/truetype")
"""Where Debian's packages (fonts-noto-core and others) put their fonts."""

_OF_SCRIPT = ("Noto Serif {}", "Noto Naskh {}", "Noto Sans {}")
_OF_SIGNS = (
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "Noto Sans Math",
    "Noto Music",
    "Symbola",
)
_FILES = {"Symbola": "symbola_hint"}
"""Families of which the one file bears no name of a cut."""

_UNDRAWN = ("Cc", "Cf", "Zl", "Zp")
"""Unicode categories of characters that have no picture."""
_SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
"""They choose a picture of the character before them, and have none."""


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
    """Every cut of a family that a package has; none where the family is not installed."""
    cuts = {"Regular": (400, "normal"), "Italic": (400, "italic")}
    cuts |= {"Bold": (700, "normal"), "BoldItalic": (700, "italic")}
    if family in _FILES:
        path = _files().get(_FILES[family])
        return (Face(family, path, 400, "normal"),) if path else ()
    stem = re.sub(r"[^a-z0-9]", "", family.lower())
    files = {cut: _files().get(f"{stem}-{cut.lower()}") for cut in cuts}
    return tuple(Face(family, path, *cuts[cut]) for cut, path in files.items() if path)


@cache
def _files() -> dict[str, Path]:
    """The font files there are, by their names in small letters; a packaged one goes first."""
    paths = (*sorted(SYSTEM.glob("*/*.ttf")), *sorted(folder().glob("*/*.ttf")))
    return {path.stem.lower(): path for path in paths}


def every_file() -> tuple[Path, ...]:
    """Every font file that a page may be set with: our families', and all of Noto."""
    ours = {face.path for family in (*FACES, *FALLBACKS, *_OF_SIGNS) for face in faces(family)}
    return tuple(sorted(ours | set(SYSTEM.glob("noto/Noto*.ttf"))))


@cache
def characters(family: str) -> frozenset[int]:
    """The code points a family's upright cut can draw."""
    from fontTools.ttLib import TTFont

    if not faces(family):
        return frozenset()
    with TTFont(faces(family)[0].path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def families_for(text: Iterable[str]) -> tuple[str, ...]:
    """The families a text needs, in the order they are tried."""
    needed = {_family_for(ord(each)) for each in sorted(set(text))}
    known = (*FALLBACKS, *_OF_SIGNS)
    ordered = [family for family in known if family in needed]
    scripts = sorted(each for each in needed if each and each not in (*FACES, *known))
    return (*FACES, *ordered[: _rank(ordered)], *scripts, *ordered[_rank(ordered) :])


def _rank(ordered: list[str]) -> int:
    """How many of the families come before those of single scripts."""
    return sum(family in FALLBACKS for family in ordered)


def missing(text: Iterable[str]) -> list[str]:
    """The characters none of the fonts has, in the order of their code points."""
    return [each for each in sorted(set(text)) if _family_for(ord(each)) is None]


def name_of(character: str) -> str:
    """A character as people can look it up: `U+1F600 GRINNING FACE`."""
    nameless = "(control)" if unicodedata.category(character) == "Cc" else "(without a name)"
    return f"U+{ord(character):04X} {unicodedata.name(character, nameless)}"


@cache
def _family_for(point: int) -> str | None:
    if unicodedata.category(chr(point)) in _UNDRAWN or point in _SELECTORS:
        return SERIF
    tried = (SERIF, *FALLBACKS, *_of_script(point), *_OF_SIGNS)
    return next((family for family in tried if point in characters(family)), None)


def _of_script(point: int) -> tuple[str, ...]:
    """The families named for the script of a character."""
    from fontTools import unicodedata as scripts

    name = scripts.script_name(scripts.script(chr(point)))
    return tuple(each.format(name.replace("_", " ")) for each in _OF_SCRIPT)
