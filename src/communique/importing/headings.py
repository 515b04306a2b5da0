"""A heading taken apart: title, parties, principals, place, date, in the order of its words.

The parts, joined by single spaces, are the heading again; a part keeps the comma that leads on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from communique.importing.datelines import is_dateline, place_in_dateline
from communique.importing.heading_places import PlaceReader
from communique.importing.heading_principals import principals_at
from communique.importing.heading_words import heading_kind
from communique.importing.layout import is_wrapped, run_on
from communique.importing.layout_lines import Block, Line
from communique.importing.ledger import Ledger
from communique.importing.persons import Parts
from communique.importing.principals import persons_in
from communique.importing.signature_lines import incomplete
from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.words import (
    finds,
    fold,
    is_capitals,
    phrases,
    words_of,
)
from communique.model.communique import HeadingRole
from communique.model.traced import Traced


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the heading and what it does."""

    role: HeadingRole
    words: Traced


@dataclass(frozen=True, slots=True)
class ReadHeading:
    """All that a heading says."""

    parts: tuple[Part, ...]
    principals: tuple[Parts, ...]
    date: date | None
    place: Traced | None
    first: int
    last: int


class HeadingReader:
    """Reads the blocks of one heading."""

    def __init__(
        self,
        language: Language,
        ledger: Ledger,
        words: frozenset[str],
        places: PlaceReader,
        width: int | None,
    ) -> None:
        """`words`: those of the document; `width`: the column its lines are broken at, if any."""
        self._language = language
        self._ledger = ledger
        self._words = words
        self._width = width
        self._place_reader = places
        self._placed = False

    def read(self, blocks: Sequence[Block]) -> ReadHeading:
        """The heading that some blocks make."""
        groups = self._groups(blocks)
        self._placed = any(place_in_dateline(g, self._language) for g in groups if self._dated(g))
        parts = self._merged([part for group in groups for part in self._parts(group)])
        principals = [
            person
            for p in parts
            if p.role == "principals"
            for person in persons_in(p.words, self._language)
        ]
        day = self._date(parts)
        return ReadHeading(
            parts=tuple(parts),
            principals=tuple(principals),
            date=day,
            place=self._place(parts),
            first=blocks[0].first,
            last=blocks[-1].last,
        )

    def _groups(self, blocks: Sequence[Block]) -> list[Traced]:
        """Running texts: a dateline stands alone, whatever else follows on is one."""
        groups: list[list[Line]] = []
        for block in blocks:
            for n, line in enumerate(block.lines):
                before = block.lines[n - 1] if n else None
                alone = self._stands_alone(line.text) and not _left_open(groups, self._language)
                alone = alone and not (before and is_wrapped(before, line, self._width))
                fresh = n == 0 and not self._runs_on(groups, line)
                after_date = bool(groups) and self._stands_alone(groups[-1][-1].text)
                if not groups or alone or after_date or fresh:
                    groups.append([])
                groups[-1].append(line)
        return [run_on(group, self._ledger, self._words) for group in groups]

    def _dated(self, words: Traced) -> bool:
        return is_dateline(words.text, self._language)

    def _stands_alone(self, text: str) -> bool:
        """A dateline, or a place with its State."""
        dated = len(words_of(text)) <= 14 and bool(find_dates(text, self._language))
        whole = dated and text[:1].isupper() and not heading_kind(text, self._language)
        plain = whole and not is_capitals(text) and not self._opens_principals(text)
        placed = self._place_reader.is_place_of_state(text)
        return plain or placed or is_dateline(text, self._language)

    def _opens_principals(self, text: str) -> bool:
        return principals_at(text, self._language) is not None

    def _runs_on(self, groups: list[list[Line]], line: Line) -> bool:
        """A block goes on with the words of the block before it, unless it says the title again."""
        if not groups or heading_kind(line.text, self._language):
            return False
        return not is_dateline(line.text, self._language)

    def _parts(self, words: Traced) -> list[Part]:
        if self._place_reader.is_place_of_state(words.text):
            return [Part("place", words)]
        if self._stands_alone(words.text):
            return [Part("date", words)]
        cuts = self._cuts(words.text)
        edges = [*[at for at, _ in cuts], len(words.text)]
        return [
            Part(role, piece)
            for (at, role), end in zip(cuts, edges[1:], strict=True)
            if (piece := words.cut(at, end))
        ]

    def _cuts(self, text: str) -> list[tuple[int, HeadingRole]]:
        """Where each part begins, in order; the first begins at 0."""
        cuts: dict[int, HeadingRole] = {0: self._opening_role(text)}
        principals = principals_at(text, self._language)
        if principals is not None:
            cuts[principals] = "principals"
        for start, end in self._dates(text):
            cuts[start] = "date"
            if end < len(text) and re.search(r"\w", text[end:]):
                cuts.setdefault(end, self._role_after(text, end, principals))
        for at in self._place_reader.before_dates(text, cuts):
            cuts[at] = "place"
        for start, end in self._places(text, cuts):
            cuts[start] = "place"
            rest = self._skip(text, end)
            if rest < len(text):
                cuts.setdefault(rest, "title")
        return sorted(cuts.items())

    def _opening_role(self, text: str) -> HeadingRole:
        if heading_kind(text, self._language):
            return "title"
        if principals_at(text, self._language) == 0:
            return "principals"
        reading = self._language.reading
        if finds(text, (*reading.states, *reading.governments, *reading.bodies)):
            return "parties"
        return "title"

    def _role_after(self, text: str, end: int, principals: int | None) -> HeadingRole:
        if principals is not None and principals < end:
            return "principals"
        names = re.findall(r"[^\W\d_]+", text[end:])
        return "place" if len(names) <= 4 else "title"

    def _skip(self, text: str, at: int) -> int:
        found = re.compile(r"[\s,;.]*").match(text, at)
        return found.end() if found else at

    def _dates(self, text: str) -> list[tuple[int, int]]:
        """Dates with the words that lead to them («ON 2ND JULY», «dal 3 al 5 maggio», «(… )»)."""
        found = []
        for each in find_dates(text, self._language):
            lead = re.search(r"(?:[(\[]\s*|\b(?:[^\W\d_]{1,6}['’]?\s*)?)$", text[: each.start])
            start = each.start
            if lead and self._leads(lead[0]):
                start = lead.start()
            weekday = self._weekday_before(text, start)
            close = re.compile(r"\s*[)\].]?\s*[,;]?").match(text, each.end)
            found.append((weekday, close.end() if close else each.end))
        return found

    def _leads(self, words: str) -> bool:
        core = fold(words).strip(" '([")
        small = {fold(w).strip("'") for w in self._language.reading.small_words}
        leads = {fold(w).strip("'") for w in self._language.reading.date_leads}
        return not core or core in small | leads

    def _weekday_before(self, text: str, start: int) -> int:
        days = phrases(self._language.dates.weekdays)
        found = [
            m for m in days.finditer(fold(text), 0, start) if not text[m.end() : start].strip(" ,")
        ]
        return found[-1].start() if found else start

    def _places(self, text: str, cuts: dict[int, HeadingRole]) -> list[tuple[int, int]]:
        """«IN NAIROBI» at the end of a part: names that stand nowhere in small letters."""
        if self._placed or "place" in cuts.values():
            return []
        found = []
        edges = sorted(cuts)
        for n, start in enumerate(edges):
            end = edges[n + 1] if n + 1 < len(edges) else len(text)
            if cuts[start] not in ("title", "date"):
                continue
            place = self._place_reader.at_end(text, start, end)
            if place:
                found.append(place)
        return found

    def _merged(self, parts: list[Part]) -> list[Part]:
        """Neighbouring parts of one role in one, titles that repeat a heading word apart."""
        merged: list[Part] = []
        for part in parts:
            again = part.role == "title" and heading_kind(part.words.text, self._language)
            if merged and merged[-1].role == part.role and part.role != "date" and not again:
                both = run_on(
                    [_line(merged[-1].words), _line(part.words)], self._ledger, self._words
                )
                merged[-1] = Part(part.role, both)
            else:
                merged.append(part)
        return merged

    def _date(self, parts: list[Part]) -> date | None:
        """The last day that the parts naming a date name."""
        days = [
            each.day
            for part in parts
            if part.role == "date"
            for each in find_dates(part.words.text, self._language)
        ]
        return days[0] if days else None

    def _place(self, parts: list[Part]) -> Traced | None:
        for part in parts:
            if part.role == "place":
                return self._place_reader.bare(part.words)
        for part in parts:
            if part.role == "date" and (place := place_in_dateline(part.words, self._language)):
                return place
        return None


def _line(words: Traced) -> Line:
    return Line(0, words, 0)


def _left_open(groups: list[list[Line]], language: Language) -> bool:
    """The line before ends in a comma or in a small word: what follows belongs to it."""
    return bool(groups) and incomplete(groups[-1][-1].text, language)
