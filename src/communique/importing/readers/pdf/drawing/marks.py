"""What a page shows, as it was drawn: characters, boxes of colour, pictures, ruling lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from communique.importing.readers.pdf.drawing.geometry import Box

Colour = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(slots=True)
class Glyph:
    """Characters that one code drew; y is its baseline, all measures in points.

    `order` counts what was drawn on the page; `why` says what hides it, if anything does.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    italic: bool
    order: int
    colour: Colour | None = BLACK
    angle: int = 0
    why: str = ""

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, self.y + self.size * 0.25


class Patch(NamedTuple):
    """A filled rectangle or a picture (no colour); what it covers was drawn before it."""

    box: Box
    colour: Colour | None
    order: int


@dataclass(slots=True)
class Sheet:
    """One page as drawn, upright, its lower left corner at 0, 0."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    pictures: int = 0
