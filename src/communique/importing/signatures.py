"""Signature blocks, in whatever way they were flattened into text.

Read are two or more columns one after the other (A, B, a, b), one block after the other (A, a,
B, b), row by row (A, B, names, offices), lines run in («For A, Prime Minister Name»), columns of
tabs or of a table, offices with the (SURNAME) under them, and names without any party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from communique.importing.layout import Block, Line, run_on
from communique.importing.ledger import Ledger
from communique.importing.persons import Parts, take_apart
from communique.importing.signature_lines import (
    Entry,
    continues,
    institutional,
    kind_of,
    resembles,
)
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import fold, starts_with, words_of
from communique.model.finding import Finding
from communique.model.traced import Traced


@dataclass(frozen=True, slots=True)
class Signature:
    """One party's block as read."""

    party: Traced | None
    person: Parts | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading signature blocks needs to know."""

    language: Language
    ledger: Ledger
    names: frozenset[str]
    words: frozenset[str]

    def is_signature(self, block: Block) -> bool:
        """A block of parties, names and offices, and nothing else."""
        entries = self.entries([block], quietly=True)
        kinds = {entry.kind for entry in entries}
        if not kinds or "other" in kinds:
            return False
        if kinds == {"name"}:
            return all(self._surely_a_name(e) for e in entries)
        return (
            bool(kinds & {"party", "run-in"}) or kinds >= {"name", "office"} or kinds == {"office"}
        )

    def _surely_a_name(self, entry: Entry) -> bool:
        return fold(entry.text) in self.names or bool(chain(self.language).match(entry.text))

    def entries(self, blocks: Iterable[Block], *, quietly: bool = False) -> list[Entry]:
        """The logical lines of some blocks, column by column."""
        ledger = Ledger(self.ledger.text) if quietly else self.ledger
        found: list[Entry] = []
        for block in blocks:
            for column in columns(block):
                found.extend(self._column(column, ledger))
        return found

    def _column(self, lines: list[Line], ledger: Ledger) -> list[Entry]:
        groups: list[list[Line]] = []
        entry: Entry | None = None
        found: list[Entry] = []
        for line in lines:
            if entry and self._continues(entry, groups[-1][-1], line):
                groups[-1].append(line)
                found.pop()
            else:
                groups.append([line])
            entry = self._entry(groups[-1], Ledger(ledger.text))
            found.append(entry)
        return [
            each for group in groups for each in self._split(self._entry(group, ledger), ledger)
        ]

    def _continues(self, entry: Entry, before: Line, line: Line) -> bool:
        text = line.text
        if continues(entry, text, self.language):
            return True
        kind = kind_of(text, self.language, self.names)
        if entry.kind == "office":
            return kind in ("other", "office") or self._ends_in_state(text)
        if entry.kind == "party" and before.bold and line.bold:
            return kind == "other"
        return entry.kind == "party" and self._completes_party(entry.text, text)

    def _ends_in_state(self, text: str) -> bool:
        """A line that opens with «Republic», no article before it: the rest of an office."""
        states = {w for p in self.language.reading.states for w in words_of(p)}
        return words_of(text)[0] in states if words_of(text) else False

    def _completes_party(self, before: str, text: str) -> bool:
        """The party so far names a government and no State, and the line goes on with one."""
        known = institutional(self.language)
        states = {w for p in self.language.reading.states for w in words_of(p)}
        named = {resembles(w, known) for w in words_of(before)}
        return not named & states and any(resembles(w, known) in states for w in words_of(text)[:2])

    def _entry(self, lines: list[Line], ledger: Ledger) -> Entry:
        words = run_on(lines, ledger, self.words)
        kind = kind_of(words.text, self.language, self.names)
        return Entry(kind, words, lines[0].number, lines[-1].number)

    def _split(self, entry: Entry, ledger: Ledger) -> list[Entry]:
        """An entry that holds a party and its person on one line, as two."""
        if entry.kind != "party":
            return [entry]
        at = self._person_inside(entry.text)
        if at is None:
            return [entry]
        party, person = entry.words.cut(0, at), entry.words.cut(at)
        kind = kind_of(person.text, self.language, self.names)
        return [
            Entry("party", party, entry.first, entry.last),
            Entry("office" if kind == "office" else "name", person, entry.first, entry.last),
        ]

    def _person_inside(self, text: str) -> int | None:
        """Where «For A: Name, Office» or «For A Prime Minister Name» turns to the person."""
        led = starts_with(text, self.language.reading.for_words)
        colon = text.find(":")
        if 0 < colon < len(text) - 2:
            return colon + 1
        if not led:
            return None
        for found in chain(self.language).finditer(text, len(led)):
            if found.start() > len(led) + 1:
                return found.start()
        return None


def columns(block: Block) -> list[list[Line]]:
    """The lines of a block column by column; one column where it has no columns."""
    if block.grid:
        return _grid_columns(block)
    rows = [_cells(line) for line in block.lines]
    widest = max(len(row) for row in rows)
    if widest < 2 or sum(len(row) == widest for row in rows) * 2 <= len(rows):
        return [list(block.lines)]
    held: list[list[Line]] = [[] for _ in range(widest)]
    for line, row in zip(block.lines, rows, strict=True):
        shift = widest - len(row) if line.indent else 0
        for c, cell in enumerate(row):
            held[c + shift].append(cell)
    return held


def _cells(line: Line) -> list[Line]:
    cells = []
    for found in re.finditer(r"\S+(?:\s\S+)*?(?=\t|\s{3,}|$)", line.text):
        words = line.words.cut(found.start(), found.end())
        cells.append(Line(line.number, words, 0, line.bold, line.heading, line.quoted))
    return cells or [line]


def _grid_columns(block: Block) -> list[list[Line]]:
    assert block.grid
    held: list[list[Line]] = []
    for row in block.grid.rows:
        for column, (start, end) in enumerate(row):
            while len(held) <= column:
                held.append([])
            held[column].extend(lines_between(block, start, end))
    return [column for column in held if column]


def lines_between(block: Block, start: int, end: int) -> list[Line]:
    """The parts of a block's lines that came from one stretch of the received text."""
    found = []
    for line in block.lines:
        inside = [i for i, at in enumerate(line.words.origin) if start <= at < end]
        if inside and (words := line.words.cut(inside[0], inside[-1] + 1)):
            found.append(Line(line.number, words, 0, line.bold, line.heading, line.quoted))
    return found


def pair(entries: list[Entry], language: Language, ledger: Ledger) -> list[Signature]:
    """Parties with their names and offices, by the order in which they stand."""
    parties = [e for e in entries if e.kind == "party"]
    if not parties:
        return [_signature(None, group, language, ledger) for group in _persons(entries)]
    if _in_turn(entries):
        return [_signature(group[0], group[1:], language, ledger) for group in _by_party(entries)]
    people = _persons([e for e in entries if e.kind != "party"])
    _tell_order(parties, ledger)
    if len(people) != len(parties):
        _ask_about(parties, people, ledger)
    signatures = []
    for n, party in enumerate(parties):
        group = people[n] if n < len(people) else []
        signatures.append(_signature(party, group, language, ledger))
    signatures.extend(_signature(None, g, language, ledger) for g in people[len(parties) :])
    return signatures


def _in_turn(entries: list[Entry]) -> bool:
    """Every party is followed by its own person before the next party."""
    groups = _by_party(entries)
    return entries[0].kind == "party" and all(len(group) > 1 for group in groups)


def _by_party(entries: list[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    for entry in entries:
        if entry.kind == "party" or not groups:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _persons(entries: list[Entry]) -> list[list[Entry]]:
    """Names and offices grouped into persons: pair by pair, or all names before all offices."""
    names = [e for e in entries if e.kind == "name"]
    offices = [e for e in entries if e.kind == "office"]
    if len(names) > 1 and len(names) == len(offices) and _names_before_offices(entries):
        return [[name, office] for name, office in zip(names, offices, strict=True)]
    groups: list[list[Entry]] = []
    for entry in entries:
        if not groups or entry.kind in {e.kind for e in groups[-1]}:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _names_before_offices(entries: list[Entry]) -> bool:
    kinds = [e.kind for e in entries]
    return kinds == sorted(
        kinds, key=("name", "office").index if set(kinds) <= {"name", "office"} else str
    )


def _signature(
    party: Entry | None, group: list[Entry], language: Language, ledger: Ledger
) -> Signature:
    held = [each for each in (party, *group) if each]
    return Signature(
        party=_punctuated(party.words, ledger) if party else None,
        person=_person(group, language, ledger),
        first=min(e.first for e in held),
        last=max(e.last for e in held),
    )


def _person(group: list[Entry], language: Language, ledger: Ledger) -> Parts | None:
    name = next((e for e in group if e.kind == "name"), None)
    office = next((e for e in group if e.kind == "office"), None)
    if name is None and office is None:
        return None
    if name is None:
        assert office
        return _unbracketed(take_apart(office.words, language), ledger)
    parts = take_apart(name.words, language)
    if office is not None:
        parts = Parts(parts.honorific, parts.name, parts.postnominal, _stripped(office.words))
    return _unbracketed(parts, ledger)


def _stripped(words: Traced) -> Traced:
    return words.cut(0, len(words.text.rstrip(" ,;:")))


def _punctuated(party: Traced, ledger: Ledger) -> Traced:
    """A party line without the colon or comma that leads on to the name."""
    bare = party.text.rstrip(" :,;")
    if bare != party.text:
        start, end = party.origin[len(bare)], party.origin[-1] + 1
        message = "punctuation between a party and its signatory was left out"
        ledger.replace(start, end, "", "signature-punctuation", message)
    return party.cut(0, len(bare))


def _unbracketed(parts: Parts, ledger: Ledger) -> Parts:
    """«( SURNAME )» as SURNAME."""
    found = re.fullmatch(r"\(\s*([^()]+?)\s*\)", parts.name.text)
    if not found:
        return parts
    inner = parts.name.cut(found.start(1), found.end(1))
    message = "the brackets round a signatory's name were left out"
    for start, end in ((0, found.start(1)), (found.end(1), len(parts.name.text))):
        first, last = parts.name.origin[start], parts.name.origin[end - 1] + 1
        ledger.replace(first, last, "", "signature-punctuation", message)
    return Parts(parts.honorific, inner, parts.postnominal, parts.office)


def _ask_about(parties: list[Entry], people: list[list[Entry]], ledger: Ledger) -> None:
    ledger.report(
        Finding(
            rule="unpaired-signature",
            class_="query",
            line=parties[0].first,
            before=parties[0].text,
            message=f"{len(parties)} parties and {len(people)} signatories stand in the signature "
            "blocks: who signs for whom?",
        )
    )


def _tell_order(parties: list[Entry], ledger: Ledger) -> None:
    """Parties first and signatories after them: columns that were flattened are put together."""
    if len(parties) > 1:
        ledger.report(
            Finding(
                rule="flattened-signatures",
                class_="certain",
                fix="safe",
                applied=True,
                where="signature/1",
                line=parties[0].first,
                column=1,
                message=f"{len(parties)} parties and their signatories stood in columns that were "
                "flattened; each party has its own signatory again",
            )
        )
