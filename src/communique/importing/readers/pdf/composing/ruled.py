"""Tables with ruling lines: bands cut along them, whatever the distance of their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from communique.importing.readers.pdf.composing.columns import is_prose
from communique.importing.readers.pdf.composing.pieces import Piece
from communique.importing.readers.pdf.composing.regions import Band, parts_of
from communique.importing.readers.pdf.composing.rows import Row, rows_of
from communique.importing.readers.pdf.drawing.geometry import Box

_NEAR = 3.0
"""Points by which lines that belong together may miss each other."""
_SHORTEST = 15.0
_MOST_RULES = 800


@dataclass(frozen=True, slots=True)
class _Frame:
    """A ruled table: its box, the verticals inside it, its horizontals from top to bottom."""

    box: Box
    verticals: tuple[Box, ...]
    heights: tuple[float, ...]


def parts_along(rows: Sequence[Row], rules: Sequence[Box]) -> list[Row | Band]:
    """The parts of a page from top to bottom, ruled tables among them."""
    frames = _frames(rules)
    parts: list[Row | Band] = []
    rest = list(rows)
    for frame in sorted(frames, key=lambda f: -f.box.top):
        inside = [row for row in rest if frame.box.bottom < row.y + 0.3 * row.size < frame.box.top]
        band = _band(inside, frame)
        if band is None:
            continue
        first = rest.index(inside[0])
        parts += [*parts_of(rest[:first]), band]
        rest = rest[first + len(inside) :]
    return [*parts, *parts_of(rest)]


def _band(rows: list[Row], frame: _Frame) -> Band | None:
    """The rows of a frame as a band; none where they reach out of it, or where it is no table."""
    if not rows or any(r.left < frame.box.left - 9 or r.right > frame.box.right + 9 for r in rows):
        return None
    pieces = [part for row in rows for piece in row.pieces for part in _cut(piece, frame.verticals)]
    gaps = tuple((rule.left, rule.left) for rule in frame.verticals)
    band = Band(tuple(rows_of(pieces)), gaps, frame.heights)
    columns = band.columns
    empty = sum(bool(column) for column in columns) < 2
    if empty or (len(frame.heights) < 3 and all(map(is_prose, columns))):
        return None
    return band


def _cut(piece: Piece, verticals: Sequence[Box]) -> list[Piece]:
    """A piece where ruling lines cross it, in parts."""
    crossing = [
        rule.left
        for rule in verticals
        if piece.left < rule.left < piece.right and rule.bottom < piece.y < rule.top
    ]
    edges = (float("-inf"), *crossing, float("inf"))
    parts = []
    for left, right in pairwise(edges):
        glyphs = [g for g in piece.glyphs if left <= g.middle[0] < right]
        inked = [g for g in glyphs if g.text.strip()]
        if inked:
            ends = min(g.left for g in inked), max(g.right for g in inked)
            parts.append(replace(piece, glyphs=glyphs, left=ends[0], right=ends[1]))
    return parts


def _frames(rules: Sequence[Box]) -> list[_Frame]:
    """Lines that touch one another, where they part columns."""
    across = _merged([r for r in rules if r.width >= r.height], _as_is)
    down = [_turned(r) for r in _merged([r for r in rules if r.height > r.width], _turned)]
    frames = []
    waiting = [*across, *down][:_MOST_RULES]
    while waiting:
        group = _touching(waiting.pop(), waiting)
        if frame := _frame([r for r in group if r.width >= r.height], group):
            frames.append(frame)
    return frames


def _frame(across: list[Box], group: list[Box]) -> _Frame | None:
    box = Box(
        min(r.left for r in group),
        min(r.bottom for r in group),
        max(r.right for r in group),
        max(r.top for r in group),
    )
    down = sorted((r for r in group if r.height > r.width), key=lambda r: r.left)
    inner = tuple(
        r for r in down if box.left + 10 < r.left < box.right - 10 and r.height > 0.3 * box.height
    )
    heights = sorted((r.bottom for r in across if r.width > 0.5 * box.width), reverse=True)
    return _Frame(box, inner, tuple(heights)) if inner and len(heights) > 1 else None


def _touching(first: Box, waiting: list[Box]) -> list[Box]:
    """A line and all that hang together with it, taken out of those that wait."""
    group = [first]
    for rule in group:
        near = [other for other in waiting if _touch(rule, other)]
        group += near
        for other in near:
            waiting.remove(other)
    return group


def _touch(one: Box, other: Box) -> bool:
    common = one.common(other)
    return common.width > -_NEAR and common.height > -_NEAR


def _as_is(rule: Box) -> Box:
    return rule


def _turned(rule: Box) -> Box:
    return Box(rule.bottom, rule.left, rule.top, rule.right)


def _merged(rules: list[Box], turn: Callable[[Box], Box]) -> list[Box]:
    """Level lines made whole of the pieces they were drawn in; `turn` makes them level."""
    merged: list[Box] = []
    level = sorted(map(turn, rules), key=lambda r: (round(r.bottom / 2), r.left))
    for rule in level:
        last = merged[-1] if merged else None
        if last and abs(last.bottom - rule.bottom) < 2 and rule.left <= last.right + _NEAR:
            merged[-1] = Box(last.left, last.bottom, max(last.right, rule.right), last.top)
        else:
            merged.append(rule)
    return [rule for rule in merged if rule.width >= _SHORTEST]
