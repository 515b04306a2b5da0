"""One body with a capital and without: the Joint Committee, the joint committee."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from communique.language.words import fold, is_capitals, phrases
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_MAJORITY = 2
"""How many times as often the usual form stands at least."""


def _check(page: Page) -> Iterator[Remark]:
    uses = [
        (place, found)
        for place, text in prose(page).items()
        if place.startswith("body/") and not is_capitals(text)
        for found in _named(page, text)
        if not within(settled(page, place), found.start("name"))
    ]
    forms: dict[str, Counter[str]] = {}
    for _, found in uses:
        forms.setdefault(fold(found["name"]), Counter())[found["name"]] += 1
    for place, found in uses:
        counted = forms[fold(found["name"])]
        usual, often = counted.most_common(1)[0]
        if found["name"] != usual and often >= _MAJORITY * counted[found["name"]]:
            message = f"the text mostly writes ‘{usual}’"
            yield Remark(place, found.start("name"), found.end("name"), message, usual)


def _named(page: Page, text: str) -> Iterator[re.Match[str]]:
    """The noun and the word beside it, after a definite article: «the Joint Committee»."""
    reading = page.language.reading
    nouns = phrases(page.language.consistency.institutions)
    articles = "|".join(sorted(map(re.escape, map(fold, reading.definite)), key=len, reverse=True))
    word = r"[^\W\d_]{3,}"
    after = reading.state_adjectives_follow
    shape = (
        rf"(?P<name>(?:{nouns.pattern})\s{word})"
        if after
        else rf"(?P<name>{word}\s(?:{nouns.pattern}))"
    )
    pattern = rf"(?<!\w)(?:(?:{articles})(?<=')|(?:{articles})\s){shape}(?!\w)"
    folded = fold(text)
    if not nouns.search(folded):
        return
    for found in re.compile(pattern).finditer(folded):
        same = re.compile(rf"(?P<name>{re.escape(text[found.start('name') : found.end('name')])})")
        if exact := same.match(text, found.start("name")):
            yield exact


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
            body=("Il Comitato misto è convocato dal Comitato misto.", "Il Comitato Misto decide."),
        ),
    ),
)
