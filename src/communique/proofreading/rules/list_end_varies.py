"""An item of a list that ends otherwise than its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from communique.language.words import fold, small_set
from communique.model.communique import Unit, units
from communique.model.inline import plain
from communique.proofreading.rule import Page, Remark, Rule, Sample

_MARKS = ";.,"


def _check(page: Page) -> Iterator[Remark]:
    body = page.communique.body
    order = units(body)
    for at, unit in enumerate(order):
        following = order[at + len(units(unit.items)) + 1 :]
        goes_on = bool(following) and plain(following[0].text)[:1].islower()
        yield from _in_list(unit.items, page, goes_on)
    yield from _in_list(body, page, goes_on=False)


def _in_list(among: tuple[Unit, ...], page: Page, goes_on: bool) -> Iterator[Remark]:
    """`goes_on` says whether the sentence round the list does so behind it."""
    items = [each for each in among if each.kind == "item" and each.text and not each.items]
    if len(items) < 3:
        return
    ends = [_end(each, page) for each in items]
    for each, end, habit in zip(items[:-1], ends, _habits(ends), strict=False):
        if habit and end == "":
            yield _lacking(each, habit)
        elif habit and end != habit:
            yield _at_odds(each, habit)
    if ends[-1] == "" and _usual(ends[:-1], 2) and not goes_on:
        yield _lacking(items[-1], ".")


def _habits(ends: list[str]) -> Iterator[str | None]:
    """For each item but the last, how the others end; a last full stop ends either kind of list."""
    for n in range(len(ends) - 1):
        others = [end for m, end in enumerate(ends[:-1]) if m != n]
        stopped = "." in others and ends[-1] == "."
        yield _usual([*others, "."] if stopped else others, 1 if ends[-1] == "." else 2)


def _usual(ends: list[str], least: int) -> str | None:
    """The mark in which nearly all end."""
    mark, times = Counter(ends).most_common(1)[0]
    nearly = times >= least and len(ends) - times <= len(ends) // 4
    return mark if nearly and mark in tuple(_MARKS) else None


def _end(unit: Unit, page: Page) -> str:
    """The mark at the end of an item; one before «and» counts, and «and» itself is one."""
    text = plain(unit.text).rstrip()
    head, _, word = text.rpartition(" ")
    if fold(word.rstrip(_MARKS)) in small_set(page.language.reading.and_words):
        return head.rstrip()[-1:] if head.rstrip()[-1:] in set(_MARKS) else word
    if text[-1:] in set(_MARKS):
        return text[-1]
    return "" if text[-1:].isalnum() else text[-1:]


def _lacking(unit: Unit, wanted: str) -> Remark:
    end = len(plain(unit.text).rstrip())
    message = f"the other items of this list end in ‘{wanted}’"
    if wanted == ".":
        message = "the item ends without a full stop"
    return Remark(f"body/{unit.id}", end, end, message, wanted)


def _at_odds(unit: Unit, habit: str) -> Remark:
    end = len(plain(unit.text).rstrip())
    message = f"the other items of this list end in ‘{habit}’: is it meant?"
    return Remark(f"body/{unit.id}", end - 1, end, message, None, "query", "none")


RULE = Rule(
    name="list-end-varies",
    group="typography",
    class_="certain",
    fix="safe",
    summary="An item of a list ends otherwise than the other items.",
    why="Items that are one sentence together end in semicolons, and the last in a full stop; "
    "items that are sentences end in full stops. An item without any mark gets the one that "
    "nearly all others have; another mark than theirs is asked about.",
    source="European Commission, English Style Guide, section on lists",
    check=_check,
    passes=(
        Sample(body=("They agreed on:",), items=("trade;", "ports; and", "fisheries.")),
        Sample(body=("They agreed on:",), items=("trade", "ports", "fisheries")),
        Sample(body=("They agreed on:",), items=("trade,", "ports, and", "fisheries,")),
    ),
    fails=(
        Sample(
            body=("They agreed on:",),
            items=("trade;", "ports", "fisheries; and", "herring."),
            fixed="ports;",
        ),
        Sample(
            body=("They agreed:",),
            items=("Trade is free.", "Ports are open", "Fish is protected."),
            fixed="Ports are open.",
        ),
        Sample(body=("They agreed on:",), items=("trade;", "ports;", "herring"), fixed="herring."),
        Sample(body=("They agreed on:",), items=("trade;", "ports,", "fish;", "herring.")),
    ),
)
