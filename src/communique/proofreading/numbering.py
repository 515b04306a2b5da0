"""What the labels of paragraphs and items say: «5.», «b)», «(iv)», «2.3»."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(r"(?P<head>.*?)(?P<core>\d+(?:\.\d+)*|[A-Za-z]{1,7})(?P<tail>\W*)")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_RARE = "jkwxy"
"""Letters that some alphabets pass over."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A label read: its frame («#.», «(#)»), and its place in its series in each way to read it.

    A letter may be a Roman number too; a dotted number has one place for each of its numbers.
    """

    frame: str
    readings: tuple[tuple[int, ...], ...]

    def follows(self, before: Numbered) -> bool:
        """Whether it comes next, or begins anew, in the way both can be read."""
        return any(_comes_next(b, a) for b in before.readings for a in self.readings)

    def stepped(self) -> Numbered:
        """What would come next."""
        return Numbered(self.frame, tuple((*r[:-1], r[-1] + 1) for r in self.readings))

    @property
    def begins(self) -> bool:
        """Whether it is the first of a series."""
        return any(reading[-1] <= 1 for reading in self.readings)


def read_label(label: str) -> Numbered | None:
    """A label that counts; None for a bullet and for words."""
    found = _LABEL.fullmatch(label.strip())
    if found is None or len(found["head"]) > 2:
        return None
    core = found["core"]
    if core[0].isdigit():
        numbers = tuple(map(int, core.split(".")))
        return Numbered(f"{found['head']}{'#.' * len(numbers)}{found['tail']}", (numbers,))
    readings = [(value,) for value in (_roman(core.lower()), _letter(core.lower())) if value]
    case = "a" if core.islower() else "A"
    return Numbered(f"{found['head']}{case}{found['tail']}", tuple(readings)) if readings else None


def _comes_next(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    if len(before) != len(after):
        return False
    if after[:-1] == before[:-1]:
        step = range(before[-1] + 1, after[-1])
        passed = len(before) == 1 and len(step) < 4 and all(_is_rare(n) for n in step)
        return after[-1] <= 1 or after[-1] == before[-1] + 1 or (passed and len(step) > 0)
    return after[-1] <= 1 and after[:-1] > before[:-1]


def _is_rare(place: int) -> bool:
    return place <= 26 and chr(ord("a") + place - 1) in _RARE


def _letter(core: str) -> int | None:
    return ord(core) - ord("a") + 1 if len(core) == 1 else None


def _roman(core: str) -> int | None:
    if not set(core) <= set(_ROMAN):
        return None
    values = [_ROMAN[c] for c in core]
    ahead = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, ahead, strict=True))
