"""Lines that say a place, a date, or both, and nothing else."""

from __future__ import annotations

import re

from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.words import finds, fold, opening_word, phrases, small_set
from communique.model.traced import Traced


def is_dateline(text: str, language: Language) -> bool:
    """A line that says a place, a date, or both, and nothing else."""
    reading = language.reading
    leads = small_set(reading.place_words, reading.date_leads, reading.definite)
    first = opening_word(text)
    if first in small_set(reading.small_words) and first not in leads:
        return False  # «OF THE REPUBLIC OF X, 2 JULY»: the end of something else
    found = find_dates(text, language)
    rest = text
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    weekdays = phrases(language.dates.weekdays)
    rest = weekdays.sub(lambda m: " " * len(m[0]), fold(rest)) if found else rest
    kept: list[str] = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", rest)
    small = {fold(w) for w in (*language.reading.small_words, *language.reading.place_words)}
    names = [w for w in kept if fold(w) not in small]
    return bool(found) and len(names) <= 4 and len(kept) <= 7


def place_in_dateline(words: Traced, language: Language) -> Traced | None:
    """The place in «Nairobi, 2 July 2026» or «2 July 2026, Nairobi»."""
    dates = find_dates(words.text, language)
    if not dates:
        return None
    weekdays = phrases(language.dates.weekdays)
    ahead = words.cut(0, dates[0].start)
    first = ahead.cut(0, ahead.text.find(",")) if "," in ahead.text else ahead
    for stretch in (first, ahead, words.cut(dates[-1].end)):
        text = stretch.text
        skip = weekdays.match(fold(text))
        bare = stretch.cut(skip.end()) if skip else stretch
        names = _names(bare.text, language)
        if names:
            return bare.cut(names[0], names[1])
    return None


def _names(text: str, language: Language) -> tuple[int, int] | None:
    """The stretch of capitalised words in a few leftovers of a dateline."""
    weekdays = {fold(w) for w in language.dates.weekdays}
    reading = language.reading
    small = {fold(w).strip("'") for w in (*reading.small_words, *reading.place_words)}
    leads = finds(text, reading.place_words)
    from_here = leads[-1].end() if leads else 0
    tokens = [
        m
        for m in re.finditer(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text)
        if fold(m[0]) not in weekdays and m.start() >= from_here
    ]
    while tokens and (fold(tokens[0][0]) in small or tokens[0][0][0].islower()):
        tokens.pop(0)
    while tokens and fold(tokens[-1][0]) in small:
        tokens.pop()
    if (
        not tokens
        or len(tokens) > 4
        or any(t[0][0].islower() and fold(t[0]) not in small for t in tokens)
    ):
        return None
    return tokens[0].start(), tokens[-1].end()
