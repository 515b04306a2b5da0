"""Signature blocks, in whatever way they were flattened into text.

Read are two or more columns one after the other (A, B, a, b), one block after the other (A, a,
B, b), row by row (A, B, names, offices), lines run in («For A, Prime Minister Name»), columns of
tabs or of a table, offices with the (SURNAME) under them, and names without any party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from communique.importing.columns import columns
from communique.importing.layout import Block, Line, run_on
from communique.importing.ledger import Ledger
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
        ledger = Ledger(self.ledger.text, dropped=self.ledger.dropped) if quietly else self.ledger
        found: list[Entry] = []
        for block in blocks:
            for column in columns(block):
                found.extend(self._column(column, ledger))
        return found

    def _column(self, lines: list[Line], ledger: Ledger) -> list[Entry]:
        groups: list[list[Line]] = []
        entry: Entry | None = None
        found: list[Entry] = []
        for line in _without_rules(lines, ledger):
            if entry and self._continues(entry, groups[-1][-1], line):
                groups[-1].append(line)
                found.pop()
            else:
                groups.append([line])
            entry = self._entry(groups[-1], Ledger(ledger.text, dropped=ledger.dropped))
            found.append(entry)
        entries = [self._entry(group, ledger) for group in groups]
        entries = [_under_name(before, each) for before, each in pairwise([None, *entries]) if each]
        return [part for each in entries for part in self._split(each, ledger)]

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
        """A line with «Republic» and no more: the rest of «Minister of the Italian»."""
        states = {w for p in self.language.reading.states for w in words_of(p)}
        words = words_of(text)
        return bool(words) and all(word in states for word in words)

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


def _without_rules(lines: list[Line], ledger: Ledger) -> list[Line]:
    """Lines without those that are only drawn to sign on."""
    kept = []
    for line in lines:
        if re.fullmatch(r"[\s_.…–—-]{3,}", line.text):
            first, last = line.words.origin[0], line.words.origin[-1] + 1
            message = "a line drawn to sign on is no text; the signing edition has its own"
            ledger.replace(first, last, "", "signature-punctuation", message)
        else:
            kept.append(line)
    return kept


def _under_name(before: Entry | None, entry: Entry) -> Entry:
    """A short line in capital initials right under a name is an office, known or not."""
    if before is None or before.kind != "name" or entry.kind != "other":
        return entry
    initials = [word for word in entry.text.split() if word[0].isupper()]
    short = len(entry.text.split()) <= 12 and not entry.text.endswith((".", ";", ":"))
    titled = short and entry.text[:1].isupper() and 2 * len(initials) >= len(entry.text.split())
    return replace(entry, kind="office") if titled else entry
