"""The parts of all pages in the order in which a person reads them aloud.

Columns of one language are read page by page; where the columns are two languages side by side,
each is read whole, over all its pages, before the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from communique.importing.readers.pdf.composing.column_ends import with_ends
from communique.importing.readers.pdf.composing.columns import (
    are_two_languages,
    kind_of,
    stacked,
    table_rows,
    without_tail,
)
from communique.importing.readers.pdf.composing.regions import Band, Gaps, are_same, parts_of
from communique.importing.readers.pdf.composing.rows import Lane, Line, Row, line_of
from communique.importing.readers.pdf.drawing.geometry import Box


@dataclass(slots=True)
class Flow:
    """Lines that follow one another, over columns and pages; `narrow`: a block beside another."""

    lines: list[Line] = field(default_factory=list)
    narrow: bool = False


@dataclass(slots=True)
class Table:
    """Rows of cells, each with its lines."""

    rows: list[list[list[Line]]]


Element = Flow | Table


@dataclass(slots=True)
class Order:
    """What has been put in order so far; `lanes` are languages side by side, still open."""

    rules: Sequence[Sequence[Box]]
    lane: Lane = ()
    languages: list[Gaps] = field(default_factory=list)
    prose: list[Gaps] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    lanes: list[Order] = field(default_factory=list)
    told: dict[str, list[int]] = field(default_factory=dict)

    def add(self, parts: Sequence[Row | Band], page: int, lane: Lane = ()) -> None:
        """The next parts of the text, of one page and of one column of it."""
        for n, part in enumerate(parts):
            if isinstance(part, Row):
                self.close()
                self._line(part, page, (*self.lane, *lane))
            else:
                self._band(part, page, self.prose if n == 0 else ())

    def close(self) -> None:
        """The languages side by side end here: one after the other."""
        for lane in self.lanes:
            lane.close()
            self.elements += [element for element in lane.elements if not _is_empty(element)]
        self.lanes = []

    def _line(self, row: Row, page: int, lane: Lane) -> None:
        last = self.elements[-1] if self.elements else None
        if not isinstance(last, Flow) or last.narrow:
            last = Flow()
            self.elements.append(last)
        last.lines.append(line_of(row, page, lane))

    def _band(self, band: Band, page: int, known: Sequence[Gaps]) -> None:
        """Columns at the head of a page may go on with those of the page before, `known`."""
        if _is_known(band.gaps, self.languages):
            self._side_by_side(band, page)
            return
        self.close()
        kind = kind_of(band, known) if band.heights is None else "grid"
        if kind == "prose":
            self._columns(band, page)
        elif kind == "grid":
            self._table(band, page)
        else:
            self._blocks(band, page)

    def _columns(self, band: Band, page: int) -> None:
        self.told.setdefault("columns", []).append(page + 1)
        columns, tail = without_tail(band)
        for n, column in enumerate(columns.columns):
            self.add(parts_of(column), page, ("column", n, len(band.columns)))
        if tail:
            kind = kind_of(tail, ())
            (self._table if kind == "grid" else self._blocks)(tail, page)

    def _blocks(self, band: Band, page: int) -> None:
        for tier in stacked(band):
            for column in tier.columns:
                self._block(column, page)

    def _side_by_side(self, band: Band, page: int) -> None:
        if len(self.lanes) != len(band.columns):
            self.close()
            lanes = [(*self.lane, "language", n) for n, _ in enumerate(band.columns)]
            self.lanes = [Order(self.rules, lane, prose=self.prose) for lane in lanes]
        self.told.setdefault("languages", []).append(page + 1)
        for lane, column in zip(self.lanes, band.columns, strict=True):
            lane.add(parts_of(column), page)

    def _block(self, column: list[Row], page: int) -> None:
        lane = (*self.lane, "block", page, len(self.elements))
        inner = Order(self.rules, lane, prose=self.prose)
        inner.add(parts_of(column), page)
        inner.close()
        for element in inner.elements:
            if isinstance(element, Flow):
                element.narrow = True
        self.elements += inner.elements

    def _table(self, band: Band, page: int) -> None:
        rows = table_rows(band, self.rules[page])
        lines = [[[line_of(r, page) for r in cell] for cell in row] for row in rows]
        self.elements.append(Table(lines))


def in_order(pages: Sequence[Sequence[Row | Band]], rules: Sequence[Sequence[Box]]) -> Order:
    """All parts of a document in reading order."""
    pages = [with_ends(parts) for parts in pages]
    prose = [band.gaps for band in _bands(pages) if kind_of(band, ()) == "prose"]
    languages = [gaps for gaps in prose if are_two_languages(_texts(pages, gaps))]
    order = Order(rules, languages=languages, prose=prose)
    for number, parts in enumerate(pages):
        order.add(parts, number, _lone_column(parts, prose))
    order.close()
    return order


def _lone_column(parts: Sequence[Row | Band], prose: Sequence[Gaps]) -> Lane:
    """The column that a page without gutters has: the first of those on other pages, or its own."""
    rows = [part for part in parts if isinstance(part, Row)]
    for gaps in prose:
        if len(rows) == len(parts) and all(row.right < gaps[0][0] + 5 for row in rows):
            return ("column", 0, len(gaps) + 1)
    return ()


def _bands(pages: Sequence[Sequence[Row | Band]]) -> Iterator[Band]:
    return (part for parts in pages for part in parts if isinstance(part, Band))


def _texts(pages: Sequence[Sequence[Row | Band]], gaps: Gaps) -> list[str]:
    """What stands in columns parted by these gaps, over all pages."""
    texts = ["" for _ in (*gaps, None)]
    for band in _bands(pages):
        if are_same(band.gaps, gaps):
            for n, column in enumerate(band.columns):
                texts[n] += " ".join(row.text for row in column) + " "
    return texts


def _is_known(gaps: Gaps, known: Sequence[Gaps]) -> bool:
    return any(are_same(gaps, each) for each in known)


def _is_empty(element: Element) -> bool:
    return isinstance(element, Flow) and not element.lines
