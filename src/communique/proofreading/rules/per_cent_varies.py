"""A share written in several ways: «42%», «42 %», «42 per cent», «42 percent»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.habits import Use, departures
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    words = page.language.marks.per_cent
    either = "|".join(re.escape(each) for each in (*words, "%"))
    written = re.compile(rf"(?<=\d)\s?(?P<form>{either})(?!\w)")
    uses = [
        Use(place, *found.span(), f" {found['form']}" if found["form"] != "%" else found[0])
        for place, text in prose(page).items()
        if not re.fullmatch(r"body/[^/]+/\d+\.\d+", place)  # in a table the sign is right
        for found in written.finditer(text)
        if not within(settled(page, place), found.start())
    ]
    for use, habit in departures(uses, "%"):
        message = f"the text writes ‘{habit.strip()}’ elsewhere"
        yield Remark(use.place, use.start, use.end, message, habit)


RULE = Rule(
    name="per-cent-varies",
    group="typography",
    class_="style",
    fix="safe",
    summary="Shares are written in several ways.",
    why="The sign and the words are both right; one text should have one of them, a table apart.",
    source="Interinstitutional style guide, section on the presentation of numbers",
    check=_check,
    passes=(
        Sample(body=("From 42% to 50%.",)),
        Sample(language="it", body=("Dal 42 per cento al 50 per cento.",)),
    ),
    fails=(
        Sample(
            body=("From 42% to 50 per cent, and 60%.",),
            fixed="From 42% to 50%, and 60%.",
        ),
        Sample(
            language="it",
            body=("Dal 42% al 50 %, poi al 60%.",),
            fixed="Dal 42% al 50%, poi al 60%.",
        ),
    ),
    enters_protected=True,
)
