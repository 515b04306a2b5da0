"""A path while it is built: which rectangles and ruling lines it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from communique.importing.readers.pdf.drawing.geometry import Box, around

Point = tuple[float, float]

_THIN = 2.5
"""Points; a filled rectangle thinner than this is a line."""
_SHORTEST_RULE = 6.0
_STRAIGHT = 0.6
_MOST_POINTS = 20_000


@dataclass(slots=True)
class Path:
    """Subpaths in page space; those with curves are kept for their extent alone."""

    parts: list[list[Point]] = field(default_factory=list)
    curved: set[int] = field(default_factory=set)
    clips: bool = False
    _points: int = 0

    def begin(self, point: Point) -> None:
        self.parts.append([point])

    def line(self, point: Point) -> None:
        self._points += 1
        if not self.parts:
            self.parts.append([])
        if self._points < _MOST_POINTS:
            self.parts[-1].append(point)

    def curve(self, point: Point) -> None:
        self.line(point)
        self.curved.add(len(self.parts) - 1)

    def polygon(self, points: list[Point]) -> None:
        self.parts.append(points)

    def box(self) -> Box | None:
        points = [point for part in self.parts for point in part]
        return around(points) if points else None

    def rectangles(self) -> list[Box]:
        """The subpaths that are upright rectangles."""
        straight = (part for n, part in enumerate(self.parts) if n not in self.curved)
        return [around(part) for part in straight if _is_rectangle(part)]

    def rules(self, clip: Box, *, strokes: bool, width: float) -> list[Box]:
        """Upright lines that show: stroked ones, and what is left of rectangles as thin as one."""
        filled = (box.common(clip) for box in self.rectangles())
        found = [box for box in filled if 0 <= min(box.width, box.height) <= _THIN]
        if strokes and width <= 2 * _THIN:
            pairs = (pair for part in self.parts for pair in pairwise(part))
            stroked = (around(pair).common(clip) for pair in pairs if _is_straight(*pair))
            found += [box for box in stroked if min(box.width, box.height) >= 0]
        return [box for box in found if max(box.width, box.height) >= _SHORTEST_RULE]


def _is_rectangle(part: list[Point]) -> bool:
    return len(part) in (4, 5) and all(_is_straight(*pair) for pair in pairwise(part))


def _is_straight(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < _STRAIGHT or abs(one[1] - other[1]) < _STRAIGHT
