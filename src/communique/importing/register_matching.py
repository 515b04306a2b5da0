"""What a received text names, found in the register.

A match sets the key and keeps the document's own words; `without_repetition` then drops the words
that the register prints just so.
"""

from __future__ import annotations

from communique.language.words import fold, words_of
from communique.model.base import Localized
from communique.model.communique import Communique, PartyMention, Person, SignatureBlock
from communique.model.places import PERSON_FIELDS
from communique.model.printed import person_as_printed
from communique.model.register import Register


def matched(communique: Communique, register: Register) -> Communique:
    """The communiqué with the register's keys where its parties and people are known."""
    parties = tuple(
        m.model_copy(update={"party": _party(m.name or "", register)}) for m in communique.parties
    )
    heading = communique.heading.model_copy(
        update={"principals": tuple(_person(p, register) for p in communique.heading.principals)}
    )
    blocks = tuple(_block(b, register) for b in communique.signature_blocks)
    return communique.model_copy(
        update={"parties": parties, "heading": heading, "signature_blocks": blocks}
    )


def without_repetition(communique: Communique, register: Register) -> Communique:
    """The communiqué without the words that the register prints just so."""
    language = communique.language
    parties = tuple(_bare_party(m, register, language) for m in communique.parties)
    heading = communique.heading.model_copy(
        update={
            "principals": tuple(_bare(p, register, language) for p in communique.heading.principals)
        }
    )
    blocks = tuple(
        b.model_copy(update={"signatory": b.signatory and _bare(b.signatory, register, language)})
        for b in communique.signature_blocks
    )
    return communique.model_copy(
        update={"parties": parties, "heading": heading, "signature_blocks": blocks}
    )


def _party(name: str, register: Register) -> str | None:
    """The party with this name in any language: full, short, or inside a longer line."""
    for key, party in register.parties.items():
        for names in (party.name, party.government, party.short):
            if any(words_of(name) == words_of(each) for each in names.values()):
                return key
    return None


def _block(block: SignatureBlock, register: Register) -> SignatureBlock:
    of = next(
        (
            key
            for key, party in register.parties.items()
            if block.party and _names(block.party, party.name, party.short)
        ),
        None,
    )
    person = block.signatory and _person(block.signatory, register)
    return block.model_copy(update={"of": of, "signatory": person})


def _names(line: str, *groups: Localized) -> bool:
    words = f" {' '.join(words_of(line))} "
    return any(
        f" {' '.join(words_of(name))} " in words for names in groups for name in names.values()
    )


def _person(person: Person, register: Register) -> Person:
    """With its key; what this document does not print is "", or the register would print it."""
    if not person.name:
        return person
    for key, known in register.people.items():
        if fold(known.name) == fold(person.name):
            said = {name: getattr(person, name) or "" for name in PERSON_FIELDS}
            return person.model_copy(update={"person": key, **said})
    return person


def _bare(person: Person, register: Register, language: str) -> Person:
    """Only what this document prints otherwise; "" where it prints nothing."""
    if person.person is None:
        return person
    shown = person_as_printed(Person(person=person.person), register, language)
    update = {
        name: None
        if (getattr(person, name) or "") == getattr(shown, name)
        else getattr(person, name) or ""
        for name in PERSON_FIELDS
    }
    return person.model_copy(update=update)


def _bare_party(mention: PartyMention, register: Register, language: str) -> PartyMention:
    if mention.party and register.parties[mention.party].name.get(language) == mention.name:
        return PartyMention(party=mention.party)
    return mention
