"""What a template sees: an edition drawn up, with every word ready to be set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import takewhile
from typing import Literal

from communique.language.definition import Hyphenation
from communique.model.communique import UnitKind
from communique.model.edition import Purpose
from communique.rendering.emblems import Picture, height
from communique.rendering.labels import Labels
from communique.rendering.request import Question, Sibling, View
from communique.rendering.wording import Printed

OVERLONG = 600
"""Letters of a signature block; real ones have a third of that."""


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A line of the heading. `share` is the part of the measure, in percent, that balances it.

    `led_on` is the mark that led on to the next line, which a display goes without.
    """

    role: str
    words: Printed
    share: int
    led_on: str


@dataclass(frozen=True, slots=True)
class Block:
    """A unit. `span` counts the rows it takes with everything below it.

    `depth` counts the units around it, `level` those among them that are no sections.
    """

    id: str
    anchor: str
    kind: UnitKind
    label: str | None
    words: Printed
    flow: tuple[Run, ...]
    header: tuple[tuple[Printed, ...], ...]
    rows: tuple[tuple[Printed, ...], ...]
    span: int
    depth: int
    level: int

    @property
    def leads(self) -> bool:
        """Whether it leads on to what follows, and so must not end a page."""
        return self.words.plain.rstrip().endswith(":")


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks that stand together: the items of one list, or one block of any other kind."""

    is_list: bool
    blocks: tuple[Block, ...]

    @property
    def span(self) -> int:
        return sum(block.span for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Signatory:
    """The signature block of one party."""

    party: Printed
    signed: Printed
    honorific: Printed
    name: Printed
    office: Printed
    party_share: int
    office_share: int
    party_lines: int
    """How many lines the party's words take, so that lines to sign on stand level."""

    @property
    def overlong(self) -> bool:
        """Whether it can fill a page: it is then set like any text, which may be divided."""
        return sum(map(len, self.mail)) > OVERLONG

    @property
    def mail(self) -> tuple[str, ...]:
        """Its lines as plain text."""
        named = " ".join(each.mail for each in (self.honorific, self.name) if each)
        lines = (self.party.mail, self.signed.mail, named, self.office.mail)
        return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the release."""

    kind: str
    words: Printed


@dataclass(frozen=True, slots=True)
class Colophon:
    """Who publishes, from what, how made: paragraphs for the end of an edition."""

    paragraphs: tuple[Printed, ...] = ()
    fine: tuple[Printed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paragraphs or self.fine)


@dataclass(frozen=True, slots=True)
class Column:
    """One language of an edition."""

    number: int
    code: str
    name: str
    direction: str
    locale: str
    hyphenation: Hyphenation
    labels: Labels
    title: str
    short_title: Printed
    date: str
    status: tuple[Printed, ...] = ()
    """What the text is just now, in words that stand before the title."""
    mark: str = ""
    """The same in brief, for head and foot of every page."""
    heading: tuple[HeadingLine, ...] = ()
    flow: tuple[Run, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    across: int = 1
    legal: str = ""
    references: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    colophon: Colophon = Colophon()

    @property
    def title_lines(self) -> tuple[HeadingLine, ...]:
        """What the heading is about: its leading title lines, or else its first line."""
        leading = tuple(takewhile(lambda line: line.role in ("lead", "title"), self.heading))
        return leading or self.heading[:1]

    @property
    def heading_lines(self) -> tuple[HeadingLine, ...]:
        """The rest of the heading."""
        return self.heading[len(self.title_lines) :]

    @property
    def span(self) -> int:
        """Rows of the column on a screen: heading, body, signatures, notes, colophon."""
        parts = (True, bool(self.signatories), bool(self.notes), bool(self.colophon))
        return sum(parts) + sum(run.span for run in self.flow)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a synoptic page: the same block in every language, without what is below it."""

    blocks: tuple[Block, ...]
    is_item: bool


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the apparatus; `note` tells of a move, which changed no word."""

    place: str
    sic: str
    corrected: str
    rule: str
    decided: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole edition. Its first column's language is the language of the file."""

    id: str
    edition: str
    edition_title: str
    layout: Literal["single", "synoptic"]
    orientation: Literal["portrait", "landscape"]
    page: str
    view: View
    title: str
    authors: tuple[str, ...]
    created: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    siblings: tuple[Sibling, ...]
    apparatus: tuple[Change, ...] | None
    queries: tuple[Question, ...] | None
    purpose: Purpose = "reading"
    original: bool = False
    """Whether it bears the agreed text alone."""
    lines: bool = False
    """Whether it has lines to sign on."""
    watermark: str = ""
    emblems: tuple[Picture, ...] = ()
    screen: bool = False
    """Whether one can follow links and choose what is shown."""

    @property
    def first(self) -> Column:
        """The column whose language speaks for the file."""
        return self.columns[0]

    @property
    def emblem_height(self) -> float:
        """How high every emblem stands, in millimetres."""
        return height(self.emblems)

    def party_lines(self, numbers: list[int], columns: list[Column]) -> int:
        """The most lines that the words of a party take, among the blocks of one row."""
        return max(sum(each.signatories[n].party_lines for each in columns) for n in numbers)

    @property
    def marks(self) -> tuple[str, ...]:
        """The status in brief, a line for each language, each once."""
        return tuple(dict.fromkeys(each.mark for each in self.columns if each.mark))


def characters(sheet: Sheet) -> frozenset[str]:
    """Every character that may be printed, newer ones than Python knows too."""
    return frozenset().union(*_texts(sheet))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Labels):
        yield from value.words
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
