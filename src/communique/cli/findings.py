"""Findings as people read them: the place, what is said, the line with carets, the way out."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from communique.cli.excerpts import excerpt
from communique.errors import visible

if TYPE_CHECKING:
    from communique.model.finding import Finding

_PLAIN_WIDTH = 100
_COLOURS = {"certain": "red", "style": "yellow", "query": "cyan"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with the line it is on. `text[start:end]` is what it is about; None: not known."""

    finding: Finding
    place: str
    number: int | None = None
    text: str | None = None
    start: int = 0
    end: int = 0


def finding_lines(shown: Sequence[Shown]) -> list[str]:
    """Each finding in a few lines, a rule explained where it is named first."""
    lines: list[str] = []
    explained: set[str] = set()
    for each in shown:
        lines += [*_lines(each, explain=each.finding.rule not in explained), ""]
        explained.add(each.finding.rule)
    return lines


def summary(findings: Iterable[Finding]) -> list[str]:
    """How many findings of which class, and what may be done with them; nothing without any."""
    found = list(findings)
    left = [each for each in found if not each.applied]
    if not found:
        return []
    classes = Counter(each.class_ for each in left)
    told = ", ".join(_of_class(classes[c], c) for c in ("certain", "style", "query") if classes[c])
    lines = [f"{_many(len(found), 'finding')}{f': {told}' if told else ''}{_applied(found)}"]
    if classes["query"]:
        lines.append(_ANSWER)
    return lines


_ANSWER = """\
help: a query is for the parties to answer: write it under `queries` in the file, with its rule,
  where, before and message, and with `decided: keep` (or change), `by` and `on`"""


def _applied(found: list[Finding]) -> str:
    done = sum(each.applied for each in found)
    return f"; {done} applied" if done else ""


def _of_class(number: int, class_: str) -> str:
    return f"{number} queries" if class_ == "query" and number > 1 else f"{number} {class_}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _lines(each: Shown, *, explain: bool) -> Iterator[str]:
    found = each.finding
    where = f" {found.where}" if found.where != "document" else ""
    head = _styled(f"{found.class_}[{visible(found.rule)}]", fg=_COLOURS[found.class_], bold=True)
    place = _styled(visible(each.place), bold=True)
    yield f"{place}:{visible(where)} {head}: {visible(found.message)}"
    yield from _excerpt(each)
    if change := _change(found):
        yield f"  {change}"
    if explain:
        yield f"  help: `communique rules {visible(found.rule)}` explains this"


def _excerpt(each: Shown) -> Iterator[str]:
    if each.text is None:
        return
    gutter = f"{each.number} | "
    text, carets = excerpt(each.text, each.start, each.end, _width() - len(gutter) - 1)
    empty = " " * (len(gutter) - 2) + "| "
    yield _styled(gutter, fg="blue") + text
    colour = _COLOURS[each.finding.class_]
    yield _styled(empty, fg="blue") + _styled(carets, fg=colour, bold=True)


def _change(found: Finding) -> str:
    """What was or would be put for what; nothing where only white space moves."""
    before, after = (found.before or "").strip(), (found.after or "").strip()
    if found.before is None or found.after is None or before == after:
        return ""
    done = "applied" if found.applied else "proposed"
    return f"{done}: «{visible(_short(before))}» → «{visible(_short(after))}»"


def _short(words: str) -> str:
    """Enough of a long text to know it by."""
    shown = " ".join(words.split())
    return shown if len(shown) <= 60 else f"{shown[:40]} … {shown[-15:]}"


def _width() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _PLAIN_WIDTH


def _styled(words: str, *, fg: str | None = None, bold: bool = False) -> str:
    """Coloured; click takes colours out again where standard output is no terminal."""
    return words if os.environ.get("NO_COLOR") else click.style(words, fg=fg, bold=bold)
