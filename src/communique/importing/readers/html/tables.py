"""Tables: which are grids of cells, which only lay a page out, which hold two languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress
from xml.etree import ElementTree as ET

from communique.importing.readers.html.tree import Tree

_SECTIONS = ("thead", "tbody", "tfoot")
_PARAGRAPHS = frozenset(("p", "div", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"))
_WIDEST = 60
"""Columns; a wider table is no table of a communiqué."""
_LONG = 600
"""Letters; a cell with more, in several paragraphs, holds a page."""

Rows = list[list[ET.Element | None]]
"""Cells by row and column; none where a cell above or before it reaches so far."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A table that lays out: its cells in the order they are read."""

    cells: tuple[ET.Element, ...]


def table_of(table: ET.Element, tree: Tree) -> Rows | Laid:
    """The grid of a table, or its cells in reading order where it is none."""
    rows = [_cells(row, tree) for row in _rows(table)]
    rows = [row for row in rows if any(tree.letters(cell) for cell in row)]
    if _lays_out(table, rows, tree):
        return Laid(tuple(cell for row in rows for cell in row))
    grid = _grid(rows)
    if _holds_languages(grid, tree):
        return Laid(
            tuple(cell for column in zip(*grid, strict=True) for cell in column if cell is not None)
        )
    return grid


def hidden_in(table: ET.Element, tree: Tree) -> Iterator[ET.Element]:
    """Rows and cells of a table that the page hides, each as a whole."""
    for row in _rows(table):
        if tree.look(row).gone:
            yield row
        else:
            yield from (c for c in row if c.tag in ("td", "th") and tree.look(c).gone)


def is_headed(rows: Rows) -> bool:
    """Whether the first row is marked as a header."""
    return all(cell is None or cell.tag == "th" for cell in rows[0])


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    """The rows of a table itself, its foot last as browsers show it."""
    parts = [child for child in table if child.tag in _SECTIONS or child.tag == "tr"]
    for part in sorted(parts, key=lambda each: {"thead": 0, "tfoot": 2}.get(str(each.tag), 1)):
        yield from [part] if part.tag == "tr" else (row for row in part if row.tag == "tr")


def _cells(row: ET.Element, tree: Tree) -> list[ET.Element]:
    return [c for c in row if c.tag in ("td", "th") and not tree.look(c).gone]


def _lays_out(table: ET.Element, rows: list[list[ET.Element]], tree: Tree) -> bool:
    if table.get("role", "").lower() in ("presentation", "none"):
        return True
    wide = any(sum(tree.letters(cell) > 0 for cell in row) > 1 for row in rows)
    if not wide or max(len(row) for row in rows) > _WIDEST:
        return True
    inside = (each for row in rows for cell in row for each in cell.iter())
    if any(each.tag in ("table", "h1", "h2") and tree.letters(each) for each in inside):
        return True
    return any(tree.letters(c) > _LONG and _paragraphs(c, tree) > 2 for row in rows for c in row)


def _paragraphs(cell: ET.Element, tree: Tree) -> int:
    blocks = sum(each.tag in _PARAGRAPHS and tree.letters(each) > 0 for each in cell.iter())
    return max(blocks, sum(each.tag == "br" for each in cell.iter()) // 2)


def _grid(rows: list[list[ET.Element]]) -> Rows:
    """Cells in their columns: `colspan` and `rowspan` leave room behind and below.

    A column in which no cell begins is none.
    """
    grid: Rows = []
    reaching: dict[int, int] = {}
    width = min(_WIDEST, max(sum(_span(cell, "colspan") for cell in row) for row in rows))
    for cells in rows:
        row: list[ET.Element | None] = []
        below: dict[int, int] = {}
        for cell in cells:
            _leave_room(row, reaching, width)
            for step in range(min(_span(cell, "colspan"), max(1, width - len(row)))):
                below[len(row)] = _span(cell, "rowspan") - 1
                row.append(None if step else cell)
        _leave_room(row, reaching, width)
        reaching = {c: n - 1 for c, n in reaching.items() if n > 1}
        reaching |= {c: n for c, n in below.items() if n > 0}
        grid.append(row)
    widest = max(map(len, grid))
    even = [row + [None] * (widest - len(row)) for row in grid]
    begun = [any(cell is not None for cell in column) for column in zip(*even, strict=True)]
    return [list(compress(row, begun)) for row in even]


def _leave_room(row: list[ET.Element | None], reaching: dict[int, int], width: int) -> None:
    while reaching.get(len(row)) and len(row) < width:
        row.append(None)


def _span(cell: ET.Element, name: str) -> int:
    written = cell.get(name, "1").strip()
    return max(1, min(int(written), _WIDEST)) if written.isascii() and written.isdigit() else 1


def _holds_languages(grid: Rows, tree: Tree) -> bool:
    """Whole texts side by side: each column in its language, or with half of a page in it."""
    columns = [[cell for cell in column if cell is not None] for column in zip(*grid, strict=True)]
    if not 2 <= len(columns) <= 3 or not all(columns):
        return False
    said = [{cell.get("lang", "") for cell in column} for column in columns]
    if all(len(each) == 1 and "" not in each for each in said) and len(set.union(*said)) > 1:
        return True
    letters = [sum(map(tree.letters, column)) for column in columns]
    whole = sum(letters) * 10 > tree.plain(tree.root) * 6
    even = min(letters) * 3 > sum(letters)
    return whole and even and sum(letters) > 60 * sum(map(len, columns))
