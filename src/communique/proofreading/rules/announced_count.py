"""A list that is longer or shorter than its announcement: «three priorities:» and four items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import either, fold, phrases
from communique.model.communique import units
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    held = page.language.consistency
    if not held.announcing:
        return
    numbers = {fold(word): n for n, word in enumerate(held.counted, 1)}
    announced = re.compile(
        rf"(?<!\w)(?P<number>\d{{1,2}}|{either(numbers)})\s+(?:[^\W\d_]+\s+){{0,2}}?"
        rf"(?:{phrases(held.announcing).pattern})(?:\s+[^\W\d_]+)?\s*:\s*$"
    )
    for unit in units(page.communique.body):
        place = f"body/{unit.id}"
        found = announced.search(fold(page.texts.get(place, "")))
        if not found or not unit.items:
            continue
        number = numbers.get(found["number"]) or int(found["number"])
        if number != len(unit.items):
            message = f"announced are {number}, the list has {len(unit.items)}: which is right?"
            yield Remark(place, found.start(), found.end(), message)


RULE = Rule(
    name="announced-count",
    group="consistency",
    class_="query",
    fix="none",
    summary="A list has more or fewer items than its announcement says.",
    why="«three priorities:» before four items: an item was added or lost. Looked at are only "
    "announcements that end in a colon right before the list.",
    source="consistency of a text with itself",
    check=_check,
    passes=(
        Sample(body=("They agreed on two priorities:",), items=("ports;", "rivers.")),
        Sample(body=("The two Ministers agreed on:",), items=("ports;", "rivers;", "roads.")),
    ),
    fails=(
        Sample(body=("They set three main priorities:",), items=("ports;", "rivers.")),
        Sample(language="it", body=("Fissano tre obiettivi comuni:",), items=("porti;", "fiumi.")),
    ),
)
