"""The whole document, in order."""

from __future__ import annotations

from docx.document import Document

from communique.rendering.metadata import status, subject
from communique.rendering.request import Request
from communique.rendering.sheet import Column, Sheet
from communique.rendering.word.apparatus import put_apparatus
from communique.rendering.word.emblems import put_emblems
from communique.rendering.word.flow import put_flow
from communique.rendering.word.furniture import furnish, measure
from communique.rendering.word.heading import put_heading
from communique.rendering.word.notes import put_colophon, put_notes
from communique.rendering.word.properties import describe
from communique.rendering.word.signing import put_signatures
from communique.rendering.word.skeleton import opened, sealed
from communique.rendering.word.story import Story, voice_of
from communique.rendering.word.synopsis import put_synopsis


def word_document(request: Request, sheet: Sheet) -> bytes:
    """The edition as a .docx file: the same bytes for the same text, on any day."""
    width = measure(sheet)
    document = opened(request.folders, sheet=sheet, measure=width)
    furnish(document, sheet)
    story = Story(document, voice_of(sheet.first, sheet))
    put_emblems(story, sheet)
    for column in sheet.columns:
        for words in column.status:
            Story(document, voice_of(column, sheet)).put("CommuniqueMark", words)
    if sheet.layout == "synoptic" and len(sheet.columns) > 1:
        put_synopsis(document, sheet, width)
    else:
        for column in sheet.columns:
            _column(document, sheet, column, width)
    put_apparatus(story, sheet, width)
    describe(document, sheet, subject(request), status(request))
    return sealed(document)


def _column(document: Document, sheet: Sheet, column: Column, width: int) -> None:
    story = Story(document, voice_of(column, sheet))
    put_heading(story, column)
    put_flow(story, column.flow, width, led=bool(column.signatories))
    put_signatures(story, column, width)
    put_notes(story, column)
    put_colophon(story, column)
