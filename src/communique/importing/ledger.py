"""Every change made to the extracted text on the way to data, as edits of that text.

An edit replaces one stretch of the extracted text; no two overlap. Applied together they turn the
extracted text into what was imported, which is how a reader can check that nothing was lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.model.finding import Class, Finding


@dataclass(frozen=True, slots=True)
class Edit:
    """`after` instead of the extracted text between two offsets, and the rule that asks for it."""

    start: int
    end: int
    after: str
    rule: str
    message: str
    class_: Class = "certain"


@dataclass(frozen=True, slots=True)
class Question:
    """Something between two offsets that stays as it is, and that a person has to look at."""

    start: int
    end: int
    rule: str
    message: str
    after: str | None = None
    """What may be meant."""


@dataclass(slots=True)
class Ledger:
    """Edits, questions and other findings of one import, in the order they were made."""

    text: str
    edits: list[Edit] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    """Offsets of characters that are no text: markup, and what nobody sees."""
    wholes: dict[int, int] = field(default_factory=dict)
    """Characters that were written with several (`&egrave;`): the first offset, and the end."""
    signed: set[int] = field(default_factory=set)
    """Offsets of the first words under a “(signed)” that was left out."""
    _made: set[Edit] = field(default_factory=set)

    def replace(self, start: int, end: int, after: str, rule: str, message: str) -> None:
        """Record that a stretch was replaced; the same edit twice is one."""
        start, end = self.behind(start - 1), self.behind(end - 1)
        edit = Edit(start, end, after, rule, message)
        if edit not in self._made and self.text[start:end] != after:
            self._made.add(edit)
            self.edits.append(edit)

    def behind(self, at: int) -> int:
        """The offset behind the character at an offset, however many it was written with."""
        return self.wholes.get(at, at + 1)

    def holds_text(self, start: int, end: int) -> bool:
        """Whether anything but white space and dropped characters stands in a stretch."""
        kept = (self.text[at] for at in range(start, end) if at not in self.dropped)
        return any(not character.isspace() for character in kept)

    def ask(self, question: Question) -> None:
        """Record what a person has to look at."""
        self.questions.append(question)

    def report(self, finding: Finding) -> None:
        """Record something that is no replacement: a move, a question."""
        self.findings.append(finding)
