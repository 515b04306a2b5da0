"""Marks inside running text: `**` and `_` that pair up, links, escapes.

One pass over the marks with a stack, in the manner of CommonMark, so that no input takes more than
linear time. Runs of more than three are no emphasis: in this trade they are lines to sign on.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from communique.importing.extraction import Stretch

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?=\n)")
_TWO_ASTERISKS = re.compile(r"(?<!\*)\*\*(?!\*)")
_TOKEN = re.compile(
    r"""
      (?P<escape> \\ [!-/:-@\[-`{-~] )
    | (?P<code> (?P<tick>`{1,2}) (?!`) [^`\n]+ (?P=tick) (?!`) )
    | (?P<image> !\[ [^\[\]\n]* \] \( [^()\s]* (?:[ ]+"[^"\n]*")? \) )
    | (?P<link> \[ (?P<words>[^\[\]\\]*(?:\\.[^\[\]\\]*)*) \] \( [^()\s]* (?:[ ]+"[^"\n]*")? \) )
    | (?P<address> < (?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}:[^\s<>]* | [^\s<>@]+@[^\s<>@]+) > )
    | (?P<tag> < (?:/?[a-zA-Z][^<>\n]* | !--[^<>\n]*--) > )
    | (?P<run> \*+ | _+ )
    """,
    re.VERBOSE,
)
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """Equal marks in a row, and whether they may open or close emphasis."""

    start: int
    end: int
    mark: str
    opens: bool
    closes: bool


@dataclass(slots=True)
class Marks:
    """What was recognised, in the order it was found; some stretches lie within others."""

    markup: list[Stretch] = field(default_factory=list)
    emphasis: list[Stretch] = field(default_factory=list)

    def pair(self, runs: Iterable[Run]) -> None:
        """Note the marks that belong together, and the words between them."""
        for opening, closing in _pairs(runs):
            self.markup += (opening, closing)
            self.emphasis.append((opening[1], closing[0]))


def asterisks(text: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Pairs of `**` in plain text, each within one paragraph: the marks, and the words between."""
    marks = Marks()
    for start, end in _paragraphs(text):
        found = _TWO_ASTERISKS.finditer(text, start, end)
        marks.pair(_run(text, *each.span()) for each in found)
    markup = united(marks.markup)
    return markup, without(marks.emphasis, markup)


def read_marks(text: str, start: int, end: int, marks: Marks) -> None:
    """Add the Markdown marks of one paragraph, cell or heading to `marks`."""
    marks.pair(list(_runs(text, start, end, marks)))


def united(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The same characters as disjoint stretches in order, none empty."""
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)


def without(stretches: Iterable[Stretch], holes: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Stretches united, less the characters of `holes` (disjoint and in order)."""
    kept: list[Stretch] = []
    at = 0
    for start, end in united(stretches):
        while at < len(holes) and holes[at][1] <= start:
            at += 1
        while at < len(holes) and holes[at][0] < end:
            kept.append((start, holes[at][0]))
            start = min(end, holes[at][1])
            at += holes[at][1] <= end
            if start == end:
                break
        kept.append((start, end))
    return tuple((start, end) for start, end in kept if start < end)


def _paragraphs(text: str) -> Iterator[Stretch]:
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _runs(text: str, start: int, end: int, marks: Marks) -> Iterator[Run]:
    """The runs of a stretch; every other mark goes straight to `marks.markup`."""
    address: Stretch | None = None
    at = start
    while found := _TOKEN.search(text, at, end):
        if address and found.start() >= address[0]:
            at, address = address[1], None
            continue
        at = found.end()
        if found["link"] is not None:
            address = (found.end("words"), found.end())
            marks.markup += ((found.start(), found.start() + 1), address)
            at = found.start() + 1
        elif found["run"] is not None:
            yield _run(text, *found.span())
        else:
            marks.markup += _silent(found)


def _silent(found: re.Match[str]) -> tuple[Stretch, ...]:
    """The characters of a token that are no text."""
    start, end = found.span()
    if found["escape"] is not None:
        return ((start, start + 1),)
    if found["code"] is not None:
        ticks = len(found["tick"])
        return (start, start + ticks), (end - ticks, end)
    if found["address"] is not None:
        return (start, start + 1), (end - 1, end)
    if _LINE_BREAK_TAG.match(found[0]) and found.string[end : end + 1] not in ("", "\n"):
        return ()  # taken out, it would run two words together
    return ((start, end),)


def _run(text: str, start: int, end: int) -> Run:
    """CommonMark's flanking rule; `_` besides must not stand inside a word."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = _flanks(after, before)
    right = _flanks(before, after)
    if end - start > 3:
        left = right = False
    if text[start] == "_":
        left, right = (
            left and (not right or _is_mark(before)),
            right and (not left or _is_mark(after)),
        )
    return Run(start, end, text[start], left, right)


def _flanks(inner: str, outer: str) -> bool:
    if inner.isspace():
        return False
    return not _is_mark(inner) or outer.isspace() or _is_mark(outer)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _pairs(runs: Iterable[Run]) -> Iterator[tuple[Stretch, Stretch]]:
    open_runs: list[Run] = []
    waiting: Counter[str] = Counter()
    for run in runs:
        rest = run
        while rest.closes and rest.start < rest.end and waiting[rest.mark]:
            opener = _pop(open_runs, waiting, rest.mark)
            take = min(2, opener.end - opener.start, rest.end - rest.start)
            yield (opener.end - take, opener.end), (rest.start, rest.start + take)
            rest = replace(rest, start=rest.start + take)
            if opener.start < opener.end - take:
                _push(open_runs, waiting, replace(opener, end=opener.end - take))
        if rest.opens and rest.start < rest.end:
            _push(open_runs, waiting, rest)


def _pop(open_runs: list[Run], waiting: Counter[str], mark: str) -> Run:
    """The nearest opener of that mark; those opened since can no longer be closed."""
    while True:
        opener = open_runs.pop()
        waiting[opener.mark] -= 1
        if opener.mark == mark:
            return opener


def _push(open_runs: list[Run], waiting: Counter[str], run: Run) -> None:
    open_runs.append(run)
    waiting[run.mark] += 1
