"""The parties' emblems in one row, equally high, each with words for who cannot see it."""

from __future__ import annotations

from io import BytesIO

from docx.shared import Mm

from communique.rendering.emblem_pixels import pixels
from communique.rendering.sheet import Sheet
from communique.rendering.word.runs import say
from communique.rendering.word.story import Story

_BETWEEN = "\u2003" * 3
"""Some 14 mm, in spaces that Word does not stretch."""


def put_emblems(story: Story, sheet: Sheet) -> None:
    """All of them, where the edition shows any."""
    if not sheet.emblems:
        return
    row = story.paragraph("CommuniqueEmblems")
    for number, emblem in enumerate(sheet.emblems, 1):
        if number > 1:
            say(row, _BETWEEN, story.voice)
        shape = row.add_run().add_picture(BytesIO(pixels(emblem)), height=Mm(sheet.emblem_height))
        properties = shape._inline.docPr
        properties.set("descr", emblem.alternative)
        properties.set("name", f"Emblem {number}")
        properties.set("id", str(number))
