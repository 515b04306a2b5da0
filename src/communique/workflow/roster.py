"""Entries of the register as people ask for them: by key, or by a name in any language."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from communique.errors import Fault, nearest_of
from communique.language.words import fold
from communique.model.base import LanguageCode
from communique.model.communique import PartyMention, Person
from communique.model.printed import party_name, person_as_printed
from communique.model.register import Register


@dataclass(frozen=True, slots=True)
class Entry:
    """A party or a person: the key, how it is shown in one language, and all its names, folded."""

    key: str
    shown: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Roster:
    """Entries in the order of the register; `noun` and `file` for messages about them."""

    noun: str
    file: str
    entries: tuple[Entry, ...]

    def named(self, words: str) -> list[Entry]:
        """Those whose key or name this is; one, unless several bear the same name."""
        exact = [each for each in self.entries if each.key == words]
        return exact or [each for each in self.entries if fold(words) in each.names]

    def beginning(self, words: str) -> list[Entry]:
        """Those with a key or a name that begins so."""
        begun = fold(words)
        return [e for e in self.entries if any(n.startswith(begun) for n in (e.key, *e.names))]

    def near(self, words: str) -> Entry | None:
        """The one that was probably meant."""
        by_name = {name: each for each in self.entries for name in (each.key, *each.names)}
        name = nearest_of(fold(words), by_name)
        return by_name[name] if name else None

    def fault(self, words: str) -> Fault:
        """What is wrong with words that name nobody, or more than one."""
        if same := self.named(words):
            message = f"'{words}' is the name of more than one {self.noun}"
            help = f"say which: {', '.join(each.key for each in same)}"
            return Fault(None, None, None, f"ambiguous-{self.noun}", message, help)
        near = self.near(words)
        message = f"there is no {self.noun} '{words}' in the register"
        help = f"did you mean '{near.key}'?" if near else f"add one to data/register/{self.file}"
        return Fault(None, None, None, f"unknown-{self.noun}", message, help)

    def of(self, keys: Collection[str]) -> Roster:
        """Only some of the entries."""
        return replace(self, entries=tuple(each for each in self.entries if each.key in keys))


def parties(register: Register, language: LanguageCode) -> Roster:
    """All parties, shown by their full names."""
    entries = []
    for key, party in register.parties.items():
        shown = party_name(PartyMention(party=key), register, language)
        entries.append(Entry(key, shown, _folded((*party.name.values(), *party.short.values()))))
    return Roster("party", "parties.yaml", tuple(entries))


def people(register: Register, language: LanguageCode) -> Roster:
    """All people, shown with the offices they hold."""
    entries = []
    for key, person in register.people.items():
        printed = person_as_printed(Person(person=key), register, language)
        shown = ", ".join(part for part in (printed.line, printed.office) if part)
        entries.append(Entry(key, shown, _folded((person.name,))))
    return Roster("person", "people.yaml", tuple(entries))


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(name) for name in names if name)
