"""The body: a unit a paragraph, its label before it as text."""

from __future__ import annotations

from communique.rendering.sheet import Block, Run
from communique.rendering.word.runs import say, write
from communique.rendering.word.story import Story, row_of
from communique.rendering.wording import Printed

_DEEPEST_LIST, _DEEPEST_HEADING = 5, 6


def put_flow(story: Story, flow: tuple[Run, ...], measure: int, *, led: bool = False) -> None:
    """Every block in order. `led`: the last one stays with what comes after the body."""
    blocks = [block for run in flow for block in run.blocks]
    for block in blocks:
        last = led and block is blocks[-1]
        put_block(story, block, measure, keep_next=last and not block.flow)
        put_flow(story, block.flow, measure, led=last)


def put_block(story: Story, block: Block, measure: int, *, keep_next: bool = False) -> None:
    """One block, without what is below it; `measure` is the width it has, in twips."""
    if block.kind == "table":
        _table(story, block, measure, keep_next=keep_next)
        return
    if not block.words and not block.label:
        return
    style = style_of(block)
    made = story.paragraph(style, keep_next=keep_next or block.leads)
    if block.kind == "annex":
        made.paragraph_format.page_break_before = True
    if block.label:
        say(made, block.label + ("\t" if style.startswith("List") else " "), story.voice)
    write(made, block.words, story.voice)


def style_of(block: Block) -> str:
    """The id of the style of a block."""
    if block.kind in ("section", "annex"):
        return f"Heading{min(block.depth - block.level + 1, _DEEPEST_HEADING)}"
    if block.kind == "quotation":
        return "Quote"
    if block.label:
        return _at("ListNumber", block.level + 1)
    if block.kind == "item":
        return _at("ListBullet", block.level + 1)
    return _at("ListContinue", block.level) if block.level else "BodyText"


def _at(style: str, level: int) -> str:
    return f"{style}{min(level, _DEEPEST_LIST)}" if level > 1 else style


def _table(story: Story, block: Block, measure: int, *, keep_next: bool) -> None:
    if block.words or block.label:
        caption = story.paragraph("Caption")
        say(caption, f"{block.label} " if block.label else "", story.voice)
        write(caption, block.words, story.voice)
    rows = [*((True, row) for row in block.header), *((False, row) for row in block.rows)]
    count = max((len(row) for _, row in rows), default=0)
    if not count:
        return
    title = block.words.plain or (block.label or "")
    table = story.table("TextTable", [measure // count] * count, title, headed=bool(block.header))
    for number, (header, row) in enumerate(rows, 1):
        kept = keep_next and number == len(rows)
        _row(story, row_of(table, header=header).cells, row, header=header, keep_next=kept)


def _row(
    story: Story, cells: object, row: tuple[Printed, ...], *, header: bool, keep_next: bool
) -> None:
    style = "TableHeading" if header else "TableText"
    for cell, words in zip(cells, row, strict=False):  # type: ignore[call-overload]
        inner = Story(cell, story.voice)
        write(inner.paragraph(style, keep_next=keep_next), words, story.voice)
