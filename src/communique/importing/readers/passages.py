"""Paragraphs and tables of a file in reading order, written out as one text with its stretches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from communique.importing.extraction import Aside, BareItem, Grid, Stretch
from communique.importing.readers.marks import united
from communique.model.communique import ReleaseKind


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a paragraph; soft line breaks are line feeds, stretches count within it."""

    text: str
    emphasis: tuple[Stretch, ...] = ()
    heading: bool = False
    quotation: bool = False
    caption: bool = False
    """Whether it stands over a table as its caption."""
    up: int | None = None
    """Of an item without a label: how many lists end before it (`BareItem`)."""
    aside: ReleaseKind | None = None
    """What it is of the release, where it only stands beside the text."""


Cell = Sequence[Passage]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is the passages in it, with those of tables and boxes inside it."""

    rows: tuple[tuple[Cell, ...], ...]
    headed: bool


@dataclass(slots=True)
class Script:
    """The text written so far, and the stretches in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    emphasis: list[Stretch] = field(default_factory=list)
    headings: list[Stretch] = field(default_factory=list)
    quotations: list[Stretch] = field(default_factory=list)
    captions: list[Stretch] = field(default_factory=list)
    bare_items: list[BareItem] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)

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
        if passage.caption:
            self.captions.append((start, self.length))
        if passage.up is not None:
            self.bare_items.append(BareItem(start, self.length, passage.up))
        if passage.aside:
            self.asides.append(Aside(start, self.length, passage.aside))

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
