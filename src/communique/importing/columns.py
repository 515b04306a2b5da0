"""The lines of a block column by column, where tabs, wide spaces or a table make columns."""

from __future__ import annotations

import re
from itertools import zip_longest

from communique.importing.layout import Block, Line


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
