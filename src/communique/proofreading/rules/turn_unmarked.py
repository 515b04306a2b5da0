"""Both parties named side by side, and nothing that says whether they turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.language.quotations import quoted
from communique.language.words import fold
from communique.model import inline
from communique.proofreading.rule import Page, Remark, Rule, Sample
from communique.proofreading.turns import Alternat, alternat_of

_WORDS = re.compile(r"[^\W\d_]+['’]?")


def _check(page: Page) -> Iterator[Remark]:
    alternat = alternat_of(page)
    if alternat is None:
        return
    for place in alternat.sources:
        if place not in alternat.quotations:
            yield from _in_text(place, page, alternat)


def _in_text(place: str, page: Page, alternat: Alternat) -> Iterator[Remark]:
    text = page.texts[place]
    settled = [*_marked(alternat.sources[place]), *quoted(text)]
    for here, there in pairwise(alternat.namings.find(text)):
        apart = here.party != there.party and here.proper and there.proper
        within = any(low <= here.start and there.end <= high for low, high in settled)
        if apart and not within and _joins(text[here.end : there.start], page):
            message = "names both parties side by side: does it turn? mark it with [[turn|…]]"
            yield Remark(place, here.start, there.end, message)


def _joins(between: str, page: Page) -> bool:
    """Whether nothing but small words is between, a conjunction among them."""
    language = page.language
    words = {fold(word) for word in _WORDS.findall(between)}
    small = {fold(word) for word in language.reading.small_words}
    joining = {fold(word) for word in language.reading.and_words}
    return words <= small and bool(words & joining)


def _marked(source: str) -> Iterator[tuple[int, int]]:
    """Where turning and protected spans lie in the plain text."""
    start = 0
    for span in inline.parse(source):
        end = start + len(span.plain)
        if any(each.kind in ("turn", "keep") for each in inline.walk((span,))):
            yield start, end
        start = end


RULE = Rule(
    name="turn-unmarked",
    group="consistency",
    class_="query",
    fix="none",
    summary="Both parties are named side by side, and nothing says whether they turn.",
    why="Each party keeps an original in which it stands first wherever the text marks a mention "
    "as turning. What is narrative or part of a name stays as it is; only a person can tell.",
    source="the alternat of diplomatic practice; docs/protocol-officers.md",
    check=_check,
    passes=(
        Sample(
            body=(
                "[[turn|Belmora and Tessal]] met at the [[keep|Belmora and Tessal]] Lighthouse.",
                "Belmora asked, and Tessal answered.",
            ),
            registered=("Belmora", "Tessal"),
            alternat=True,
        ),
        Sample(body=("Belmora and Tessal met.",), registered=("Belmora", "Tessal")),
    ),
    fails=(
        Sample(body=("Belmora and Tessal met.",), registered=("Belmora", "Tessal"), alternat=True),
    ),
)
