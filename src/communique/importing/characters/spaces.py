"""Line breaks and spaces of other programs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from communique.importing.characters.mending import Repair
from communique.importing.characters.scripts import IDEOGRAPHIC, MONGOLIAN

_BREAKS = re.compile(r"[\x0b\x0c\u2028\u2029\x85]")
_NO_BREAK = re.compile(r"[\u00a0\u2007\u202f]+")
_OTHER = re.compile(r"[\u2000-\u2006\u2008-\u200a\u205f\u3000]+")


def breaks(text: str) -> Iterator[Repair]:
    """Page and line breaks become line breaks, PARAGRAPH SEPARATOR a blank line."""
    for found in _BREAKS.finditer(text):
        if found[0] == "\f" and "\n" in text[max(0, found.start() - 1) : found.end() + 1]:
            message = "a page break beside a line break was left out"
            yield Repair(*found.span(), "", "line-break-character", message)
            continue
        after = "\n\n" if found[0] == "\u2029" else "\n"
        message = f"{named(found[0])} became a line break"
        yield Repair(*found.span(), after, "line-break-character", message)


def no_break(text: str) -> Iterator[Repair]:
    """Spaces that do not break; Mongolian joins suffixes with one."""
    for found in _NO_BREAK.finditer(text):
        if found[0] == "\u202f" and MONGOLIAN.match(text, found.end()):
            continue
        message = f"{named(found[0][0])} became a space; typesetting puts its own"
        yield Repair(*found.span(), " " * len(found[0]), "no-break-space", message)


def unusual(text: str) -> Iterator[Repair]:
    """Spaces of typesetters; that of full width is right among ideographs."""
    wide = bool(IDEOGRAPHIC.search(text))
    for found in _OTHER.finditer(text):
        if not (wide and "\u3000" in found[0]):
            message = f"{named(found[0][0])} became a space"
            yield Repair(*found.span(), " " * len(found[0]), "unusual-space", message)


def named(character: str) -> str:
    """The name of a character in small letters, or its number."""
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


SPACES = (breaks, no_break, unusual)
