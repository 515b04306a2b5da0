"""A day that no calendar has: 31 April, 30 February, 2026-13-02."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.dates import impossible_dates
from communique.language.definition import Language
from communique.language.words import either, fold
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        found = [*impossible_dates(text, page.language), *_without_year(text, page.language)]
        for start, end in _apart(sorted(found, key=lambda s: (s[0], -s[1]))):
            message = f"no calendar has ‘{text[start:end]}’: which day is meant?"
            yield Remark(place, start, end, message)


def _without_year(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """A day and its month, either way round; the first day of a range is one too."""
    months = {fold(name): n for n, name in enumerate(language.dates.months)}
    suffixes = either(map(fold, language.reading.ordinal_suffixes))
    links = either(map(fold, language.reading.date_links))
    written = re.compile(
        rf"(?<![\w.,/-])(\d{{1,2}})(?:{suffixes})?\s+(?:(?:{links})\s+)?({either(months)})(?!\w)"
    )
    for found in written.finditer(fold(text)):
        if not 1 <= int(found[1]) <= _LONGEST[months[found[2]]]:
            yield found.span()


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = -1
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


RULE = Rule(
    name="impossible-date",
    group="consistency",
    class_="query",
    fix="none",
    summary="A date is in no calendar.",
    why="There is no 31 April; whether the 30th or the 1st of May is meant, only the author knows.",
    source="the Gregorian calendar",
    check=_check,
    passes=(
        Sample(body=("From 31 March to 30 April 2031, on 29 February, in May 31 ships came.",)),
        Sample(language="it", body=("Dal 1° marzo al 31 maggio, il 29 febbraio.",)),
    ),
    fails=(
        Sample(body=("They will meet on 31 April.",)),
        Sample(body=("They met on 2031-13-02.",)),
        Sample(language="it", body=("Malindra, 31 giugno 2030.",)),
    ),
)
