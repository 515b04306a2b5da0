"""Dates of a heading that the text contradicts: another year, or another day of the week."""

from __future__ import annotations

from collections.abc import Iterator

from communique.importing.assembling import Read
from communique.language.dates import FoundDate, find_dates, written
from communique.language.definition import Language
from communique.language.words import finds, fold
from communique.model.finding import Finding


def date_doubts(read: Read, id: str) -> Iterator[Finding]:
    """A question for each date of the heading that cannot be right."""
    elsewhere = [each for text in _other_texts(read) for each in find_dates(text, read.language)]
    for part in read.heading.parts:
        for found in find_dates(part.words.text, read.language):
            words = part.words.text[found.start : found.end]
            if why := _contradiction(found, elsewhere, part.words.text, read.language):
                yield _question(id, read.heading.first, words, why)


def _other_texts(read: Read) -> list[str]:
    """What tells the day of the text itself: its opening, its final clause, an embargo."""
    closing = [piece.words.text for piece in read.body if piece.kind == "final-clause"]
    released = [words.text for piece, words in read.release if piece.kind == "embargo"]
    return [*(piece.words.text for piece in read.body[:2]), *closing, *released]


def _contradiction(
    found: FoundDate, elsewhere: list[FoundDate], line: str, language: Language
) -> str | None:
    day = found.day
    years = {each.day.year for each in elsewhere if _same_day(each, found)}
    if years and day.year not in years:
        return f"the text itself has this day in {min(years)}"
    named = _weekday(line, found.start, language)
    if named is not None and named != day.weekday():
        return f"{written(day, language)} is a {language.dates.weekdays[day.weekday()]}"
    return None


def _same_day(one: FoundDate, other: FoundDate) -> bool:
    return (one.day.month, one.day.day) == (other.day.month, other.day.day)


def _weekday(line: str, end: int, language: Language) -> int | None:
    """The day of the week named right before a date, from 0 for Monday."""
    for found in finds(line[:end], language.dates.weekdays):
        if not line[found.end() : end].strip(" ,"):
            return [fold(each) for each in language.dates.weekdays].index(found[0])
    return None


def _question(id: str, line: int, words: str, why: str) -> Finding:
    return Finding(
        rule="date-contradicted",
        class_="query",
        communique=id,
        where="heading",
        line=line,
        before=words,
        message=f"is the date of the heading right? {why}",
    )
