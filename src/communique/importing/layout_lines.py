"""Lines of a received text, and the blocks they make."""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.importing.extraction import Grid
from communique.model.traced import Traced


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; `number` counts from 1."""

    number: int
    words: Traced
    indent: int
    bold: bool = False
    heading: bool = False
    quoted: bool = False
    caption: bool = False
    up: int | None = None
    """Of an item without a label: how many lists end before it."""
    tabbed: bool = False
    """It begins with a tab."""
    soft: bool = False
    """It follows a line separator or vertical tab: the paragraph goes on."""

    @property
    def text(self) -> str:
        return self.words.text

    def from_column(self, start: int, end: int | None = None) -> Line:
        """A stretch of its words as a line of their own."""
        return replace(self, words=self.words.cut(start, end), indent=0)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that no blank line parts; or one table."""

    lines: tuple[Line, ...]
    grid: Grid | None = None

    @property
    def first(self) -> int:
        return self.lines[0].number

    @property
    def last(self) -> int:
        return self.lines[-1].number

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " ".join(line.text for line in self.lines)

    def from_line(self, start: int, end: int | None = None) -> Block:
        """Some of its lines as a block of their own."""
        return Block(self.lines[start:end])
