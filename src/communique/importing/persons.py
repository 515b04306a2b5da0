"""A person's printed line taken apart: honorific, name, post-nominal, office."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.importing.signature_lines import is_name, without_article
from communique.language.definition import Language
from communique.language.honorifics import POSTNOMINAL_SHAPE, chain, leading, postnominals
from communique.language.words import finds, fold, phrases
from communique.model.traced import Traced

_EMPTY = Traced("", ())
_POSTNOMINALS = re.compile(rf"\s*(?:{POSTNOMINAL_SHAPE})(?:[\s,]+(?:{POSTNOMINAL_SHAPE}))*\s*,?\s*")


@dataclass(frozen=True, slots=True)
class Parts:
    """The stretches of one person's line; empty where the line has none."""

    honorific: Traced = _EMPTY
    name: Traced = _EMPTY
    postnominal: Traced = _EMPTY
    office: Traced = _EMPTY


def take_apart(line: Traced, language: Language) -> Parts:
    """«H.E. Hon. Dr. A B, EGH, Minister of X» in its four parts; «Il Ministro di X, A B» too."""
    office_first = _office_first(line, language)
    if office_first:
        return office_first
    honorific = leading(line.text, language)
    rest = line.cut(len(honorific))
    end, office_at = _name_end(rest.text, language)
    name, after = rest.cut(0, end), rest.cut(end)
    office = _EMPTY
    if office_at is not None:
        after, office = rest.cut(end, office_at), rest.cut(office_at)
    post = _trim(after, " ,")
    return Parts(line.cut(0, len(honorific)), _trim(name, " ,"), post, _trim(office, " ,;"))


def _office_first(line: Traced, language: Language) -> Parts | None:
    """An office before the name, with a comma or an honorific between them."""
    text = line.text
    if leading(text, language) and not _opens_office(text, language):
        return None
    if not _opens_office(without_article(text, language), language):
        return None
    for found in reversed(list(chain(language).finditer(text))):
        if found.start() > 0 and text[found.end() :].strip()[:1].isupper():
            person = take_apart_person(line.cut(found.start()), language)
            office = _trim(line.cut(0, found.start()), " ,(")
            return Parts(person.honorific, person.name, person.postnominal, office)
    bracket = re.search(r"\(\s*([^()]+?)\s*\)\s*$", text)
    if bracket:
        person = take_apart_person(line.cut(bracket.start(1), bracket.end(1)), language)
        office = _trim(line.cut(0, bracket.start()), " ,")
        return Parts(person.honorific, person.name, person.postnominal, office)
    straight = _name_after_office(line, language)
    if straight:
        return straight
    comma = text.rfind(",")
    if comma > 0 and _looks_like_name(text[comma + 1 :].strip(), language):
        return Parts(name=line.cut(comma + 1), office=line.cut(0, comma))
    return Parts(office=line)


def _name_after_office(line: Traced, language: Language) -> Parts | None:
    """«Prime Minister Name Surname»: an office with nothing of its own behind it."""
    bare = without_article(line.text, language)
    lead = len(line.text.strip()) - len(bare)
    office = phrases(language.reading.offices).match(fold(bare))
    if not office:
        return None
    at = lead + office.end()
    words = line.text[at:].split()
    small = {fold(w) for w in language.reading.small_words}
    particles = {fold(p) for p in language.reading.particles}
    ordinary = [w for w in words if fold(w) in small and fold(w) not in particles]
    if len(words) < 2 or ordinary or not _looks_like_name(line.text[at:].strip(), language):
        return None
    if fold(words[0]) in {fold(link) for link in language.reading.state_links}:
        return None  # the Minister «of Fisheries»; Italian has names that begin so (della Rovere)
    person = take_apart_person(line.cut(at), language)
    return Parts(person.honorific, person.name, person.postnominal, line.cut(0, at))


def take_apart_person(line: Traced, language: Language) -> Parts:
    """Honorific, name and post-nominal, where no office follows."""
    honorific = leading(line.text, language)
    rest = line.cut(len(honorific))
    end, _ = _name_end(rest.text, language)
    post = _trim(rest.cut(end), " ,")
    return Parts(line.cut(0, len(honorific)), _trim(rest.cut(0, end), " ,"), post)


def _looks_like_name(text: str, language: Language) -> bool:
    return len(text.split()) >= 2 and is_name(text, language)


def _opens_office(text: str, language: Language) -> bool:
    return bool(phrases(language.reading.offices).match(fold(text)))


def _name_end(text: str, language: Language) -> tuple[int, int | None]:
    """Where a name ends, and where the office after it begins (none where none follows)."""
    office = next(
        (
            m.start()
            for m in finds(text, language.reading.offices)
            if _office_here(text, m, language)
        ),
        None,
    )
    limit = office if office is not None else len(text)
    if office is not None:
        article = re.search(r"(?:^|[\s,])([^\W\d_]{1,4}['’]?\s*)$", text[:office])
        small = {fold(w).rstrip("'") for w in language.reading.small_words}
        if article and fold(article[1]).strip(" '") in small:
            office = limit = article.start(1)
    for found in postnominals(language).finditer(text, 0, limit):
        if found.start() > 0:
            return found.start(), office
    comma = text.find(",", 0, limit)
    if comma < 0:
        return limit, office
    if _POSTNOMINALS.fullmatch(text[comma + 1 : limit]):
        return comma, office
    return comma, office if office is not None else comma + 1


def _office_here(text: str, found: re.Match[str], language: Language) -> bool:
    """An office word counts after a name; a short one (King, Head) only with «of» behind it."""
    if found.start() == 0:
        return False
    if found.end() - found.start() > 6:
        return True
    following = re.match(r"\s+([^\W\d_]+)", text[found.end() :])
    small = {fold(w).rstrip("'") for w in language.reading.small_words}
    return bool(following) and fold(following[1] if following else "") in small


def _trim(words: Traced, characters: str) -> Traced:
    left = len(words.text) - len(words.text.lstrip(characters))
    right = len(words.text.rstrip(characters))
    return words.cut(left, max(left, right))
