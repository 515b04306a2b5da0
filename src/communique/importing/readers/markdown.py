"""Markdown: the text stays as the file has it; what its marks say is told beside it.

Recognised are the blocks a communiqué has: headings, quotations, pipe tables, paragraphs, fences.
List markers stay text, for they are labels; so do `***`, `###` and lines of `_`, which in this
trade are end marks and lines to sign on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from communique.importing.extraction import Extraction, Grid, Stretch
from communique.importing.readers.marks import Marks, read_marks, united, without
from communique.importing.readers.text import decode

_QUOTE = re.compile(r" {0,3}>[ \t]?")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`\n]*\Z")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?=[^\s#])")
_CLOSING_HASHES = re.compile(r"(?<=[ \t])#+[ \t]*\Z")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*\Z")
_RULE = re.compile(r" {0,3}-[ \t]*-[ \t]*-[- \t]*\Z")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]")
_DELIMITER = re.compile(r"[ \t]*:?-+:?[ \t]*\Z")
_PIPE = re.compile(r"\\.|\|")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file without its line feed; `start` stands behind the quotation marks."""

    start: int
    end: int
    depth: int
    words: str

    @property
    def blank(self) -> bool:
        return not self.words.strip()


@dataclass(slots=True)
class _Found:
    """What has been recognised so far, and the lines of the paragraph that is still open."""

    text: str
    marks: Marks = field(default_factory=Marks)
    headings: list[Stretch] = field(default_factory=list)
    quotations: list[Stretch] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    open: list[_Line] = field(default_factory=list)

    def close(self) -> None:
        """End the paragraph: read the marks inside it."""
        if not self.open:
            return
        for line in self.open[:-1]:
            if line.words.endswith("\\"):
                self.marks.markup.append((line.end - 1, line.end))
        read_marks(self.text, self.open[0].start, self.open[-1].end, self.marks)
        self.open = []


def read(name: str, data: bytes) -> Extraction:
    """The text of a Markdown file as it stands, and the stretches its marks tell of."""
    text, notes = decode(name, data)
    found = _Found(text)
    _blocks(_lines(found), found)
    markup = united(_before_space(found.text, *each) for each in found.marks.markup)
    return Extraction(
        text=text,
        media_type="text/markdown",
        emphasis=without(found.marks.emphasis, markup),
        headings=tuple(found.headings),
        quotations=tuple((start, end) for start, end in found.quotations if start < end),
        grids=tuple(found.grids),
        markup=markup,
        notes=notes,
    )


def _before_space(text: str, start: int, end: int) -> Stretch:
    """Markup less the spaces that end a line: those are no text in any format."""
    if text[end : end + 1] in ("", "\n"):
        end = start + len(text[start:end].rstrip())
    return start, end


def _lines(found: _Found) -> list[_Line]:
    lines = []
    start = 0
    for raw in found.text.split("\n"):
        lines.append(_line(raw, start, found))
        start += len(raw) + 1
    return lines


def _line(raw: str, start: int, found: _Found) -> _Line:
    at = depth = 0
    while mark := _QUOTE.match(raw, at):
        at, depth = mark.end(), depth + 1
    if depth:
        found.marks.markup.append((start, start + at))
    return _Line(start + at, start + len(raw), depth, raw[at:])


def _blocks(lines: list[_Line], found: _Found) -> None:
    at = 0
    quoted = False
    while at < len(lines):
        line = lines[at]
        lazy = quoted and line.depth == 0
        if found.open and line.depth != found.open[-1].depth and not lazy:
            found.close()
        was, at = at, _block(lines, at, found)
        quoted = line.depth > 0 or (lazy and len(found.open) > 1 and found.open[-1] is line)
        if quoted:
            _quote(lines[was:at], found)
    found.close()


def _block(lines: list[_Line], at: int, found: _Found) -> int:
    """Take the block, or the line of a paragraph, that begins at `at`; the next one's index."""
    line = lines[at]
    if fence := _FENCE.match(line.words):
        return _fence(lines, at, fence[1], found)
    if _is_table(lines, at):
        return _table(lines, at, found)
    if line.blank:
        found.close()
    elif _UNDERLINE.match(line.words) and _may_be_heading(found.open, line):
        _underlined(line, found)
    elif opening := _HEADING.match(line.words):
        _heading(line, opening.end(), found)
    elif _RULE.match(line.words):
        found.close()
        found.marks.markup.append((line.start, line.end))
    else:
        _running(line, found)
    return at + 1


def _running(line: _Line, found: _Found) -> None:
    if _ITEM.match(line.words):
        found.close()
    found.open.append(line)


def _heading(line: _Line, width: int, found: _Found) -> None:
    found.close()
    words = line.words.rstrip()
    if closing := _CLOSING_HASHES.search(line.words, width):
        words = line.words[: closing.start()].rstrip()
        found.marks.markup.append((line.start + len(words), line.end))
    stretch = (line.start + width, line.start + len(words))
    found.marks.markup.append((line.start, stretch[0]))
    found.headings.append(stretch)
    read_marks(found.text, *stretch, found.marks)


def _may_be_heading(paragraph: list[_Line], line: _Line) -> bool:
    """Whether an underline makes a heading of what stands above it: not of an item of a list."""
    if not paragraph or paragraph[-1].depth != line.depth:
        return False
    return not _ITEM.match(paragraph[0].words)


def _underlined(line: _Line, found: _Found) -> None:
    found.headings.append((found.open[0].start, found.open[-1].end))
    found.close()
    found.marks.markup.append((line.start, line.end))


def _quote(lines: list[_Line], found: _Found) -> None:
    """One stretch for quoted lines that follow one another."""
    start, end = lines[0].start, lines[-1].end
    last = found.quotations[-1] if found.quotations else None
    if last and "\n" not in found.text[last[1] + 1 : start]:
        found.quotations[-1] = (last[0], end)
    else:
        found.quotations.append((start, end))


def _fence(lines: list[_Line], at: int, mark: str, found: _Found) -> int:
    """Text between fences stands as it is; only the fences are markup."""
    found.close()
    end = at + 1
    while end < len(lines) and not _closes(lines[end], mark):
        end += 1
    for line in (lines[at], *lines[end : end + 1]):
        found.marks.markup.append((line.start, line.end))
    return end + 1


def _closes(line: _Line, mark: str) -> bool:
    words = line.words.strip()
    return words.startswith(mark) and not words.strip(mark[0])


def _is_table(lines: list[_Line], at: int) -> bool:
    """Whether a header row stands at `at`: the row of dashes below it has as many cells."""
    if lines[at].blank or at + 1 == len(lines) or lines[at].depth != lines[at + 1].depth:
        return False
    if "|" not in lines[at].words and "|" not in lines[at + 1].words:
        return False
    dashes = _cells(lines[at + 1])
    if not all(_DELIMITER.match(words) for _, _, words in dashes):
        return False
    return len(dashes) == len(_cells(lines[at]))


def _table(lines: list[_Line], at: int, found: _Found) -> int:
    found.close()
    end = at + 2
    while end < len(lines) and lines[end].depth == lines[at].depth and "|" in lines[end].words:
        end += 1
    found.marks.markup.append((lines[at + 1].start, lines[at + 1].end))
    rows = [_row(line, found) for line in (lines[at], *lines[at + 2 : end])]
    headed = any(start < stop for start, stop in rows[0])
    kept = tuple(rows if headed else rows[1:])
    found.grids.append(Grid(lines[at].start, lines[end - 1].end, kept, headed))
    return end


def _row(line: _Line, found: _Found) -> tuple[Stretch, ...]:
    for pipe in _PIPE.finditer(line.words):
        if pipe[0] == "|":
            found.marks.markup.append((line.start + pipe.start(), line.start + pipe.end()))
    cells = tuple((start, end) for start, end, _ in _cells(line))
    for start, end in cells:
        read_marks(found.text, start, end, found.marks)
    return cells


def _cells(line: _Line) -> list[tuple[int, int, str]]:
    """Start, end and words of each cell, without the white space around them."""
    pipes = [found.start() for found in _PIPE.finditer(line.words) if found[0] == "|"]
    edges = [-1, *pipes, len(line.words)]
    parts = [(a + 1, b) for a, b in pairwise(edges)]
    if pipes and not line.words[: pipes[0]].strip():
        parts = parts[1:]
    if pipes and len(parts) > 1 and not line.words[pipes[-1] :].strip(" \t|"):
        parts = parts[:-1]
    return [_trimmed(line, start, end) for start, end in parts]


def _trimmed(line: _Line, start: int, end: int) -> tuple[int, int, str]:
    words = line.words[start:end].strip()
    left = line.words.index(words, start)
    return line.start + left, line.start + left + len(words), words
