"""Runs of bold or italic inside a unit, kept as marks of its text."""

from __future__ import annotations

from itertools import groupby

from communique.model.communique import Communique, Unit
from communique.model.inline import escape, marked
from communique.model.traced import Traced


def with_emphasis(
    communique: Communique, traces: dict[str, Traced], emphasised: frozenset[int]
) -> Communique:
    """The communiqué with `[[em|…]]` where the received file set words off.

    A unit that is emphasised from end to end is not: that was its look, and no emphasis.
    """
    if not emphasised:
        return communique
    body = tuple(_unit(unit, traces, emphasised) for unit in communique.body)
    return communique.model_copy(update={"body": body})


def _unit(unit: Unit, traces: dict[str, Traced], emphasised: frozenset[int]) -> Unit:
    words = traces.get(f"body/{unit.id}")
    items = tuple(_unit(item, traces, emphasised) for item in unit.items)
    text = _marked(words, emphasised) if words and unit.kind != "section" else unit.text
    return unit.model_copy(update={"text": text, "items": items})


def _marked(words: Traced, emphasised: frozenset[int]) -> str:
    flags = [at in emphasised for at in words.origin]
    if all(flag or c.isspace() for flag, c in zip(flags, words.text, strict=True)):
        return escape(words.text)
    made = []
    for flag, run in groupby(zip(flags, words.text, strict=True), key=lambda pair: pair[0]):
        text = "".join(c for _, c in run)
        inner = text.strip()
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        made.append(f"{lead}{marked('em', inner)}{tail}" if flag and inner else escape(text))
    return "".join(made)
