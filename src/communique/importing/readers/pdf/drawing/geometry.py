"""Matrices and boxes of PDF (ISO 32000-2, 8.3): six numbers, and left, bottom, right, top."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """An upright rectangle; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def common(self, other: Box) -> Box:
        """What both cover; its right may lie left of its left, where nothing is."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )


def product(first: Matrix, second: Matrix) -> Matrix:
    """The transformation that does the first and then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a matrix puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box round some points, of which there is at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def box_of(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Box:
    """The box round a rectangle after a matrix has moved it."""
    corners = ((left, bottom), (right, bottom), (right, top), (left, top))
    return around(moved(matrix, x, y) for x, y in corners)
