"""What is usual in a column: its edges, the distance of its lines, whether they fill it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from communique.importing.readers.pdf.composing.rows import Lane, Line

Pair = tuple[Line, Line]
"""Two lines of which the one stands under the other."""

_NARROW_LEAD, _WIDEST_LEAD = 1.5, 3.0
"""Sizes from line to line, where nothing is known, and at most."""
_FULL = 0.12
"""Share of the width that the end of a full line may leave empty."""


@dataclass(frozen=True, slots=True)
class Usual:
    """`left` and `right` in points, `lead` in sizes; `wraps`: its lines are broken by the width;
    `indents`: its paragraphs begin with an indent."""

    left: float
    right: float
    lead: float
    wraps: bool
    indents: bool

    @property
    def width(self) -> float:
        return self.right - self.left

    def centres(self, line: Line) -> bool:
        """Whether a line stands in the middle of the column and touches neither edge."""
        before, after = line.left - self.left, self.right - line.right
        return min(before, after) > 1.2 * line.size and abs(before - after) < 6

    def fills(self, line: Line) -> bool:
        """Whether a line reaches from edge to edge."""
        return self.wraps and line.left < self.left + 2 and line.right > self.right - 2

    def has_room(self, line: Line, word: float) -> bool:
        """Whether a word of this width would still have stood at the end of a line."""
        return line.right + 0.45 * line.size + word <= self.right


def usual_lanes(flows: Iterable[list[Line]]) -> dict[Lane, Usual]:
    """What is usual in each column of a document."""
    lines: dict[Lane, list[Line]] = defaultdict(list)
    pairs: dict[Lane, list[Pair]] = defaultdict(list)
    for flow in flows:
        for line in flow:
            lines[line.lane].append(line)
        for above, below in pairwise(flow):
            if follows(above, below) and _same_size(above, below):
                pairs[below.lane].append((above, below))
    return {lane: _usual(held, pairs[lane]) for lane, held in lines.items()}


def follows(above: Line, below: Line) -> bool:
    """Whether a line stands under another in the same column of the same page."""
    return above.page == below.page and above.lane == below.lane and above.y > below.y


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) < 0.08 * other.size


def _usual(lines: list[Line], pairs: list[Pair]) -> Usual:
    left = _usual_left(lines)
    right = _usual_right(lines, pairs)
    width = right - left
    full = [line for line in lines if line.right > right - _FULL * width]
    aligned = [line for line in full if line.left < left + 0.25 * width]
    long = sum(len(line.characters) for line in lines) > 18 * len(lines)
    wraps = "block" not in lines[0].lane and len(aligned) >= 2 and long
    indents = sum(
        below.left - left < 2 < above.size * 0.7 < above.left - left < above.size * 4
        for above, below in pairwise(lines)
        if follows(above, below)
    )
    return Usual(left, right, _usual_lead(pairs), wraps, indents >= 2)


def _usual_right(lines: list[Line], pairs: list[Pair]) -> float:
    """Where lines end that surely go on in the next; else where the longest ends."""
    sure = [above.right for above, below in pairs if goes_on(above, below)]
    return max(sure) if len(sure) > 3 else max(line.right for line in lines)


def goes_on(above: Line, below: Line) -> bool:
    """Whether a line is the rest of a sentence: no stop before it, no capital in it."""
    return above.text[-1:].isalnum() and below.text[:1].islower()


def _usual_left(lines: list[Line]) -> float:
    """The left edge at which most lines begin, of those the leftmost that is no exception."""
    counted = Counter(round(line.left / 2) for line in lines)
    common = [at for at, count in counted.items() if count >= 0.15 * len(lines)]
    return 2.0 * min(common or counted)


def _usual_lead(pairs: list[Pair]) -> float:
    """The distance of lines that surely belong together; else the least that is no exception."""
    sure = [_lead(*pair) for pair in pairs if goes_on(*pair)]
    near = sorted(lead for lead in sure if lead < _WIDEST_LEAD)
    if len(near) > 1:
        return near[len(near) // 4]
    leads = sorted(lead for pair in pairs if 0.8 < (lead := _lead(*pair)) < _WIDEST_LEAD)
    common = (lead for lead, after in pairwise(leads) if after - lead < 0.06 * lead)
    return min(next(common, _NARROW_LEAD), _NARROW_LEAD) if leads else _NARROW_LEAD


def _lead(above: Line, below: Line) -> float:
    return (above.y - below.y) / below.size
