"""A page while it is drawn: graphics state, resources, marked content, visibility of layers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject

from communique.importing.readers.pdf.drawing import operands as given
from communique.importing.readers.pdf.drawing.actual_text import put_right
from communique.importing.readers.pdf.drawing.geometry import product
from communique.importing.readers.pdf.drawing.marks import Sheet
from communique.importing.readers.pdf.drawing.state import State
from communique.importing.readers.pdf.drawing.workshop import Workshop

_DEEPEST_STATE = 512


@dataclass(slots=True)
class Marked:
    """One level of marked content (ISO 32000-2, 14.6): the glyphs in it begin at `first`."""

    hidden: bool
    first: int
    actual: str | None = None


class Canvas:
    """State and marked content; the operators that change them (8.4.4, 14.6)."""

    def __init__(self, sheet: Sheet, workshop: Workshop, state: State) -> None:
        self.sheet = sheet
        self.workshop = workshop
        self.state = state
        self.stack: list[State] = []
        self.marked: list[Marked] = []
        self.resources = DictionaryObject()
        self.order = 0

    def resource(self, kind: str, name: Any) -> Any:
        """A named resource, resolved."""
        return given.resolved(given.dictionary(self.resources.get(kind)).get(name))

    def is_hidden(self) -> bool:
        """Whether a layer that is switched off holds what is drawn now."""
        return any(each.hidden for each in self.marked)

    def save(self, operands: Any = None) -> None:
        if len(self.stack) < _DEEPEST_STATE:
            self.stack.append(self.state.copy())

    def restore(self, operands: Any = None) -> None:
        if self.stack:
            text, line = self.state.text, self.state.line
            self.state = self.stack.pop()
            self.state.text, self.state.line = text, line

    def transform(self, operands: Any) -> None:
        if matrix := given.matrix(operands):
            self.state.matrix = product(matrix, self.state.matrix)

    def set_width(self, operands: Any) -> None:
        self.state.width = given.number(operands)

    def set_state(self, operands: Any) -> None:
        """`gs`: opacity, blend mode and font are what is read of it (8.4.5)."""
        found = given.dictionary(self.resource("/ExtGState", given.first(operands)))
        if "/ca" in found:
            self.state.opacity = given.number([found["/ca"]], 1.0)
        if "/BM" in found:
            self.state.blends = str(found["/BM"]) not in ("/Normal", "/Compatible")
        font = given.resolved(found.get("/Font"))
        if isinstance(font, ArrayObject) and len(font) == 2:
            self.use_font(given.resolved(font[0]), given.number(font[1:]))

    def use_font(self, resource: Any, size: float) -> None:
        """Text is set in this font from now on; in none, it is not shown."""
        is_font = isinstance(resource, DictionaryObject)
        self.state.face = self.workshop.face(resource) if is_font else None
        self.state.size = size

    def begin_marked(self, operands: Any) -> None:
        found = operands[1] if operands and len(operands) > 1 else None
        reference = found
        if isinstance(found, str):
            properties = given.dictionary(self.resources.get("/Properties"))
            reference, found = given.raw(properties, found), properties.get(found)
        hidden = given.first(operands) == "/OC" and self.workshop.layers.hides(reference)
        actual = given.words(given.dictionary(found).get("/ActualText"))
        self.marked.append(Marked(hidden, len(self.sheet.glyphs), actual))

    def end_marked(self, operands: Any) -> None:
        if self.marked:
            done = self.marked.pop()
            if done.actual is not None:
                put_right(self.sheet.glyphs, done.first, done.actual)
