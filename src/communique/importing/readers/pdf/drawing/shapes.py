"""Colours and paths (ISO 32000-2, 8.5 and 8.6): what covers text, what lies behind it, rules."""

from __future__ import annotations

from typing import Any

from pypdf.generic import ArrayObject

from communique.importing.readers.pdf.drawing import operands as given
from communique.importing.readers.pdf.drawing.canvas import Canvas
from communique.importing.readers.pdf.drawing.geometry import box_of, moved
from communique.importing.readers.pdf.drawing.marks import BLACK, Patch, Sheet
from communique.importing.readers.pdf.drawing.paths import Path
from communique.importing.readers.pdf.drawing.state import State, colour_of
from communique.importing.readers.pdf.drawing.workshop import Workshop

_SOLID = 0.95
"""Opacity from which a fill hides what lies under it."""


class Shapes(Canvas):
    """The operators of colour, of path construction and of path painting."""

    def __init__(self, sheet: Sheet, workshop: Workshop, state: State) -> None:
        super().__init__(sheet, workshop, state)
        self.path = Path()

    def fill_colour(self, operands: Any) -> None:
        self.state.fill = colour_of(given.numbers(operands))
        self.state.fill_space = ""

    def stroke_colour(self, operands: Any) -> None:
        self.state.stroke = colour_of(given.numbers(operands))
        self.state.stroke_space = ""

    def fill_space(self, operands: Any) -> None:
        self.state.fill_space = self._space(given.first(operands))
        self.state.fill = BLACK

    def stroke_space(self, operands: Any) -> None:
        self.state.stroke_space = self._space(given.first(operands))
        self.state.stroke = BLACK

    def fill_in_space(self, operands: Any) -> None:
        self.state.fill = colour_of(given.numbers(operands), self.state.fill_space)

    def stroke_in_space(self, operands: Any) -> None:
        self.state.stroke = colour_of(given.numbers(operands), self.state.stroke_space)

    def _space(self, name: Any) -> str:
        family = self.resource("/ColorSpace", name) or name
        if isinstance(family, ArrayObject):
            family = given.first(family)
        return "tint" if family in ("/Separation", "/DeviceN") else str(family)

    def move(self, operands: Any) -> None:
        self.path.begin(self._point(operands))

    def draw_line(self, operands: Any) -> None:
        self.path.line(self._point(operands))

    def curve(self, operands: Any) -> None:
        self.path.curve(self._point(operands[-2:]))

    def rectangle(self, operands: Any) -> None:
        numbers = given.numbers(operands)
        if len(numbers) == 4:
            x, y, width, height = numbers
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            self.path.polygon([moved(self.state.matrix, *corner) for corner in corners])

    def _point(self, operands: Any) -> tuple[float, float]:
        numbers = [*given.numbers(operands), 0.0, 0.0]
        return moved(self.state.matrix, numbers[0], numbers[1])

    def clip(self, operands: Any) -> None:
        self.path.clips = True

    def end_path(self, operands: Any) -> None:
        self._finish(fills=False, strokes=False)

    def fill(self, operands: Any) -> None:
        self._finish(fills=True, strokes=False)

    def stroke(self, operands: Any) -> None:
        self._finish(fills=False, strokes=True)

    def fill_and_stroke(self, operands: Any) -> None:
        self._finish(fills=True, strokes=True)

    def _finish(self, *, fills: bool, strokes: bool) -> None:
        state, path = self.state, self.path
        self.order += 1
        if (fills or strokes) and not self.is_hidden():
            self.sheet.rules += path.rules(state.clip, strokes=strokes, width=state.width)
            if fills and self._covers():
                boxes = (box.common(state.clip) for box in path.rectangles())
                self.sheet.patches += [Patch(box, state.fill, self.order) for box in boxes]
        extent = path.box()
        if path.clips and extent:
            state.clip = state.clip.common(extent)
        self.path = Path()

    def _covers(self) -> bool:
        return self.state.opacity > _SOLID and not self.state.blends

    def picture(self, operands: Any) -> None:
        """An image: the unit square as the matrix has it (8.9.5)."""
        self.order += 1
        if not self.is_hidden():
            self.sheet.pictures += 1
            box = box_of(self.state.matrix, 0, 0, 1, 1).common(self.state.clip)
            if self._covers():
                self.sheet.patches.append(Patch(box, None, self.order))
