"""Signatures run in on one line: «For A: Name, Office», «For A Prime Minister Name»."""

from __future__ import annotations

from communique.importing.persons import take_apart
from communique.importing.signature_lines import Entry, kind_of
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import finds, small_set, starts_with, words_of
from communique.model.traced import Traced


def runs_in(text: str, language: Language) -> bool:
    """Whether a party's line goes on with its person."""
    return _person_at(text, language) is not None


def split(entry: Entry, language: Language, names: frozenset[str]) -> list[Entry]:
    """An entry that holds a party and its person on one line, as two."""
    at = _person_at(entry.text, language) if entry.kind == "party" else None
    if at is None:
        return [entry]
    party, person = entry.words.cut(0, at), entry.words.cut(at)
    office = kind_of(person.text, language, names) == "office"
    return [
        Entry("party", party, entry.first, entry.last),
        Entry("office" if office else "name", person, entry.first, entry.last),
    ]


def _person_at(text: str, language: Language) -> int | None:
    """Where a line turns from the party to the person."""
    led = starts_with(text, language.reading.for_words)
    colon = text.find(":")
    if 0 < colon < len(text) - 2:
        return colon + 1
    if not led:
        return None
    for found in chain(language).finditer(text, len(led)):
        if found.start() > len(led) + 1:
            return found.start()
    return _office_and_name_at(text, len(led), language)


def _office_and_name_at(text: str, start: int, language: Language) -> int | None:
    """«For A Prime Minister Name»: an office that no article or «of» leads to, and a name."""
    small = small_set(language.reading.small_words, language.reading.and_words)
    for found in finds(text, language.reading.offices):
        before = words_of(text[start : found.start()])
        if not before or before[-1] in small or not text[found.start()].isupper():
            continue
        parts = take_apart(Traced.at(text[found.start() :], 0), language)
        return found.start() if parts.office and parts.name else None
    return None
