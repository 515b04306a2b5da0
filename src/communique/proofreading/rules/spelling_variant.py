"""One word in two accepted spellings: COMBATTING and combating."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from communique.language.near_words import slip_between
from communique.language.words import fold
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    endings = page.language.reading.variant_endings
    if not endings:
        return
    counted = Counter(word for word in page.words if len(word) >= 7 and word.endswith(endings))
    pairs = {word: other for word in counted if (other := _meant(word, counted, endings))}
    for place, text in page.texts.items():
        for found in re.finditer(r"[^\W\d_]{7,}", text):
            meant = pairs.get(fold(found[0]))
            if meant:
                after = meant.upper() if found[0].isupper() else found[0][0] + meant[1:]
                message = f"the text also writes ‘{meant}’; both are right, one should be kept"
                yield Remark(place, found.start(), found.end(), message, after)


def _meant(word: str, counted: Counter[str], endings: tuple[str, ...]) -> str | None:
    """The other spelling of a word, where the text writes it more often or it is the shorter."""
    found = []
    for other in _spellings(word, endings):
        slip = slip_between(word, other) if other in counted else None
        rarer = (counted[word], len(other)) < (counted[other], len(word))
        if slip and slip.variant(endings) and rarer:
            found.append(other)
    return max(found, default=None)


def _spellings(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The word with the letter before an ending doubled, and with it single where it is double."""
    for ending in (each for each in endings if word.endswith(each)):
        stem = word.removesuffix(ending)
        yield stem + stem[-1:] + ending
        if stem[-1:] == stem[-2:-1]:
            yield stem[:-1] + ending


RULE = Rule(
    name="spelling-variant",
    group="spelling",
    class_="style",
    fix="suggest",
    summary="A word stands in two accepted spellings.",
    why="Both spellings exist, one text should have one. It is only suggested: an official title "
    "keeps its spelling.",
    source="Oxford English Dictionary, s.v. combat; house consistency",
    check=_check,
    passes=(Sample(body=("Combating crime means combating its causes.",)),),
    fails=(
        Sample(
            body=("Combatting crime means combating its causes and combating its means.",),
        ),
    ),
)
