"""The page: its size, the marks at its head and foot, its number."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from communique.rendering.sheet import Column, Sheet
from communique.rendering.word.runs import Voice, say, write
from communique.rendering.word.story import Story, voice_of

_PAPER = {"A4": (11906, 16838)}
"""Width and height of an upright sheet, in twips."""
_SIDES = {"single": 1701, "synoptic": 1134}
_ENDS = 1418
_EDGE = 709
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def measure(sheet: Sheet) -> int:
    """The width of the text, in twips."""
    return _size(sheet)[0] - 2 * _SIDES[sheet.layout]


def furnish(document: Document, sheet: Sheet) -> None:
    """Page, header and footer; the first page says in its text what others say at their head."""
    section = document.sections[0]
    _page(section, sheet)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    _head(section.header, sheet)
    _foot(section.first_page_footer, sheet)
    _foot(section.footer, sheet)


def _size(sheet: Sheet) -> tuple[int, int]:
    wide, high = _PAPER[sheet.page]
    return (high, wide) if sheet.orientation == "landscape" else (wide, high)


def _page(section: Section, sheet: Sheet) -> None:
    width, height = _size(sheet)
    section.page_width, section.page_height = Twips(width), Twips(height)
    if sheet.orientation == "landscape":
        section.orientation = WD_ORIENTATION.LANDSCAPE
    section.left_margin = section.right_margin = Twips(_SIDES[sheet.layout])
    section.top_margin = section.bottom_margin = Twips(_ENDS)
    section.header_distance = section.footer_distance = Twips(_EDGE)
    section.gutter = Twips(0)


def _head(header: _Header, sheet: Sheet) -> None:
    header.is_linked_to_previous = False
    story = Story(header, voice_of(sheet.first, sheet))
    _running(story.paragraph("Header"), sheet)
    for mark in sheet.marks:
        story.say("CommuniqueMark", mark)


def _running(paragraph: Paragraph, sheet: Sheet) -> None:
    """The kind of document in the first and the last language, or beside the date."""
    first, last = sheet.first, sheet.columns[-1]
    write(paragraph, first.short_title, voice_of(first, sheet))
    say(paragraph, "\t", voice_of(first, sheet))
    if first is last:
        say(paragraph, first.date, voice_of(first, sheet))
    else:
        write(paragraph, last.short_title, voice_of(last, sheet))


def _foot(footer: _Footer, sheet: Sheet) -> None:
    footer.is_linked_to_previous = False
    story = Story(footer, voice_of(sheet.first, sheet))
    for mark in sheet.marks:
        story.say("CommuniqueMark", mark)
    voices = [voice_of(column, sheet) for column in sheet.columns]
    for _, group in groupby(zip(sheet.columns, voices, strict=True), lambda each: each[1].leftward):
        _numbers(footer, list(group))


def _numbers(footer: _Footer, columns: list[tuple[Column, Voice]]) -> None:
    """The page's number in languages of one direction; the other direction has its own line."""
    paragraph = Story(footer, columns[0][1]).paragraph("Footer")
    for number, (column, voice) in enumerate(columns):
        if number:
            say(paragraph, " · ", voice)
        for at, piece in enumerate(column.labels.around("page", "page", "pages")):
            _field(paragraph, _FIELDS[piece], voice) if at % 2 else say(paragraph, piece, voice)


def _field(paragraph: Paragraph, code: str, voice: Voice) -> None:
    """A field that Word fills in as it lays out the page (17.16.19)."""
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    say(Paragraph(field, paragraph._parent), "1", voice)
    paragraph._p.append(field)
