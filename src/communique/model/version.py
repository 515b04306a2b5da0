"""One communiqué in one language, every reference resolved: what an edition sets.

The source language takes its words from the communiqué, any other from its translation, and
persons and offices from the register. A place without words in that language falls back to the
source words, is marked with the source language, and is listed in `missing`.
"""

from __future__ import annotations

from dataclasses import replace

from communique.model import digest
from communique.model.base import Frozen, LanguageCode
from communique.model.communique import (
    Communique,
    HeadingRole,
    LanguageVersion,
    Lines,
    PartyMention,
    Person,
    Unit,
    UnitKind,
)
from communique.model.places import PERSON_FIELDS, texts
from communique.model.printed import PrintedPerson, party_name, person_as_printed
from communique.model.register import Register
from communique.model.translation import Translation


class Words(Frozen):
    """Words in inline form and the language they are in."""

    text: str
    language: LanguageCode


class VersionPart(Frozen):
    """A part of the heading."""

    role: HeadingRole
    words: Words


class VersionUnit(Frozen):
    """A unit with its words in this language; id, kind and items as in the source."""

    id: str
    kind: UnitKind
    label: str | None
    words: Words
    lines: Lines | None
    items: tuple[VersionUnit, ...]
    rows: tuple[tuple[Words, ...], ...]
    header_rows: int


class VersionBlock(Frozen):
    """The signature block of one party."""

    party: Words | None
    party_key: str | None
    signed: bool
    honorific: Words | None
    name: Words | None
    postnominal: Words | None
    office: Words | None


class Version(Frozen):
    """A whole communiqué in one language."""

    language: LanguageCode
    is_source: bool
    standing: LanguageVersion
    heading: tuple[VersionPart, ...]
    body: tuple[VersionUnit, ...]
    signature_blocks: tuple[VersionBlock, ...]
    release_lines: tuple[Words, ...]
    parties: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title alone, in inline form."""
        titles = [part.words.text for part in self.heading if part.role == "title"]
        return titles[0].rstrip(" ,;:") if titles else ""


def resolve(
    communique: Communique,
    register: Register,
    language: LanguageCode,
    translation: Translation | None = None,
) -> Version:
    """The communiqué in one language."""
    return _Resolver(communique, register, language, translation).version()


def stale(communique: Communique, register: Register, translation: Translation) -> list[str]:
    """Places whose source words have changed since they were translated."""
    source = texts(communique, register)
    return [
        place
        for place, segment in translation.segments.items()
        if segment.of and (place not in source or digest.of_text(source[place]) != segment.of)
    ]


class _Resolver:
    """Finds words for places, and remembers where there were none."""

    def __init__(
        self,
        communique: Communique,
        register: Register,
        language: LanguageCode,
        translation: Translation | None,
    ) -> None:
        self._communique = communique
        self._register = register
        self._language = language
        self._is_source = language == communique.language
        self._segments = translation.segments if translation and not self._is_source else {}
        self._missing: list[str] = []

    def version(self) -> Version:
        made = self._communique
        standing = made.languages.get(self._language, LanguageVersion())
        heading = tuple(
            VersionPart(role=part.role, words=self._words(f"heading/{n}", part.text))
            for n, part in enumerate(made.heading.parts, 1)
        )
        body = tuple(self._unit(unit) for unit in made.body)
        blocks = tuple(self._block(n) for n in range(1, len(made.signature_blocks) + 1))
        release = tuple(
            self._words(f"release/{n}", line.text) for n, line in enumerate(made.release_lines, 1)
        )
        return Version(
            language=self._language,
            is_source=self._is_source,
            standing=standing,
            heading=heading,
            body=body,
            signature_blocks=blocks,
            release_lines=release,
            parties=self._parties(),
            missing=tuple(self._missing),
        )

    def _words(self, place: str, source: str) -> Words:
        if self._is_source:
            return Words(text=source, language=self._language)
        if segment := self._segments.get(place):
            return Words(text=segment.text, language=self._language)
        if source:
            self._missing.append(place)
        return Words(text=source, language=self._communique.language)

    def _unit(self, unit: Unit) -> VersionUnit:
        place = f"body/{unit.id}"
        label = self._segments.get(f"{place}/label")
        rows = tuple(
            tuple(self._words(f"{place}/{r}.{c}", cell.text) for c, cell in enumerate(row.cells, 1))
            for r, row in enumerate(unit.rows, 1)
        )
        return VersionUnit(
            id=unit.id,
            kind=unit.kind,
            label=label.text if label else unit.label,
            words=self._in_own_language(unit, self._words(place, unit.text)),
            lines=unit.lines,
            items=tuple(self._unit(item) for item in unit.items),
            rows=rows,
            header_rows=sum(row.header for row in unit.rows),
        )

    def _in_own_language(self, unit: Unit, words: Words) -> Words:
        return Words(text=words.text, language=unit.language) if unit.language else words

    def _block(self, number: int) -> VersionBlock:
        block = self._communique.signature_blocks[number - 1]
        place = f"signature/{number}"
        person = self._person(place, block.signatory)
        return VersionBlock(
            party=self._words(f"{place}/party", block.party) if block.party else None,
            party_key=block.of,
            signed=block.signed,
            **person,
        )

    def _person(self, place: str, person: Person | None) -> dict[str, Words | None]:
        """The person's fields; names and post-nominals need no translation."""
        if person is None:
            return dict.fromkeys(PERSON_FIELDS)
        source = person_as_printed(person, self._register, self._communique.language)
        local = self._registered(person)
        return {
            field: self._person_words(
                f"{place}/{field}", getattr(source, field), getattr(local, field)
            )
            for field in PERSON_FIELDS
        }

    def _registered(self, person: Person) -> PrintedPerson:
        """What is printed in this language: the document's own words are source words.

        Names and post-nominals are the same in every language, honorifics and offices are not.
        """
        printed = person_as_printed(person, self._register, self._language)
        if self._is_source:
            return printed
        bare = Person(person=person.person, name="")
        registered = person_as_printed(bare, self._register, self._language)
        return replace(printed, honorific=registered.honorific, office=registered.office)

    def _person_words(self, place: str, source: str, local: str) -> Words | None:
        if segment := self._segments.get(place):
            return Words(text=segment.text, language=self._language) if segment.text else None
        if self._is_source or local:
            words = local or source
            return Words(text=words, language=self._language) if words else None
        if not source:
            return None
        if place.endswith("/office"):
            self._missing.append(place)
        if place.endswith("/honorific"):
            return None
        return Words(text=source, language=self._communique.language)

    def _parties(self) -> tuple[str, ...]:
        mentions = self._communique.parties
        if not self._is_source:
            mentions = tuple(PartyMention(party=m.party) if m.party else m for m in mentions)
        return tuple(party_name(each, self._register, self._language) for each in mentions)


VersionUnit.model_rebuild()
