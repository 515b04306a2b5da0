"""A communiqué: the file `data/communiques/<id>.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from communique.model.base import (
    Day,
    FormatNumber,
    Frozen,
    Instant,
    Key,
    LanguageCode,
    Localized,
    Sha256,
    Text,
    WrongWithin,
)
from communique.model.finding import Correction, Proposal, Query
from communique.model.zone import Zone

MOST_UNITS = 5_000
"""Of one communiqué; the longest that was ever seen has some three hundred."""
LONGEST_TEXT = 400_000
"""Characters with their marks; twice what can be imported, which is four times the longest seen."""

Kind = Literal[
    "joint-communique",
    "joint-statement",
    "joint-declaration",
    "communique",
    "statement",
    "declaration",
    "press-release",
    "note",
]
Stage = Literal["draft", "agreed", "issued", "withdrawn"]
Form = Literal["not-stated", "issued", "initialled", "for-signature", "signed"]
LegalValue = Literal[
    "not-stated",
    "agreed-text",
    "equally-valid",
    "prevailing",
    "official-translation",
    "courtesy-translation",
    "unofficial-translation",
]
UnitKind = Literal["section", "paragraph", "item", "quotation", "table", "final-clause", "annex"]
HeadingRole = Literal["title", "parties", "principals", "place", "date", "occasion"]
ReleaseKind = Literal["embargo", "contact", "note", "end-mark", "release", "residue"]


def _in_order(lines: tuple[int, int]) -> tuple[int, int]:
    first, last = lines
    if not 1 <= first <= last:
        raise ValueError(
            f"[{first}, {last}] are no lines of a text; "
            "write the first and the last line, counted from 1: [3, 5]"
        )
    return lines


Lines = Annotated[tuple[int, int], AfterValidator(_in_order)]
"""First and last line in the received text, counted from 1, both included."""


class Person(Frozen):
    """Somebody named in this document.

    `person` points into the register. Every other key says what *this document* prints where it
    differs from the register (or where the register does not know the person); "" prints nothing.
    """

    person: Key | None = None
    name: Text | None = None
    honorific: Text | None = None
    postnominal: Text | None = None
    office: Text | None = None

    @model_validator(mode="after")
    def _somebody(self) -> Person:
        if self.person is None and self.name is None and self.office is None:
            raise ValueError("a person needs `person` (a key of the register), `name` or `office`")
        return self


class PartyMention(Frozen):
    """A party: `party` points into the register, `name` is the name as this document prints it."""

    party: Key | None = None
    name: Text | None = None

    @model_validator(mode="after")
    def _some_party(self) -> PartyMention:
        if self.party is None and self.name is None:
            raise ValueError("a party needs `party` (a key of the register) or `name`")
        return self


class Cell(Frozen):
    """One cell of a table; `text` is inline form."""

    text: Text


class Row(Frozen):
    """One row of a table."""

    cells: tuple[Cell, ...]
    header: bool = False


class Unit(Frozen):
    """An addressable block of text. Its id is given once and never used again.

    `text` is inline form (`communique.model.inline`); `label` stands as written («5.», «b)»).
    """

    id: Key
    kind: UnitKind = "paragraph"
    label: Text | None = None
    text: Text = ""
    language: LanguageCode | None = None
    lines: Lines | None = None
    items: tuple[Unit, ...] = ()
    rows: tuple[Row, ...] = ()


class HeadingPart(Frozen):
    """A stretch of the heading and what it does there; the parts, joined by spaces, are it."""

    role: HeadingRole
    text: Text


class Heading(Frozen):
    """The heading: as received, as it stands, and what it says."""

    verbatim: Text | None = None
    parts: tuple[HeadingPart, ...] = ()
    principals: tuple[Person, ...] = ()
    lines: Lines | None = None

    @property
    def text(self) -> str:
        """The heading whole, every word of it."""
        return " ".join(part.text for part in self.parts)

    @property
    def title(self) -> str:
        """Its first part, without the comma that led on to the next."""
        titles = [part.text for part in self.parts if part.role == "title"]
        return titles[0].rstrip(" ,;:") if titles else self.text


class SignatureBlock(Frozen):
    """The printed lines of one party at the foot: the party as printed, and who signs for it.

    `signed` says that the original bears this signature: copies for reading then print “(signed)”.
    """

    party: Text | None = None
    of: Key | None = None
    signed: bool = False
    signatory: Person | None = None
    lines: Lines | None = None


class ReleaseLine(Frozen):
    """Embargo, press contact, note to editors, end mark: of the release, never of the body."""

    kind: ReleaseKind
    text: Text
    lines: Lines | None = None


class InstrumentTitle(Frozen):
    """What an instrument is called in one language; official only with the source that says so."""

    text: Text
    status: Literal["official", "provisional"] = "provisional"
    source: Text | None = None


class Instrument(Frozen):
    """Another document, whose signing the communiqué reports."""

    kind: Key | None = None
    date: Day | None = None
    title: dict[LanguageCode, InstrumentTitle] = {}


class LanguageVersion(Frozen):
    """Standing of one language of the communiqué; `digest` locks its text once it is agreed."""

    legal_value: LegalValue = "not-stated"
    translator: Text | None = None
    reviser: Text | None = None
    date: Day | None = None
    digest: Sha256 | None = None


class Publication(Frozen):
    """The instant of publication in `zone`; before it, where `embargo`, nothing is public."""

    at: Instant
    zone: Zone
    embargo: bool = False


class Agreement(Frozen):
    """The consent of one party to one text, named by its digest."""

    by: Text
    on: Day
    digest: Sha256


class Provenance(Frozen):
    """Where the text came from; `lines` of the received file that became this communiqué."""

    file: Text
    sha256: Sha256
    media_type: Text = "text/plain"
    lines: tuple[Lines, ...] = ()


class Communique(Frozen):
    """One agreed text: its source language, structure and decisions."""

    format: FormatNumber = 1
    id: Key
    kind: Kind = "joint-communique"
    stage: Stage = "draft"
    form: Form = "not-stated"
    language: LanguageCode
    languages: dict[LanguageCode, LanguageVersion] = {}
    references: dict[Key, Text] = {}
    date: Day | None = None
    place: Text | None = None
    publication: Publication | None = None
    instrument: Instrument | None = None
    parties: tuple[PartyMention, ...] = ()
    alternat: bool = False
    handling: Localized = {}
    heading: Heading
    body: tuple[Unit, ...] = ()
    signature_blocks: tuple[SignatureBlock, ...] = ()
    release_lines: tuple[ReleaseLine, ...] = ()
    imprint: Localized = {}
    notice: Localized = {}
    agreement: dict[Key, Agreement] = {}
    corrections: tuple[Correction, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    queries: tuple[Query, ...] = ()
    decisions: tuple[Decision, ...] = ()
    provenance: Provenance | None = None

    @model_validator(mode="after")
    def _within_measure(self) -> Communique:
        held = units(self.body)
        length = sum(map(_length, held))
        for count, most, what in (
            (len(held), MOST_UNITS, "units"),
            (length, LONGEST_TEXT, "characters"),
        ):
            if count > most:
                message = f"{count:,} {what} are more than a communiqué can have (at most {most:,})"
                help = "publish what is so long beside it, and refer to it"
                raise WrongWithin([(("body",), f"{message}; {help}")])
        return self

    @model_validator(mode="after")
    def _ids_once(self) -> Communique:
        seen: set[str] = set()
        twice = []
        for way, unit in ways(self.body, ("body",)):
            if unit.id in seen:
                message = f"the unit id '{unit.id}' is given twice; give this unit an id of its own"
                twice.append(((*way, "id"), message))
            seen.add(unit.id)
        if twice:
            raise WrongWithin(twice)
        return self


class Decision(Frozen):
    """Something settled for the whole document, by whom and why (a courtesy style dropped …)."""

    about: Text
    decided: Text
    by: Text | None = None
    on: Day | None = None
    reason: Text | None = None


def _length(unit: Unit) -> int:
    """Characters of a unit alone."""
    return len(unit.text) + sum(len(cell.text) for row in unit.rows for cell in row.cells)


def units(body: tuple[Unit, ...]) -> list[Unit]:
    """Every unit of a body in reading order, items after their parent."""
    return [each for unit in body for each in (unit, *units(unit.items))]


def ways(
    body: tuple[Unit, ...], around: tuple[int | str, ...]
) -> Iterator[tuple[tuple[int | str, ...], Unit]]:
    """Every unit in reading order, with the keys and numbers that lead to it in the file."""
    for number, unit in enumerate(body):
        way = (*around, number)
        yield way, unit
        yield from ways(unit.items, (*way, "items"))


Communique.model_rebuild()
