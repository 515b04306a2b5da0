"""Lines → paragraphs: which breaks are the width's, which are meant, and where one ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap
from typing import Literal

from communique.importing.readers.pdf.composing.lanes import Usual, follows, goes_on, usual_lanes
from communique.importing.readers.pdf.composing.pieces import SPACE
from communique.importing.readers.pdf.composing.rows import TAB, Lane, Line

Join = Literal["wrap", "break", "paragraph"]
"""A line broken by the width, one broken on purpose, and the end of a paragraph."""

_INDENT = 0.7
_GAP = 1.18
"""Times the usual distance of lines; more parts paragraphs."""
_OTHER_SIZE = 0.08
_NARROW = 26.0
"""Sizes; in a column less wide a line may fill it and still end on purpose."""
_LONG = 0.62
"""Share of the width that lines of prose fill, even where they were broken by hand."""
_SHORT = 0.85
"""Share of the width that a last line fills at most, where nothing else ends a paragraph."""
_STOPPED = re.compile(r"[.:;!?…][»”\"’')\]]*$")
_ENDS = re.compile(r"[.:;!?…][»”\"’')\]]*$|[;,]\s\w{1,3}$")
_OPENS = re.compile(r"[«“\"‘(\[]*[^\W_a-z]|[«“\"‘]")
_OPENS_ITEM = re.compile(
    r"(?:[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)\]/]+|[•‣▪◦●○■□–—*·-]|\d+\.\d+\.?)\s"
)


@dataclass(slots=True)
class Paragraph:
    """Lines, and how each but the first is joined to the one before it."""

    lines: list[Line]
    joins: list[Join]


def paragraphs_of(flows: Sequence[Sequence[Line]]) -> list[list[Paragraph]]:
    """The paragraphs of each flow of a document."""
    usual = usual_lanes(list(flow) for flow in flows)
    for line in (line for flow in flows for line in flow):
        if line.even and usual[line.lane].fills(line):
            line.characters = [SPACE if c == TAB else c for c in line.characters]
    return [_paragraphs(list(flow), usual) for flow in flows]


def _paragraphs(lines: list[Line], usual: dict[Lane, Usual]) -> list[Paragraph]:
    if not lines:
        return []
    made = [Paragraph([lines[0]], [])]
    for n, (before, line) in enumerate(pairwise(lines), 1):
        after = lines[n + 1] if n + 1 < len(lines) else None
        join = _Joint(made[-1], before, line, after, usual[before.lane], usual[line.lane]).join()
        if join == "paragraph":
            made.append(Paragraph([line], []))
        else:
            made[-1].lines.append(line)
            made[-1].joins.append(join)
    for paragraph in made:
        _even_out(paragraph, usual)
    return made


def _even_out(paragraph: Paragraph, usual: dict[Lane, Usual]) -> None:
    """Breaks of one kind: lines set one by one, or prose that somebody has broken by hand."""
    first, joins = paragraph.lines[0], paragraph.joins
    if "break" not in joins:
        return
    if _is_prose(paragraph, usual):
        paragraph.joins = ["wrap"] * len(joins)
    elif usual[first.lane].width < _NARROW * first.size:
        paragraph.joins = ["break"] * len(joins)


def _is_prose(paragraph: Paragraph, usual: dict[Lane, Usual]) -> bool:
    """Long lines from one vertical, the last of which ends a sentence.

    In a wide column it is enough that one goes on in small letters.
    """
    first, *others = paragraph.lines
    column = usual[first.lane]
    lefts = [line.left for line in others]
    long = all(
        line.right > usual[line.lane].left + _LONG * usual[line.lane].width
        for line in paragraph.lines[:-1]
    )
    if not long or max(lefts) - min(lefts) > first.size:
        return False
    if _ENDS.search(others[-1].text):
        return True
    wide = column.width >= _NARROW * first.size
    return wide and any(starmap(goes_on, pairwise(paragraph.lines)))


@dataclass(frozen=True, slots=True)
class _Joint:
    """Two lines that follow each other, and what is usual where they stand."""

    paragraph: Paragraph
    before: Line
    line: Line
    after: Line | None
    usual_before: Usual
    usual: Usual

    def join(self) -> Join:
        if abs(self.before.size - self.line.size) > _OTHER_SIZE * self.line.size:
            return "paragraph"
        if not follows(self.before, self.line):
            return self._over_page()
        if self.before.y - self.line.y > self.usual.lead * _GAP * self.line.size + 0.6:
            return "paragraph"
        if self._is_centred():
            return "paragraph" if self._changes_weight() else "break"
        if self._is_set_off() and not self._are_short():
            return "paragraph"
        return self._in_block()

    def _in_block(self) -> Join:
        if self._is_item() and (self._is_ended() or self._is_stopped() or self._is_next_item()):
            return "paragraph"
        if not self._is_ended():
            return "wrap"
        if self._changes_weight() or (self._is_last() and _OPENS.match(self.line.text)):
            return "paragraph"
        return "break"

    def _over_page(self) -> Join:
        """The text goes on at the head of another column or page."""
        text = self.line.text
        if self._changes_weight() or self._is_item() or self.usual.centres(self.line):
            return "paragraph"
        if text[:1].islower() and not self._is_stopped():
            return "wrap"
        indented = self.line.left - self.usual.left > _INDENT * self.line.size
        if self._is_ended() or (self.usual.indents and indented):
            return "paragraph"
        if self._is_stopped() and not self.usual.indents:
            return "paragraph"
        return "wrap"

    def _is_centred(self) -> bool:
        """The one in the middle of the other, and both in that of the column or of two lengths."""
        before, line = self.before, self.line
        aside = abs(before.left + before.right - line.left - line.right) / 2
        if aside > 2.5 or before.indent > before.left or line.indent > line.left:
            return False
        if abs(before.left - line.left) > 0.4 * line.size:
            return True
        return self.usual.centres(before) and self.usual.centres(line)

    def _is_set_off(self) -> bool:
        """An indent, or its end, begins another paragraph."""
        step = self.line.left - self.before.left
        if abs(step) < _INDENT * self.line.size:
            return False
        if step > 0:
            return abs(self.line.left - self.before.indent) > 4
        first = len(self.paragraph.lines) == 1
        if first and self.line.indent == self.line.left:
            return self._is_ended()
        return True

    def _are_short(self) -> bool:
        """Two lines set by hand, wherever they begin: of a title, of an address."""
        item = self._is_item() or self.paragraph.lines[0].indent > self.paragraph.lines[0].left
        edge = self.usual.left + _SHORT * self.usual.width
        short = max(self.before.right, self.line.right) < edge
        return short and not item and not self._is_stopped()

    def _changes_weight(self) -> bool:
        return self.before.is_bold != self.line.is_bold

    def _is_item(self) -> bool:
        labelled = self.line.indent > self.line.left
        return labelled or bool(_OPENS_ITEM.match(self.line.text))

    def _is_last(self) -> bool:
        """The line before ends a sentence, well before the end of the column."""
        reached = self.before.right - self.usual_before.left
        return self._is_stopped() and reached < _SHORT * self.usual_before.width

    def _is_next_item(self) -> bool:
        """It opens where the paragraph opened, with the label that comes next."""
        first = self.paragraph.lines[0]
        one, other = (_OPENS_ITEM.match(line.text) for line in (first, self.line))
        if not one or not other or abs(first.left - self.line.left) > 2:
            return False
        return _counts_on(one[0].strip(), other[0].strip())

    def _is_stopped(self) -> bool:
        said = any(map(str.isalnum, self.before.text))
        return said and bool(_STOPPED.search(self.before.text))

    def _is_ended(self) -> bool:
        """The line before ends on purpose: what follows would still have stood on it."""
        if not self.usual_before.wraps or "\t" in self.before.text + self.line.text:
            return True
        if not all(any(map(str.isalnum, each.text)) for each in (self.before, self.line)):
            return True  # a line drawn to sign on, an ornament
        return self.usual_before.has_room(self.before, self.line.first_word)


def _counts_on(one: str, other: str) -> bool:
    """«(b)» after «(a)», «3.» after «2.», a dash after a dash."""
    marks = [re.sub(r"\w+", "", label) for label in (one, other)]
    values = [re.sub(r"\W+", "", label) for label in (one, other)]
    if marks[0] != marks[1]:
        return False
    if all(map(str.isdecimal, values)):
        return int(values[1]) == int(values[0]) + 1
    if all(len(value) == 1 for value in values):
        return ord(values[1]) == ord(values[0]) + 1
    return True
