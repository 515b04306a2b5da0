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


@dataclass(slots=True)
class Ledger:
    """Edits and other findings of one import, in the order they were made."""

    text: str
    edits: list[Edit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    """Offsets of characters that are no text: markup, and what nobody sees."""

    def replace(self, start: int, end: int, after: str, rule: str, message: str) -> None:
        """Record that a stretch was replaced; the same edit twice is one."""
        edit = Edit(start, end, after, rule, message)
        if edit not in self.edits and self.text[start:end] != after:
            self.edits.append(edit)

    def holds_text(self, start: int, end: int) -> bool:
        """Whether anything but white space and dropped characters stands in a stretch."""
        kept = (self.text[at] for at in range(start, end) if at not in self.dropped)
        return any(not character.isspace() for character in kept)

    def report(self, finding: Finding) -> None:
        """Record something that is no replacement: a move, a question."""
        self.findings.append(finding)
