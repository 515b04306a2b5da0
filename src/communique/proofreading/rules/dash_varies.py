"""Two kinds of dash round what is set apart: a – b – c and a — b — c."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from communique.proofreading.habits import Use, departures
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_DASH = re.compile(r"(?<=[^\W\d_]|[,)»”])(?: – | — |—)(?=[^\W\d_]|[(«“])")


def _check(page: Page) -> Iterator[Remark]:
    kept = cache(partial(settled, page))
    uses = [
        Use(place, found.start(), found.end(), found[0])
        for place, text in prose(page).items()
        if place.startswith("body/")
        for found in _DASH.finditer(text)
        if not within(kept(place), found.start())
    ]
    for use, habit in departures(uses, page.language.typography.parenthetic_dash):
        message = f"the text mostly writes ‘{habit}’"
        yield Remark(use.place, use.start, use.end, message, habit)


RULE = Rule(
    name="dash-varies",
    group="typography",
    class_="style",
    fix="suggest",
    summary="Words are set apart by two kinds of dash.",
    why="A text sets apart with spaced en dashes or with em dashes, not with both.",
    source="European Commission, English Style Guide, section on the en dash",
    check=_check,
    passes=(Sample(body=("Trade – and ports – matter on the Belmora–Tessal line.",)),),
    fails=(
        Sample(body=("Trade – and ports – matter — as ever.",)),
        Sample(language="it", body=("Il commercio – e i porti – contano — come sempre.",)),
    ),
)
