"""A text that changes step by step, and for each of its characters where it was received."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from communique.importing.extraction import Stretch
from communique.importing.ledger import Ledger, Question
from communique.model.traced import Traced


@dataclass(frozen=True, slots=True)
class Repair:
    """`after` instead of what stands between two offsets of the text as it is by now."""

    start: int
    end: int
    after: str
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What may be wrong between two offsets of the text as it is by now."""

    start: int
    end: int
    rule: str
    message: str
    after: str | None = None


Repairs = Callable[[str], Iterable[Repair]]
"""Finds what has to be put right in a text, in order and without overlap."""


@dataclass(slots=True)
class Mending:
    """The text of a ledger on its way; `origin` has the offset each character was received at."""

    ledger: Ledger
    text: str = field(init=False)
    origin: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.ledger.text
        self.origin = range(len(self.text))

    def words(self) -> Traced:
        """The text as it is now."""
        return Traced(self.text, tuple(self.origin))

    def leave_out(self, markup: tuple[Stretch, ...]) -> None:
        """Drop the characters that only say how others look."""
        message = "markup of the file format is not text"
        self.make(lambda _: (Repair(a, b, "", "markup", message) for a, b in markup))

    def make(self, repairs: Repairs) -> None:
        """Make repairs; each is put down in the ledger as an edit of the received text."""
        pieces: list[str] = []
        origin: list[int] = []
        at = 0
        for repair in repairs(self.text):
            start, end = self._whole(repair.start, repair.end)
            if start < at:
                continue
            before, behind = self.text[start : repair.start], self.text[repair.end : end]
            after = before + repair.after + behind
            first, last = self.origin[start], self.ledger.behind(self.origin[end - 1])
            self.ledger.replace(first, last, after, repair.rule, repair.message)
            self._settle(first, last, after)
            pieces += (self.text[at:start], after)
            origin += self.origin[at:start]
            origin += [first] * len(after)
            at = end
        if at:
            self.text = "".join((*pieces, self.text[at:]))
            self.origin = [*origin, *self.origin[at:]]

    def ask(self, doubt: Doubt) -> None:
        """Put a question down with its place in the received text."""
        start, end = self.origin[doubt.start], self.ledger.behind(self.origin[doubt.end - 1])
        self.ledger.ask(Question(start, end, doubt.rule, doubt.message, doubt.after))

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """The stretch widened to characters that were received as one."""
        while start and self.origin[start - 1] == self.origin[start]:
            start -= 1
        while end < len(self.text) and self.origin[end] == self.origin[end - 1]:
            end += 1
        return start, end

    def _settle(self, first: int, last: int, after: str) -> None:
        self.ledger.dropped.update(range(first + bool(after.strip()), last))
        if after and last > first + 1:
            self.ledger.wholes[first] = last
