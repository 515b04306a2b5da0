"""A fixed phrase with a wrong preposition: «in accordance to»."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import fold, phrases
from communique.proofreading.agreement import in_the_case_of
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    wrong = {fold(words): right for words, right in page.language.grammar.wrong_phrases.items()}
    for place, text in page.running().items():
        for found in phrases(tuple(wrong)).finditer(fold(text)):
            words = text[found.start() : found.end()]
            after = in_the_case_of(words, wrong[" ".join(found[0].split())])
            message = f"‘{words}’ is written ‘{after}’"
            yield Remark(place, found.start(), found.end(), message, after)


RULE = Rule(
    name="wrong-preposition",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="A fixed phrase has a preposition that it never takes.",
    why="«in accordance to», «comply to»: only phrases of which no other sense exists are listed.",
    source="Oxford English Dictionary, s.vv. accordance, comply; Serianni, Italiano, VIII",
    check=_check,
    passes=(
        Sample(body=("In accordance with the law, and in line with it.",)),
        Sample(language="it", body=("In conformità con la legge e in base alla legge.",)),
    ),
    fails=(
        Sample(
            body=("In accordance to the law they met.",),
            fixed="In accordance with the law they met.",
        ),
        Sample(
            language="it",
            body=("Il testo è stato firmato in occasione alla visita.",),
            fixed="Il testo è stato firmato in occasione della visita.",
        ),
    ),
)
