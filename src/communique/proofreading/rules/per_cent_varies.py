"""A share written in several ways: «42%», «42 %», «42 per cent», «42 percent»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from communique.model.house import Forms
from communique.proofreading.habits import Use, departures
from communique.proofreading.locking import enters, protected
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
    chosen = page.forms.per_cent
    if chosen is not None:
        house = page.language.choices.per_cent[chosen]
        locks = protected(page)
        others = (
            (u, house) for u in uses if not enters(locks[u.place].against(None), u.start, u.end)
        )
        yield from _remarks(others, "house style writes ‘{}’")
    else:
        yield from _remarks(departures(uses, "%"), "the text writes ‘{}’ elsewhere")


def _remarks(others: Iterable[tuple[Use, str]], message: str) -> Iterator[Remark]:
    for use, right in others:
        if use.form != right:
            told = message.format(right.strip())
            yield Remark(use.place, use.start, use.end, told, right)


RULE = Rule(
    name="per-cent-varies",
    group="typography",
    class_="style",
    fix="safe",
    matter="per_cent",
    summary="Shares are written in several ways.",
    why="The sign and the words are both right; one text should have one of them, a table apart: "
    "the one that `style.forms` names, or else what it has most.",
    source="Interinstitutional style guide, section on the presentation of numbers",
    check=_check,
    passes=(
        Sample(body=("From 42% to 50%.",)),
        Sample(language="it", body=("Dal 42 per cento al 50 per cento.",)),
        Sample(body=("From 42 per cent, “some 50%”.",), forms=Forms(per_cent="per cent")),
    ),
    fails=(
        Sample(
            body=("From 42% to 50%, and 60 percent.",),
            fixed="From 42 per cent to 50 per cent, and 60 per cent.",
            forms=Forms(per_cent="per cent"),
        ),
        Sample(
            language="it",
            body=("Il 42 per cento.",),
            fixed="Il 42%.",
            forms=Forms(per_cent="%"),
        ),
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
    enters="names",
)
