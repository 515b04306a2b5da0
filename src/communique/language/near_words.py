"""How one word differs from another by a single slip of the hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
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


_LONGEST = 60
"""Letters; a longer one is no word that a hand slipped in."""


class NearWords:
    """Words to be found by another that is one slip away inside it: not in its first two letters
    nor in its last.

    Two such words have a word in common that each is, or becomes without one letter. So a look-up
    costs what the word's own letters cost, however many words are held.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._held: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(set(words)):
            for key in _keys(word):
                self._held[key].append(word)

    def first(self, word: str, accepts: Callable[[Slip], bool]) -> tuple[str, Slip] | None:
        """The first word in order of the alphabet whose slip is accepted."""
        found = [each for key in _keys(word) if (each := self._first_of(key, word, accepts))]
        return min(found, key=lambda each: each[0], default=None)

    def _first_of(
        self, key: str, word: str, accepts: Callable[[Slip], bool]
    ) -> tuple[str, Slip] | None:
        for each in self._held.get(key, ()):
            slip = slip_between(word, each)
            if slip and slip.before >= 2 and slip.after >= 1 and accepts(slip):
                return each, slip
        return None


def _keys(word: str) -> set[str]:
    """The word itself, and what is left of it without one of its inner letters."""
    if len(word) > _LONGEST:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(2, len(word) - 1))}


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
