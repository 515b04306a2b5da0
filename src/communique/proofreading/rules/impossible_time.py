"""A time of day that no clock shows: «25:30», «10.75 a.m.», «14:00 p.m.»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_CLOCK = re.compile(r"(?<![\w.,:/-])(\d{1,2})([:.])(\d{2})(?![\w:,/-]|[.]\d)")


def _check(page: Page) -> Iterator[Remark]:
    marks = page.language.marks
    leads = "|".join(map(re.escape, marks.time_leads)) or r"(?!)"
    halves = "|".join(map(re.escape, marks.day_halves)) or r"(?!)"
    for place, text in prose(page).items():
        for found in _CLOCK.finditer(text):
            half = re.match(rf"\s?(?:{halves})(?!\w)", text[found.end() :], re.IGNORECASE)
            led = re.search(rf"(?<!\w)(?:{leads})\s+\Z", text[: found.start()], re.IGNORECASE)
            hour, minute = int(found[1]), int(found[3])
            told = bool(half or led)
            if told and (hour > 24 or minute > 59 or (half and hour > 12)):
                message = f"no clock shows ‘{found[0]}{half[0] if half else ''}’: what is meant?"
                yield Remark(place, *found.span(), message)


RULE = Rule(
    name="impossible-time",
    group="consistency",
    class_="query",
    fix="none",
    summary="A time of day is on no clock.",
    why="Only the author knows which hour was meant.",
    source="ISO 8601",
    check=_check,
    passes=(
        Sample(body=("They met at 10.30 a.m. and at 14:00; a ratio of 3:75; 10.75 tonnes.",)),
        Sample(language="it", body=("Alle ore 17.30, in scala 1:50.",)),
    ),
    fails=(
        Sample(body=("They met at 10.75 a.m. on Monday.",)),
        Sample(body=("They met at 14:00 p.m.",)),
        Sample(language="it", body=("La seduta è aperta alle ore 25.30.",)),
    ),
)
