"""The graphics state of a content stream (ISO 32000-2, 8.4 and 9.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.importing.readers.pdf.drawing.faces import Face
from communique.importing.readers.pdf.drawing.geometry import IDENTITY, Box, Matrix, product
from communique.importing.readers.pdf.drawing.marks import BLACK, Colour

INVISIBLE_MODES = (3, 7)
"""Text rendering modes that put no ink on the page (table 104)."""


@dataclass(slots=True)
class State:
    """What `q` keeps and `Q` brings back; `text` and `line` belong to a text object."""

    matrix: Matrix
    clip: Box
    face: Face | None = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    fill: Colour | None = BLACK
    stroke: Colour | None = BLACK
    fill_space: str = ""
    stroke_space: str = ""
    opacity: float = 1.0
    blends: bool = False
    width: float = 1.0
    text: Matrix = IDENTITY
    line: Matrix = IDENTITY

    def copy(self) -> State:
        return replace(self)

    def next_line(self, x: float, y: float) -> None:
        """`Td`: the start of the line moves by this much (9.4.2)."""
        self.line = product((1, 0, 0, 1, x, y), self.line)
        self.text = self.line

    def advance(self, distance: float) -> None:
        """The pen moves along the line, in units of text space."""
        a, b, c, d, e, f = self.text
        self.text = (a, b, c, d, e + distance * a, f + distance * b)

    def glyph_matrix(self) -> Matrix:
        """From ems to the page."""
        em = (self.size * self.scale, 0.0, 0.0, self.size, 0.0, self.rise)
        return product(product(em, self.text), self.matrix)

    def ink(self) -> Colour | None:
        """The colour of text; None where a pattern or an unknown space hides it from us."""
        if self.mode % 4 == 1:
            return self.stroke
        return self.fill


def colour_of(numbers: list[float], space: str = "") -> Colour | None:
    """Red, green and blue of colour components; tints of a separation are inks."""
    if space == "/Pattern" or not numbers or len(numbers) == 2 or len(numbers) > 4:
        return None
    if len(numbers) == 1:
        tone = 1 - numbers[0] if space == "tint" else numbers[0]
        return (tone, tone, tone) if space != "/Indexed" else None
    if len(numbers) == 3:
        return (numbers[0], numbers[1], numbers[2]) if space != "/Lab" else None
    cyan, magenta, yellow, black = numbers
    red, green, blue = ((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours are apart, 0 to 1."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def lightness(colour: Colour | None) -> float:
    return sum(colour) / 3 if colour else 0.0
