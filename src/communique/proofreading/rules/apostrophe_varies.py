"""Straight and curly apostrophes in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.habits import Use, departures
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


def _check(page: Page) -> Iterator[Remark]:
    uses = [
        Use(place, *found.span(), found[0])
        for place, text in prose(page).items()
        for found in _APOSTROPHE.finditer(text)
    ]
    for use, habit in departures(uses, page.language.typography.apostrophe):
        message = f"the text writes ‘{habit}’ elsewhere"
        yield Remark(use.place, use.start, use.end, message, habit)


RULE = Rule(
    name="apostrophe-varies",
    group="typography",
    class_="style",
    fix="safe",
    summary="Straight and curly apostrophes stand in one text.",
    why="Either is right by itself; both in one text come of pasting. What most of the text has "
    "stays, and of two as frequent the one of the language’s file.",
    source="house consistency",
    check=_check,
    passes=(
        Sample(body=("Belmora's port and Tessal's sea.",)),
        Sample(body=("Belmora’s port and Tessal’s ‘sea’.",)),
    ),
    fails=(
        Sample(
            body=("Belmora’s port, Tessal's sea and Osthavn’s fish.",),
            fixed="Belmora’s port, Tessal’s sea and Osthavn’s fish.",
        ),
    ),
)
