"""A day of the week that is not that of its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.dates import find_dates
from communique.language.words import either, fold
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NEAR = 40
"""Characters in which the name of a day stands before its date."""


def _check(page: Page) -> Iterator[Remark]:
    names = [fold(each) for each in page.language.dates.weekdays]
    before = re.compile(rf"(?<!\w)({either(names)})\W{{1,3}}(?:\w{{1,3}}\s)?\Z")
    for place, text in prose(page).items():
        for date in find_dates(text, page.language) if not place.startswith("heading/") else ():
            named = before.search(fold(text), max(0, date.start - _NEAR), date.start)
            day = (date.first or date.day).weekday()
            if named and names.index(named[1]) != day:
                right = page.language.dates.weekdays[day]
                message = f"this day is a ‘{right}’: which of the two is meant?"
                yield Remark(place, named.start(), date.end, message)


RULE = Rule(
    name="weekday-contradicts",
    group="consistency",
    class_="query",
    fix="none",
    summary="A day of the week and its date do not agree.",
    why="Either may be the slip. Dates of a heading are looked at when a text is imported.",
    source="the Gregorian calendar",
    check=_check,
    passes=(
        Sample(body=("They met on Thursday, 2 July 2026.",)),
        Sample(language="it", body=("Si sono incontrati giovedì 2 luglio 2026.",)),
    ),
    fails=(
        Sample(body=("They met on Friday, 2 July 2026.",)),
        Sample(language="it", body=("Malindra, lunedì 2 luglio 2026.",)),
    ),
)
