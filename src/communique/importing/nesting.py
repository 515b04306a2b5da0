"""Units of a body under the units they belong to: lists in lists, everything under its annex."""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.importing.labels import Label
from communique.model.communique import UnitKind
from communique.model.traced import Traced


@dataclass(slots=True)
class Piece:
    """A unit in the making; `cells` only for tables."""

    kind: UnitKind
    words: Traced
    first: int
    last: int
    label: Label | None = None
    marked: Traced = field(default_factory=lambda: Traced("", ()))
    """The label where it stands in the received text."""
    items: list[Piece] = field(default_factory=list)
    cells: list[list[Traced]] = field(default_factory=list)
    headed: bool = False
    indent: int = 0
    up: int | None = None
    """Of an item without a label: how many lists end before it."""


@dataclass(slots=True)
class _Level:
    """One kind of numbering at one depth, and the units that bear it."""

    style: str
    indent: int
    units: list[Piece]


def nested(flat: list[Piece]) -> list[Piece]:
    """Items under the paragraph they continue, level by level, by their kind of numbering."""
    top: list[Piece] = []
    levels: list[_Level] = []
    mains: set[str] = set()  # numberings of sections and of paragraphs at the top
    for piece in flat:
        if piece.up is not None:
            _hang(piece, piece.up, top, levels)
            continue
        if piece.kind != "paragraph" or piece.label is None:
            mains |= {piece.label.style} if piece.label else set()
            levels = []
            top.append(piece)
            continue
        if piece.label.style in mains and piece.label.style not in {e.style for e in levels}:
            levels = []
        at = _level_of(piece, piece.label, levels)
        if at is None:
            units = _parent(piece.label, top, levels)
            levels.append(_Level(piece.label.style, piece.indent, units))
        else:
            del levels[at + 1 :]
        siblings = levels[-1].units
        if siblings is not top or not piece.label.counts:
            piece.kind = "item"
        siblings.append(piece)
        if siblings is top:
            mains.add(piece.label.style)
    return top


def _hang(piece: Piece, up: int, top: list[Piece], levels: list[_Level]) -> None:
    """An item without a label where its list stands among those that are open."""
    keep = len(levels) - up
    if 0 < keep <= len(levels):
        del levels[keep:]
    else:
        above = levels[-1].units[-1] if levels else next(iter(top[-1:]), None)
        levels.append(_Level("", piece.indent, above.items if above else top))
    levels[-1].units.append(piece)


def _level_of(piece: Piece, label: Label, levels: list[_Level]) -> int | None:
    """The level a label continues; none where a list in the same style begins set further in."""
    same = [n for n, level in enumerate(levels) if level.style == label.style]
    if not same:
        return None
    begins = label.value == 1 or not label.counts
    if begins and same[-1] == len(levels) - 1 and piece.indent >= levels[-1].indent + 2:
        return None
    nearest = min(same, key=lambda n: (abs(levels[n].indent - piece.indent), n))
    return nearest if len(same) > 1 else same[0]


def _parent(label: Label, top: list[Piece], levels: list[_Level]) -> list[Piece]:
    """Where a new kind of label hangs: under the last item, or the paragraph that announces it."""
    if levels:
        return levels[-1].units[-1].items
    announces = bool(top) and top[-1].kind == "paragraph" and top[-1].label is None
    main = label.style.startswith(("number", "dotted", "roman upper"))
    lead = top[-1].words.text.rstrip() if announces else ""
    leads = lead.endswith((":", ";", ",")) or (bool(lead) and lead[-1].isalnum())
    return top[-1].items if announces and not main and leads else top


def annexed(pieces: list[Piece]) -> list[Piece]:
    """Everything after the title of an annex belongs to it."""
    kept: list[Piece] = []
    for piece in pieces:
        if kept and kept[-1].kind == "annex" and piece.kind != "annex":
            kept[-1].items.append(piece)
        else:
            kept.append(piece)
    return kept
