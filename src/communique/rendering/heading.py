"""The heading, line by line.

The words are the heading's own, every one. What is displayed is its shape: each part on a line
of its own, the comma that led on to the next apart from it, the words that name the kind of
document («JOINT COMMUNIQUÉ») apart from what it is about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from communique.language.definition import Language
from communique.language.words import fold, phrases
from communique.model.version import Version, VersionPart, Words
from communique.rendering.balance import share
from communique.rendering.principals import apart
from communique.rendering.sheet import HeadingLine
from communique.rendering.wording import NOTHING, Printed, printed, whole

_LED_ON = re.compile(r"\s*[,;]\s*$")
_JOINT = re.compile(r"\s*[:,]?")
_LONGEST = 22
"""Letters of a title that a line holds beside another language."""


def heading_lines(version: Version, language: Language, setting: str) -> tuple[HeadingLine, ...]:
    """Every part on its own line; the title on two where it opens with the kind of document."""
    lines = []
    names = tuple(block.name.text for block in version.signature_blocks if block.name)
    for part in version.heading:
        for role, text, led_on in _pieces(part, language, names):
            words = whole(
                Words(text=text, language=part.words.language), language, names, longest=_LONGEST
            )
            words = replace(words, capitals=printed(part.words, language).capitals)
            lines.append(HeadingLine(role, words, share(words, role, setting), led_on))
    return tuple(line for line in lines if line.words)


def short_title(version: Version, language: Language) -> Printed:
    """For running heads: the kind of document if the title opens with it, else the title."""
    title = next((part for part in version.heading if part.role == "title"), None)
    if title is None:
        return NOTHING
    return printed(Words(text=_pieces(title, language)[0][1], language=language.code), language)


def _pieces(
    part: VersionPart, language: Language, names: tuple[str, ...] = ()
) -> list[tuple[str, str, str]]:
    """Role, words, and the mark that led on from them."""
    if part.role == "principals":
        return [(part.role, *_led(each)) for each in apart(part.words.text, names, language)]
    text, led_on = _led(part.words.text)
    if part.role != "title":
        return [(part.role, text, led_on)]
    end = _kind_ends(text, language)
    if not end:
        return [("title", text, led_on)]
    lead = text[:end].rstrip(" :,")
    return [("lead", lead, text[len(lead) : end].strip()), ("title", text[end:].strip(), led_on)]


def _led(text: str) -> tuple[str, str]:
    words = _LED_ON.sub("", text)
    return words, text[len(words) :].strip()


def _kind_ends(title: str, language: Language) -> int:
    """Where the words that name the kind of document end, or 0 where they are all or none."""
    words = tuple(each for group in language.reading.headings.values() for each in group)
    opening = phrases(words).match(fold(title))
    if opening is None:
        return 0
    end = opening.end() + len(_JOINT.match(title, opening.end())[0])  # type: ignore[index]
    return end if title[end:].strip(" .") else 0
