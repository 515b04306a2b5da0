"""A space inside a word, or a letter on the wrong side of one: «gover nment», «pe rcent»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_PAIR = re.compile(r"(?<![\w’'-])(?=([^\W\d_]+) ([^\W\d_]+)(?![\w’'-]))")
_LONGEST = 30
"""Letters of two words together."""
_COMMON, _KNOWN = 3.0, 9.0
"""Zipf frequencies: of a word that two pieces make, and of two words together, of which a letter
stood on the wrong side."""


def _check(page: Page) -> Iterator[Remark]:
    if page.speller.dictionary is None:
        return
    for place, text in prose(page).items():
        for found in _PAIR.finditer(text):
            left, right = found[1], found[2]
            if len(left) + len(right) > _LONGEST or _are_right(left, right, page):
                continue
            if after := _meant(left, right, page):
                message = f"‘{left} {right}’ is ‘{after}’, with a space in the wrong place"
                yield Remark(place, found.start(1), found.end(2), message, after)


def _are_right(left: str, right: str, page: Page) -> bool:
    """Whether both are words, or may be names."""
    if page.knows(right) and (page.knows(left) or left[0].isupper()):
        return True
    return right != right.lower() or left[1:] != left[1:].lower()


def _meant(left: str, right: str, page: Page) -> str | None:
    """One word of both, or two with the space elsewhere; nothing where that is not certain."""
    whole = left + right
    neither = not page.knows(left) and not page.knows(right)
    for at in (len(left) + 1, len(left) - 1) if neither else ():
        one, two = whole[:at], whole[at:]
        common = page.speller.zipf(one) + page.speller.zipf(two) >= _KNOWN
        if min(len(one), len(two)) > 1 and common and _is_word(one, page) and _is_word(two, page):
            return f"{one} {two}"
    if _is_word(whole, page) and page.speller.zipf(whole) >= _COMMON:
        return whole
    return None


def _is_word(word: str, page: Page) -> bool:
    return page.knows(word) or page.knows(word[:1].lower() + word[1:])


RULE = Rule(
    name="moved-space",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A space stands inside a word, or one letter beside its place.",
    why="«gover nment» is one word and «pe rcent» two others: where a piece is no word and both "
    "together are, or where neither is one and both are common with the space a letter further on, "
    "nothing else was meant.",
    source="the dictionaries of the system; frequencies from wordfreq 3.1.1",
    check=_check,
    passes=(
        Sample(body=("It is in to day matters, and they met Al Hamad of Tessal in a cord.",)),
        Sample(language="it", body=("La Guardia di Finanza e i due Paesi.", "Mirandol e Belmora.")),
    ),
    fails=(
        Sample(
            body=("The gover nment financed 38 pe rcent of it; th e rest was lent.",),
            fixed="The government financed 38 per cent of it; the rest was lent.",
        ),
        Sample(
            language="it",
            body=("Il coordinam ento è stato chiesto da tutti.",),
            fixed="Il coordinamento è stato chiesto da tutti.",
        ),
    ),
)
