"""An ordinal in a date: «2nd July 2026»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.dates import find_dates
from communique.language.words import either, fold
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    suffixes = [fold(s) for s in page.language.reading.ordinal_suffixes if s.isalpha()]
    if not suffixes or page.forms.date:  # then `other-date-form` holds it to that
        return
    ordinal = re.compile(rf"(\d{{1,2}})\s?(?:{either(suffixes)})(?!\w)")
    for place, text in page.running().items():
        for date in find_dates(text, page.language):
            before = text[max(0, date.start - 20) : date.start].split()[-1:]
            if before and before[0].lower() in page.language.choices.ordinal_articles:
                continue  # the 2nd of July
            for found in ordinal.finditer(fold(text), date.start, date.end):
                day = found[1].lstrip("0")
                shown = page.language.dates.first_day if day == "1" else day
                message = f"house style writes the day of a date as ‘{shown}’"
                yield Remark(place, found.start(), found.end(), message, shown)


RULE = Rule(
    name="ordinal-date",
    group="typography",
    class_="style",
    fix="safe",
    summary="The day of a date is written as an ordinal.",
    why="2ND JULY 2026 is a habit and no error; house style has the cardinal, «2 July 2026», "
    "and in Italian «1°» for the first day alone.",
    source="European Commission, English Style Guide, section on dates",
    check=_check,
    passes=(
        Sample(body=("They met on the 3rd of May 2031.",)),
        Sample(heading="JOINT COMMUNIQUÉ ON FISHERIES, 3 MAY 2031"),
        Sample(body=("It was the 2nd meeting of the Joint Committee on 3 May 2031.",)),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON FISHERIES, 3RD MAY 2031",
            fixed="JOINT COMMUNIQUÉ ON FISHERIES, 3 MAY 2031",
        ),
    ),
    enters="names",
)
