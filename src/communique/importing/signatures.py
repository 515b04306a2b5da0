"""Signature blocks, in whatever way they were flattened into text.

Read are two or more columns one after the other (A, B, a, b), one block after the other (A, a,
B, b), row by row (A, B, names, offices), lines run in («For A, Prime Minister Name»), columns of
tabs or of a table, offices with the (SURNAME) under them, and names without any party.

Whether a line goes on with the one above is often in doubt («Prime Minister / Minister of
Finance»: one office or two?). So a run of blocks is read in several ways, and the reading holds in
which parties, names and offices come out equally many.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from communique.importing.columns import beside
from communique.importing.heading_words import heading_kind
from communique.importing.labels import is_surely_label
from communique.importing.layout import run_on
from communique.importing.layout_lines import Block, Line
from communique.importing.ledger import Ledger
from communique.importing.persons import take_apart
from communique.importing.run_in import runs_in, split
from communique.importing.signature_joints import Joint, joint
from communique.importing.signature_lines import (
    Entry,
    LineKind,
    ends_sentence,
    kind_of,
    opens_signature,
)
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import fold, phrases, word_set, words_of

_LONGEST_BLOCK = 60
"""Lines: ten parties in one block, at six lines each."""
_LONGEST_SLIP = 3
"""Words that may stand in a block though they are no party, name or office."""
_READINGS: tuple[frozenset[Joint], ...] = (
    frozenset(("yes", "likely")),
    frozenset(("yes",)),
    frozenset(("yes", "likely", "perhaps")),
)
"""Which joints hold in each reading; the first is taken where all are as good."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading signature blocks needs to know."""

    language: Language
    ledger: Ledger
    names: frozenset[str]
    words: frozenset[str]

    def is_signature(self, block: Block) -> bool:
        """A block of parties, names and offices, and nothing else."""
        if (
            len(block.lines) > _LONGEST_BLOCK
            or self.opens_otherwise(block)
            or (len(block.lines) > 1 and ends_sentence(block.text, self.language))
        ):
            return False
        entries = self.entries([block], quietly=True)
        kinds = {entry.kind for entry in entries}
        if "other" in kinds:
            return self._with_a_stray_line(entries)
        if not kinds:
            return False
        if kinds == {"name"}:
            return all(self._surely_a_name(e) for e in entries)
        return "party" in kinds or kinds >= {"name", "office"} or kinds == {"office"}

    def resembles_signature(self, block: Block) -> bool:
        """Somebody signs «for» a party here, whatever else stands there."""
        lines = [line for column in beside([block]) for line in column]
        signs = any(opens_signature(line.text, self.language) for line in lines)
        return signs and all(not ends_sentence(line.text, self.language) for line in lines)

    def _with_a_stray_line(self, entries: list[Entry]) -> bool:
        """Parties, names and offices, and little besides: a slip, a note of the typist."""
        others = [entry for entry in entries if entry.kind == "other"]
        kinds = {entry.kind for entry in entries} - {"other"}
        short = all(len(words_of(each.text)) <= _LONGEST_SLIP for each in others)
        return short and len(kinds) > 1 and 3 * len(others) <= len(entries)

    def opens_otherwise(self, block: Block) -> bool:
        """A label or the words of a title: whatever follows, it is no signature block."""
        first = block.lines[0].text
        return is_surely_label(first) or heading_kind(first, self.language) is not None

    def _surely_a_name(self, entry: Entry) -> bool:
        return fold(entry.text) in self.names or bool(chain(self.language).match(entry.text))

    def entries(self, blocks: Iterable[Block], *, quietly: bool = False) -> list[Entry]:
        """The logical lines of some blocks, column by column, in the most regular reading."""
        ledger = self._silent() if quietly else self.ledger
        held = [self._bare(column, ledger) for column in beside(blocks)]
        one_line = all(len(column) == 1 for column in held)
        tried = _READINGS[:1] if one_line else _READINGS
        readings = [[self._groups(column, joints) for column in held] for joints in tried]
        apart = [each for n, each in enumerate(readings) if each not in readings[:n]]
        best = min(apart, key=self._irregularity) if len(apart) > 1 else apart[0]
        return self._entries(best, ledger)

    def _silent(self) -> Ledger:
        return Ledger(self.ledger.text, dropped=self.ledger.dropped)

    def _groups(self, lines: list[Line], joints: frozenset[Joint]) -> list[list[Line]]:
        groups: list[list[Line]] = []
        for line in lines:
            before = self._entry(groups[-1], self._silent()) if groups else None
            if before and self._joint(before, groups[-1][-1], line) in joints:
                groups[-1].append(line)
            else:
                groups.append([line])
        return groups

    def _joint(self, before: Entry, last: Line, line: Line) -> Joint:
        text = line.text
        kind = kind_of(text, self.language, self.names)
        if before.kind == "party" and runs_in(before.text, self.language):
            return joint(before, text, kind, self.language, run_in=True)
        if before.kind == "party" and last.bold and line.bold and kind == "other":
            return "yes"
        if before.kind == "name" and self._has_office(before):
            before = replace(before, kind="office")
        return joint(before, text, kind, self.language)

    def _entries(self, groups: list[list[list[Line]]], ledger: Ledger) -> list[Entry]:
        entries = [self._entry(group, ledger) for column in groups for group in column]
        return [
            part for each in _titled(entries) for part in split(each, self.language, self.names)
        ]

    def _entry(self, lines: list[Line], ledger: Ledger) -> Entry:
        words = run_on(lines, ledger, self.words)
        kind = kind_of(words.text, self.language, self.names)
        return Entry(kind, words, lines[0].number, lines[-1].number)

    def _irregularity(self, groups: list[list[list[Line]]]) -> int:
        """How far parties, names and offices are from being equally many."""
        entries = self._entries(groups, self._silent())
        counts = Counter(self._weighed(entry) for entry in entries)
        parties, names, offices = (counts[kind] for kind in ("party", "name", "office"))
        offices += sum(self._has_office(e) for e in entries if e.kind == "name")
        if offices and not names:
            names, offices = offices, 0
        apart = abs(names - offices) if offices else 0
        return 4 * counts["other"] + apart + (abs(parties - names) if parties and names else 0)

    def _weighed(self, entry: Entry) -> LineKind:
        """«Republic» alone is the end of a party or an office that was torn off."""
        states = word_set(self.language.reading.states)
        torn = entry.kind == "party" and states.issuperset(words_of(entry.text))
        return "other" if torn else entry.kind

    def _has_office(self, entry: Entry) -> bool:
        return bool(take_apart(entry.words, self.language).office)

    def _bare(self, lines: list[Line], ledger: Ledger) -> list[Line]:
        """Lines without those that are only drawn to sign on, and without «(signed)»."""
        kept = []
        signed = False
        for line in lines:
            if re.fullmatch(r"[\s_.…–—-]{3,}", line.text):
                _leave_out(line, 0, len(line.text), ledger, _DRAWN, "signature-punctuation")
                continue
            end = self._mark(line.text)
            if end:
                _leave_out(line, 0, end, ledger, _SIGNED, "signed-mark")
                line = line.from_column(end)
                signed = True
            if line.words:
                if signed:
                    ledger.signed.add(line.words.origin[0])
                    signed = False
                kept.append(line)
        return kept

    def _mark(self, text: str) -> int:
        """The length of «(signed)» or «F.to» at the start of a line."""
        found = phrases(self.language.reading.signed_marks).match(fold(text))
        return found.end() if found else 0


_DRAWN = "a line drawn to sign on is no text; the signing edition has its own"
_SIGNED = "this says that the original is signed: `signed: true` in the block"


def _leave_out(line: Line, start: int, end: int, ledger: Ledger, why: str, rule: str) -> None:
    words = line.words.cut(start, end)
    ledger.replace(words.origin[0], words.origin[-1] + 1, "", rule, why)


def _titled(entries: list[Entry]) -> list[Entry]:
    """Short lines in capital initials beside a name or a party are an office, or a lone name."""
    made: list[Entry] = []
    for n, entry in enumerate(entries):
        before = made[-1].kind if made else None
        after = entries[n + 1].kind if n + 1 < len(entries) else None
        made.append(entry.taken_for(before, after))
    return made
