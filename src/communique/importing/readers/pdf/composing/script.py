"""Paragraphs and tables written out as one text, with the stretches that tell how it looked."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.importing.extraction import Grid, Stretch
from communique.importing.readers.pdf.composing.hyphens import SOFT, TYPESET, Hyphens
from communique.importing.readers.pdf.composing.paragraphs import Join, Paragraph
from communique.importing.readers.pdf.composing.pieces import SPACE, Character
from communique.importing.readers.pdf.composing.rows import Line
from communique.importing.readers.pdf.drawing.faces import UNKNOWN

_HEADING_SIZE = 1.12
_LONGEST_HEADING = 40
"""Words."""
_DIVIDED = re.compile(rf"\w[-{SOFT}{TYPESET}]$")
_CLOSED = re.compile(r"\w–$|\S/$")
_BREAK = Character("\n")


@dataclass(frozen=True, slots=True)
class Look:
    """What most letters of a document look like; what differs is set off."""

    size: float
    bold: bool
    italic: bool


@dataclass(slots=True)
class Script:
    """The text written so far, and the stretches in it."""

    look: Look
    hyphens: Hyphens
    written: list[Character] = field(default_factory=list)
    headings: list[Stretch] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    whole: list[tuple[str, str]] = field(default_factory=list)
    """Words made whole, as divided and as written."""
    unread: Counter[str] = field(default_factory=Counter)
    """Words round characters that no font gives a meaning."""

    def paragraph(self, paragraph: Paragraph) -> None:
        """A paragraph, parted from what stands before it by a blank line."""
        self._part()
        start = len(self.written)
        self._lines(paragraph.lines, paragraph.joins)
        if self._is_heading(paragraph):
            self.headings.append((start, len(self.written)))

    def table(self, rows: Sequence[Sequence[Sequence[Line]]]) -> None:
        """A table: cells parted by tabs, rows by line feeds, lines of a cell as well."""
        self._part()
        start = len(self.written)
        stretches = []
        for n, row in enumerate(rows):
            if n:
                self.written.append(_BREAK)
            stretches.append(self._row(row))
        headed = _is_bold(rows[0]) and not any(map(_is_bold, rows[1:]))
        self.grids.append(Grid(start, len(self.written), tuple(stretches), headed))

    def text(self) -> str:
        """All of it, its last line ended."""
        return "".join(c.text for c in self.written) + ("\n" if self.written else "")

    def emphasis(self) -> tuple[Stretch, ...]:
        """Stretches that are bold or italic where the document mostly is not."""
        found: list[Stretch] = []
        start: int | None = None
        for at, character in enumerate([*self.written, Character("")]):
            set_off = self._is_set_off(character)
            if set_off and start is None:
                start = at
            elif start is not None and not (set_off or self._is_between(at)):
                found.append((start, self._last_word(start, at)))
                start = None
        return tuple(found)

    def _is_between(self, at: int) -> bool:
        """A single space or break between words of one paragraph."""
        if at >= len(self.written) or not self.written[at].text.isspace():
            return False
        return self.written[at] != _BREAK or self.written[at - 1] != _BREAK

    def _last_word(self, start: int, end: int) -> int:
        while end > start and self.written[end - 1].text.isspace():
            end -= 1
        return end

    def _is_set_off(self, character: Character) -> bool:
        bold = character.bold and not self.look.bold
        return bool(character.text.strip()) and (
            bold or (character.italic and not self.look.italic)
        )

    def _part(self) -> None:
        if self.written:
            self.written += (_BREAK, _BREAK)

    def _row(self, row: Sequence[Sequence[Line]]) -> tuple[Stretch, ...]:
        stretches = []
        for n, cell in enumerate(row):
            if n:
                self.written.append(Character("\t"))
            start = len(self.written)
            self._lines(cell, ["break"] * (len(cell) - 1))
            stretches.append((start, len(self.written)))
        return tuple(stretches)

    def _lines(self, lines: Sequence[Line], joins: Sequence[Join]) -> None:
        for n, line in enumerate(lines):
            following = lines[n + 1].text if n + 1 < len(lines) else None
            self.written += self._readable(line.characters)
            if following is not None:
                self._join(line.text, following, joins[n])

    def _join(self, before: str, after: str, join: Join) -> None:
        """What stands for a line break: a space, nothing, or a line feed."""
        verdict = self.hyphens.verdict(before, after) if _DIVIDED.search(before) else None
        if verdict == "whole":
            hyphen = self.written.pop()
            head, rest = before.split()[-1], after.split()[0]
            self.whole.append((f"{head[:-1]}{hyphen.text}\n{rest}", head[:-1] + rest))
        elif verdict == "unsure" or (verdict is None and join == "break"):
            self.written.append(_BREAK)
        elif verdict is None and not _CLOSED.search(before):
            self.written.append(SPACE)

    def _readable(self, characters: Sequence[Character]) -> list[Character]:
        """Characters with a meaning: a strange one that opens a line is a bullet."""
        kept = []
        for at, character in enumerate(characters):
            if not _is_strange(character.text):
                plain = "-" if character.text == SOFT else character.text
                kept.append(character._replace(text=plain))
            elif at == 0 and characters[1:2] and characters[1].text.isspace():
                kept.append(Character("•"))
            else:
                around = "".join(c.text for c in characters[max(0, at - 15) : at + 15])
                self.unread[re.sub(r"[\ue000-\uf8ff]", UNKNOWN, around)] += 1
        return kept

    def _is_heading(self, paragraph: Paragraph) -> bool:
        words = sum(len(line.text.split()) for line in paragraph.lines)
        larger = all(line.size > _HEADING_SIZE * self.look.size for line in paragraph.lines)
        return larger and words <= _LONGEST_HEADING


def _is_bold(row: Sequence[Sequence[Line]]) -> bool:
    lines = [line for cell in row for line in cell]
    return bool(lines) and all(line.is_bold for line in lines)


def _is_strange(text: str) -> bool:
    return text == UNKNOWN or unicodedata.category(text) == "Co"
