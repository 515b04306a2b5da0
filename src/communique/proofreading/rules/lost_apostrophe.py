"""«dell attuazione», «the UKs commitment»: an apostrophe that got lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample

_VOWEL_FOLLOWS = re.compile(r" [aeiouh]\w")


def _check(page: Page) -> Iterator[Remark]:
    for place, text in page.texts.items():
        if not place.endswith("/label"):
            yield from _elisions(place, text, page.language)
            yield from _words(place, text, page.language)


def _elisions(place: str, text: str, language: Language) -> Iterator[Remark]:
    """A word that is one only before an apostrophe, with a space instead."""
    whole = set(map(fold, language.reading.small_words))
    elided = tuple(word for word in language.typography.elision if fold(word) not in whole)
    for found in phrases(elided).finditer(fold(text)):
        follows = _VOWEL_FOLLOWS.match(fold(text), found.end())
        if follows and not text.startswith(".", found.start() - 1):
            joined = text[found.start() : found.end()] + language.typography.apostrophe
            yield _remark(place, found.start(), found.end() + 1, text, joined)


def _words(place: str, text: str, language: Language) -> Iterator[Remark]:
    """A word that has an apostrophe, without it."""
    bare = _bare(language.reading.apostrophised)
    for found in re.finditer(r"[^\W\d_]+", text):
        right = bare.get(found[0]) or bare.get(found[0].lower())
        if right:
            cut = right.index("'")
            joined = found[0][:cut] + language.typography.apostrophe + found[0][cut:]
            yield _remark(place, *found.span(), text, joined)


@lru_cache(maxsize=16)
def _bare(words: tuple[str, ...]) -> dict[str, str]:
    """The words by what is left of them; capitals are names and stay so."""
    right = (word.replace("’", "'") for word in words)
    return {word.replace("'", ""): word for word in right if "'" in word}


def _remark(place: str, start: int, end: int, text: str, after: str) -> Remark:
    message = f"an apostrophe may be lost in ‘{text[start:end].strip()}’; is ‘{after}’ meant?"
    return Remark(place, start, end, message, after)


RULE = Rule(
    name="lost-apostrophe",
    group="spelling",
    class_="query",
    fix="none",
    summary="An apostrophe got lost on the way.",
    why="Curly apostrophes are what other programs lose first. Only words are asked about that "
    "are none without one: «dell» before another word, «dont», «UKs».",
    source="usage of published texts",
    check=_check,
    passes=(
        Sample(body=("The UK’s commitment doesn’t end with the MPs of the EU.",)),
        Sample(language="it", body=("L’attuazione dell’Accordo è un altro passo.",)),
        Sample(language="it", body=("All’art. 3, lett. d, e all’allegato.",)),
    ),
    fails=(
        Sample(body=("They welcomed the UKs commitment.",)),
        Sample(body=("The Agreement doesnt affect earlier treaties.",)),
        Sample(language="it", body=("Hanno discusso dell attuazione e d altro.",)),
    ),
)
