"""What a person sees of a page: hidden text and text set askew are told apart and left out.

A page that is one picture with text laid invisibly over it was recognised by a machine (OCR): there
the invisible text is the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from communique.importing.readers.pdf.drawing.lettering import OUTSIDE
from communique.importing.readers.pdf.drawing.marks import WHITE, Colour, Glyph, Patch, Sheet
from communique.importing.readers.pdf.drawing.state import contrast, lightness

_SMALLEST = 2.0
"""Points; no print is smaller."""
_FAINTEST = 0.07
"""Contrast of text that can still be seen."""
_PALE = 0.55
"""Lightness from which a huge text is a watermark and no title."""
_HUGE = 3.0
"""Sizes of the text of the page."""
_MOST_PATCHES = 3_000


@dataclass(frozen=True, slots=True)
class View:
    """The glyphs that are read; what is left out, by the reason; text set askew or behind."""

    glyphs: list[Glyph]
    hidden: tuple[tuple[str, str], ...]
    askew: tuple[str, ...]
    recognised: bool = False


def view_of(sheet: Sheet) -> View:
    """What is seen of a page."""
    _tell_unseen(sheet)
    if _is_recognised(sheet):
        kept = [glyph for glyph in sheet.glyphs if glyph.why != OUTSIDE]
        return View([g for g in kept if g.angle == 0], (), (), recognised=True)
    seen = [glyph for glyph in sheet.glyphs if not glyph.why]
    usual = _usual_size(seen)
    behind = [g for g in seen if g.angle or _is_watermark(g, usual)]
    away = {id(glyph) for glyph in behind}
    hidden = [
        (why, _words(list(run))) for why, run in groupby(sheet.glyphs, lambda g: g.why) if why
    ]
    return View(
        [glyph for glyph in seen if id(glyph) not in away],
        tuple((why, words) for why, words in hidden if words),
        tuple(filter(None, (_words(list(run)) for run in _runs(behind)))),
    )


def _tell_unseen(sheet: Sheet) -> None:
    patches = [p for p in sheet.patches if min(p.box.width, p.box.height) > 3][:_MOST_PATCHES]
    for _, group in groupby(sheet.glyphs, lambda g: (g.order, g.why)):
        run = list(group)
        why = run[0].why or _why_unseen(run[len(run) // 2], patches, sheet)
        for glyph in run:
            glyph.why = why


def _why_unseen(glyph: Glyph, patches: list[Patch], sheet: Sheet) -> str:
    if glyph.size < _SMALLEST:
        return "too small to be read"
    x, y = glyph.middle
    over = [patch for patch in patches if patch.box.holds(x, y)]
    ground: Colour | None = WHITE
    for patch in over:
        if patch.order < glyph.order:
            ground = patch.colour
        elif patch.colour is not None or _is_whole(patch, sheet):
            return "covered"
    if glyph.colour and ground and contrast(glyph.colour, ground) < _FAINTEST:
        return "in the colour of the paper"
    return ""


def _is_whole(patch: Patch, sheet: Sheet) -> bool:
    """Whether a picture takes the greater part of the page."""
    return patch.box.width * patch.box.height > 0.5 * sheet.width * sheet.height


def _is_recognised(sheet: Sheet) -> bool:
    laid = sum(g.why in ("drawn without ink", "covered") for g in sheet.glyphs)
    seen = sum(not g.why for g in sheet.glyphs)
    scans = any(p.colour is None and _is_whole(p, sheet) for p in sheet.patches)
    return scans and laid > 20 and laid > 4 * seen


def _usual_size(glyphs: list[Glyph]) -> float:
    sizes = sorted(glyph.size for glyph in glyphs)
    return sizes[len(sizes) // 2] if sizes else 0.0


def _is_watermark(glyph: Glyph, usual: float) -> bool:
    return glyph.size > _HUGE * usual and lightness(glyph.colour) > _PALE


def _runs(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    for _, run in groupby(glyphs, lambda g: g.angle):
        yield list(run)


def _words(glyphs: list[Glyph]) -> str:
    return " ".join("".join(glyph.text for glyph in glyphs).split())
