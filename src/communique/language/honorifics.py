"""Honorific chains before a name and post-nominals after it, as data of the language."""

from __future__ import annotations

import re
from functools import lru_cache

from communique.language.definition import Language

POSTNOMINAL_SHAPE = r"(?:[A-Z]\.){2,5}|[A-Z]{2,6}|PhD|Ph\.D\."


@lru_cache(maxsize=32)
def _chain(honorifics: tuple[str, ...], bare: tuple[str, ...]) -> re.Pattern[str]:
    forms = {form for each in (*honorifics, *bare) for form in _forms(each)}
    ordered = sorted(forms, key=lambda each: (-len(each), each))
    one = "(?:" + "|".join(ordered) + r")(?!\w)"
    return re.compile(rf"(?<!\w){one}(?:\s+{one})*")


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
    """The honorifics a text opens with, or ""."""
    found = chain(language).match(text)
    return found[0] if found else ""


@lru_cache(maxsize=32)
def _postnominal(known: tuple[str, ...]) -> re.Pattern[str]:
    forms = {each for name in known for each in (name, ".".join(name) + ".")}
    ordered = sorted(map(re.escape, forms), key=lambda each: (-len(each), each))
    one = f"(?:{'|'.join(ordered)})" if ordered else r"(?!)"
    return re.compile(rf"(?<![\w.]){one}(?![\w])(?:\s*,?\s+{one}(?![\w]))*")


def postnominals(language: Language) -> re.Pattern[str]:
    """A pattern for one or more known post-nominals in a row («EBS, CBS»)."""
    return _postnominal(language.reading.postnominals)
