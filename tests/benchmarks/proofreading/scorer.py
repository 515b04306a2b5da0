"""What became of each fault, and what else was done to a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.proofreading.injector import Injection, Spoilt

WIDEST = 80
"""Characters of a question that points at a fault; a longer one leaves the reader to search."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a proofreader says of a stretch of a text: applied, or left to people.

    `after` is what stands there now, or is proposed; None where nothing is.
    """

    start: int
    end: int
    after: str | None
    applied: bool
    rule: str = ""
    style: bool = False
    """A matter of house style that nobody asked for."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one fault."""

    injection: Injection
    text: str
    found: bool
    fixed: bool
    proposed: bool
    """The first proposal is right, applied or not."""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """An applied change, with whether it is right: the text there is the clean one after it."""

    text: str
    before: str
    after: str
    wanted: str
    right: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Score:
    """All that can be counted of one text."""

    text: str
    words: int
    judged: tuple[Judged, ...]
    edits: tuple[Edit, ...]
    asked: tuple[str, ...]
    """Each question, with its rule and the words it is about."""

    @property
    def queries(self) -> int:
        return len(self.asked)


def score(spoilt: Spoilt, remarks: Iterable[Remark]) -> Score:
    """Judge the remarks on a spoilt text; on a clean one every change is a false one."""
    told = [r for r in remarks if not _same_words(r, spoilt.text)]
    applied = [r for r in told if r.applied]
    name = f"{spoilt.source.language}/{spoilt.source.name}"
    judged = tuple(_judged(each, spoilt, told, name) for each in spoilt.injections)
    edits = tuple(_edit(each, spoilt, applied, name) for each in applied)
    asked = tuple(_asked(r, spoilt.text) for r in told if not r.applied and not r.style)
    return Score(name, spoilt.source.words, judged, edits, asked)


def _asked(remark: Remark, text: str) -> str:
    proposal = f" → {remark.after!r}" if remark.after is not None else ""
    return f"{remark.rule}: {text[remark.start : remark.end]!r}{proposal}"


def _judged(each: Injection, spoilt: Spoilt, told: Sequence[Remark], name: str) -> Judged:
    near = [r for r in told if _touch(r, each)]
    applied = [r for r in near if r.applied]
    proposals = [r for r in near if not r.applied and r.after is not None]
    fixed = bool(applied) and _right(applied[0], spoilt, [r for r in told if r.applied])
    proposed = fixed or any(_right(r, spoilt, [r]) for r in proposals[:1])
    rules = tuple(sorted({r.rule for r in near}))
    return Judged(each, _shown(each, spoilt, name), bool(near), fixed, proposed, rules)


def _edit(edit: Remark, spoilt: Spoilt, applied: Sequence[Remark], name: str) -> Edit:
    return Edit(
        text=name,
        before=spoilt.text[edit.start : edit.end],
        after=edit.after or "",
        wanted=spoilt.clean(*_window(edit, spoilt, [edit])),
        right=_right(edit, spoilt, applied),
        rule=edit.rule,
    )


def _right(edit: Remark, spoilt: Spoilt, applied: Sequence[Remark]) -> bool:
    """Whether the words round an edit are the clean ones once all edits there are made."""
    start, end = _window(edit, spoilt, applied)
    inside = [r for r in applied if start <= r.start and r.end <= end]
    return _applied(spoilt.text, start, end, inside) == spoilt.clean(start, end)


def _window(edit: Remark, spoilt: Spoilt, applied: Sequence[Remark]) -> tuple[int, int]:
    """The stretch of an edit, grown until it cuts through no fault and no other edit."""
    start, end = edit.start, edit.end
    while True:
        low, high = start, end
        for a, b in _stretches(spoilt, applied):
            if a <= high and low <= b:
                low, high = min(low, a), max(high, b)
        if (low, high) == (start, end):
            return start, end
        start, end = low, high


def _stretches(spoilt: Spoilt, applied: Sequence[Remark]) -> Iterator[tuple[int, int]]:
    yield from ((each.offset, each.end) for each in spoilt.injections)
    yield from ((each.start, each.end) for each in applied)


def _applied(text: str, start: int, end: int, edits: Sequence[Remark]) -> str:
    pieces, at = [], start
    for each in sorted(edits, key=lambda r: (r.start, r.end)):
        pieces += [text[at : each.start], each.after or ""]
        at = each.end
    return "".join([*pieces, text[at:end]])


def _touch(remark: Remark, each: Injection) -> bool:
    """Whether they share a character; where one of them is empty, whether they meet."""
    if not remark.applied and remark.end - remark.start > WIDEST:
        return False
    if remark.start == remark.end or not each.after:
        return remark.start <= each.end and each.offset <= remark.end
    return remark.start < each.end and each.offset < remark.end


def _same_words(remark: Remark, text: str) -> bool:
    """Whether an edit only joins lines that were broken: the words stay as they were."""
    before = text[remark.start : remark.end]
    joined = "\n" in before and before.split() == (remark.after or "").split()
    return remark.applied and joined


def _shown(each: Injection, spoilt: Spoilt, name: str) -> str:
    """The fault with the words round it, on one line."""
    left = spoilt.text[max(0, each.offset - 25) : each.offset]
    right = spoilt.text[each.end : each.end + 25]
    return re.sub(r"\s", " ", f"{name}: …{left}[{each.before}→{each.after}]{right}…")
