"""A right word in the place of another: «singed», «minster», «polices»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.prose import lowered, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample
from communique.proofreading.spelling.shape import Word, words

_RARE = 3.2
"""Zipf frequency: a word this rare that a likely slip makes of a common one is asked about."""
_COMMON = 4.6
_APART = 2.0
_SLIP = 0.9


def _check(page: Page) -> Iterator[Remark]:
    if page.speller.dictionary is None:
        return
    for place, text in prose(page).items():
        beside = _beside(text, page)
        for word in words(text, page.elided, page.language.spelling.endings):
            right = beside.get((word.start, word.end)) or _meant(word, page)
            if right:
                after = word.cased(right)
                message = f"‘{word.text}’ is a word, but ‘{after}’ is likelier here: is it meant?"
                yield Remark(place, word.start, word.end, message, after)


def _beside(text: str, page: Page) -> dict[tuple[int, int], str]:
    """Words that are a slip where they stand, by their offsets, and what was meant."""
    small = lowered(text)
    return {
        found.span("word"): right
        for context, right in page.language.spelling.meant_in.items()
        for found in re.finditer(context, small)
    }


def _meant(word: Word, page: Page) -> str | None:
    small = word.text.lower()
    return page.language.spelling.often_meant.get(small) or _commoner(word, small, page)


def _commoner(word: Word, small: str, page: Page) -> str | None:
    """A far commoner word that a likely slip makes this one of."""
    zipf = page.speller.zipf(small)
    if (
        word.shape not in ("small", "capitals")
        or word.hyphened
        or len(small) < 5
        or zipf > _RARE
        or page.counted[small] > 1
        or fold(small) in page.lexicon
        or small in page.language.spelling.also
        or not page.speller.knows(small)
    ):
        return None
    likely = [
        (each.zipf - 3 * each.cost, each.word)
        for each in page.speller.near(small)
        if each.cost <= _SLIP
        and each.zipf >= _COMMON
        and each.zipf >= zipf + _APART
        and not _is_form(small, each.word.lower())
    ]
    return max(likely)[1] if likely else None


def _is_form(small: str, other: str) -> bool:
    """Forms of one word differ in their endings alone."""
    shared = 0
    for one, two in zip(small, other, strict=False):
        if one != two:
            break
        shared += 1
    return shared >= max(len(small), len(other)) - 2


RULE = Rule(
    name="unlikely-word",
    group="spelling",
    class_="query",
    fix="suggest",
    summary="A right word that is most likely a slip for another.",
    why="No dictionary tells that the agreement was «singed» or a «minster» met his counterpart. "
    "Asked about are words that are nearly always a slip in texts of this kind, and rare ones "
    "that one likely slip makes of a far commoner word; the author says which is meant.",
    source="frequencies from wordfreq 3.1.1; the lists `often_meant` and `meant_in` of a language",
    check=_check,
    passes=(
        Sample(body=("The agreement was signed by the Minister; the policies of the States.",)),
        Sample(language="it", body=("Il diritto internazionale e lo Stato di diritto.",)),
    ),
    fails=(
        Sample(body=("The Memorandum was singed in the presence of both delegations.",)),
        Sample(body=("The Minster for Fisheries welcomed the delegation.",)),
        Sample(body=("Both countries will harmonise their polices.",)),
        Sample(language="it", body=("Il dritto internazionale e lo Stato.",)),
    ),
)
