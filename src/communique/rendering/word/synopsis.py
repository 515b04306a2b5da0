"""Languages side by side: a table with a row for each unit, a column for each language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from docx.document import Document
from docx.table import Table

from communique.rendering.sheet import Column, Row, Sheet
from communique.rendering.word.flow import put_block
from communique.rendering.word.heading import put_heading
from communique.rendering.word.notes import put_colophon, put_notes
from communique.rendering.word.signing import leads_on, put_signatory
from communique.rendering.word.story import Story, row_of, voice_of

_ROOM = 2 * 198
"""What the sides of a cell keep free, in twips, as the style `CommuniqueSynopsis` says."""

Put = Callable[[Story, Column], None]


def put_synopsis(document: Document, sheet: Sheet, measure: int) -> None:
    """Heading, body, signature blocks, notes, colophon, in this order; the head row is repeated."""
    width = measure // len(sheet.columns)
    widths = [width] * len(sheet.columns)
    table = Story(document, voice_of(sheet.first, sheet)).table(
        "CommuniqueSynopsis", widths, sheet.edition_title, headed=True
    )
    _put(table, sheet, _language, header=True)
    _put(table, sheet, put_heading)
    for row in sheet.rows:
        last = row is sheet.rows[-1] and bool(sheet.first.signatories)
        _unit(table, sheet, row, width - _ROOM, led=last)
    for number in range(len(sheet.first.signatories)):
        _put(table, sheet, partial(_signatory, number=number))
    if sheet.first.notes:
        _put(table, sheet, put_notes)
    _put(table, sheet, put_colophon)


def _put(table: Table, sheet: Sheet, put: Put, *, header: bool = False) -> None:
    """A row that is never divided: the same of every language."""
    cells = row_of(table, header=header).cells
    for cell, column in zip(cells, sheet.columns, strict=True):
        put(Story(cell, voice_of(column, sheet)), column)


def _language(story: Story, column: Column) -> None:
    story.say("CommuniqueLanguage", column.name)


def _signatory(story: Story, column: Column, *, number: int) -> None:
    led = leads_on(number + 1, len(column.signatories))
    put_signatory(story, column.signatories[number], led=led)


def _unit(table: Table, sheet: Sheet, row: Row, measure: int, *, led: bool) -> None:
    """A unit in every language; where it is one paragraph, it may go on overleaf."""
    leads = any(block.leads for block in row.blocks)
    cells = row_of(table, whole=leads).cells
    for cell, column, block in zip(cells, sheet.columns, row.blocks, strict=True):
        story = Story(cell, voice_of(column, sheet))
        put_block(story, block, measure, keep_next=led or leads)
