"""Working matter for the office: corrections with their sic readings, and open questions."""

from __future__ import annotations

from communique.rendering.request import Question
from communique.rendering.sheet import Change, Sheet
from communique.rendering.word.story import Story, row_of

_SHARES = (27, 30, 30, 13)
"""The columns of the table of corrections, in percent of the measure."""


def put_apparatus(story: Story, sheet: Sheet, measure: int) -> None:
    """Both, each where this reader is shown it."""
    labels = sheet.first.labels
    if sheet.apparatus is not None:
        heading = story.say("Heading1", labels("apparatus"))
        heading.paragraph_format.page_break_before = True
        if sheet.apparatus:
            _corrections(story, sheet.apparatus, sheet, measure)
        else:
            story.say("BodyText", labels("apparatus-none"))
    if sheet.queries is not None:
        story.say("Heading1", labels("queries"))
        _queries(story, sheet.queries, labels("queries-none"))


def _corrections(story: Story, changes: tuple[Change, ...], sheet: Sheet, measure: int) -> None:
    labels = sheet.first.labels
    widths = [measure * share // 100 for share in _SHARES]
    table = story.table("TextTable", widths, labels("apparatus"), headed=True)
    heads = (f"{labels('place')} · {labels('rule')}", *map(labels, ("sic", "corrected", "decided")))
    rows = [(f"{c.place}\n{c.rule}", c.sic, c.note or c.corrected, c.decided) for c in changes]
    for number, row in enumerate((heads, *rows)):
        cells = row_of(table, header=not number).cells
        for cell, words in zip(cells, row, strict=True):
            Story(cell, story.voice).say("TableText" if number else "TableHeading", words)


def _queries(story: Story, questions: tuple[Question, ...], none: str) -> None:
    if not questions:
        story.say("BodyText", none)
    for question in questions:
        story.say("Caption", f"{question.place} · {question.rule}")
        story.say("BodyText", question.message)
        if question.quoted:
            proposed = f" → «{question.proposed}»" if question.proposed else ""
            story.say("BodyText", f"«{question.quoted}»{proposed}")
