"""Empty vertical stretches with text on both sides over several rows.

One kind is found by its width: a gap that stays open from row to row. Another by the edge it has:
lines that begin at one vertical, beside lines that end before it, however near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.importing.readers.pdf.composing.rows import Row, is_label, parted

_NARROWEST = 0.9
"""Sizes; a gutter known by its width is no narrower than a wide gap."""
_FEWEST_ROWS = 2
_FEWEST_BESIDE = 3
_NEXT_LINE = 1.75
"""Sizes from a line to the next of the same column."""
_BESIDE = 0.85
"""Sizes; lines of one column are further apart."""
_ONE_EDGE = 1.5
_MOST_EDGES = 12
_MOST_PIECES = 1_500
"""No page of text has as many; a map may."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """Its sides, its first row and the one after its last, and how many it has text beside it."""

    left: float
    right: float
    first: int
    last: int
    shared: int

    @property
    def edge(self) -> float:
        """A vertical inside it."""
        return (self.left + self.right) / 2


def gutters_of(rows: Sequence[Row]) -> list[Gutter]:
    """The gutters in some rows; what only parts labels from their paragraphs is none."""
    found: dict[tuple[int, int, int], Gutter] = {}
    if sum(len(row.pieces) for row in rows) > _MOST_PIECES:
        return []
    for gutter in (*_wide(rows), *_edged(rows)):
        found.setdefault((gutter.first, gutter.last, round(gutter.right)), gutter)
    return [g for g in found.values() if not _parts_labels(g, rows[g.first : g.last])]


def _parts_labels(gutter: Gutter, rows: Sequence[Row]) -> bool:
    both = [row for row in rows if row.left < gutter.edge < row.right]
    before = (row.between(float("-inf"), gutter.edge) for row in both)
    return bool(both) and all(is_label(part.pieces[-1].text) for part in before if part)


# --- by width


def _wide(rows: Sequence[Row]) -> Iterator[Gutter]:
    for at, row in enumerate(rows):
        for before, piece in pairwise(row.pieces):
            if gutter := _grown(rows, at, before.right, piece.left):
                yield gutter


def _grown(rows: Sequence[Row], at: int, left: float, right: float) -> Gutter | None:
    """The gutter that a gap opens, as far up and down as it stays open."""
    first, last = at, at + 1
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(rows):
            free = rows[near].free(_inside(rows[near], left, right))
            narrowed = (max(left, free[0]), min(right, free[1])) if free else (0.0, 0.0)
            if narrowed[1] - narrowed[0] < _NARROWEST * rows[near].size:
                break
            left, right = narrowed
            first, last = min(first, near), max(last, near + 1)
            near += step
    return _trimmed(rows, first, last, left, right)


def _inside(row: Row, left: float, right: float) -> float:
    """A vertical between two others that a row leaves free, if there is one."""
    inner = [p for p in row.pieces if p.right > left and p.left < right]
    if not inner:
        return (left + right) / 2
    gaps = [(left, inner[0].left), *((a.right, b.left) for a, b in pairwise(inner))]
    gaps.append((inner[-1].right, right))
    widest = max(gaps, key=lambda gap: gap[1] - gap[0])
    return (widest[0] + widest[1]) / 2


def _trimmed(
    rows: Sequence[Row], first: int, last: int, left: float, right: float
) -> Gutter | None:
    """The gutter from its first row with text on both sides to the end of the longer column."""
    middle = (left + right) / 2
    both = [
        n
        for n in range(first, last)
        if rows[n].left < middle < rows[n].right and not rows[n].is_stretched
    ]
    if len(both) < _FEWEST_ROWS or not _is_edge([rows[n] for n in both], middle):
        return None
    start, end = _raised(rows, both[0], first, middle), both[-1] + 1
    while end < last and _are_next(rows, end):
        end += 1
    start, end = _with_parted(rows, start, end, right)
    return Gutter(left, right, start, end, len(both))


def _raised(rows: Sequence[Row], start: int, first: int, edge: float) -> int:
    """The first row of a band, where the column behind the edge begins higher."""
    while start > first and _are_next(rows, start):
        above = 1 if rows[start - 1].left > edge else 2
        if start - above < first or rows[start - above].left <= edge:
            break
        if above == 2 and not are_beside(rows[start - 2], rows[start - 1]):
            break
        start -= above
    return start


def are_beside(one: Row, other: Row) -> bool:
    """Whether two rows are too near to be lines of one column."""
    return abs(one.y - other.y) < _BESIDE * min(one.size, other.size)


def _are_next(rows: Sequence[Row], at: int) -> bool:
    """Whether a row stands right under the one before it."""
    return rows[at - 1].y - rows[at].y <= _NEXT_LINE * rows[at].size


def _with_parted(rows: Sequence[Row], start: int, end: int, edge: float) -> tuple[int, int]:
    """Also the row above whose cells nearly touch: a word of it begins at the very edge."""
    lefts = [p.left for row in rows[start:end] for p in row.pieces if p.left >= edge - _ONE_EDGE]
    aligned = sum(abs(left - edge) < _ONE_EDGE for left in lefts) > 1
    if aligned and start > 0 and _are_next(rows, start) and _can_part(rows[start - 1], edge):
        start -= 1
    return start, end


def _is_edge(rows: Sequence[Row], at: float) -> bool:
    """Whether what follows a gutter begins, ends or has its middle at one vertical.

    Words of stretched lines do not, by whatever chance their gaps stand under one another.
    """
    after = [next(p for p in row.pieces if p.left > at) for row in rows]
    verticals = (
        [p.left for p in after],
        [p.right for p in after],
        [(p.left + p.right) / 2 for p in after],
    )
    enough = max(_FEWEST_ROWS, len(rows) / 2)
    return any(_largest_group(each) >= enough for each in verticals)


def _largest_group(places: list[float]) -> int:
    """How many of some verticals are one."""
    return max(sum(abs(place - other) < 2 for other in places) for place in places)


# --- by an edge


def _edged(rows: Sequence[Row]) -> Iterator[Gutter]:
    for edge in _edges(rows):
        first = 0
        while first < len(rows):
            last = first
            while last < len(rows) and _leaves_open(rows, last, edge):
                last += 1
            if gutter := _between(rows, first, last, edge):
                yield gutter
            first = last + 1


def _edges(rows: Sequence[Row]) -> list[float]:
    """Verticals well inside, at which several lines begin; the commonest first."""
    if not rows:
        return []
    start = min(row.left for row in rows)
    width = max(row.right for row in rows) - start
    lefts = sorted(p.left for row in rows for p in row.pieces if p.left > start + 0.15 * width)
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][0] < _ONE_EDGE:
            groups[-1].append(left)
        else:
            groups.append([left])
    common = sorted((g for g in groups if len(g) >= _FEWEST_BESIDE), key=len, reverse=True)
    return [group[0] for group in common[:_MOST_EDGES]]


def _leaves_open(rows: Sequence[Row], at: int, edge: float) -> bool:
    """Whether nothing crosses the edge, or what does can be parted between rows that do not."""
    if not _crosses(rows[at], edge):
        return True
    if not _can_part(rows[at], edge):
        return False
    above = at > 0 and _are_next(rows, at) and _is_parted(rows[at - 1], edge)
    below = at + 1 < len(rows) and _are_next(rows, at + 1) and _is_parted(rows[at + 1], edge)
    return above or below


def _is_parted(row: Row, edge: float) -> bool:
    """Whether it has text on both sides of an edge, and none across."""
    return row.left < edge < row.right and not _crosses(row, edge)


def _crosses(row: Row, edge: float) -> bool:
    return any(p.left < edge - _ONE_EDGE and p.right > edge + 1 for p in row.pieces)


def _can_part(row: Row, edge: float) -> bool:
    return not _crosses(parted(row, edge), edge)


def _between(rows: Sequence[Row], first: int, last: int, edge: float) -> Gutter | None:
    """The gutter before an edge, where lines on both sides of it stand beside one another."""
    beside = [n for n in range(first, last) if _stands_beside(rows, n, first, last, edge)]
    if len(beside) < _FEWEST_BESIDE:
        return None
    start, end = _raised(rows, beside[0], first, edge - _ONE_EDGE), beside[-1] + 1
    while end < last and _are_next(rows, end):
        end += 1
    before = [p.right for row in rows[start:end] for p in row.pieces if p.right < edge + 1]
    left = min(max(before, default=edge), edge - 0.1)
    return Gutter(left, edge, start, end, len(beside))


def _stands_beside(rows: Sequence[Row], at: int, first: int, last: int, edge: float) -> bool:
    """Whether a row has text on both sides, or on one with text of the other at its height."""
    row = rows[at]
    if row.left < edge - _ONE_EDGE and row.right > edge + 1:
        return True
    after = row.left >= edge - _ONE_EDGE
    near = (rows[n] for n in (at - 1, at + 1) if first <= n < last)
    return any(
        (other.left >= edge - _ONE_EDGE) != after and are_beside(row, other) for other in near
    )
