"""The heading, line by line.

The words are the heading's own, every one. What is displayed is its shape: each part on a line
of its own, without the comma that led on to the next, the words that name the kind of document
(«JOINT COMMUNIQUÉ») apart from what it is about.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from communique.language.definition import Language
from communique.language.words import fold, phrases
from communique.model.version import Version, VersionPart, Words
from communique.rendering.sheet import HeadingLine
from communique.rendering.wording import Printed, printed

_LED_ON = re.compile(r"\s*[,;]\s*$")
_JOINT = re.compile(r"\s*[:,]?")
_CAPACITY = {
    "single": {"lead": 34, "title": 54},
    "synoptic": {"lead": 27, "title": 36},
}
_DEFAULT_CAPACITY = {"single": 66, "synoptic": 46}
_SLACK = 1.08  # a line is never filled to the last letter


def heading_lines(version: Version, language: Language, layout: str) -> tuple[HeadingLine, ...]:
    """Every part on its own line; the title on two where it opens with the kind of document."""
    lines = []
    for part in version.heading:
        for role, text in _pieces(part, language):
            words = printed(Words(text=text, language=part.words.language), language)
            words = replace(words, capitals=printed(part.words, language).capitals)
            lines.append(HeadingLine(role, words, _share(words, role, layout)))
    return tuple(line for line in lines if line.words)


def short_title(version: Version, language: Language) -> str:
    """For running heads: the kind of document if the title opens with it, else the title."""
    for part in version.heading:
        if part.role == "title":
            return _plain(_pieces(part, language)[0][1], language)
    return _plain(version.title, language)


def _plain(text: str, language: Language) -> str:
    return printed(Words(text=text, language=language.code), language).plain


def _pieces(part: VersionPart, language: Language) -> list[tuple[str, str]]:
    text = _LED_ON.sub("", part.words.text)
    if part.role != "title":
        return [(part.role, text)]
    end = _kind_ends(text, language)
    if not end:
        return [("title", text)]
    return [("lead", text[:end].rstrip(" :,")), ("title", text[end:].strip())]


def _kind_ends(title: str, language: Language) -> int:
    """Where the words that name the kind of document end, or 0 where they are all or none."""
    words = tuple(each for group in language.reading.headings.values() for each in group)
    opening = phrases(words).match(fold(title))
    if opening is None:
        return 0
    end = opening.end() + len(_JOINT.match(title, opening.end())[0])  # type: ignore[index]
    return end if title[end:].strip(" .") else 0


def _share(words: Printed, role: str, layout: str) -> int:
    """The part of the measure, in steps of five percent, at which the lines come out even."""
    capacity = _CAPACITY[layout].get(role, _DEFAULT_CAPACITY[layout])
    if not words.capitals:
        capacity = round(capacity * 1.12)
    lines = math.ceil(len(words.plain) * _SLACK / capacity)
    if lines <= 1:
        return 100
    share = 100 * len(words.plain) * _SLACK / (lines * capacity) + 2
    return min(100, math.ceil(share / 5) * 5)
