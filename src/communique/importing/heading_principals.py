"""Where in a heading its principals begin: at a person, or what leads to one or to an office."""

from __future__ import annotations

import re

from communique.importing.principals import inside_name_of_body
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import finds, fold, opening_word, small_set, words_of


def principals_at(text: str, language: Language) -> int | None:
    """Where the principals begin: a connective before a person or an office, or a person."""
    reading = language.reading
    addressed = chain(language).finditer(text)
    persons = [m.start() for m in addressed if _addresses(m, text, language)]
    offices = [
        m.start()
        for m in finds(text, reading.offices)
        if not inside_name_of_body(text, m.start(), language)
    ]
    for found in finds(text, reading.by_words):
        if _leads_to_person(found, text, [*persons, *offices], language):
            return found.start()
        direct = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
        after = _after_article(text, found.end(), language)
        if direct in persons or after in persons or after in offices:
            return found.start()
    if persons:
        return persons[0]
    return offices[0] if offices and offices[0] == 0 else None


def _addresses(found: re.Match[str], text: str, language: Language) -> bool:
    """A form of address, and not an ordinary word («ON JUSTICE AND HOME AFFAIRS»)."""
    if "." in found[0] or not found[0].isupper():
        return True
    reading = language.reading
    small = small_set(reading.small_words, reading.and_words)
    leads = small_set(reading.by_words, reading.and_words, reading.state_links)
    before = words_of(text[: found.start()])[-1:]
    follows = opening_word(text[found.end() :].lstrip())
    led = not before or before[0] not in small - leads
    return bool(follows) and follows not in small and led


def _leads_to_person(
    found: re.Match[str], text: str, places: list[int], language: Language
) -> bool:
    """«BY» and «DA PARTE DEL» lead to a principal, though an unknown title stands between."""
    reading = language.reading
    weak = {fold(w) for w in (*reading.state_links, *reading.prepositions)}
    if fold(found[0]) in weak:
        return False
    near = re.compile(r"(?:\W*\w+){0,4}\W*").match(text, found.end())
    last = near.end() if near else found.end()
    return any(found.end() <= at <= last for at in places)


def _after_article(text: str, at: int, language: Language) -> int:
    """The offset of the next word that is no article."""
    at += len(text[at:]) - len(text[at:].lstrip())
    articles = {fold(w).strip("'") for w in language.reading.small_words}
    found = re.compile(r"([^\W\d_]{1,4})(['’]|\s+)").match(text, at)
    if found and fold(found[1]) in articles:
        return found.end()
    return at
