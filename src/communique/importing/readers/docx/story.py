"""Paragraphs and tables in reading order, written out as one text with its stretches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from xml.etree import ElementTree as ET

from communique.importing.extraction import Grid, Stretch
from communique.importing.readers.docx.names import contents, find, switch, value, w
from communique.importing.readers.docx.paragraph import Passage, Reading
from communique.importing.readers.marks import united

Cell = list[Passage]

_BLOCKS = frozenset(map(w, ("p", "tbl", "altChunk")))


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is the passages in it, with those of tables and boxes inside it."""

    rows: tuple[tuple[Cell, ...], ...]
    headed: bool


def items(element: ET.Element, reading: Reading) -> Iterator[Passage | Table]:
    """What a body, a cell or a text box holds, in order; what has no text is left out."""
    begun: Passage | None = None
    for child in contents(element):
        if child.tag == w("p"):
            passage = reading.passage(child)
            begun = begun.then(passage) if begun else passage
        if child.tag not in _BLOCKS or (begun and begun.goes_on and child.tag == w("p")):
            continue
        yield from _finished(begun, reading)
        begun = None
        if child.tag == w("tbl"):
            yield from _table(child, reading)
        elif child.tag == w("altChunk"):
            reading.asides.ask("embedded-document", "a document embedded in this one was left out")
    yield from _finished(begun, reading)


def _finished(passage: Passage | None, reading: Reading) -> Iterator[Passage | Table]:
    if passage and passage.text:
        yield passage
    for box in passage.boxes if passage else ():
        yield from items(box, reading)


def _table(element: ET.Element, reading: Reading) -> Iterator[Passage | Table]:
    """A table; one of a single cell is a frame, and what it holds stands for itself."""
    if reading.styles.is_synopsis(element):
        yield from _by_language(element, reading)
        return
    rows = [(row, _cells(row, reading)) for row in contents(element) if row.tag == w("tr")]
    filled = [(row, cells) for row, cells in rows if any(cells)]
    if len(filled) == 1 and len(filled[0][1]) == 1:
        yield from filled[0][1][0]
    elif filled:
        headed = bool(switch(filled[0][0], "trPr", "tblHeader"))
        yield Table(tuple(cells for _, cells in filled), headed)


def _by_language(element: ET.Element, reading: Reading) -> Iterator[Passage | Table]:
    """Languages side by side: a whole text in each column."""
    rows = [
        [cell for cell in contents(row) if cell.tag == w("tc")]
        for row in contents(element)
        if row.tag == w("tr")
    ]
    for column in zip_longest(*rows):
        for cell in column:
            yield from items(cell, reading) if cell is not None else ()


def _cells(row: ET.Element, reading: Reading) -> tuple[Cell, ...]:
    cells = [cell for cell in contents(row) if cell.tag == w("tc")]
    shown = [cell for cell in cells if not _continues(cell, "hMerge")]
    return tuple(
        [] if _continues(cell, "vMerge") else list(_flat(items(cell, reading))) for cell in shown
    )


def _continues(cell: ET.Element, merge: str) -> bool:
    """Whether a cell only goes on with the one above or before it (17.4.84)."""
    merged = find(cell, "tcPr", merge)
    return merged is not None and value(merged) in (None, "continue")


def _flat(found: Iterable[Passage | Table]) -> Iterator[Passage]:
    for each in found:
        if isinstance(each, Table):
            for row in each.rows:
                for cell in row:
                    yield from cell
        else:
            yield each


@dataclass(slots=True)
class Script:
    """The text written so far, and the stretches in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    emphasis: list[Stretch] = field(default_factory=list)
    headings: list[Stretch] = field(default_factory=list)
    quotations: list[Stretch] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)

    def write(self, found: Iterable[Passage | Table]) -> None:
        """Add blocks, parted by blank lines."""
        for each in found:
            if self.length:
                self._add("\n\n")
            if isinstance(each, Table):
                self._table(each)
            else:
                self._passage(each)

    def text(self) -> str:
        """All of it, its last line ended."""
        return "".join(self.pieces) + ("\n" if self.length else "")

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _passage(self, passage: Passage) -> None:
        start = self.length
        self._add(passage.text)
        self.emphasis += united((start + left, start + right) for left, right in passage.emphasis)
        if passage.heading:
            self.headings.append((start, self.length))
        if passage.quotation:
            self.quotations.append((start, self.length))

    def _table(self, table: Table) -> None:
        start = self.length
        rows = []
        for index, row in enumerate(table.rows):
            if index:
                self._add("\n")
            rows.append(self._row(row))
        self.grids.append(Grid(start, self.length, tuple(rows), table.headed))

    def _row(self, row: tuple[Cell, ...]) -> tuple[Stretch, ...]:
        stretches = []
        for index, cell in enumerate(row):
            if index:
                self._add("\t")
            stretches.append(self._cell(cell))
        return tuple(stretches)

    def _cell(self, cell: Cell) -> Stretch:
        start = self.length
        for index, passage in enumerate(cell):
            if index:
                self._add("\n")
            self._passage(passage)
        return start, self.length
