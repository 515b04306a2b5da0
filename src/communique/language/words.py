"""Matching words without regard to case, accents, kind of apostrophe or line breaks.

`fold` keeps the length of a text, so that a place in the folded text is one in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_APOSTROPHES = dict.fromkeys("’ʼ‘`´", "'")


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    bare = unicodedata.normalize("NFD", character)[0].lower()
    return bare if len(bare) == 1 else character


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Small letters without accents, one for each character of the text."""
    return "".join(map(_fold_character, text))


@lru_cache(maxsize=512)
def phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for whole phrases in folded text; the longest is tried first."""
    known = {fold(each) for each in words if each.strip()}
    ordered = sorted(known, key=lambda each: (-len(each), each))
    return re.compile("|".join(map(_phrase, ordered)) or r"(?!)")


def either(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first; of none, what matches nothing."""
    known = sorted({each for each in words if each.strip()}, key=lambda each: (-len(each), each))
    return "|".join(map(re.escape, known)) or r"(?!)"


def _phrase(folded: str) -> str:
    """One phrase: a word boundary where it begins or ends in a word; any space between words."""
    body = r"\s+".join(re.escape(word) for word in folded.split())
    before = r"(?<!\w)" if folded[0].isalnum() else ""
    after = r"(?!\w)" if folded[-1].isalnum() else ""
    return f"{before}{body}{after}"


def starts_with(text: str, words: tuple[str, ...]) -> str | None:
    """The phrase a text opens with, as it stands there."""
    found = phrases(words).match(fold(text))
    return text[: found.end()] if found else None


def finds(text: str, words: tuple[str, ...]) -> list[re.Match[str]]:
    """Every occurrence of any phrase, in order."""
    return list(phrases(words).finditer(fold(text)))


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return re.findall(r"\w+(?:['’]\w+)*", fold(text))


def opening_word(text: str) -> str:
    """The first word of a text, folded; an elided one («dell'», «l'») without its apostrophe."""
    found = re.match(r"[^\W\d_]+", fold(text))
    return found[0] if found else ""


@lru_cache(maxsize=256)
def folded_set(words: tuple[str, ...]) -> frozenset[str]:
    """The words, each folded."""
    return frozenset(map(fold, words))


@lru_cache(maxsize=256)
def small_set(*groups: tuple[str, ...]) -> frozenset[str]:
    """Folded single words, elided ones without their apostrophe: what `opening_word` is held to."""
    return frozenset(fold(word).strip("'") for group in groups for word in group)


def share_upper(text: str) -> float:
    """Which part of the cased letters are capitals, from 0 to 1."""
    cased = [c for c in text if c.isupper() or c.islower()]
    return sum(c.isupper() for c in cased) / len(cased) if cased else 0.0


@lru_cache(maxsize=4096)
def is_capitals(text: str) -> bool:
    """Set in capitals, a few small letters (2nd, MoU) aside."""
    return share_upper(text) >= 0.8


@lru_cache(maxsize=256)
def word_set(*groups: tuple[str, ...]) -> frozenset[str]:
    """All folded words that occur in some phrases."""
    return frozenset(word for group in groups for phrase in group for word in words_of(phrase))
