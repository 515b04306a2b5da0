"""What a reader gives: the text of a file, and what the file's own layout says about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.model.communique import ReleaseKind
from communique.model.finding import Finding

Stretch = tuple[int, int]
"""Half-open offsets in the extracted text."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its stretch in the text, and the stretch of each cell, row by row.

    The text holds the cells in reading order, each cell's lines parted by line feeds, cells of a
    row by tabs, rows by line feeds. `headed` where the first row is marked as a header.
    """

    start: int
    end: int
    rows: tuple[tuple[Stretch, ...], ...]
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch that is no part of the text round it: a caption, a byline, a footnote."""

    start: int
    end: int
    kind: ReleaseKind


@dataclass(frozen=True, slots=True)
class BareItem:
    """An item of a list that bears no label, though its neighbours may.

    `up`: how many lists end before it, counted from the item ahead of it; -1 where it opens one.
    """

    start: int
    end: int
    up: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text of a received file.

    Paragraphs are parted by blank lines, lines within one by line feeds; `line` and `column` of
    findings count in this text. `emphasis`, `headings` and `quotations` are stretches the file
    itself marks so; `grids` its tables; `notes` what the reader had to do to read it. `markup` are
    the characters that only say so (`**`, `#`, `|`) and are no text: disjoint, in order, and never
    a line feed.
    `has_lines` is false where line numbers mean nothing to a person who opens the file (.docx).
    """

    text: str
    media_type: str
    has_lines: bool = True
    emphasis: tuple[Stretch, ...] = ()
    headings: tuple[Stretch, ...] = ()
    quotations: tuple[Stretch, ...] = ()
    grids: tuple[Grid, ...] = ()
    markup: tuple[Stretch, ...] = ()
    footnotes: tuple[str, ...] = ()
    """Notes of the file that hang on its text, numbered; they stand outside it."""
    asides: tuple[Aside, ...] = ()
    """What the file sets beside its text, in order and disjoint: kept, and no body."""
    notes: tuple[Finding, ...] = field(default=())
    captions: tuple[Stretch, ...] = ()
    """Paragraphs that the file sets over a table as its caption."""
    bare_items: tuple[BareItem, ...] = ()
    flowing: bool = False
    """True where every line is a whole paragraph (no hard wraps), as in a word processor's file."""
