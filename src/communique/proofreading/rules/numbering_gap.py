"""A number that is missing from a series of paragraphs or items, or stands in it twice."""

from __future__ import annotations

from collections.abc import Iterator

from communique.model.communique import Unit, units
from communique.proofreading.numbering import Numbered, read_label
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    series: dict[tuple[str, str], list[tuple[Unit, Numbered]]] = {}
    for unit in units(page.communique.body):
        numbered = read_label(unit.label) if unit.label else None
        if numbered:
            kind = "section" if unit.kind in ("section", "annex") else "text"
            series.setdefault((kind, numbered.frame), []).append((unit, numbered))
    for each in series.values():
        yield from _in_series(each)


def _in_series(series: list[tuple[Unit, Numbered]]) -> Iterator[Remark]:
    """Lists in lists of one frame are series of their own, which wait for each other."""
    waiting: list[tuple[Unit, Numbered]] = []
    for n, (unit, here) in enumerate(series):
        while waiting and not here.follows(waiting[-1][1]) and _follows_any(here, waiting[:-1]):
            waiting.pop()
        if waiting and not here.begins and not here.follows(waiting[-1][1]):
            yield _remark(unit, here, *waiting[-1])
            if n + 1 < len(series) and not series[n + 1][1].follows(here):
                here = waiting[-1][1].stepped()  # this label alone is out of line
        if waiting and not here.begins:
            waiting.pop()
        waiting.append((unit, here))


def _follows_any(here: Numbered, waiting: list[tuple[Unit, Numbered]]) -> bool:
    return not here.begins and any(here.follows(before) for _, before in waiting)


def _remark(unit: Unit, here: Numbered, previous: Unit, before: Numbered) -> Remark:
    label, shown = unit.label or "", previous.label
    twice = set(here.readings) & set(before.readings)
    if twice:
        message = f"‘{label}’ stands twice in a row: which number is meant?"
    else:
        message = f"after ‘{shown}’ comes ‘{label}’: is something missing, or the number wrong?"
    return Remark(f"body/{unit.id}/label", 0, len(label), message)


RULE = Rule(
    name="numbering-gap",
    group="consistency",
    class_="query",
    fix="none",
    summary="A number of a paragraph or item is missing, doubled or out of line.",
    why="A gap may be a lost paragraph or a slip of the number. Nothing is numbered anew: other "
    "documents may cite the numbers.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(body=("They agreed:",), items=("1. Trade.", "2. Ports.", "1. Fish.", "2. Herring.")),
        Sample(body=("They agreed:",), items=("h) trade;", "i) ports;", "l) fish.")),
        Sample(body=("They agreed:",), items=("a) trade;", "i) sea;", "ii) land;", "b) ports.")),
        Sample(body=("They agreed:",), items=("(i) trade;", "(ii) ports;", "(iii) fish.")),
    ),
    fails=(
        Sample(body=("They agreed:",), items=("1. Trade.", "2. Ports.", "4. Fish.")),
        Sample(body=("They agreed:",), items=("a) trade;", "b) ports;", "b) fish.")),
    ),
)
