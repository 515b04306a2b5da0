"""How one word differs from another by a single slip of the hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: what it is, and how many letters before and after it are the same."""

    kind: Literal["letter too many", "letter missing", "letters swapped", "other letter"]
    before: int
    after: int
    doubled: bool
    rest: str

    def variant(self, endings: tuple[str, ...]) -> bool:
        """A consonant doubled or not before an ending: travelling, traveling."""
        return self.doubled and self.rest in endings


def slip_between(word: str, right: str) -> Slip | None:
    """The slip that makes `word` of `right`, or nothing where they differ by more or not at all."""
    if word == right or abs(len(word) - len(right)) > 1:
        return None
    before = _common(word, right)
    after = _common(word[::-1], right[::-1])
    after = min(after, len(word) - before, len(right) - before)
    left, middle = word[before : len(word) - after], right[before : len(right) - after]
    doubled = _is_doubled(max(word, right, key=len), before, len(word) != len(right))
    rest = right[len(right) - after :]
    if len(left) == 1 and not middle:
        return Slip("letter too many", before, after, doubled, rest)
    if not left and len(middle) == 1:
        return Slip("letter missing", before, after, doubled, rest)
    if len(left) == len(middle) == 2 and left == middle[::-1]:
        return Slip("letters swapped", before, after, False, rest)
    if len(left) == len(middle) == 1:
        return Slip("other letter", before, after, False, rest)
    return None


def same_but_for_ending(word: str, known: str) -> bool:
    """Two forms of one word: they differ in their last two letters at most, or one is longer."""
    shared = _common(word, known)
    longest, shortest = max(len(word), len(known)), min(len(word), len(known))
    return shared >= 4 and (shared >= longest - 2 or shared == shortest)


def _common(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


def _is_doubled(longer: str, at: int, differ: bool) -> bool:
    return differ and at < len(longer) and at > 0 and longer[at] == longer[at - 1]
