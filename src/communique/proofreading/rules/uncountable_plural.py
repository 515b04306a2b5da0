"""A plural that the standard language does not have: legislations, informations."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    plurals = page.language.reading.uncountable_plurals
    for place, text in page.body().items():
        for found in phrases(tuple(plurals)).finditer(fold(text)):
            word = text[found.start() : found.end()]
            after = plurals[found[0]]
            after = word[0] + after[1:]
            message = f"‘{word}’ has no plural in standard use"
            yield Remark(place, found.start(), found.end(), message, after)


RULE = Rule(
    name="uncountable-plural",
    group="grammar",
    class_="style",
    fix="suggest",
    summary="A noun without plural stands in the plural.",
    why="«legislations» is common in diplomatic English and may be agreed language.",
    source="Oxford English Dictionary, s.v. legislation",
    check=_check,
    passes=(Sample(body=("Subject to their respective national legislation.",)),),
    fails=(Sample(body=("Subject to their respective national legislations.",)),),
)
