"""Edits of the extracted text → findings with line, column, and enough words to be understood.

The `before` of a finding stands at its line and column of the extracted text to the letter, and
no two findings overlap: whoever replaces each `before` by its `after` gets what was imported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from communique.importing.ledger import Edit, Question
from communique.model.finding import Finding
from communique.model.places import address
from communique.model.traced import NOWHERE, Traced


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an offset of the extracted text ended up."""

    communique: str | None
    where: str
    field: str | None


class Account:
    """The places of one import, by the stretch of extracted text each came from."""

    def __init__(self, text: str, places: dict[tuple[str, str], Traced], *, lines: bool) -> None:
        """`places` maps (communiqué id, place) to its words; `lines`: whether lines are told."""
        self._text = text
        self._lines = lines
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._owners = {
            at: owner for owner, words in places.items() for at in words.origin if at != NOWHERE
        }

    def position(self, at: int) -> tuple[int | None, int | None]:
        """Line and column of an offset, from 1; nothing where lines are not told."""
        if not self._lines:
            return None, None
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1

    def whereabouts(self, start: int, end: int) -> Whereabouts:
        """The place an edit of a stretch belongs to; the document where it is between places."""
        for at in (start, start - 1, end):
            if at in self._owners:
                name, place = self._owners[at]
                return Whereabouts(name, *address(place))
        return Whereabouts(None, "document", None)

    def findings(self, edits: list[Edit]) -> list[Finding]:
        """Every edit as an applied finding, in the order of the text."""
        kept = settled(edits)
        return [self._finding(edit, n, kept) for n, edit in enumerate(kept)]

    def _finding(self, edit: Edit, n: int, kept: list[Edit]) -> Finding:
        low = kept[n - 1].end if n else 0
        high = kept[n + 1].start if n + 1 < len(kept) else len(self._text)
        start, end = self._words_round(edit, low, high)
        line, column = self.position(start)
        place = self.whereabouts(edit.start, edit.end)
        return Finding(
            rule=edit.rule,
            class_=edit.class_,
            fix="safe",
            applied=True,
            communique=place.communique,
            where=place.where,
            field=place.field,
            line=line,
            column=column,
            before=self._text[start:end],
            after=self._text[start : edit.start] + edit.after + self._text[edit.end : end],
            message=edit.message,
        )

    def asked(self, questions: list[Question]) -> list[Finding]:
        """Every question as a finding that is not applied."""
        return [self._query(question) for question in questions]

    def _query(self, question: Question) -> Finding:
        line, column = self.position(question.start)
        place = self.whereabouts(question.start, question.end)
        return Finding(
            rule=question.rule,
            class_="query",
            communique=place.communique,
            where=place.where,
            field=place.field,
            line=line,
            column=column,
            before=self._text[question.start : question.end],
            after=question.after,
            message=question.message,
        )

    def _parts(self, edit: Edit) -> bool:
        """Whether a space is put where there was none: shown with what it parts."""
        around = self._text[max(0, edit.start - 1) : edit.end + 1]
        return edit.start == edit.end and len(around.strip()) == 2

    def _words_round(self, edit: Edit, low: int, high: int) -> tuple[int, int]:
        """The stretch widened to whole words, and to the next word where something is put in."""
        written = edit.after.strip() or self._text[edit.start : edit.end].strip()
        if not written and not self._parts(edit):
            return edit.start, edit.end
        start = edit.start
        while start > low and not self._text[start - 1].isspace():
            start -= 1
        joint = r"[ \t]\S+" if edit.start == edit.end and edit.after else r""
        after = re.compile(rf"\S*(?:{joint})?").match(self._text, edit.end, high)
        return start, after.end() if after else edit.end


def settled(edits: list[Edit]) -> list[Edit]:
    """Edits in order; one inside another is part of it, a later one of the same stretch holds."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, e.end > e.start, -e.end)):
        if kept and (edit.start, edit.end) == (kept[-1].start, kept[-1].end):
            kept[-1] = edit
        elif not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def applied(text: str, edits: list[Edit]) -> str:
    """The extracted text with every edit made."""
    for edit in reversed(settled(edits)):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text
