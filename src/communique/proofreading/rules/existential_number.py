"""«There is» before several things: «there is several projects»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, phrases
from communique.proofreading.agreement import WORD, in_the_case_of
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    pair = page.language.grammar.existential
    if pair is None:
        return
    known = page.agreeing
    one, several = pair
    for place, text in page.body().items():
        for found in phrases((one,)).finditer(fold(text)):
            space = re.compile(r"\s+").match(text, found.end())
            word = WORD.match(text, space.end()) if space else None
            if word and {a[-1] for a in known.agreements(fold(word[0]))} == {"p"}:
                words = text[found.start() : found.end()]
                after = in_the_case_of(words, several)
                message = f"‘{words}’ does not agree with ‘{word[0]}’"
                yield Remark(place, found.start(), found.end(), message, after)


RULE = Rule(
    name="existential-number",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="«There is» stands before several things.",
    why="«there is several projects»: looked at are words that always mean several (many, two).",
    source="Quirk et al., A Comprehensive Grammar of the English Language, 18.45",
    check=_check,
    passes=(
        Sample(body=("There is a number of projects; there are two projects.",)),
        Sample(language="it", body=("Vi è un accordo e vi sono due progetti.",)),
    ),
    fails=(
        Sample(body=("There is several projects.",), fixed="There are several projects."),
        Sample(
            language="it",
            body=("Nel testo vi è numerosi progetti.",),
            fixed="Nel testo vi sono numerosi progetti.",
        ),
    ),
)
