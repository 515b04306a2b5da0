"""A space at an apostrophe that joins two words: «dell' Accordo», «Belmora 's»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    elided = "|".join(re.escape(fold(each)) for each in page.language.typography.elision)
    clitics = "|".join(re.escape(fold(each)) for each in page.language.marks.clitics)
    patterns = []
    if elided:
        patterns.append(rf"(?<![\w'])(?:{elided})(?P<space>'\s+|\s+'\s*)(?=[“«\"(]?[aeiouh]\w|\d)")
    if clitics:
        patterns.append(rf"(?<=[^\W\d_])(?P<space>\s+)(?=(?:{clitics})(?!\w))")
    for place, text in prose(page).items():
        for pattern in patterns:
            for found in re.finditer(pattern, fold(text)):
                start, end = found.span("space")
                after = text[start:end].strip()
                yield Remark(place, start, end, "no space at this apostrophe", after)


RULE = Rule(
    name="space-at-apostrophe",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A space stands at an apostrophe that joins two words.",
    why="An elided word is one with the next; only a word cut short (un po’ di) has a space after "
    "its apostrophe. Which words are elided, and what joins the word before it, is in the "
    "language’s file.",
    source="Interinstitutional style guide, part on Italian",
    check=_check,
    passes=(
        Sample(language="it", body=("L’accordo, un po’ di tempo, all’8 marzo, gli anni ’90.",)),
        Sample(body=("Belmora’s ‘sea’ and the Parties’ aims.",)),
    ),
    fails=(
        Sample(
            language="it",
            body=("L’ attuazione dell’ Accordo e dell ’intesa.",),
            fixed="L’attuazione dell’Accordo e dell’intesa.",
        ),
        Sample(body=("Belmora ’s ports.",), fixed="Belmora’s ports."),
    ),
)
