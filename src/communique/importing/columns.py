"""The lines of a block column by column, where tabs, wide spaces or a table make columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from communique.importing.layout_lines import Block, Line


@dataclass(frozen=True, slots=True)
class _Cell:
    """A stretch of a line between wide spaces, and where on the page it stands."""

    line: Line
    start: int
    end: int


def beside(blocks: Iterable[Block]) -> list[list[Line]]:
    """The lines of some blocks column by column; columns run on through blocks of as many."""
    held: list[list[Line]] = []
    running = 0
    for block in blocks:
        found = columns(block)
        if len(found) == running > 1:
            for before, more in zip(held[-running:], found, strict=True):
                before.extend(more)
        else:
            held.extend(found)
        running = len(found)
    return held


def columns(block: Block) -> list[list[Line]]:
    """The lines of a block column by column; one column where it has no columns."""
    if block.grid:
        return _grid_columns(block)
    rows = [_cells(line) for line in block.lines]
    widest = max(len(row) for row in rows)
    if widest < 2 or not _are_columns(block, rows, widest):
        return [list(block.lines)]
    full = [row for row in rows if len(row) == widest]
    spans = [(min(r[c].start for r in full), max(r[c].end for r in full)) for c in range(widest)]
    held: list[list[Line]] = [[] for _ in range(widest)]
    for row in rows:
        for c, cell in enumerate(row):
            tabbed = cell.line.tabbed or len(row) == widest
            held[c + widest - len(row) if tabbed else _nearest(cell, spans)].append(cell.line)
    return held


def _are_columns(block: Block, rows: list[list[_Cell]], widest: int) -> bool:
    """Most lines have as many cells as the widest, or begin where one of its columns does."""
    starts = {cell.start for row in rows if len(row) == widest for cell in row}
    full = sum(len(row) == widest for row in rows)
    placed = [
        row
        for line, row in zip(block.lines, rows, strict=True)
        if len(row) < widest and (line.tabbed or row[0].start in starts or line.indent > 8)
    ]
    return full * 2 > len(rows) or full + len(placed) == len(rows)


def _nearest(cell: _Cell, spans: list[tuple[int, int]]) -> int:
    """The column a cell shares most of its width with, or else the nearest."""

    def apart(span: tuple[int, int]) -> tuple[int, int]:
        overlap = min(cell.end, span[1]) - max(cell.start, span[0])
        return -overlap, abs(cell.start + cell.end - span[0] - span[1])

    return min(range(len(spans)), key=lambda c: apart(spans[c]))


def _cells(line: Line) -> list[_Cell]:
    cells = []
    for found in re.finditer(r"\S+(?:[^\S\t]\S+)*?(?=\t|\s{3,}|$)", line.text):
        at = line.indent + len(line.text[: found.start()].expandtabs(4))
        held = line.from_column(found.start(), found.end())
        cells.append(_Cell(held, at, at + len(held.text)))
    return cells or [_Cell(line, line.indent, line.indent + len(line.text))]


def _grid_columns(block: Block) -> list[list[Line]]:
    """A table column by column; where each cell holds several lines, cell by cell."""
    assert block.grid
    rows = [[lines_between(block, start, end) for start, end in row] for row in block.grid.rows]
    filled = [cell for row in rows for cell in row if cell]
    if all(len(cell) > 1 for cell in filled):
        return filled
    held = zip_longest(*rows, fillvalue=[])
    return [column for cells in held if (column := [line for cell in cells for line in cell])]


def lines_between(block: Block, start: int, end: int) -> list[Line]:
    """The parts of a block's lines that came from one stretch of the received text."""
    found = []
    for line in block.lines:
        inside = [i for i, at in enumerate(line.words.origin) if start <= at < end]
        if inside and (words := line.words.cut(inside[0], inside[-1] + 1)):
            found.append(Line(line.number, words, 0, line.bold, line.heading, line.quoted))
    return found
