"""What the index says of one communiqué."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """One edition. Addresses are relative to the index; `picture` may be missing."""

    title: str
    languages: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    picture: str | None
    pages: int | None

    @property
    def address(self) -> str:
        """Where one reads it."""
        return self.files[0][1]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something one filters by: a value for addresses, and words for people."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Facts:
    """One communiqué in words. `language` is that of title and `parties`, as printed.

    `day` is its date as ISO 8601 has it, `date` as people write it, both "" where there is none.
    `bound` are the parties, `kind` and `stage` what it is, all in the house's language.
    """

    id: str
    language: str
    lead: str
    title: str
    capitals: bool
    day: str
    date: str
    parties: tuple[str, ...]
    bound: tuple[Choice, ...]
    kind: Choice
    stage: Choice


@dataclass(frozen=True, slots=True)
class Entry:
    """One communiqué with the editions there are."""

    facts: Facts
    editions: tuple[Shown, ...]
