"""«Done at Nairobi on 2 July 2026, in two originals …»: place and date of the text itself."""

from __future__ import annotations

import re

from communique.importing.datelines import is_dateline, place_in_dateline
from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.words import finds, fold
from communique.model.traced import Traced


def place_in_clause(words: Traced, language: Language) -> Traced | None:
    """The place of «Done at PLACE …» or «Fatto a PLACE …»."""
    if is_dateline(words.text, language):
        return place_in_dateline(words, language)
    for found in finds(words.text, language.reading.final_clauses):
        rest = words.cut(found.end())
        lead = finds(rest.text[:8], language.reading.place_words)
        if lead and lead[0].start() == 0:
            rest = rest.cut(lead[0].end())
        lower = re.match(r"(?:[^\W\d_A-Z][^\W\d_]*['’]?\s*){0,3}", rest.text)
        rest = rest.cut(lower.end()) if lower else rest
        name = re.match(r"[^\W\d_]+(?:[\s'’-][^\W\d_]+){0,4}", rest.text)
        if name and name[0][0].isupper():
            return rest.cut(0, _end_of_name(name[0], language))
    dates = find_dates(words.text, language)
    return _before_date(words, dates[0].start, language) if dates else None


def _end_of_name(text: str, language: Language) -> int:
    """The name ends before the first word in small letters that no place name has inside."""
    particles = {fold(p) for p in language.reading.particles}
    end = 0
    for token in re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text):
        if token[0][0].isupper():
            end = token.end()
        elif fold(token[0]) not in particles:
            break
    return end


def _before_date(words: Traced, start: int, language: Language) -> Traced | None:
    """«In witness whereof … signed in PLACE, on DATE»."""
    stretch = words.text[:start]
    for lead in reversed(finds(stretch, language.reading.place_words)):
        name = re.match(r"\s*([^\W\d_]+(?:[\s'’-][^\W\d_]+){0,3})\s*,", stretch[lead.end() :])
        if name and name[1][0].isupper():
            at = lead.end() + name.start(1)
            return words.cut(at, at + len(name[1]))
    return None
