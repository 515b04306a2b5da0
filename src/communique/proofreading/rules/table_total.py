"""A total of a table that its rows or columns do not add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from communique.language.quantities import plain_number, written
from communique.language.words import fold, folded_set
from communique.model.communique import Unit, units
from communique.proofreading.rule import Page, Remark, Rule, Sample

_EMPTY = frozenset(("", "-", "–", "—"))


def _check(page: Page) -> Iterator[Remark]:
    for unit in units(page.communique.body):
        if len(unit.rows) > 2:
            yield from _in_table(page, unit)


def _in_table(page: Page, unit: Unit) -> Iterator[Remark]:
    cells = _cells(page, unit)
    held = page.language.consistency
    totals, parts = folded_set(held.totals), folded_set(held.subtotals)
    heads = [_head(row[0]) if row else "" for row in cells]
    tops = [_head(cell) for cell in cells[0]]
    if len({len(row) for row in cells}) > 1 or any(h in parts for h in (*heads, *tops)):
        return
    if [h in totals for h in heads].count(True) == 1 and heads[-1] in totals:
        for c in range(1, len(cells[0])):
            column = [row[c] for row in cells[1:]]
            yield from _remarks(page, column, f"body/{unit.id}/{len(cells)}.{c + 1}")
    if tops[-1] in totals and tops.count(tops[-1]) == 1:
        for r, row in enumerate(cells[1:], 2):
            yield from _remarks(page, row[1:], f"body/{unit.id}/{r}.{len(row)}")


def _cells(page: Page, unit: Unit) -> list[list[str]]:
    texts = page.texts
    return [
        [texts.get(f"body/{unit.id}/{r}.{c}", "") for c in range(1, len(row.cells) + 1)]
        for r, row in enumerate(unit.rows, 1)
    ]


def _head(cell: str) -> str:
    return fold(cell).strip(" .:*")


def _remarks(page: Page, cells: Sequence[str], place: str) -> Iterator[Remark]:
    """Where every cell is a number and the last is not what the others add up to."""
    read = [_number(page, cell) for cell in cells]
    numbers = [n for n in read if n is not None]
    if len(numbers) < len(cells) or len(numbers) < 3:
        return
    found = sum(numbers[:-1], Decimal(0))
    if abs(found - numbers[-1]) > _rounding(numbers, cells):
        added, shown = written(found, page.language), cells[-1].strip()
        message = f"the numbers add up to {added}, not {shown}: which is wrong?"
        yield Remark(place, 0, len(page.texts[place]), message)


def _number(page: Page, cell: str) -> Decimal | None:
    return Decimal(0) if cell.strip() in _EMPTY else plain_number(cell, page.language)


def _rounding(numbers: Sequence[Decimal], cells: Sequence[str]) -> Decimal:
    """How far rounding may lead: half a last digit for each number that has a fraction."""
    finest = max(-int(n.as_tuple().exponent) for n in numbers)
    if finest == 0:
        return Decimal(1) if all("%" in cell for cell in cells) else Decimal(0)
    return Decimal(len(numbers)) / Decimal(2 * 10**finest)


RULE = Rule(
    name="table-total",
    group="consistency",
    class_="query",
    fix="none",
    summary="The total of a table is not what its numbers add up to.",
    why="Readers add up. Looked at are a last row and a last column that call themselves the "
    "total, where every other cell is a number; what rounding explains is left alone.",
    source="consistency of a text with itself",
    check=_check,
    passes=(
        Sample(
            body=("Contributions:",),
            rows=(
                "State | Ports | Rail",
                "Belmora | 1,200 | 3",
                "Tessal | 800 | 4",
                "Total | 2,000 | 7",
            ),
        ),
        Sample(
            body=("Contributions:",),
            rows=(
                "State | Share",
                "Belmora | 33.3",
                "Tessal | 33.3",
                "Cardea | 33.3",
                "Total | 100.0",
            ),
        ),
    ),
    fails=(
        Sample(
            body=("Contributions:",),
            rows=(
                "State | Ports | Rail",
                "Belmora | 1,200 | 3",
                "Tessal | 800 | 4",
                "Total | 2,100 | 7",
            ),
        ),
        Sample(
            language="it",
            body=("Contributi:",),
            rows=(
                "Stato | Porti | Ferrovie | Totale",
                "Belmora | 1.200 | 300 | 1.500",
                "Tessalia | 800 | 50 | 950",
            ),
        ),
    ),
)
