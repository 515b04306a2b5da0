"""Honorific chains before a name and post-nominals after it, as data of the language."""

from __future__ import annotations

import re
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold

POSTNOMINAL_SHAPE = r"(?:[A-Z]\.\s?){1,4}[A-Z]\.|[A-Z]{2,6}\+?|(?:[A-Z][a-z]{0,2}\.?){2,4}"
"""Capitals with or without stops (EGH, C.G.H.), or short parts that each begin with one (CSc.)."""

_ABBREVIATED = re.compile(r"\s*([^\W\d_a-z][^\W\d_A-Z]{1,8}\.)(?=\s+[^\W\d_a-z])")
"""A word cut short before a name: a title no list has."""

_GLUED = r"(?:(?<=[^\W\d_]{2}\.)|(?<=\.[^\W\d_]\.))(?=[^\W\d_a-z])"
"""The space behind a title cut short is missing: «Hon.Ada», «H.E.Dr.»."""


@lru_cache(maxsize=32)
def _chain(honorifics: tuple[str, ...], bare: tuple[str, ...]) -> re.Pattern[str]:
    forms = {form for each in (*honorifics, *bare) for form in _forms(each)}
    one = rf"(?:{_any_of(forms)})(?:(?!\w)|{_GLUED})"
    return re.compile(rf"(?<!\w){one}(?:(?:\s+|{_GLUED}){one})*")


def _any_of(forms: set[str]) -> str:
    """Alternatives, the longest first, by their first letter: there are many hundreds."""
    ordered = sorted(forms, key=lambda each: (-len(each), each))
    firsts: dict[str, list[str]] = {}
    for form in ordered:
        first = form[:2] if form[0] == "\\" else form[0]
        firsts.setdefault(first, []).append(form[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(firsts.items()))


def _forms(honorific: str) -> set[str]:
    """The patterns of one honorific: as given and in capitals, a stop or a space more or less."""
    spellings = {honorific, honorific.upper()}
    return {_pattern(each) for each in spellings}


def _pattern(form: str) -> str:
    escaped = re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]")
    initials = re.fullmatch(r"(?:[A-Z]\.){2,}", form)
    return r"\.\s?".join(form.replace(".", "")) + r"\.?" if initials else escaped


def chain(language: Language) -> re.Pattern[str]:
    """A pattern for one or more honorifics in a row, in text as it stands (case matters)."""
    return _chain(language.reading.honorifics, language.reading.bare_honorifics)


def leading(text: str, language: Language) -> str:
    """The honorifics a text opens with, or "": those listed, and others cut short («Kapt. »)."""
    end = 0
    while True:
        listed = chain(language).match(text, len(text[:end]) + _space(text, end))
        more = listed or _unlisted(text, end, language) or _stopless(language).match(text, end)
        if not more:
            return text[:end].rstrip()
        end = more.end()


def _space(text: str, at: int) -> int:
    return len(text[at:]) - len(text[at:].lstrip())


def _unlisted(text: str, at: int, language: Language) -> re.Match[str] | None:
    found = _ABBREVIATED.match(text, at)
    if not found or fold(found[1]) in {fold(each) for each in language.reading.name_abbreviations}:
        return None
    return found


def _stopless(language: Language) -> re.Pattern[str]:
    """A title that is never written without its stop, and has lost it, before a whole name."""
    return _without_stop(language.marks.stopped_titles)


@lru_cache(maxsize=32)
def _without_stop(titles: tuple[str, ...]) -> re.Pattern[str]:
    if not titles:
        return re.compile(r"(?!)")
    forms = {spelt for each in titles for spelt in (each, each.capitalize())}
    part = r"\s+[^\W\d_a-z][^\W\d_]+"
    return re.compile(rf"\s*(?:{_any_of({re.escape(each) for each in forms})})(?={part}{part})")


@lru_cache(maxsize=32)
def _postnominal(known: tuple[str, ...]) -> re.Pattern[str]:
    forms = {each for name in known for each in (name, ".".join(name) + ".")}
    ordered = sorted(map(re.escape, forms), key=lambda each: (-len(each), each))
    one = f"(?:{'|'.join(ordered)})" if ordered else r"(?!)"
    return re.compile(rf"(?<![\w.]){one}(?![\w])(?:\s*,?\s+{one}(?![\w]))*")


def postnominals(language: Language) -> re.Pattern[str]:
    """A pattern for one or more known post-nominals in a row («EBS, CBS»)."""
    return _postnominal(language.reading.postnominals)
