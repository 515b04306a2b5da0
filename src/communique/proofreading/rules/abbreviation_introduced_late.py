"""An abbreviation used before the text says what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from communique.proofreading.abbreviations import Introduction, introductions
from communique.proofreading.prose import settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    told: set[str] = set()
    for each in introductions(page):
        if each.short not in told:
            told.add(each.short)
            yield from _before(page, each)


def _before(page: Page, introduced: Introduction) -> Iterator[Remark]:
    """The first use ahead of the introduction, outside brackets and quotations."""
    kept = cache(partial(settled, page))
    use = re.compile(rf"(?<![\w(«“‘-]){introduced.short}(?![\w)»”’-])")
    for place, text in page.body().items():
        end = introduced.start if place == introduced.place else len(text)
        for found in use.finditer(text, 0, end):
            if not within(kept(place), found.start()):
                message = (
                    f"‘{introduced.short}’ is introduced only further down, as ‘{introduced.full}’"
                )
                yield Remark(place, found.start(), found.end(), message)
                return
        if place == introduced.place:
            return


RULE = Rule(
    name="abbreviation-introduced-late",
    group="consistency",
    class_="style",
    fix="suggest",
    summary="An abbreviation is used before it is introduced.",
    why="The full form belongs where readers first meet the abbreviation. The heading is not "
    "looked at.",
    source="European Commission, English Style Guide, chapter on abbreviations",
    check=_check,
    passes=(Sample(body=("The East Belmora Council (EBC) met.", "The EBC agreed.")),),
    fails=(
        Sample(body=("The EBC met.", "The East Belmora Council (EBC) agreed.")),
        Sample(
            language="it",
            body=("La CPT si è riunita.", "La Commissione per i Trasporti (CPT) ne ha deliberato."),
        ),
    ),
)
