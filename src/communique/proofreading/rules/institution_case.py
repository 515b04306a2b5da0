"""One body with a capital and without: the Joint Committee, the joint committee."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from communique.language.words import fold, is_capitals, phrases
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_MAJORITY = 2
"""How many times as often the usual form stands at least."""


def _check(page: Page) -> Iterator[Remark]:
    kept = cache(partial(settled, page))
    uses = [
        (place, start, end, text[start:end])
        for place, text in prose(page).items()
        if place.startswith("body/") and not is_capitals(text)
        for start, end in _named(page, text)
        if not within(kept(place), start)
    ]
    forms: dict[str, Counter[str]] = {}
    for _, _, _, name in uses:
        forms.setdefault(fold(name), Counter())[name] += 1
    for place, start, end, name in uses:
        counted = forms[fold(name)]
        usual, often = counted.most_common(1)[0]
        if name != usual and often >= _MAJORITY * counted[name]:
            yield Remark(place, start, end, f"the text mostly writes ‘{usual}’", usual)


def _named(page: Page, text: str) -> Iterator[tuple[int, int]]:
    """The noun and the word beside it, after a definite article: «the Joint Committee»."""
    folded, reading = fold(text), page.language.reading
    nouns = phrases(page.language.consistency.institutions)
    if nouns.search(folded):
        pattern = _shape(
            nouns.pattern,
            reading.definite,
            reading.prepositions if reading.state_adjectives_follow else (),
        )
        yield from (found.span("name") for found in pattern.finditer(folded))


@lru_cache(maxsize=16)
def _shape(nouns: str, articles: tuple[str, ...], links: tuple[str, ...]) -> re.Pattern[str]:
    """Links are what may stand between the noun and its word, where that follows it."""
    word = r"[^\W\d_]{3,}"
    before = rf"{word}\s(?:{nouns})"
    behind = rf"(?:{nouns})\s(?:(?:{_any(links)})(?:(?<=')|\s))?{word}"
    name = behind if links else before
    return re.compile(rf"(?<!\w)(?:{_any(articles)})(?:(?<=')|\s)(?P<name>{name})(?!\w)")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, map(fold, words)), key=len, reverse=True))


RULE = Rule(
    name="institution-case",
    group="consistency",
    class_="style",
    fix="suggest",
    summary="One body stands with a capital and without.",
    why="«the Joint Committee» and «the joint committee» are one body, or two. The form that "
    "stands at least twice as often is suggested; «a joint committee» that is yet to be set up "
    "is left alone.",
    source="European Commission, English Style Guide, chapter on capital letters; Manuale "
    "interistituzionale di convenzioni redazionali, uso delle maiuscole",
    check=_check,
    passes=(
        Sample(body=("They set up a joint committee.", "The Joint Committee will meet yearly.")),
    ),
    fails=(
        Sample(
            body=(
                "The Joint Committee met.",
                "The Joint Committee agreed; the joint committee",
            )
        ),
        Sample(
            language="it",
            body=(
                "Il Comitato di gestione decide.",
                "Il comitato di gestione è il Comitato di gestione.",
            ),
        ),
        Sample(
            language="it",
            body=("Il Comitato misto è convocato dal Comitato misto.", "Il Comitato Misto decide."),
        ),
    ),
)
