"""Keys that point from one data file into another: each that leads nowhere is a fault."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from communique.errors import Fault, nearest
from communique.model.communique import Communique, Person
from communique.model.places import PERSON_FIELDS, texts
from communique.model.register import Parties, People, Register
from communique.model.translation import Translation
from communique.workspace.yaml_reading import Document
from communique.workspace.yaml_tree import Location


def communique_faults(
    document: Document[Communique], register: Register, languages: Collection[str]
) -> Iterator[Fault]:
    """Parties, people and languages of a communiqué that nobody has registered."""
    made = document.model
    for number, mention in enumerate(made.parties):
        yield from _party(document, ("parties", number, "party"), mention.party, register)
    for number, block in enumerate(made.signature_blocks):
        yield from _party(document, ("signature_blocks", number, "of"), block.of, register)
    for key in made.agreement:
        yield from _party(document, ("agreement", key), key, register)
    for location, person in _people(made):
        yield from _person(document, location, person, register)
    for code in (made.language, *made.languages):
        location = ("language",) if code == made.language else ("languages", code)
        yield from language_faults(document, location, code, languages)


def _people(made: Communique) -> Iterator[tuple[Location, Person]]:
    for number, person in enumerate(made.heading.principals):
        yield ("heading", "principals", number, "person"), person
    for number, block in enumerate(made.signature_blocks):
        if block.signatory:
            yield ("signature_blocks", number, "signatory", "person"), block.signatory


LARGEST_EMBLEM = 2_000_000
"""Bytes; arms drawn to the last feather have a tenth of that."""


def emblem_faults(document: Document[Parties], folder: Path) -> Iterator[Fault]:
    """Emblems whose file is not there, is too large, or leads out of the folder."""
    for key, party in document.model.parties.items():
        if party.emblem is None:
            continue
        path = folder / party.emblem.file
        where = ("parties", key, "emblem", "file")
        if not path.is_file() or path.is_symlink():
            message = f"there is no file '{party.emblem.file}' in {folder.name}/"
            help = "put it into data/register/emblems/, the file itself and no link to it"
            yield document.fault(where, "missing-emblem", message, help)
        elif path.stat().st_size > LARGEST_EMBLEM:
            message = f"'{party.emblem.file}' is larger than {LARGEST_EMBLEM:,} bytes"
            yield document.fault(where, "large-emblem", message, "export it smaller")


def people_faults(document: Document[People], register: Register) -> Iterator[Fault]:
    """People of unknown parties, or in offices their party does not have."""
    for key, person in document.model.people.items():
        yield from _party(document, ("people", key, "party"), person.party, register)
        party = register.parties.get(person.party)
        if party and person.office and person.office not in party.offices:
            message = f"'{person.party}' has no office '{person.office}' in the register"
            help = nearest(person.office, party.offices) or _add("parties.yaml", "an office")
            yield document.fault(("people", key, "office"), "unknown-office", message, help)


def translation_faults(
    document: Document[Translation], communique: Communique, register: Register
) -> Iterator[Fault]:
    """Segments for places the communiqué does not have."""
    known = _places(communique, register)
    for place in document.model.segments:
        if place not in known:
            message = f"'{communique.id}' has no place '{place}'"
            help = nearest(place, known) or "remove the segment"
            yield document.fault(("segments", place), "unknown-place", message, help)


def language_faults(
    document: Document[Any], location: Location, code: str, languages: Collection[str]
) -> Iterator[Fault]:
    """A language without a file that says how it is set."""
    if code not in languages:
        message = f"there is no language file for '{code}'"
        help = nearest(code, languages) or f"add templates/languages/{code}.yaml"
        yield document.fault(location, "unknown-language", message, help)


def _places(communique: Communique, register: Register) -> list[str]:
    """Every place a translation may fill: a language may need an honorific the source has not."""
    blocks = range(1, len(communique.signature_blocks) + 1)
    fields = [f"signature/{number}/{name}" for number in blocks for name in PERSON_FIELDS]
    return [*texts(communique, register), *fields]


def _party(
    document: Document[Any], location: Location, key: str | None, register: Register
) -> Iterator[Fault]:
    if key and key not in register.parties:
        message = f"there is no party '{key}' in the register"
        help = nearest(key, register.parties) or _add("parties.yaml", "a party")
        yield document.fault(location, "unknown-party", message, help)


def _person(
    document: Document[Communique], location: Location, person: Person, register: Register
) -> Iterator[Fault]:
    if person.person and person.person not in register.people:
        message = f"there is no person '{person.person}' in the register"
        help = nearest(person.person, register.people) or _add("people.yaml", "a person")
        yield document.fault(location, "unknown-person", message, help)


def _add(file: str, what: str) -> str:
    return f"add {what} to data/register/{file}, or write the name out where it is printed"
