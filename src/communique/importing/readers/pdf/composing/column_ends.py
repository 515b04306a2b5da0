"""The end of a column that goes on below all the others, behind the gap of a paragraph.

A gutter ends where nothing stands beside it any more; a list or a paragraph more of the longest
column stands alone under it, and would be read after all columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from communique.importing.readers.pdf.composing.columns import TAIL_GAP, kind_of
from communique.importing.readers.pdf.composing.regions import Band
from communique.importing.readers.pdf.composing.rows import Row

_EDGE = 3.0


def with_ends(parts: Sequence[Row | Band]) -> list[Row | Band]:
    """The parts of a page, each band of prose with the lines that only one of its columns has."""
    made: list[Row | Band] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        at += 1
        if isinstance(part, Band) and part.heights is None and kind_of(part, ()) == "prose":
            end = _end(part, parts[at:])
            part = Band((*part.rows, *end), part.gaps)
            at += len(end)
        made.append(part)
    return made


def _end(band: Band, after: Sequence[Row | Band]) -> list[Row]:
    """The rows under a band that go on with one of its columns.

    One of them fills the column, or they are all the page has left and no further apart than the
    paragraphs of the column: a short line across the page may stand there, too.
    """
    below = [p for p in takewhile(lambda p: isinstance(p, Row), after) if isinstance(p, Row)]
    for left, column in zip(band.edges[:-1], band.columns, strict=True):
        held = _running_on(column, left, below)
        right = max(row.right for row in column)
        fills = any(row.right > right - _EDGE for row in held)
        last = len(held) == len(after) and _gap([*column, *held]) <= 1.1 * _gap(column)
        if held and (fills or last):
            return held
    return []


def _running_on(column: list[Row], left: float, below: Sequence[Row]) -> list[Row]:
    """Rows that stand inside the column and near enough under it."""
    right = max(row.right for row in column) + _EDGE
    held: list[Row] = []
    for row in below:
        above = held[-1] if held else column[-1]
        if row.left < left or row.right > right or above.y - row.y > TAIL_GAP * row.size:
            break
        held.append(row)
    return held


def _gap(rows: Sequence[Row]) -> float:
    return max((above.y - below.y for above, below in pairwise(rows)), default=0.0)
