"""A word that no dictionary has, and that is right all the same: a term of some trade."""

from __future__ import annotations

from communique.proofreading.rule import Page
from communique.proofreading.spelling.shape import Word

_LONG = 5
"""Letters of a word that is known as a guest, and for which no slip need be feared."""
_NEAR, _COMMON = 0.8, 4.5
"""The cost of a slip and the Zipf frequency of a word that make a shorter one rather a slip."""


def is_term(word: Word, page: Page) -> bool:
    """Whether a word for which another was not surely meant is rather right as it stands."""
    if word.shape not in ("small", "capitalised"):
        return False
    small = word.text.lower()
    if page.counted[small] > 1 or not page.speller.is_written_whole(small):
        return True  # a slip is seldom made twice
    if is_foreign(small, page) and _is_lent(small, page):
        return True
    return _is_second_of_two(word, page)


def is_foreign(small: str, page: Page) -> bool:
    """Whether it is in use in another language."""
    others = (each for code, each in page.spellers.items() if code != page.language.code)
    return any(small in each.frequency and each.knows(small) for each in others)


def _is_lent(small: str, page: Page) -> bool:
    """Whether a word of another language is a guest here and no slip for a common word."""
    if len(small) >= _LONG and small in page.speller.frequency:
        return True
    near = page.speller.near(small)
    return not any(each.cost <= _NEAR and each.zipf >= _COMMON for each in near)


def _is_second_of_two(word: Word, page: Page) -> bool:
    """The second word of a scientific name, behind one that is no word either: Striga asiatica."""
    first = word.before.lstrip("(«“‘")
    genus = first[:1].isupper() and first[1:].islower() and first.isalpha()
    return word.shape == "small" and genus and not page.knows(first)
