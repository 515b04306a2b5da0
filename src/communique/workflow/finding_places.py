"""Where in the data file a finding is: the line and column at which people mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.model.finding import Finding
from communique.workflow.checking import Checked, Silenced
from communique.workspace import Workspace
from communique.workspace.dossiers import read_communique
from communique.workspace.text_places import Stretch, TextPlaces


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a file, and the part of it that a finding is about.

    `line` and `start` count from 1, `end` is behind the last character; `end_line` is another line
    where the words go on there. Unless `known`, it is but where the text around them begins.
    """

    path: Path
    line: int
    start: int
    end_line: int
    end: int
    text: str
    known: bool = False
    exact: bool = False


def spots(
    checked: Sequence[Checked], workspace: Workspace, *, silenced: bool = False
) -> list[tuple[Finding, Spot, Silenced | None]]:
    """Every finding with its place in the data file as that is now, after a fix or before.

    A file after the other, and in it from the first line to the last. With `silenced`, what nobody
    needs to look at any more is among them, and why.
    """
    return [each for one in checked for each in _of_one(one, workspace, silenced)]


def _of_one(
    one: Checked, workspace: Workspace, silenced: bool
) -> list[tuple[Finding, Spot, Silenced | None]]:
    told: list[tuple[Finding, Silenced | None]] = [(found, None) for found in one.findings]
    if silenced:
        told += [(each.finding, each) for each in one.silenced]
    if not told:
        return []
    document = read_communique(workspace.root, one.document.model.id)
    places = TextPlaces(document)
    found = [(each, _spot(each, places, document.path), why) for each, why in told]
    return sorted(found, key=lambda each: (each[1].line, each[1].start))


def _spot(found: Finding, places: TextPlaces, path: Path) -> Spot:
    stretch = _stretch(found, places)
    if stretch is None:
        start = places.place(found.place or found.where)
        text = places.lines.line(start.line)
        return Spot(path, start.line, start.column, start.line, start.column, text)
    start, end = stretch.start, stretch.end
    text = places.lines.line(start.line)
    return Spot(path, start.line, start.column, end.line, end.column, text, True, stretch.exact)


def _stretch(found: Finding, places: TextPlaces) -> Stretch | None:
    if found.applied:  # what stood there stands there no more
        return places.stretch_of(found.where, found.after or "")
    if found.place is not None and found.span is not None:
        start, end = found.span
        return places.stretch(found.place, start, end - _blanks_kept(found))
    return places.stretch_of(found.where, found.before or "")


def _blanks_kept(found: Finding) -> int:
    """How many blanks at the end of the words would stay: no caret goes under them."""
    before, after = found.before or "", found.after or ""
    blanks = len(before) - len(before.rstrip())
    return blanks if blanks < len(before) and after.endswith(before[len(before) - blanks :]) else 0
