"""Where a text names its two parties: by name, adjective, person, office, body or language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.language.definition import Language
from communique.language.words import fold, phrases
from communique.model.base import Key
from communique.model.communique import Communique
from communique.model.register import Register

_LAST = 2
"""The rank of a language's name, which may be some party's adjective too."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a party: its stretch, and the words as the register has them.

    `proper` is true of the party's own names, which are words by themselves.
    """

    start: int
    end: int
    party: Key
    words: str
    proper: bool


@dataclass(frozen=True, slots=True)
class _Known:
    party: Key
    words: str
    proper: bool
    rank: int


class Namings:
    """Every word by which the parties of one text are known in one language."""

    def __init__(
        self,
        parties: tuple[Key, Key],
        communique: Communique,
        register: Register,
        language: Language,
    ) -> None:
        self._known: dict[str, _Known | None] = {}
        for key in parties:
            for rank, words in enumerate(_words(key, communique, register, language)):
                for each in words:
                    self._learn(key, _bare(each, language), rank)
        for key, other in (parties, parties[::-1]):
            for each in _languages(key, other, register, language):
                self._learn(key, each, _LAST)
        self._pattern = phrases(tuple(self._known))

    def find(self, text: str) -> list[Naming]:
        """Every naming in order, none inside another; words that may mean either name neither."""
        found = []
        for match in self._pattern.finditer(fold(text)):
            known = self._known[_key(match[0])]
            if known:
                found.append(Naming(*match.span(), known.party, known.words, known.proper))
        return found

    def _learn(self, party: Key, words: str, rank: int) -> None:
        """The first meaning holds; a second one of the same rank leaves none."""
        key = _key(words)
        before = self._known.get(key)
        if key and key not in self._known:
            self._known[key] = _Known(party, words, rank == 0, rank)
        elif before and before.party != party and before.rank == rank:
            self._known[key] = None


def _key(words: str) -> str:
    return " ".join(fold(words).split())


def _bare(words: str, language: Language) -> str:
    """A name without the article it is registered with."""
    articles = "|".join(re.escape(each) for each in language.articles)
    opening = re.compile(rf"(?:{articles})(?:\s+|(?<=['’]))", re.IGNORECASE)
    found = opening.match(words.replace("’", "'")) if articles else None
    return words[found.end() :] if found else words


def _words(
    key: Key, communique: Communique, register: Register, language: Language
) -> Iterator[list[str]]:
    """A party's names; then, after them, all else it is known by."""
    party, code = register.parties[key], language.code
    own = [mention.name for mention in communique.parties if mention.party == key]
    names = [party.name.get(code), party.short.get(code), party.government.get(code), *own]
    yield [name for name in names if name]
    posts = [each.get(code) for each in (*party.offices.values(), *party.bodies.values())]
    people = [person.name for person in register.people.values() if person.party == key]
    others = [party.adjective.get(code), *party.also.get(code, ()), *posts, *people]
    yield [each for each in (*others, *_signing(key, communique)) if each]


def _signing(key: Key, communique: Communique) -> Iterator[str | None]:
    """Names and offices of those who sign for a party and stand in no register."""
    for block in communique.signature_blocks:
        if block.of == key and block.signatory:
            yield block.signatory.name
            yield block.signatory.office


def _languages(key: Key, other: Key, register: Register, language: Language) -> Iterator[str]:
    """What a party's languages are called, those aside that are the other party's too."""
    for code in register.parties[key].languages:
        if code not in register.parties[other].languages:
            yield from language.language_names.get(code, ())
