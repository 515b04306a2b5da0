"""A reference to an item that its paragraph does not have: «point 7(c)» of two items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from communique.language.words import fold, phrases
from communique.model.communique import units
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.references import of_another
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NAMED = re.compile(r"\s+(?P<number>\d{1,3})\s?\((?P<letter>[a-z])\)(?!\w)")


def _check(page: Page) -> Iterator[Remark]:
    held = _lettered(page)
    if not held:
        return
    kept = cache(partial(settled, page))
    words = phrases(page.language.marks.paragraph_words)
    for place, text in prose(page).items():
        for found in words.finditer(fold(text)):
            named = _NAMED.match(text, found.end())
            letters = held.get(named["number"]) if named else None
            if named is None or letters is None or named["letter"] in letters:
                continue
            start, end = found.start(), named.end()
            if not (of_another(text, start, end, page) or within(kept(place), start)):
                message = f"paragraph {named['number']} has no item ({named['letter']}): which?"
                yield Remark(place, start, end, message)


def _lettered(page: Page) -> dict[str, set[str]]:
    """Letters of the items of each numbered paragraph that has some, if no number stands twice."""
    found: dict[str, set[str]] = {}
    twice: set[str] = set()
    for unit in units(page.communique.body):
        number = re.fullmatch(r"\(?(\d{1,3})\W*", unit.label or "")
        labels = (re.fullmatch(r"\(?([a-z])[.)]", item.label or "") for item in unit.items)
        letters = {label[1] for label in labels if label}
        if number and number[1] in found:
            twice.add(number[1])
        if number and len(letters) > 1:
            found[number[1]] = letters
    return {number: letters for number, letters in found.items() if number not in twice}


RULE = Rule(
    name="item-missing",
    group="consistency",
    class_="query",
    fix="none",
    summary="A reference leads to a lettered item that its paragraph does not have.",
    why="«paragraph 1(d)» where paragraph 1 ends with (c): an item was lost, or the letters moved. "
    "References into other instruments are not looked at.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            body=("See paragraph 1(b), and paragraph 1(d) of the Agreement.", "They agreed on:"),
            items=("(a) ports;", "(b) rivers."),
            label="1.",
        ),
    ),
    fails=(
        Sample(
            body=("See paragraph 1(d).", "They agreed on:"),
            items=("(a) ports;", "(b) rivers."),
            label="1.",
        ),
        Sample(
            language="it",
            body=("Si veda il punto 1 (d).", "Convengono su:"),
            items=("(a) porti;", "(b) fiumi."),
            label="1.",
        ),
    ),
)
