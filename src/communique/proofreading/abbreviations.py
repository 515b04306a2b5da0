"""Where a text introduces an abbreviation: «the East Belmora Council (EBC)»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from communique.language.words import fold, small_set
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page

_BRACKETED = re.compile(r"\((?P<short>[A-Z][A-Za-z]{1,7})\)")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 14
_REACH = 200
"""Characters in which a full form stands."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """An abbreviation in brackets, as offsets in its place, and the full form before it, folded."""

    place: str
    start: int
    end: int
    short: str
    full: str


def introductions(page: Page) -> list[Introduction]:
    """Each in the body, in reading order, whose letters are the initials of the words before it."""
    return [
        each
        for place, text in prose(page).items()
        if place.startswith("body/") and not re.search(r"/\d+\.\d+$", place)
        for each in _in_text(page, place, text)
    ]


def _in_text(page: Page, place: str, text: str) -> Iterator[Introduction]:
    kept = cache(partial(settled, page))
    for found in _BRACKETED.finditer(text):
        short = found["short"]
        if sum(map(str.isupper, short)) < 2 or within(kept(place), found.start()):
            continue
        if full := _full_form(page, text[max(0, found.start() - _REACH) : found.start()], short):
            yield Introduction(place, found.start(), found.end(), short, full)


def _full_form(page: Page, before: str, short: str) -> str | None:
    """The words whose initials are its letters, small words counted or not; None if none are."""
    reading = page.language.reading
    light = small_set(reading.small_words, reading.state_links, reading.prepositions)
    clause = re.split(r"[.;:,()]", before)[-1]
    words = list(_WORD.finditer(fold(clause)))[-_MOST_WORDS:]
    letters = list(fold(short))
    for n in range(len(words) - 2, -1, -1):
        row = [word[0] for word in words[n:]]
        if row[0] not in light and row[0][0] == letters[0] and _spell(row, letters, light):
            return re.sub(r"\s+", " ", fold(clause)[words[n].start() :]).strip()
    return None


def _spell(words: list[str], letters: list[str], light: frozenset[str]) -> bool:
    """Whether the initials are the letters, in order; small words may be passed over."""
    if not words or not letters:
        return not letters and all(word in light for word in words)
    if words[0][0] == letters[0] and _spell(words[1:], letters[1:], light):
        return True
    return words[0] in light and _spell(words[1:], letters, light)
