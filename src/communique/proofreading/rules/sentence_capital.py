"""A sentence that begins with a small letter: «They met. the talks …»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, is_capitals, small_set
from communique.proofreading.prose import in_use, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_AFTER_STOP = re.compile(r"(?<![\w.-])([^\W\d_]{3,})([.!?])\s+([^\W\d_]+)(?![\w.@-])")


def _check(page: Page) -> Iterator[Remark]:
    reading = page.language.reading
    short = {fold(e) for e in (*reading.abbreviations, *reading.honorifics)}
    small = small_set(reading.small_words)
    for place, text in prose(page).items():
        for found in _AFTER_STOP.finditer(text) if not is_capitals(text) else ():
            before, word = found[1], found[3]
            ended = fold(before + found[2]) not in short and in_use(page, before)
            opens = fold(word) in small or in_use(page, word)
            if word.islower() and ended and opens:
                after = word[0].upper() + word[1:]
                yield Remark(place, *found.span(3), "a sentence begins with a capital", after)


RULE = Rule(
    name="sentence-capital",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A sentence begins with a small letter.",
    why="After a full stop that ends a sentence comes a capital. Only stops behind words in "
    "common use are looked at, so that no abbreviation is taken for the end of one.",
    source="standard usage",
    check=_check,
    passes=(
        Sample(body=("Dr. de Vries, Min. of Trade, etc. and the Minister. The talks went on.",)),
    ),
    fails=(
        Sample(
            body=("They met the Minister. the talks went on.",),
            fixed="They met the Minister. The talks went on.",
        ),
        Sample(
            language="it",
            body=("Hanno incontrato il Ministro. il testo è breve.",),
            fixed="Hanno incontrato il Ministro. Il testo è breve.",
        ),
        Sample(
            language="it",
            body=("Hanno goduto dell’ospitalità. i lavori proseguono.",),
            fixed="Hanno goduto dell’ospitalità. I lavori proseguono.",
        ),
    ),
)
