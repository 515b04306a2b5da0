"""PDF files (ISO 32000-2) as a person would read them aloud from the page.

opening     the bytes, opened only as far as they are harmless; limits; refusals
drawing     content streams carried out: what each page shows, and what of it a person sees
composing   lines, columns and paragraphs made of it, in reading order
asides      what is left out, on record
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from communique.importing.extraction import Extraction
from communique.importing.readers.pdf.asides import Asides
from communique.importing.readers.pdf.composing.footnotes import Footnote, take_footnotes
from communique.importing.readers.pdf.composing.hyphens import hyphens_of
from communique.importing.readers.pdf.composing.imprint import without_imprint
from communique.importing.readers.pdf.composing.lines import pieces_of
from communique.importing.readers.pdf.composing.paragraphs import paragraphs_of
from communique.importing.readers.pdf.composing.pieces import LIGATURES
from communique.importing.readers.pdf.composing.reading_order import Element, Flow, in_order
from communique.importing.readers.pdf.composing.rows import Row, rows_of
from communique.importing.readers.pdf.composing.ruled import parts_along
from communique.importing.readers.pdf.composing.running import PageRows, running_lines
from communique.importing.readers.pdf.composing.script import Look, Script
from communique.importing.readers.pdf.drawing.faces import UNKNOWN
from communique.importing.readers.pdf.drawing.geometry import Box
from communique.importing.readers.pdf.drawing.layers import layers_of
from communique.importing.readers.pdf.drawing.marks import Glyph, Sheet
from communique.importing.readers.pdf.drawing.painting import painted
from communique.importing.readers.pdf.drawing.seeing import View, view_of
from communique.importing.readers.pdf.drawing.workshop import Workshop
from communique.importing.readers.pdf.opening import opened, refused

MEDIA_TYPE = "application/pdf"
_MOST_UNKNOWN = 0.2
"""Share of glyphs without a meaning from which nothing can be read."""


def read(name: str, data: bytes) -> Extraction:
    """The text of a PDF; `UnreadableSource` where it is damaged, locked, a scan or a bomb."""
    asides = Asides()
    with opened(name, data) as document:
        workshop = Workshop(layers_of(document.catalog))
        sheets = [painted(page, workshop) for page in document.pages]
        asides.document(document)
    views = [view_of(sheet) for sheet in sheets]
    _judge_text(name, sheets, views)
    for number, view in enumerate(views, 1):
        asides.view(view, number)
    return _extraction(sheets, [view.glyphs for view in views], asides)


def _extraction(sheets: Sequence[Sheet], glyphs: list[list[Glyph]], asides: Asides) -> Extraction:
    look = _look(glyph for page in glyphs for glyph in page)
    asides.ligatures(_ligatures(glyphs))
    rows, notes = _text_rows(sheets, glyphs, look, asides)
    rules = [sheet.rules for sheet in sheets]
    parts = [parts_along(page, drawn) for page, drawn in zip(rows, rules, strict=True)]
    order = in_order(parts, rules)
    asides.columns(order.told)
    script, imprint = _script(order.elements, look, rules)
    asides.script(script)
    asides.imprint(imprint)
    return Extraction(
        text=script.text(),
        media_type=MEDIA_TYPE,
        has_lines=False,
        flowing=True,
        emphasis=script.emphasis(),
        headings=tuple(script.headings),
        grids=tuple(script.grids),
        footnotes=(*asides.footnotes(notes), *imprint),
        notes=tuple(asides.findings),
    )


def _text_rows(
    sheets: Sequence[Sheet], glyphs: list[list[Glyph]], look: Look, asides: Asides
) -> tuple[list[list[Row]], list[Footnote]]:
    """The rows of each page without what belongs to the paper; footnotes apart."""
    pages = [rows_of(pieces_of(page)) for page in glyphs]
    places = [PageRows(rows, sheet.height) for rows, sheet in zip(pages, sheets, strict=True)]
    running = running_lines(places, look.size)
    asides.running(running)
    texts: list[list[Row]] = []
    notes: list[Footnote] = []
    for number, rows in enumerate(pages):
        gone = {id(row) for row in running.rows.get(number, ())}
        kept, found = take_footnotes([row for row in rows if id(row) not in gone], look.size)
        texts.append(kept)
        notes += found
    return texts, notes


def _script(
    elements: Sequence[Element], look: Look, rules: Sequence[Sequence[Box]]
) -> tuple[Script, list[str]]:
    """All elements written out, and the small print that was not."""
    flows = [element.lines for element in elements if isinstance(element, Flow)]
    script = Script(look, hyphens_of(flows))
    written = iter(paragraphs_of(flows))
    imprint: list[str] = []
    for element in elements:
        if isinstance(element, Flow):
            paragraphs, small = without_imprint(next(written), rules, look.size)
            imprint += small
            for paragraph in paragraphs:
                script.paragraph(paragraph)
        else:
            script.table(element.rows)
    return script, imprint


def _look(glyphs: Iterable[Glyph]) -> Look:
    """What most letters look like."""
    letters = [glyph for glyph in glyphs if glyph.text.strip()]
    sizes = Counter(round(glyph.size * 2) / 2 for glyph in letters)
    return Look(
        size=sizes.most_common(1)[0][0] if sizes else 0.0,
        bold=sum(glyph.bold for glyph in letters) > 0.6 * len(letters),
        italic=sum(glyph.italic for glyph in letters) > 0.6 * len(letters),
    )


def _ligatures(glyphs: Iterable[Iterable[Glyph]]) -> Counter[str]:
    return Counter(
        character for page in glyphs for g in page for character in LIGATURES.findall(g.text)
    )


def _judge_text(name: str, sheets: Sequence[Sheet], views: Sequence[View]) -> None:
    """Refuse pages without text, and text without letters."""
    letters = [g.text for view in views for g in view.glyphs if g.text.strip()]
    if not letters:
        remedy = (
            "have its text recognised (OCR), proofread that, and import it; or ask for the "
            "document it was printed from"
        )
        if any(sheet.pictures for sheet in sheets):
            raise refused(name, "it holds pictures and no text: it is a scan", remedy)
        raise refused(name, "there is no text on its pages", remedy)
    if sum(UNKNOWN in text for text in letters) > _MOST_UNKNOWN * len(letters):
        problem = "its fonts do not say which letters they draw"
        remedy = "ask for the document it was printed from, or have its text recognised (OCR)"
        raise refused(name, problem, remedy)
