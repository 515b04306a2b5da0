"""Words that remember where they were received."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NOWHERE = -1
"""The origin of a character that was not received but written."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A text, and for each of its characters the offset it has in the received text."""

    text: str
    origin: tuple[int, ...]

    def __post_init__(self) -> None:
        assert len(self.text) == len(self.origin)

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    @classmethod
    def at(cls, text: str, start: int) -> Traced:
        """Words that stand in one piece at `start`."""
        return cls(text, tuple(range(start, start + len(text))))

    @classmethod
    def written(cls, text: str) -> Traced:
        """Words that were never received."""
        return cls(text, (NOWHERE,) * len(text))

    def cut(self, start: int, end: int | None = None) -> Traced:
        """A stretch of it, trimmed of white space at both ends."""
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        right = left + len(text.strip())
        return Traced(self.text[left:right], self.origin[left:right])

    def replaced(self, start: int, end: int, words: str) -> Traced:
        """With other words between two offsets; their characters come from nowhere."""
        return Traced(
            self.text[:start] + words + self.text[end:],
            self.origin[:start] + (NOWHERE,) * len(words) + self.origin[end:],
        )

    def place(self) -> int | None:
        """The offset of its first received character."""
        return next((at for at in self.origin if at != NOWHERE), None)

    def last(self) -> int | None:
        """The offset of its last received character."""
        return next((at for at in reversed(self.origin) if at != NOWHERE), None)


def joined(parts: Iterable[Traced], glue: str = " ") -> Traced:
    """Parts in one, with `glue` between them standing for the break after each part."""
    text: list[str] = []
    origin: list[int] = []
    for part in parts:
        if text:
            text.append(glue)
            origin.extend([origin[-1] + 1 if origin[-1] != NOWHERE else NOWHERE] * len(glue))
        text.append(part.text)
        origin.extend(part.origin)
    return Traced("".join(text), tuple(origin))
