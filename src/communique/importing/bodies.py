"""Blocks → units: sections, paragraphs, nested lists, tables, quotations, final clause, annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.importing.datelines import is_dateline
from communique.importing.heading_words import is_sentence
from communique.importing.labels import Label, label_of
from communique.importing.layout import is_wrapped, run_on
from communique.importing.layout_lines import Block, Line
from communique.importing.ledger import Ledger
from communique.importing.nesting import Piece, annexed, nested
from communique.importing.signature_lines import incomplete
from communique.importing.tables import is_caption, table_of
from communique.language.definition import Language
from communique.language.words import fold, is_capitals, starts_with, words_of
from communique.model.communique import UnitKind

_WIDE = 100
"""Characters; lines longer than this were not broken by a column width."""


@dataclass(slots=True)
class _Segment:
    """Lines that make one paragraph, and the label they open with."""

    lines: list[Line]
    label: Label | None


class BodyReader:
    """Reads the blocks between heading and signatures."""

    def __init__(
        self,
        language: Language,
        ledger: Ledger,
        words: frozenset[str],
        *,
        width: int | None,
        flows: bool,
    ) -> None:
        """`words`: those of the document; `width`: the column its lines are broken at, if any.

        `flows` where each line is a whole paragraph.
        """
        self._language = language
        self._width = width
        self._flows = flows
        self._ledger = ledger
        self._words = words
        self._seen: dict[str, Label] = {}
        self._sentences: set[str] = set()

    def read(self, blocks: list[Block]) -> list[Piece]:
        """The units of a body, items nested under what they belong to."""
        flat: list[Piece] = []
        blocks = self._titled(blocks)
        for at, block in enumerate(blocks):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            before = blocks[at - 1] if at else None
            if is_caption(block, following):
                continue
            if block.grid:
                caption = before if is_caption(before, block) else None
                flat.append(table_of(block, caption, self._ledger, self._words))
            else:
                flat.extend(self._pieces(block, following))
        return annexed(nested(flat))

    def _titled(self, blocks: list[Block]) -> list[Block]:
        """«ANNEX A» with the title that stands in the block below it, as one block."""
        made: list[Block] = []
        for at, block in enumerate(blocks):
            if made and self._is_bare_annex(made[-1]) and self._is_title(blocks, at):
                made[-1] = Block((*made[-1].lines, *block.lines))
            else:
                made.append(block)
        return made

    def _is_bare_annex(self, block: Block) -> bool:
        annexes = self._language.reading.annexes
        return bool(starts_with(block.text, annexes)) and len(words_of(block.text)) <= 2

    def _is_title(self, blocks: list[Block], at: int) -> bool:
        """A short block in capital initials that something follows."""
        text = blocks[at].text
        short = not blocks[at].grid and len(words_of(text)) <= 10 and at + 1 < len(blocks)
        titled = text[:1].isupper() and text[-1] not in ".;:," and not self._label(text)
        return short and titled

    def _pieces(self, block: Block, following: Block | None) -> list[Piece]:
        segments = self._segments(block)
        after = "" if following is None or following.grid else following.text
        texts = [*(" ".join(line.text for line in each.lines) for each in segments[1:]), after]
        alone = len(segments) == 1
        return [
            self._piece(segment, text, alone, following is not None or n + 1 < len(segments))
            for n, (segment, text) in enumerate(zip(segments, texts, strict=True))
        ]

    def _segments(self, block: Block) -> list[_Segment]:
        """A block's paragraphs: a label begins one, and so does a line where lines are whole."""
        width = max(len(line.text) for line in block.lines)
        segments: list[_Segment] = []
        for line in block.lines:
            label = self._label(line.text)
            before = segments[-1].lines[-1] if segments else None
            if before is None or self._begins(before, line, label, segments[-1], width):
                segments.append(_Segment([line], label))
                if label:
                    self._seen[label.style] = label
            else:
                segments[-1].lines.append(line)
        return segments

    def _label(self, text: str) -> Label | None:
        return label_of(text, self._seen, self._language.reading.sections)

    def _begins(
        self, before: Line, line: Line, label: Label | None, segment: _Segment, width: int
    ) -> bool:
        if label:
            return self._labels(before, line, label, segment, width)
        if line.heading != before.heading or (line.bold != before.bold and before.bold):
            return True
        stopped = bool(re.search(r"[.:!?][»”\"')]*$", before.text))
        if line.soft or (line.quoted and before.quoted):  # verses are one quotation
            return False
        if len(segment.lines) == 1 and self._is_bare_title(before.text):
            return len(words_of(line.text)) > 10 or line.text[-1] in ".;:,"
        if line.indent > before.indent and segment.label is None:  # its first line is set in
            return stopped
        capital = line.text[:1].isupper() or line.text[:1] in '«“"‘'
        if self._flows and (before.text[-1] == ";" or (capital and before.text[-1] != ",")):
            return True
        if width > _WIDE:
            return capital and (stopped or len(before.text) < 60)
        if capital and self._is_whole(before, line):
            return True
        return stopped and capital and len(before.text) < width * 0.62

    def _is_bare_title(self, text: str) -> bool:
        """«Article 1» or «ANNEX» alone on a line: its title may stand on the next."""
        reading = self._language.reading
        known = (*reading.sections, *reading.annexes)
        return bool(starts_with(text, known)) and len(words_of(text)) <= 2

    def _is_whole(self, before: Line, line: Line) -> bool:
        """Far from the edge of the column, and not in the middle of a phrase."""
        if self._width is None or incomplete(before.text, self._language):
            return False
        return not is_wrapped(before, line, round(self._width * 0.75))

    def _labels(
        self, before: Line, line: Line, label: Label, segment: _Segment, width: int
    ) -> bool:
        """Whether what looks like a label is one, or a number broken off («EUR / 12.5 million»)."""
        ended = before.text[-1] in ".:;,!?»”)" or self._ends_in_and(before.text)
        if ended or _follows(label, self._seen.get(label.style)):
            return True
        if segment.label is None:
            return False
        known = label.style in self._seen or not label.counts or label.value == 1
        short = len(before.text) + len(line.text.split()[0]) < 0.9 * width
        return known and (short or width > _WIDE or not label.counts)

    def _ends_in_and(self, text: str) -> bool:
        last = words_of(text)[-1:]
        return bool(last) and last[0] in {fold(w) for w in self._language.reading.and_words}

    def _piece(self, segment: _Segment, after: str, alone: bool, followed: bool) -> Piece:
        words = run_on(segment.lines, self._ledger, self._words)
        label = segment.label
        marked, words = (
            words.cut(0, label.end if label else 0),
            words.cut(label.end if label else 0),
        )
        kind = self._kind(segment, words.text, after, alone, followed)
        if label and kind == "paragraph" and is_sentence(words.text, self._language):
            self._sentences.add(label.style)
        first, last = segment.lines[0], segment.lines[-1]
        kind = "item" if first.up is not None else kind
        piece = Piece(kind, words, first.number, last.number, label, marked, indent=first.indent)
        piece.up = first.up
        return piece

    def _kind(
        self, segment: _Segment, text: str, after: str, alone: bool, followed: bool
    ) -> UnitKind:
        reading = self._language.reading
        if all(line.quoted for line in segment.lines) or _is_quotation(text):
            return "quotation"
        if starts_with(text, reading.annexes) and len(words_of(text)) <= 20 and alone:
            return "annex"
        dated = alone and segment.label is None and is_dateline(text, self._language)
        dated = dated and not text.endswith(":")
        if starts_with(text, reading.final_clauses) or dated:
            return "final-clause"
        if self._is_section(segment, text, after, alone, followed):
            return "section"
        return "paragraph"

    def _is_section(
        self, segment: _Segment, text: str, after: str, alone: bool, followed: bool
    ) -> bool:
        count = len(words_of(text))
        if all(line.heading for line in segment.lines):
            return True
        if count == 0 or count > 16 or text[-1:] in ".;:,!?" or is_sentence(text, self._language):
            return False
        if is_capitals(text) and any(c.isalpha() for c in text) and (alone or segment.label):
            return segment.label is None or segment.label.counts
        if all(line.bold for line in segment.lines):
            return True
        if not followed or not after or not text[:1].isupper():
            return False
        return (alone or segment.label is not None) and self._heads(segment.label, count, after)

    def _heads(self, label: Label | None, count: int, after: str) -> bool:
        """A short line in ordinary letters that paragraphs of another kind follow."""
        next_label = self._label(after)
        if label is None:
            listed = next_label is not None and _lower(after, next_label)
            said = is_sentence(after, self._language) or after[-1] == ":"
            announced = len(words_of(after)) >= 8 or said or bool(next_label)
            return count <= 8 and announced and not listed
        if not label.counts or count > (4 if label.style in self._sentences else 12):
            return False
        same = next_label is not None and next_label.style == label.style
        return not same and (is_sentence(after, self._language) or after[-1] in ".:;")


def _lower(text: str, label: Label) -> bool:
    """An item that goes on in small letters continues the line before the list."""
    return text[label.end :].lstrip()[:1].islower()


def _follows(label: Label, before: Label | None) -> bool:
    return before is not None and label.style == before.style and label.value == before.value + 1


def _is_quotation(text: str) -> bool:
    """A paragraph that is a quotation and nothing else."""
    pairs = {"“": "”", "«": "»", '"': '"', "‘": "’"}
    closing = pairs.get(text[:1])
    if closing is None:
        return False
    inner = text[1:].rstrip(".,;")
    return inner.endswith(closing) and inner[:-1].find(closing) < 0
