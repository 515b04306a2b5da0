"""A date that should be the communiqué's own and is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.dates import FoundDate, find_dates, written
from communique.language.words import finds
from communique.proofreading.rule import Page, Remark, Rule, Sample

_BESIDE = 40
"""Characters between «today» and the date it speaks of, at most."""
_AROUND = 2 * _BESIDE
"""Characters in which the word for it stands whole."""


def _check(page: Page) -> Iterator[Remark]:
    heading = page.communique.heading
    known = page.communique.date
    dated = {
        f"heading/{n}": part.text for n, part in enumerate(heading.parts, 1) if part.role == "date"
    }
    if known is None:
        found = [f for text in dated.values() for f in find_dates(text, page.language)]
        known = found[0].day if len(found) == 1 else None
    if known is None:
        return
    shown = written(known, page.language)
    for place, text in {**dated, **page.body()}.items():
        for each in find_dates(text, page.language):
            own = place in dated or _is_own(text, each, page)
            if own and not (each.first or each.day) <= known <= each.day:
                message = f"the communiqué is of {shown}: which date is right?"
                yield Remark(place, each.start, each.end, message)


def _is_own(text: str, date: FoundDate, page: Page) -> bool:
    """Whether «today», or «done at» that opens a sentence, stands right beside it there."""
    held = page.language.consistency
    low = max(0, date.start - _AROUND)
    before, after = text[low : date.start], text[date.end : date.end + _AROUND]
    gaps = [before[word.end() :] for word in finds(before, held.today)]
    gaps += [after[: word.start()] for word in finds(after, held.today)]
    gaps += [
        before[word.end() :]
        for word in finds(before, held.done)
        if _opens(text, low + word.start())
    ]
    return any(len(gap) <= _BESIDE and not re.search(r"[.;]\s|\d", gap) for gap in gaps)


def _opens(text: str, at: int) -> bool:
    return at == 0 or bool(re.search(r"[.;]\s+\Z", text[max(0, at - 8) : at]))


RULE = Rule(
    name="own-date-differs",
    group="consistency",
    class_="query",
    fix="none",
    summary="The heading, or a date beside «today», is another than the communiqué's.",
    why="«signed today, 3 July» in a communiqué of 2 July: one of the two is wrong, and only the "
    "parties know which. Dates of other events are left alone.",
    source="data/communiques/<id>.yaml, `date`",
    check=_check,
    passes=(
        Sample(
            heading="JOINT COMMUNIQUÉ",
            dated="3 May 2031",
            body=("They met today, 3 May 2031, as agreed on 1 April 2030.",),
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ",
            dated="3 May 2031",
            body=("They recalled the Treaty on Ports, done at Port Vesper on 1 April 2030.",),
        ),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ",
            dated="3 May 2031",
            body=("The Protocol was signed today, 4 May 2031.",),
        ),
        Sample(
            language="it",
            heading="COMUNICATO CONGIUNTO",
            dated="3 maggio 2031",
            body=("Il Protocollo è stato firmato oggi, 4 maggio 2031.",),
        ),
    ),
)
