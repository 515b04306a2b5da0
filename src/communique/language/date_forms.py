"""The parts of a date that names its month, and the same date in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold

_DAY_BEHIND = re.compile(r"\s*(?:[-–—,&/]\s*|\w{1,3}\s+)\d{1,2}(?!\d)")
_NEAR = 30


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in a text: «2nd July 2026», «July 2, 2026», «2 July»."""

    start: int
    end: int
    number: str
    """The day without a nought before it."""
    ordinal: bool
    month: str
    year: str
    linked: bool
    """Whether a word stands between day and month (2nd of July)."""
    day_first: bool


def written_dates(text: str, language: Language) -> Iterator[WrittenDate]:
    """Dates with the full name of their month, the year or not.

    A day beside another one («1 and 2 July», «30 June – 2 July») is left out, and so is a month
    before a bare number without a year («in July 2 ships»).
    """
    reading, months = language.reading, language.dates.months
    patterns = _patterns(months, reading.ordinal_suffixes, reading.date_links)
    for day_first, pattern in enumerate(patterns):
        for found in pattern.finditer(fold(text)):
            date = _parts(text, found, day_first=bool(day_first))
            if _stands_alone(found, months) and (day_first or date.year or date.ordinal):
                yield date


def _stands_alone(found: re.Match[str], months: tuple[str, ...]) -> bool:
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    behind = found.string[found.end() : found.end() + _NEAR]
    return not _day_before(months).search(before) and not _DAY_BEHIND.match(behind)


@lru_cache(maxsize=32)
def _day_before(months: tuple[str, ...]) -> re.Pattern[str]:
    """Another day or its month, and what joins it to this one."""
    return re.compile(rf"(?:\d\w{{0,2}}|{_any(months)})(?:\s*[-–—,&/]\s*|\s+\w{{1,3}}\s+)\Z")


def _parts(text: str, found: re.Match[str], *, day_first: bool) -> WrittenDate:
    groups = found.groupdict()
    return WrittenDate(
        start=found.start(),
        end=found.end(),
        number=str(int(found["day"])),
        ordinal=bool(found["suffix"]),
        month=text[slice(*found.span("month"))],
        year=found["year"] or "",
        linked=bool(groups.get("link")),
        day_first=day_first,
    )


@lru_cache(maxsize=32)
def _patterns(
    months: tuple[str, ...], suffixes: tuple[str, ...], links: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """In folded text: the month first, the day first."""
    month = rf"(?P<month>{_any(months)})(?!\w)"
    day = r"(?P<day>\d{1,2})"
    suffix = rf"(?P<suffix>\s?(?:{_any(suffixes)})(?!\w))"
    year = r"(?:\s*,\s*|\s+)(?P<year>\d{4})(?![\w/-])"
    return (
        re.compile(rf"(?<![\w/-]){month}\s+{day}{suffix}?(?!\w)(?:{year})?"),
        re.compile(
            rf"(?<![\w.,/-]){day}{suffix}?\s+(?P<link>(?:{_any(links)})\s+)?{month}(?:{year})?"
        ),
    )


def _any(words: tuple[str, ...]) -> str:
    """A pattern for any of some words, folded, the longest first; without any it fits nothing."""
    ordered = sorted({fold(w) for w in words}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) or r"(?!)"


def in_form(date: WrittenDate, pattern: str, language: Language) -> str:
    """The date as a pattern of the language's `choices` writes it."""
    number = date.number
    suffix = ordinal_suffix(number, language.marks.ordinal_endings)
    words = pattern.format(
        number=number,
        day=language.dates.first_day if number == "1" else number,
        ordinal=number + (suffix.upper() if date.month.isupper() else suffix),
        month=date.month,
        year=date.year,
    )
    return words.strip(" ,")


def ordinal_suffix(number: str, endings: dict[str, str]) -> str:
    """The suffix of the longest ending that the number has; "" where the language has none."""
    longest = max(filter(number.endswith, endings), key=len, default="")
    return endings.get(longest, "")
