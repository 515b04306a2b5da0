"""The body as blocks: lists gathered, rows counted, languages set side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from communique.language.definition import Language
from communique.model.version import VersionUnit
from communique.rendering.sheet import Block, Row, Run
from communique.rendering.wording import Printed, printed

_PARTS = ("section", "annex")


def flow(
    units: tuple[VersionUnit, ...], language: Language, depth: int = 0, level: int = 0
) -> tuple[Run, ...]:
    """Units in order; neighbouring items of one list in one run."""
    runs: list[Run] = []
    for is_item, group in groupby(units, key=lambda unit: unit.kind == "item"):
        blocks = tuple(_block(unit, language, depth, level) for unit in group)
        runs += [Run(True, blocks)] if is_item else [Run(False, (block,)) for block in blocks]
    return tuple(runs)


def _block(unit: VersionUnit, language: Language, depth: int, level: int) -> Block:
    below = flow(unit.items, language, depth + 1, level + (unit.kind not in _PARTS))
    cells = tuple(tuple(printed(cell, language) for cell in row) for row in unit.rows)
    return Block(
        id=unit.id,
        anchor=f"{language.code}-{unit.id}",
        kind=unit.kind,
        label=unit.label,
        words=printed(unit.words, language),
        flow=below,
        header=cells[: unit.header_rows],
        rows=cells[unit.header_rows :],
        span=1 + sum(run.span for run in below),
        depth=depth,
        level=level,
    )


def rows(flows: tuple[tuple[Run, ...], ...]) -> tuple[Row, ...]:
    """The blocks of all languages row by row; every version of a text has the same shape."""
    columns = [list(_unfold(each)) for each in flows]
    return tuple(
        Row(tuple(block for _, block in row), row[0][0]) for row in zip(*columns, strict=True)
    )


def _unfold(runs: tuple[Run, ...]) -> Iterator[tuple[bool, Block]]:
    for run in runs:
        for block in run.blocks:
            yield run.is_list, replace(block, flow=())
            yield from _unfold(block.flow)


def every_block(runs: tuple[Run, ...]) -> Iterator[Block]:
    """Every block of a flow in reading order."""
    for _, block in _unfold(runs):
        yield block


def every_text(runs: tuple[Run, ...]) -> Iterator[Printed]:
    """Every text of a flow, cells too."""
    for block in every_block(runs):
        yield block.words
        for row in (*block.header, *block.rows):
            yield from row
