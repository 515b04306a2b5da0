"""A page parted into what runs across it and what stands side by side.

The rows along a gutter make a band; each side of it is laid out in the same way again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.importing.readers.pdf.composing.gutters import Gutter, gutters_of
from communique.importing.readers.pdf.composing.rows import Row, parted

Gaps = tuple[tuple[float, float], ...]
"""The left and right side of each empty stretch between columns."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows parted by gaps, from the left to the right.

    `heights`, from top to bottom, are the ruling lines that part the rows of a ruled table.
    """

    rows: tuple[Row, ...]
    gaps: Gaps
    heights: tuple[float, ...] | None = None

    @property
    def edges(self) -> tuple[float, ...]:
        """Verticals on both sides of each column."""
        inner = ((left + right) / 2 for left, right in self.gaps)
        return (float("-inf"), *inner, float("inf"))

    @property
    def columns(self) -> list[list[Row]]:
        """The rows of each column."""
        return [
            [part for row in self.rows if (part := row.between(left, right))]
            for left, right in pairwise(self.edges)
        ]


def parts_of(rows: Sequence[Row]) -> list[Row | Band]:
    """Rows that stand alone and bands, from top to bottom."""
    gutters = gutters_of(rows)
    if not gutters:
        return list(rows)
    main = max(gutters, key=lambda g: (g.shared, g.right - g.left))
    beside = _beside(main, gutters)
    held = rows[main.first : main.last]
    for gutter in beside:
        held = [parted(row, gutter.right) for row in held]
    band = Band(tuple(held), tuple((gutter.left, gutter.right) for gutter in beside))
    return [*parts_of(rows[: main.first]), band, *parts_of(rows[main.last :])]


def _beside(main: Gutter, gutters: list[Gutter]) -> list[Gutter]:
    """The gutters that part the same rows as the main one, from left to right."""
    kept = [main]
    for gutter in sorted(gutters, key=lambda g: -(g.right - g.left)):
        common = min(gutter.last, main.last) - max(gutter.first, main.first)
        apart = all(gutter.right <= g.left or gutter.left >= g.right for g in kept)
        if apart and common >= 0.8 * (main.last - main.first):
            kept.append(gutter)
    return sorted(kept, key=lambda g: g.left)


def are_same(one: Gaps, other: Gaps) -> bool:
    """Whether columns are parted at the same places."""
    return len(one) == len(other) and all(
        max(a[0], b[0]) < min(a[1], b[1]) + 2 for a, b in zip(one, other, strict=True)
    )
