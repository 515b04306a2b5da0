"""Dates read in received text, by the months and habits of a language.

Read are «2 July 2026», «2nd July, 2026», «July 2, 2026», «2 luglio 2026», «1° luglio 2026»,
«l'8 settembre 2015», «2026-07-02», «02/07/2026» and «02.07.2026» (day first), ranges such as
«8th to 10th May 2018», «30–31 July 2025» or «30 June – 2 July 2026», and dates in words such as
«the fourth day of March, two thousand and thirty-one» or «quattro marzo duemilatrentuno».
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: where it stands (half-open), its last day, and its first if a range."""

    start: int
    end: int
    day: date
    first: date | None = None


def find_dates(text: str, language: Language) -> list[FoundDate]:
    """Every date in the text, in order; impossible ones (31 June) are left out."""
    months, pattern = _reader(language)
    found = []
    for match in pattern.finditer(fold(text)):
        groups = match.groupdict()
        day = _date(groups, months)
        if day is None:
            continue
        found.append(FoundDate(match.start(), match.end(), day, _first_day(groups, months, day)))
    return found or _in_words(text, language)


def _in_words(text: str, language: Language) -> list[FoundDate]:
    """Dates of which the year, or the day too, is written in words."""
    reading, folded = language.reading, fold(text)
    if not any(fold(each) in folded for each in reading.thousands):
        return []
    months, _ = _reader(language)
    pattern = _worded(
        tuple(months),
        (reading.day_words, reading.thousands, reading.counted),
        reading.date_links,
        reading.ordinal_suffixes,
    )
    found = []
    for match in pattern.finditer(folded):
        days, counted = _numbered(reading.day_words), _numbered(reading.counted)
        digits = re.match(r"\d+", match["day"])
        number = int(digits[0]) if digits else days.get(" ".join(match["day"].split()), 0)
        year = 2000 + counted.get(" ".join((match["rest"] or "").split()), 0)
        day = _day(str(year), str(months[_bare(match["month"])]), str(number))
        found += [FoundDate(match.start(), match.end(), day)] if day else []
    return found


@lru_cache(maxsize=32)
def _numbered(words: tuple[str, ...]) -> dict[str, int]:
    return {fold(word): n for n, word in enumerate(words, 1)}


@lru_cache(maxsize=32)
def _worded(
    months: tuple[str, ...],
    words: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]],
    links: tuple[str, ...],
    suffixes: tuple[str, ...],
) -> re.Pattern[str]:
    days, thousands, counted = map(_any, words)
    link = rf"(?:(?:{_any(links)})\s+)?" if links else ""
    return re.compile(
        rf"""(?<!\w)(?P<day>\d{{1,2}}(?:{_any(suffixes)})?|{days})\s+{link}
        (?P<month>{_any(months)})(?:\s*,)?\s+{link}
        (?:{thousands})\s*(?P<rest>{counted})?(?!\w)""",
        re.VERBOSE,
    )


def impossible_dates(text: str, language: Language) -> list[tuple[int, int]]:
    """Where something is written as a date that no calendar has."""
    months, pattern = _reader(language)
    return [
        match.span()
        for match in pattern.finditer(fold(text))
        if _date(match.groupdict(), months) is None
    ]


def written(day: date, language: Language) -> str:
    """A date as the language prints it."""
    number = language.dates.first_day if day.day == 1 else str(day.day)
    return language.dates.pattern.format(
        day=number, month=language.dates.months[day.month - 1], year=day.year
    )


@lru_cache(maxsize=32)
def _months(names: tuple[str, ...], short: tuple[tuple[str, int], ...]) -> dict[str, int]:
    return {fold(name): n for n, name in enumerate(names, 1)} | {fold(k): v for k, v in short}


def _reader(language: Language) -> tuple[dict[str, int], re.Pattern[str]]:
    reading = language.reading
    months = _months(language.dates.months, tuple(reading.month_abbreviations.items()))
    return months, _pattern(
        tuple(months), reading.ordinal_suffixes, reading.date_links, reading.date_ranges
    )


@lru_cache(maxsize=32)
def _pattern(
    months: tuple[str, ...],
    suffixes: tuple[str, ...],
    links: tuple[str, ...],
    ranges: tuple[str, ...],
) -> re.Pattern[str]:
    month = rf"(?:{_any(months)})\b\.?"
    ending = _any(suffixes)
    ordinal = rf"(?:\s?(?:{ending})(?!\w))?" if ending else ""
    number = rf"\d{{1,2}}{ordinal}"
    link = rf"(?:(?:{_any(links)})\s+)?" if links else ""
    of = rf"\s*(?:,\s*)?{link}"
    to = rf"\s*(?:{_any(('-', '–', '—', *ranges))})\s*"
    year = rf"\s*,?\s*{link}"
    return re.compile(
        rf"""
        (?<![\w/.-])(?:
          (?P<iso> (?P<iy>\d{{4}})-(?P<im>\d{{2}})-(?P<id>\d{{2}}) )
        | (?P<slash> (?P<sd>\d{{1,2}})(?P<sep>[/.])(?P<sm>\d{{1,2}})(?P=sep)(?P<sy>\d{{4}}) )
        | (?: (?P<d0>{number}) (?: {of}(?P<m0>{month}) (?:{year}(?P<y0>\d{{4}}))? )? {to} )?
          (?P<d1>{number}){of}(?P<m1>{month}){year}(?P<y1>\d{{4}})
        | (?P<m2>{month})\s*(?:(?P<d3>{number}){to})?(?P<d2>{number})\s*,?\s*(?P<y2>\d{{4}})
        )(?![\w/-])
        """,
        re.VERBOSE,
    )


def _any(words: tuple[str, ...]) -> str:
    """A pattern for any of some words, folded; the longest is tried first."""
    ordered = sorted({fold(w) for w in words}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


def _date(groups: dict[str, str | None], months: dict[str, int]) -> date | None:
    if groups["iso"]:
        return _day(groups["iy"], groups["im"], groups["id"])
    if groups["slash"]:
        return _day(groups["sy"], groups["sm"], groups["sd"])
    if groups["m1"]:
        return _day(groups["y1"], str(months[_bare(groups["m1"])]), groups["d1"])
    return _day(groups["y2"], str(months[_bare(groups["m2"] or "")]), groups["d2"])


def _first_day(groups: dict[str, str | None], months: dict[str, int], last: date) -> date | None:
    if groups["d0"]:
        month = str(months[_bare(groups["m0"])]) if groups["m0"] else str(last.month)
        return _day(groups["y0"] or str(last.year), month, groups["d0"])
    if groups["d3"]:
        return _day(str(last.year), str(last.month), groups["d3"])
    return None


def _bare(month: str) -> str:
    return month.rstrip(".")


def _day(year: str | None, month: str | None, day: str | None) -> date | None:
    digits = re.match(r"\d+", day or "")
    try:
        return date(int(year or ""), int(month or ""), int(digits[0] if digits else ""))
    except ValueError:
        return None
