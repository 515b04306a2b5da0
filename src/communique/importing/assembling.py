"""The parts that were read, put together as one communiqué with the origin of every text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from communique.importing.datelines import place_in_dateline
from communique.importing.final_clauses import place_in_clause
from communique.importing.headings import ReadHeading
from communique.importing.letter_case import as_listed, normal_case
from communique.importing.mentions import Mentions
from communique.importing.nesting import Piece
from communique.importing.pairing import Signature
from communique.importing.persons import Parts
from communique.importing.principals import persons_in
from communique.importing.release_lines import ReleasePiece
from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.instruments import first_instrument
from communique.language.words import fold
from communique.model.communique import (
    Cell,
    Communique,
    Heading,
    HeadingPart,
    Instrument,
    InstrumentTitle,
    Lines,
    PartyMention,
    Person,
    Provenance,
    ReleaseLine,
    Row,
    SignatureBlock,
    Stage,
    Unit,
    UnitKind,
    units,
)
from communique.model.inline import escape
from communique.model.naming import free, id_of
from communique.model.traced import Traced

_ID_LETTER: dict[UnitKind, str] = {
    "section": "s",
    "table": "t",
    "quotation": "q",
    "final-clause": "f",
    "annex": "a",
}


@dataclass(frozen=True, slots=True)
class Read:
    """Everything read of one communiqué."""

    kind: str
    language: Language
    heading: ReadHeading
    body: list[Piece]
    signatures: list[Signature]
    release: list[tuple[ReleasePiece, Traced]]
    seen: str


@dataclass(slots=True)
class Draft:
    """A communiqué as imported, and for each place the words with their origin."""

    communique: Communique
    traces: dict[str, Traced] = field(default_factory=dict)
    labels: list[Traced] = field(default_factory=list)
    seen: str = ""
    emphasis: frozenset[int] = frozenset()

    def line_stretches(self) -> list[Lines]:
        """The lines of each part, as far as a part stands in one piece."""
        made = self.communique
        parts = [made.heading.lines, *(unit.lines for unit in units(made.body))]
        parts += [line.lines for line in made.release_lines]
        parts += [block.lines for block in made.signature_blocks]
        return [each for each in parts if each]


def assemble(read: Read, stage: Stage, provenance: Provenance, taken: set[str]) -> Draft:
    """The communiqué; its id is none of those taken and is added to them."""
    draft = _Assembler(read).draft(stage, provenance)
    own = free(id_of(draft.communique), taken)
    taken.add(own)
    draft.communique = draft.communique.model_copy(update={"id": own})
    return draft


class _Assembler:
    def __init__(self, read: Read) -> None:
        self._read = read
        self._traces: dict[str, Traced] = {}
        self._labels: list[Traced] = []
        self._counts: dict[str, int] = {}

    def draft(self, stage: Stage, provenance: Provenance) -> Draft:
        read = self._read
        heading = self._heading()
        body = tuple(self._unit(piece, None) for piece in read.body)
        blocks = tuple(self._block(n, s) for n, s in enumerate(read.signatures, 1))
        made = Communique.model_validate(
            {
                "id": "unnamed",
                "kind": read.kind,
                "stage": stage,
                "language": read.language.code,
                "date": self._date(body),
                "place": self._place(body),
                "instrument": self._instrument(),
                "parties": self._parties(),
                "heading": heading,
                "body": body,
                "signature_blocks": blocks,
                "release_lines": tuple(
                    self._release(n, piece, words)
                    for n, (piece, words) in enumerate(read.release, 1)
                ),
                "provenance": provenance,
            }
        )
        return Draft(made, self._traces, self._labels, read.seen)

    def _heading(self) -> Heading:
        read = self._read.heading
        for n, part in enumerate(read.parts, 1):
            self._traces[f"heading/{n}"] = part.words
        return Heading(
            verbatim=" ".join(part.words.text for part in read.parts),
            parts=tuple(HeadingPart(role=p.role, text=p.words.text) for p in read.parts),
            principals=tuple(
                person for each in read.principals if (person := self._person(each, fold_case=True))
            ),
            lines=(read.first, read.last),
        )

    def _unit(self, piece: Piece, parent: str | None) -> Unit:
        own = self._unit_id(piece, parent)
        if piece.label:
            self._traces[f"body/{own}/label"] = piece.marked
        self._traces[f"body/{own}"] = piece.words
        self._labels.append(piece.marked)
        rows = []
        for r, row in enumerate(piece.cells, 1):
            for c, words in enumerate(row, 1):
                self._traces[f"body/{own}/{r}.{c}"] = words
            cells = tuple(Cell(text=escape(words.text)) for words in row)
            rows.append(Row(cells=cells, header=r == 1 and piece.headed))
        return Unit(
            id=own,
            kind=piece.kind,
            label=piece.label.text if piece.label else None,
            text=escape(piece.words.text),
            lines=(piece.first, piece.last),
            items=tuple(self._unit(item, own) for item in piece.items),
            rows=tuple(rows),
        )

    def _unit_id(self, piece: Piece, parent: str | None) -> str:
        stem = f"{parent}-" if parent else _ID_LETTER.get(piece.kind, "p")
        self._counts[stem] = self._counts.get(stem, 0) + 1
        return f"{stem}{self._counts[stem]}"

    def _block(self, number: int, signature: Signature) -> SignatureBlock:
        place = f"signature/{number}"
        if signature.party:
            self._traces[f"{place}/party"] = signature.party
        if signature.person:
            for name in ("honorific", "name", "postnominal", "office"):
                if words := getattr(signature.person, name):
                    self._traces[f"{place}/{name}"] = words
        return SignatureBlock(
            party=signature.party.text if signature.party else None,
            signed=signature.signed,
            signatory=self._person(signature.person) if signature.person else None,
            lines=(signature.first, signature.last),
        )

    def _person(self, parts: Parts, *, fold_case: bool = False) -> Person | None:
        return as_person(parts, self._read.language, self._read.seen, fold_case=fold_case)

    def _release(self, number: int, piece: ReleasePiece, words: Traced) -> ReleaseLine:
        self._traces[f"release/{number}"] = words
        lines = (piece.block.first, piece.block.last)
        return ReleaseLine(kind=piece.kind, text=words.text, lines=lines)

    def _date(self, body: tuple[Unit, ...]) -> object:
        read = self._read
        if read.heading.date:
            return read.heading.date
        for clause in self._final_clauses():
            if dates := find_dates(clause.text, read.language):
                return dates[0].day
        dateline = self._dateline()
        found = find_dates(dateline.text, read.language) if dateline else []
        return found[0].day if found else None

    def _place(self, body: tuple[Unit, ...]) -> str | None:
        read = self._read
        found = read.heading.place or self._final_place() or self._dateline_place()
        return normal_case(found.text, read.seen, read.language) if found else None

    def _final_clauses(self) -> list[Traced]:
        return [piece.words for piece in self._read.body if piece.kind == "final-clause"]

    def _final_place(self) -> Traced | None:
        places = (place_in_clause(words, self._read.language) for words in self._final_clauses())
        return next((place for place in places if place), None)

    def _dateline(self) -> Traced | None:
        """«NAIROBI, 2 July 2026 –» at the start of the first paragraph."""
        first = next((p for p in self._read.body if p.kind == "paragraph"), None)
        found = re.match(r"[^–—]{4,60}?\s[–—-]\s", first.words.text) if first else None
        if not first or not found:
            return None
        lead = first.words.cut(0, found.end() - 3)
        return lead if find_dates(lead.text, self._read.language) else None

    def _dateline_place(self) -> Traced | None:
        dateline = self._dateline()
        return place_in_dateline(dateline, self._read.language) if dateline else None

    def _parties(self) -> tuple[PartyMention, ...]:
        read = self._read
        found = Mentions(
            heading=[p.words.text for p in read.heading.parts if p.role != "date"],
            signed=[s.party.text for s in read.signatures if s.party],
            opening=[p.words.text for p in read.body if p.kind != "section"][:3],
            seen=read.seen,
        )
        shown = [normal_case(n, read.seen, read.language) for n in found.parties(read.language)]
        unique = {fold(name): name for name in reversed(shown)}
        return tuple(PartyMention(name=unique[key]) for key in dict.fromkeys(map(fold, shown)))

    def _instrument(self) -> Instrument | None:
        """The instrument that the title names, with its name from there to the end."""
        read = self._read
        title = next((p.words.text for p in read.heading.parts if p.role == "title"), "")
        kind, start = first_instrument(title, read.language) or (None, 0)
        if start == 0:
            return None
        name = normal_case(title[start:].rstrip(" ,;."), read.seen, read.language)
        return Instrument(kind=kind, title={read.language.code: InstrumentTitle(text=name)})


def principals_again(communique: Communique, language: Language, seen: str) -> Communique:
    """The principals read once more from the heading, after corrections of its words."""
    people = []
    for part in communique.heading.parts:
        if part.role == "principals":
            for parts in persons_in(Traced.written(part.text), language):
                people.append(as_person(parts, language, seen, fold_case=True))
    principals = tuple(person for person in people if person)
    heading = communique.heading.model_copy(update={"principals": principals})
    return communique.model_copy(update={"heading": heading})


def as_person(
    parts: Parts, language: Language, seen: str, *, fold_case: bool = False
) -> Person | None:
    """A person of the model; with `fold_case`, names and offices out of capitals."""

    def words(traced: Traced) -> str | None:
        text = normal_case(traced.text, seen, language) if fold_case else traced.text
        return text or None

    name, office = words(parts.name), words(parts.office)
    if not name and not office:
        rest = " ".join(part.text for part in (parts.honorific, parts.postnominal) if part.text)
        return Person(name=rest) if rest else None
    honorific, postnominal = parts.honorific.text or None, parts.postnominal.text or None
    if fold_case and honorific:
        honorific = as_listed(honorific, language)
    return Person(name=name, honorific=honorific, postnominal=postnominal, office=office)
