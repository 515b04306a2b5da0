"""People and parties as one document prints them: its own words before the register's."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.base import LanguageCode, Localized
from communique.model.communique import PartyMention, Person
from communique.model.register import Register, RegisteredPerson


@dataclass(frozen=True, slots=True)
class PrintedPerson:
    """Somebody as printed; "" where nothing is printed."""

    honorific: str
    name: str
    postnominal: str
    office: str

    @property
    def line(self) -> str:
        """Honorific, name and post-nominal on one line."""
        named = " ".join(part for part in (self.honorific, self.name) if part)
        return f"{named}, {self.postnominal}" if self.postnominal else named


def person_as_printed(person: Person, register: Register, language: LanguageCode) -> PrintedPerson:
    """In the document's own language its own words stand before the register's."""
    known = register.people.get(person.person) if person.person else None
    if known is None:
        return PrintedPerson(
            person.honorific or "", person.name or "", person.postnominal or "", person.office or ""
        )
    return PrintedPerson(
        honorific=_first(person.honorific, known.honorific.get(language)),
        name=_first(person.name, known.name),
        postnominal=_first(person.postnominal, known.postnominal),
        office=_first(person.office, office_name(known, register, language)),
    )


def office_name(known: RegisteredPerson, register: Register, language: LanguageCode) -> str | None:
    """The name of the office somebody holds, or nothing where the register has none."""
    party = register.parties.get(known.party)
    office = party.offices.get(known.office) if party and known.office else None
    return office.get(language) if office else None


def party_name(mention: PartyMention, register: Register, language: LanguageCode) -> str:
    """The party's name as this document prints it."""
    names: Localized = {}
    if mention.party and mention.party in register.parties:
        names = register.parties[mention.party].name
    return _first(mention.name, names.get(language), mention.party)


def _first(*words: str | None) -> str:
    return next((each for each in words if each is not None), "")
