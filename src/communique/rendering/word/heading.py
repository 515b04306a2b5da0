"""The heading: references, title, every other part on a line of its own, the text's standing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from docx.shared import Twips
from docx.text.paragraph import Paragraph

from communique.rendering.sheet import Column, HeadingLine
from communique.rendering.word.runs import Voice, say, write
from communique.rendering.word.story import Story

_DATELINE = ("place", "date")
"""Parts that stand on one line where they meet: «Port Vesper, 3 May 2031»."""
_BEFORE_BODY = 360
"""Twips between the heading and the text."""


def put_heading(story: Story, column: Column) -> None:
    """The whole heading, with the commas by which its lines lead on to each other.

    Elsewhere a line goes without its comma; here the words are edited, compared and sent back.
    """
    last: Paragraph | None = None
    for reference in column.references:
        story.say("CommuniqueReference", reference)
    if column.title_lines:
        last = story.paragraph("Title")
        _lines(last, column.title_lines, story.voice, "\n")
    for is_dateline, lines in groupby(column.heading_lines, lambda each: each.role in _DATELINE):
        for group in (list(lines),) if is_dateline else ([line] for line in lines):
            last = story.paragraph("Subtitle")
            _lines(last, group, story.voice, " ")
    if column.legal:
        last = story.say("CommuniqueStanding", column.legal)
    if last:
        last.paragraph_format.space_after = Twips(_BEFORE_BODY)


def _lines(paragraph: Paragraph, lines: Iterable[HeadingLine], voice: Voice, gap: str) -> None:
    for number, line in enumerate(lines):
        if number:
            say(paragraph, gap, voice)
        _line(paragraph, line, replace(voice, style="TitleLead") if line.role == "lead" else voice)


def _line(paragraph: Paragraph, line: HeadingLine, voice: Voice) -> None:
    write(paragraph, line.words, voice)
    if line.led_on:
        say(paragraph, line.led_on, voice)
