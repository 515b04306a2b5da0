"""Content streams carried out: what a page shows, in the order in which it is drawn.

The operators of ISO 32000-2, annex A that move or show text, or that hide or rule it, are methods
of `Canvas`, `Shapes` and `Lettering`; all others draw nothing that is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from pypdf import PageObject
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from communique.importing.readers.pdf.drawing import operands as given
from communique.importing.readers.pdf.drawing.canvas import Marked
from communique.importing.readers.pdf.drawing.geometry import Box, Matrix, box_of
from communique.importing.readers.pdf.drawing.lettering import Lettering
from communique.importing.readers.pdf.drawing.marks import Sheet
from communique.importing.readers.pdf.drawing.shapes import Shapes
from communique.importing.readers.pdf.drawing.state import State
from communique.importing.readers.pdf.drawing.workshop import Steps, Workshop

_DEEPEST_FORM = 12
_STEPS_OF_A_FORM = 20
"""What drawing one costs, besides its operators."""
_QUARTER_TURNS: tuple[Matrix, ...] = (
    (1, 0, 0, 1, 0, 0),
    (0, -1, 1, 0, 0, 0),
    (-1, 0, 0, -1, 0, 0),
    (0, 1, -1, 0, 0, 0),
)


def painted(page: PageObject, workshop: Workshop) -> Sheet:
    """One page as it is shown; a page whose text runs up, down or upside down is turned."""
    sheet = _painted(page, workshop, 0)
    angles = Counter(glyph.angle % 360 for glyph in sheet.glyphs)
    for angle, count in angles.most_common(1):
        if angle in (90, 180, 270) and count > 0.7 * len(sheet.glyphs):
            return _painted(page, workshop, angle // 90)
    return sheet


def _painted(page: PageObject, workshop: Workshop, turns: int) -> Sheet:
    matrix, width, height = _upright(page, turns)
    sheet = Sheet(width, height)
    content = page.get_contents()
    if content is not None:
        painter = _Painter(sheet, workshop, State(matrix, Box(0, 0, width, height)))
        steps = ContentStream(content, None, "bytes").operations
        painter.run(steps, given.dictionary(page.get("/Resources")))
    return sheet


def _upright(page: PageObject, turns: int) -> tuple[Matrix, float, float]:
    """The matrix that brings a page upright to 0, 0, and its size (7.7.3.3)."""
    media, crop = page.mediabox, page.cropbox
    whole = Box(*map(float, (media.left, media.bottom, media.right, media.top)))
    box = whole.common(Box(*map(float, (crop.left, crop.bottom, crop.right, crop.top))))
    if box.width < 1 or box.height < 1:
        box = whole
    unit = given.number([page.get("/UserUnit")], 1.0) or 1.0
    turn = _QUARTER_TURNS[(int(page.rotation or 0) // 90 + turns) % 4]
    turned = box_of(turn, *box)
    a, b, c, d, _, _ = (unit * each for each in turn)
    matrix = (a, b, c, d, -unit * turned.left, -unit * turned.bottom)
    return matrix, turned.width * unit, turned.height * unit


class _Painter(Shapes, Lettering):
    """Carries out content streams, those of forms within those of pages."""

    def __init__(self, sheet: Sheet, workshop: Workshop, state: State) -> None:
        super().__init__(sheet, workshop, state)
        self._depth = 0

    def run(self, steps: Steps, resources: DictionaryObject) -> None:
        """Carry out a content stream with the resources it names."""
        outer, self.resources = self.resources, resources
        self.workshop.spend(len(steps))
        for operands, operator in steps:
            if action := _ACTIONS.get(operator):
                action(self, operands)
        self.resources = outer

    def draw(self, operands: Any) -> None:
        """`Do`: a form or an image (8.8)."""
        item = self.resource("/XObject", given.first(operands))
        if not isinstance(item, StreamObject) or self._depth >= _DEEPEST_FORM:
            return
        self.workshop.spend(_STEPS_OF_A_FORM)
        hidden = self.workshop.layers.hides(given.raw(item, "/OC"))
        self.marked.append(Marked(hidden, len(self.sheet.glyphs)))
        if item.get("/Subtype") == "/Form":
            self._form(item)
        elif item.get("/Subtype") == "/Image":
            self.picture(operands)
        self.marked.pop()

    def _form(self, form: StreamObject) -> None:
        """A content stream of its own, clipped to its box (8.10.1)."""
        self.save()
        depth, marked = len(self.stack), len(self.marked)
        self._depth += 1
        self.transform(form.get("/Matrix"))
        edges = given.numbers(form.get("/BBox"))
        if len(edges) == 4:
            box = box_of(self.state.matrix, *edges)
            self.state.clip = self.state.clip.common(box)
        resources = given.dictionary(form.get("/Resources")) or self.resources
        self.run(self.workshop.steps_of(form), resources)
        self._depth -= 1
        del self.stack[depth:], self.marked[marked:]
        self.restore()


_ACTIONS: dict[bytes, Callable[[_Painter, Any], None]] = {
    b"q": _Painter.save,
    b"Q": _Painter.restore,
    b"cm": _Painter.transform,
    b"w": _Painter.set_width,
    b"gs": _Painter.set_state,
    **dict.fromkeys((b"g", b"rg", b"k"), _Painter.fill_colour),
    **dict.fromkeys((b"G", b"RG", b"K"), _Painter.stroke_colour),
    b"cs": _Painter.fill_space,
    b"CS": _Painter.stroke_space,
    **dict.fromkeys((b"sc", b"scn"), _Painter.fill_in_space),
    **dict.fromkeys((b"SC", b"SCN"), _Painter.stroke_in_space),
    b"m": _Painter.move,
    b"l": _Painter.draw_line,
    **dict.fromkeys((b"c", b"v", b"y"), _Painter.curve),
    b"re": _Painter.rectangle,
    **dict.fromkeys((b"W", b"W*"), _Painter.clip),
    b"n": _Painter.end_path,
    **dict.fromkeys((b"f", b"F", b"f*"), _Painter.fill),
    **dict.fromkeys((b"S", b"s"), _Painter.stroke),
    **dict.fromkeys((b"B", b"B*", b"b", b"b*"), _Painter.fill_and_stroke),
    b"Do": _Painter.draw,
    b"INLINE IMAGE": _Painter.picture,
    **dict.fromkeys((b"BMC", b"BDC"), _Painter.begin_marked),
    b"EMC": _Painter.end_marked,
    b"BT": _Painter.begin_text,
    b"Tc": _Painter.character_space,
    b"Tw": _Painter.word_space,
    b"Tz": _Painter.scale,
    b"TL": _Painter.leading,
    b"Ts": _Painter.rise,
    b"Tr": _Painter.mode,
    b"Tf": _Painter.font,
    b"Td": _Painter.move_line,
    b"TD": _Painter.move_line_leading,
    b"Tm": _Painter.text_matrix,
    b"T*": _Painter.new_line,
    b"Tj": _Painter.show,
    b"'": _Painter.show_on_new_line,
    b'"': _Painter.show_spaced,
    b"TJ": _Painter.show_array,
}
