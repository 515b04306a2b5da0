"""Quantities as a language writes them: «1,250.5», «EUR 30 million», «twelve», «60 per cent»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold

_SPACES = r" \u00a0\u202f\u2009"
"""Spaces that group digits beside the language's own mark."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in folded text, as half-open offsets; `scale` is what «million» makes of it."""

    start: int
    end: int
    number: Decimal
    scale: int = 1
    percent: bool = False

    @property
    def value(self) -> Decimal:
        return self.number * self.scale


def quantities(folded: str, language: Language) -> list[Quantity]:
    """Every number in digits or words, in order; dates and labels are numbers here too."""
    return list(_found(folded, language))


def plain_number(text: str, language: Language) -> Decimal | None:
    """The number that a whole text is, such as a cell of a table, with its currency if any."""
    bare = re.sub(r"^(?:[A-Z]{3}|[€$£])\s*|\s*(?:[A-Z]{3}|[€$£%])$", "", text.strip())
    return _digits(bare, language) if re.match(r"\d", bare) else None


def written(number: Decimal, language: Language) -> str:
    """A number in digits, grouped and with the decimal mark of the language: «1.250,5»."""
    marks = {",": language.numbers.group, ".": language.numbers.decimal}
    return "".join(marks.get(c, c) for c in f"{number:,f}".removesuffix(".0"))


def _found(folded: str, language: Language) -> Iterator[Quantity]:
    words = _words(language)
    scales = {fold(word): scale for word, scale in language.consistency.scales.items()}
    for found in _pattern(language).finditer(folded):
        written = found["digits"]
        number = _digits(written, language) if written else Decimal(words[found["word"]])
        if number is not None:
            scale = scales.get(found["scale"] or "", 1)
            yield Quantity(found.start(), found.end(), number, scale, bool(found["percent"]))


@lru_cache(maxsize=16)
def _pattern_of(words: tuple[str, ...], scales: tuple[str, ...], per_cent: tuple[str, ...]) -> str:
    def any_of(texts: tuple[str, ...]) -> str:
        folded = sorted(map(fold, texts), key=len, reverse=True)
        return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in folded) or "(?!)"

    digits = rf"(?<![\w.,/:–-])(?P<digits>\d+(?:[.,{_SPACES}]\d+)*)(?![\w:/]|[-–]\w|[.,]\d)"
    word = rf"(?<![\w-])(?P<word>{any_of(words)})(?![\w-])"
    scale = rf"(?:\s(?P<scale>{any_of(scales)})(?!\w))?"
    return rf"(?:{digits}|{word}){scale}(?P<percent>\s?%|\s(?:{any_of(per_cent)})(?!\w))?"


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _pattern(language: Language) -> re.Pattern[str]:
    scales = tuple(language.consistency.scales)
    return _compiled(_pattern_of(tuple(_words(language)), scales, language.marks.per_cent))


def _words(language: Language) -> dict[str, int]:
    return _numbered(language.reading.counted, language.consistency.counted)


@lru_cache(maxsize=16)
def _numbered(*lists: tuple[str, ...]) -> dict[str, int]:
    """Number words by what they are; each list counts from one."""
    return {fold(word): n for words in lists for n, word in enumerate(words, 1)}


def _digits(text: str, language: Language) -> Decimal | None:
    """A number in digits; None for one that groups them in no known way (3.5.2)."""
    group, decimal = (re.escape(m) for m in (language.numbers.group, language.numbers.decimal))
    found = re.fullmatch(
        rf"(?P<whole>\d{{1,3}}(?:[{group}{_SPACES}]\d{{3}})+|\d+)(?:{decimal}(?P<part>\d+))?", text
    )
    if found is None:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    return Decimal(f"{whole}.{found['part']}" if found["part"] else whole)
