"""Text operators (ISO 32000-2, 9.3 and 9.4): where each glyph stands, and what hides it."""

from __future__ import annotations

import math
from typing import Any

from pypdf.errors import LimitReachedError

from communique.importing.readers.pdf.drawing import operands as given
from communique.importing.readers.pdf.drawing.canvas import Canvas
from communique.importing.readers.pdf.drawing.geometry import IDENTITY, Box, Matrix
from communique.importing.readers.pdf.drawing.marks import Glyph
from communique.importing.readers.pdf.drawing.state import INVISIBLE_MODES
from communique.importing.readers.pdf.drawing.workshop import MOST_GLYPHS_ON_PAGE

_SKEW = 2
"""Degrees that a scanned page may lie askew."""
_FAINTEST = 0.05
"""Opacity; text that has less is not seen."""
_SLANT = 0.1
OUTSIDE = "outside the page or what is cut out of it"


class Lettering(Canvas):
    """The operators of text state, text position and text showing."""

    def begin_text(self, operands: Any) -> None:
        self.state.text = self.state.line = IDENTITY

    def character_space(self, operands: Any) -> None:
        self.state.character_space = given.number(operands)

    def word_space(self, operands: Any) -> None:
        self.state.word_space = given.number(operands)

    def scale(self, operands: Any) -> None:
        self.state.scale = given.number(operands, 100.0) / 100

    def leading(self, operands: Any) -> None:
        self.state.leading = given.number(operands)

    def rise(self, operands: Any) -> None:
        self.state.rise = given.number(operands)

    def mode(self, operands: Any) -> None:
        self.state.mode = int(given.number(operands)) & 7

    def font(self, operands: Any) -> None:
        resource = self.resource("/Font", given.first(operands))
        self.use_font(resource, given.number(operands[1:]))

    def move_line(self, operands: Any) -> None:
        x, y = [*given.numbers(operands), 0.0, 0.0][:2]
        self.state.next_line(x, y)

    def move_line_leading(self, operands: Any) -> None:
        self.state.leading = -given.number(operands[1:])
        self.move_line(operands)

    def text_matrix(self, operands: Any) -> None:
        if matrix := given.matrix(operands):
            self.state.text = self.state.line = matrix

    def new_line(self, operands: Any = None) -> None:
        self.state.next_line(0, -self.state.leading)

    def show(self, operands: Any) -> None:
        self._show(given.first(operands))

    def show_on_new_line(self, operands: Any) -> None:
        self.new_line()
        self._show(operands[-1] if operands else None)

    def show_spaced(self, operands: Any) -> None:
        spaces = [*given.numbers(operands[:2]), 0.0, 0.0]
        self.state.word_space, self.state.character_space = spaces[:2]
        self.show_on_new_line(operands)

    def show_array(self, operands: Any) -> None:
        pieces = given.first(operands)
        for piece in pieces if isinstance(pieces, list) else ():
            if isinstance(piece, int | float):
                self.state.advance(-float(piece) / 1000 * self.state.size * self.state.scale)
            else:
                self._show(piece)

    def _show(self, shown: Any) -> None:
        state = self.state
        data = shown if isinstance(shown, bytes) else getattr(shown, "original_bytes", b"")
        if state.face is None or not data:
            return
        self.workshop.spend(1, len(data))
        if len(self.sheet.glyphs) + len(data) > MOST_GLYPHS_ON_PAGE:
            raise LimitReachedError("more is written on a page than it can have")
        self.order += 1
        why = self._why_hidden()
        for text, width, is_blank in state.face.signs(data):
            matrix = state.glyph_matrix()
            if all(map(math.isfinite, matrix)):
                self._add(text, width, matrix, why)
            space = state.character_space + (state.word_space if is_blank else 0.0)
            state.advance((width * state.size + space) * state.scale)

    def _why_hidden(self) -> str:
        if self.is_hidden():
            return "on a layer that is switched off"
        if self.state.mode in INVISIBLE_MODES:
            return "drawn without ink"
        return "transparent" if self.state.opacity < _FAINTEST else ""

    def _add(self, text: str, width: float, matrix: Matrix, why: str) -> None:
        a, b, c, d, x, y = matrix
        state = self.state
        assert state.face
        turn = math.atan2(b, a) if a or b else 0.0
        angle = round(math.degrees(turn))
        end = x + width * math.hypot(a, b) * math.cos(turn)
        left, right, size = min(x, end), max(x, end), math.hypot(c, d)
        self.sheet.glyphs.append(
            Glyph(
                text,
                left,
                right,
                y,
                size,
                bold=state.face.bold or state.mode == 2,
                italic=state.face.italic or (angle == 0 and abs(c) > _SLANT * abs(d)),
                order=self.order,
                colour=state.ink(),
                angle=0 if abs(angle) <= _SKEW else angle,
                why=why or ("" if _is_inside(state.clip, left, right, y, size) else OUTSIDE),
            )
        )


def _is_inside(clip: Box, left: float, right: float, y: float, size: float) -> bool:
    across = left < clip.right + 1 and right > clip.left - 1
    return across and y - size * 0.3 < clip.top and y + size > clip.bottom
