"""The signature blocks: a table without lines, whose cells and rows hold together."""

from __future__ import annotations

from communique.rendering.sheet import Column, Signatory
from communique.rendering.word.runs import say, write
from communique.rendering.word.story import Story, row_of

_KEPT_TOGETHER = 4
"""Rows that go to the next page as one; more would leave too much of a page empty."""


def leads_on(number: int, count: int) -> bool:
    """Whether row `number` (from 1) of so many stays with the one after it."""
    return number < count <= _KEPT_TOGETHER


def put_signatures(story: Story, column: Column, measure: int) -> None:
    """Every block, so many in a row as on the page."""
    across, blocks = column.across, column.signatories
    if not blocks:
        return
    title = column.labels("signatures")
    table = story.table("SignatureTable", [measure // across] * across, title)
    rows = [blocks[start : start + across] for start in range(0, len(blocks), across)]
    for number, row in enumerate(rows, 1):
        led = leads_on(number, len(rows))
        cells = row_of(table).cells
        for cell, block in zip(cells, row, strict=False):
            put_signatory(Story(cell, story.voice), block, led=led)
        for cell in cells[len(row) :]:
            Story(cell, story.voice).paragraph("Signature")


def put_signatory(story: Story, block: Signatory, *, led: bool) -> None:
    """Party, mark, name and office; the last line lets go of what follows unless it is `led` on."""
    lines = [w for w in (block.party, block.signed, block.name, block.office) if w]
    for words, style in (
        (block.party, "SignatureParty"),
        (block.signed, "SignatureMark"),
        (block.name, "SignatureName"),
        (block.office, "SignatureOffice"),
    ):
        if not words:
            continue
        line = story.paragraph(style)
        if words is lines[-1] and not led:
            line.paragraph_format.keep_with_next = False
        if words is block.name and block.honorific:
            write(line, block.honorific, story.voice)
            say(line, " ", story.voice)
        write(line, words, story.voice)
