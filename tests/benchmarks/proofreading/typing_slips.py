"""Slips of the hand, in any language: neighbouring keys, turned, lost and doubled letters."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The letters of the British and the Italian keyboard, which agree."""


def _neighbours() -> dict[str, str]:
    """Each letter's neighbours, in its row and in the rows above and below."""
    beside: dict[str, str] = {}
    for n, row in enumerate(ROWS):
        for at, letter in enumerate(row):
            near = row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
            for other in ROWS[max(n - 1, 0) : n] + ROWS[n + 1 : n + 2]:
                near += other[at : at + 1]
            beside[letter] = near
    return beside


NEIGHBOURS = _neighbours()


def slips(word: str, rng: Random) -> Iterator[tuple[int, str, str]]:
    """One slip of each kind in a lower-case word: offset, before and after. Never at its start."""
    at = rng.randrange(1, len(word))
    near = NEIGHBOURS.get(word[at])
    if near:
        yield at, word[at], rng.choice(near)
    yield at, word[at], ""
    yield at, word[at], word[at] * 2
    at = rng.randrange(1, len(word) - 1)
    if word[at] != word[at + 1]:
        yield at, word[at : at + 2], word[at + 1] + word[at]
