"""An item's label that has lost its mark: «a trade;» before «b) ports;»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.language.words import fold, small_set
from communique.model.communique import Unit, units
from communique.proofreading.numbering import read_label
from communique.proofreading.rule import Page, Remark, Rule, Sample

_BARE = re.compile(r"(\d{1,3}|[^\W\d_]{1,4})(?= \S)")
_CORE = re.compile(r"(?P<head>\W{0,2})(?:\d+|[^\W\d_]+)(?P<tail>\W+)")


def _check(page: Page) -> Iterator[Remark]:
    found = list(units(page.communique.body))
    before: Unit | None = None
    for one, two in pairwise([*found, None]):
        if one is None:
            continue
        if one.label:
            before = one
        elif label := _lost(one, before, two, page):
            bare = label.strip("()[]. ")
            message = f"‘{bare}’ stands where ‘{label}’ would: is it the label of an item?"
            yield Remark(f"body/{one.id}", 0, len(bare), message, label)


def _lost(unit: Unit, before: Unit | None, after: Unit | None, page: Page) -> str | None:
    """The label that a unit opens with, if the one before it or behind it says so."""
    bare = _BARE.match(page.texts.get(f"body/{unit.id}", ""))
    if bare is None:
        return None
    if after and after.label:
        label = _framed(bare[0], after.label)
        lost = _follows(after.label, label) and not _follows(after.label, _label(before))
        return label if lost else None
    if fold(bare[0]) in small_set(page.language.reading.small_words):
        return None
    label = _framed(bare[0], _label(before))
    return label if _follows(label, _label(before)) else None


def _label(unit: Unit | None) -> str | None:
    return unit.label if unit else None


def _framed(bare: str, label: str | None) -> str | None:
    """What stands bare, with the marks of a label."""
    found = _CORE.fullmatch(label or "")
    return f"{found['head']}{bare}{found['tail']}" if found else None


def _follows(label: str | None, before: str | None) -> bool:
    here, last = read_label(label or ""), read_label(before or "")
    if here is None or last is None:
        return False
    return here.frame == last.frame and not here.begins and here.follows(last)


RULE = Rule(
    name="label-without-mark",
    group="consistency",
    class_="query",
    fix="suggest",
    summary="A paragraph opens with what would be an item’s label, had it its bracket or stop.",
    why="«a trade;» before «b) ports;»: the mark got lost, and the item is no item any more. It is "
    "asked, since the letter may be a word.",
    source="usage of published texts",
    check=_check,
    passes=(
        Sample(body=("They agreed:", "a) trade;"), items=("b) ports;", "c) fish.")),
        Sample(body=("They agreed:", "a trade fair;"), items=("a) trade;", "b) ports.")),
        Sample(body=("They agreed:", "2 ports, 3 mines;"), items=("1. Trade.", "2. Ports.")),
        Sample(language="it", body=("Concordano:",), items=("a) pesca;", "b) porti.")),
    ),
    fails=(
        Sample(body=("They agreed:", "a trade;"), items=("b) ports;", "c) fish.")),
        Sample(body=("They agreed:", "ii the ports;"), items=("(iii) fish.",)),
        Sample(language="it", body=("Concordano:", "a la pesca;"), items=("b) i porti.",)),
    ),
)
