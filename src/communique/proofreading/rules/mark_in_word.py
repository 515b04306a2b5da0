"""A word with an accent or an apostrophe that it has not: «qual'è», «un pò», «its'»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.words import is_capitals
from communique.proofreading.prose import (
    apostrophe_of,
    in_case_of,
    lowered,
    prose,
    settled,
    within,
)
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    marks, sign = page.language.marks, apostrophe_of(page)
    for place, text in prose(page).items():
        for found, after in _found(text, marks.slips, sign):
            message = f"‘{text[slice(*found.span())]}’ is written ‘{after}’"
            yield Remark(place, *found.span(), message, after)
        kept = settled(page, place) if marks.doubtful_slips else []
        for found, after in _found(text, marks.doubtful_slips, sign):
            if not within(kept, found.start()):
                message = f"is ‘{after}’ meant?"
                yield Remark(place, *found.span(), message, after, "query", "suggest")


def _found(text: str, slips: dict[str, str], sign: str) -> Iterator[tuple[re.Match[str], str]]:
    for found in _pattern(tuple(slips)).finditer(lowered(text)):
        words = text[found.start() : found.end()]
        if words[1:].islower() or is_capitals(words):
            right = slips[" ".join(found[0].split())]
            yield found, in_case_of(words, right.replace("'", sign))


@lru_cache(maxsize=16)
def _pattern(wrong: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(wrong, key=lambda each: (-len(each), each))
    spelt = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in ordered)
    return re.compile(rf"(?<![\w])(?:{spelt})(?!\w)" if wrong else r"(?!)")


RULE = Rule(
    name="mark-in-word",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A word has an accent or an apostrophe that it has not in the language.",
    why="«qual è» is cut short and not elided; «po’» has an apostrophe for what was cut off; "
    "monosyllables such as «fa», «su» and «qui» bear no accent. English «its» has no apostrophe.",
    source="the language’s file, section `marks`; Interinstitutional style guide",
    check=_check,
    passes=(
        Sample(language="it", body=("Qual è il punto? Un po’ di tempo fa, su e qui, dà.",)),
        Sample(body=("Its aims and the Parties’ aims.",)),
    ),
    fails=(
        Sample(
            language="it",
            body=("Qual’è il testo dell’intesa lo dirà un pò di tempo.",),
            fixed="Qual è il testo dell’intesa lo dirà un po’ di tempo.",
        ),
        Sample(body=("Belmora and its' ports.",), fixed="Belmora and its ports."),
        Sample(body=("Belmora kept it's word.",)),
    ),
)
