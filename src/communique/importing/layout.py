"""Characters, markup and blank lines put in order: an extraction becomes blocks of lines.

What was set aside is on record in the ledger. Tabs and runs of spaces stay: they may be columns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from communique.importing.characters import cleaned
from communique.importing.extraction import Extraction, Grid, Stretch
from communique.importing.layout_lines import Block, Line
from communique.importing.ledger import Ledger
from communique.importing.page_breaks import without_page_breaks
from communique.language.words import is_capitals
from communique.model.traced import NOWHERE, Traced

_WIDEST_COLUMN = 110


def blocks(extraction: Extraction, ledger: Ledger) -> list[Block]:
    """The blocks of an extracted text."""
    clean = cleaned(extraction, ledger)
    lines = without_page_breaks(_lines(clean, extraction), ledger)
    _account_for_blanks(extraction.text, lines, ledger)
    return _grouped(lines, extraction, ledger)


def run_on(lines: tuple[Line, ...] | list[Line], ledger: Ledger, words: frozenset[str]) -> Traced:
    """Lines joined into one running text, each break accounted for.

    `words` are those of the document: they tell whether a hyphen at a line's end is part of a word.
    """
    running = _Running(ledger, words)
    for line in lines:
        running.add(_spaced(line.words, ledger))
    return Traced("".join(running.pieces), tuple(running.origin))


def column_width(held: list[Block]) -> int | None:
    """The column a text's lines are broken at, in characters; nothing where lines run on.

    It is what the longest lines of most blocks of several lines come to.
    """
    longest = sorted(
        max((_reach(line) for line in block.lines if not _is_row(line)), default=0)
        for block in held
        if not block.grid and len(block.lines) > 1
    )
    width = longest[len(longest) * 3 // 4] if longest else 0
    return width if 30 <= width <= _WIDEST_COLUMN and not flows(held) else None


def flows(held: list[Block]) -> bool:
    """Whether each line is a whole paragraph: two or more are longer than any column is wide."""
    long = (
        line
        for block in held
        if not block.grid
        for line in block.lines
        if len(line.text) > _WIDEST_COLUMN and not _is_row(line)
    )
    return len(list(islice(long, 2))) == 2


def _is_row(line: Line) -> bool:
    """Whether a line has columns."""
    return re.search(r"\t|\s{3}", line.text) is not None


def is_wrapped(before: Line, line: Line, width: int | None) -> bool:
    """Whether a line may be broken off the one before: its first word had no room there."""
    if width is None or is_capitals(before.text) != is_capitals(line.text):
        return False
    return _reach(before) + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _reach(line: Line) -> int:
    return line.indent + len(line.text)


def _covered(stretches: tuple[Stretch, ...]) -> frozenset[int]:
    return frozenset(at for start, end in stretches for at in range(start, end))


def _lines(clean: Traced, extraction: Extraction) -> list[Line]:
    emphasised = _covered(extraction.emphasis)
    headings = _covered(extraction.headings)
    quoted = _covered(extraction.quotations)
    breaks = [found.start() for found in re.finditer("\n", extraction.text)]
    captions = _covered(extraction.captions)
    ups = {at: item.up for item in extraction.bare_items for at in range(item.start, item.end)}
    lines = []
    start = 0
    for number_of_breaks, raw in enumerate(clean.text.split("\n")):
        words = clean.cut(start, start + len(raw))
        number = number_of_breaks + 1
        if words:
            number = bisect_left(breaks, words.origin[0]) + 1
        solid = [at for at, c in zip(words.origin, words.text, strict=True) if not c.isspace()]
        lines.append(
            Line(
                number=number,
                words=words,
                indent=len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip()),
                bold=bool(solid) and all(at in emphasised for at in solid),
                heading=bool(solid) and all(at in headings for at in solid),
                quoted=bool(solid) and all(at in quoted for at in solid),
                caption=bool(solid) and all(at in captions for at in solid),
                up=ups.get(solid[0]) if solid else None,
                tabbed=raw.startswith("\t"),
                soft=_is_soft(clean, start, extraction),
            )
        )
        start += len(raw) + 1
    return lines


def _is_soft(clean: Traced, start: int, extraction: Extraction) -> bool:
    """Whether the break before a line is a line separator or vertical tab."""
    at = clean.origin[start - 1] if start else NOWHERE
    return at != NOWHERE and extraction.text[at] in "\x0b\u2028"


def _account_for_blanks(text: str, lines: list[Line], ledger: Ledger) -> None:
    """Blank lines before the text, more than one between blocks, and lines of spaces alone."""
    for found in re.finditer(
        r"\A\s*\n(?=\S)|\n[^\S\n]*(?:\n[^\S\n]*)+(?=\n|\Z)|(?<![^\S\n])[^\S\n]++(?=\n)", text
    ):
        _account_for_blank(text, found.start(), found.end(), ledger)
    if any(line.words for line in lines) and not text.endswith("\n"):
        message = "the last line had no line feed"
        ledger.replace(len(text), len(text), "\n", "no-final-newline", message)


def _account_for_blank(text: str, start: int, end: int, ledger: Ledger) -> None:
    stretch = text[start:end]
    if start == 0:
        ledger.replace(start, end, "", "blank-lines", "blank lines at the start were left out")
    elif "\n" not in stretch:
        ledger.replace(start, end, "", "trailing-space", "spaces at the end of a line")
    elif end == len(text):
        ledger.replace(start, end, "\n", "blank-lines", "blank lines at the end were left out")
    elif stretch != "\n":
        message = "more than one blank line, or a line of spaces, between two blocks"
        ledger.replace(start, end, "\n", "blank-lines", message)


def _grouped(lines: list[Line], extraction: Extraction, ledger: Ledger) -> list[Block]:
    grids = sorted(extraction.grids, key=lambda grid: grid.start)
    starts = [grid.start for grid in grids]
    found: list[Block] = []
    group: list[Line] = []
    within: Grid | None = None
    for line in lines:
        grid = _grid_of(line, grids, starts) if line.words else within
        if grid is not within:
            _close(found, group, within)
            within = grid
        if line.words:
            group.append(line)
        elif not within:
            _close(found, group, within)
    _close(found, group, within)
    return found


def _grid_of(line: Line, grids: list[Grid], starts: list[int]) -> Grid | None:
    """The table a line stands in."""
    at = line.words.origin[0]
    nearest = bisect_right(starts, at) - 1
    return grids[nearest] if nearest >= 0 and at < grids[nearest].end else None


def _close(found: list[Block], group: list[Line], grid: Grid | None) -> None:
    if group:
        found.append(Block(tuple(group), grid))
        group.clear()


_TAIL = 200
"""Characters; a longer word is none that a line's end divides."""


@dataclass(slots=True)
class _Running:
    """Lines in one, as far as they were joined."""

    ledger: Ledger
    words: frozenset[str]
    pieces: list[str] = field(default_factory=list)
    origin: list[int] = field(default_factory=list)
    tail: str = ""
    """The last characters of it."""

    def add(self, line: Traced) -> None:
        """One line more: a space for the break, or a word made whole."""
        if self.origin:
            self._join(self.origin[-1] + 1, line.origin[0], line.text)
        self._write(line.text, line.origin)

    def _join(self, end: int, start: int, text: str) -> None:
        if self.ledger.holds_text(end, start):  # lines of one column, with another between them
            if not (re.search(r"\w-$", self.tail) and text[0].isupper()):
                self._write_space()
            return
        broken = re.search(r"(?<!\w)(\w+)-$", self.tail)
        tail = re.match(r"[^\W\d_]+", text)
        if not (broken and tail):
            message = "a line broken at the column width was joined"
            self.ledger.replace(end, start, " ", "hard-wrap", message)
            self.ledger.wholes[end] = start  # who takes the space away takes the break
            self._write_space()
            return
        first = end
        if tail[0].islower() and _is_one_word(broken[1], tail[0], self.words):
            first = end - 1
            self._drop_hyphen()
        message = "a word divided at the end of a line was made whole"
        self.ledger.replace(first, start, "", "divided-word", message)

    def _write_space(self) -> None:
        at = self.origin[-1]
        self._write(" ", (at + 1 if at != NOWHERE else NOWHERE,))

    def _write(self, text: str, origin: Sequence[int]) -> None:
        self.pieces.append(text)
        self.origin.extend(origin)
        self.tail = (self.tail + text[-_TAIL:])[-_TAIL:]

    def _drop_hyphen(self) -> None:
        self.pieces[-1] = self.pieces[-1][:-1]
        self.origin.pop()
        self.tail = self.tail[:-1]


def _is_one_word(head: str, tail: str, words: frozenset[str]) -> bool:
    """The document has the whole word, or its end is too short to be a word of its own."""
    return (head + tail).lower() in words or (len(tail) <= 3 and tail not in words)


def _spaced(words: Traced, ledger: Ledger) -> Traced:
    """Runs of spaces and tabs inside a line become one space."""
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for found in re.finditer(r"[ \t]{2,}|\t", words.text):
        start, end = words.origin[found.start()], words.origin[found.end() - 1] + 1
        ledger.replace(start, end, " ", "doubled-space", "more than one space, or a tab, in a row")
        ledger.wholes[start] = end  # who takes the space away takes all of them
        pieces += (words.text[at : found.start()], " ")
        origin += (*words.origin[at : found.start()], start)
        at = found.end()
    return Traced("".join((*pieces, words.text[at:])), (*origin, *words.origin[at:]))
