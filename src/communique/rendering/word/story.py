"""Paragraphs and tables of one language, in a document or in a cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import _Footer, _Header
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from markupsafe import Markup

from communique.rendering.sheet import Column, Sheet
from communique.rendering.word.runs import Voice, say, write
from communique.rendering.wording import Printed

Place = Document | _Cell | _Header | _Footer
_TABLE = Markup(
    '<w:tblPr {names}><w:tblStyle w:val="{style}"/>{direction}<w:tblW w:w="5000" w:type="pct"/>'
    '<w:tblLayout w:type="{layout}"/><w:tblLook w:val="0020" w:firstRow="{headed}" w:lastRow="0"'
    ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    '<w:tblCaption w:val="{title}"/></w:tblPr>'
)


class Story:
    """Where the words of one language go.

    Everything but the document itself has a first paragraph already, because it must have one.
    """

    def __init__(self, place: Place, voice: Voice) -> None:
        self._place = place
        self._blank = None if isinstance(place, Document) else _blank(place.paragraphs)
        self.voice = voice

    def paragraph(self, style: str, *, keep_next: bool = False) -> Paragraph:
        """A new paragraph in the direction of the language; `style` is a style's id."""
        made, self._blank = self._blank or self._place.add_paragraph(), None
        made._p.style = style
        if keep_next:
            made.paragraph_format.keep_with_next = True
        if self.voice.leftward:
            made._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        return made

    def put(self, style: str, words: Printed, *, keep_next: bool = False) -> Paragraph | None:
        """Words as a paragraph, where there are any."""
        if not words:
            return None
        made = self.paragraph(style, keep_next=keep_next)
        write(made, words, self.voice)
        return made

    def say(self, style: str, text: str, *, keep_next: bool = False) -> Paragraph:
        """Words of the program as a paragraph."""
        made = self.paragraph(style, keep_next=keep_next)
        say(made, text, self.voice)
        return made

    def table(
        self, style: str, widths: Iterable[int], title: str, *, headed: bool = False
    ) -> Table:
        """An empty table of columns so many twips wide; `title` is told to screen readers."""
        sizes = tuple(widths)
        made = self._place.add_table(0, len(sizes))  # type: ignore[call-arg]
        element = made._tbl
        element.replace(element.tblPr, _table_properties(self.voice, style, title, headed))
        for column, width in zip(element.tblGrid.gridCol_lst, sizes, strict=True):
            column.set(qn("w:w"), str(width))
        return made


def _blank(paragraphs: list[Paragraph]) -> Paragraph | None:
    """The paragraph that stands there for want of any other."""
    first = paragraphs[0]
    return first if len(paragraphs) == 1 and not first._p.r_lst else None


def voice_of(column: Column, sheet: Sheet) -> Voice:
    """How the words of a column are said."""
    locales = {each.code: each.locale for each in sheet.columns}
    return Voice(column.locale, column.direction == "rtl", locales)


def row_of(table: Table, *, header: bool = False, whole: bool = True) -> _Row:
    """A new row: a header is repeated on every page, a `whole` one is never divided."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    properties = row._tr.get_or_add_trPr()
    if whole:
        properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
    return row


def _table_properties(voice: Voice, style: str, title: str, headed: bool) -> Any:
    filled = _TABLE.format(
        names=Markup(nsdecls("w")),
        style=style,
        direction=Markup("<w:bidiVisual/>") if voice.leftward else "",
        layout="fixed" if style != "TextTable" else "autofit",
        headed=int(headed),
        title=title,
    )
    return parse_xml(str(filled))
