"""What slips of the hand cost: one is an ordinary slip, less a likelier one.

The operations are those of optimal string alignment: a letter too many, one missing, another one,
two swapped (F. J. Damerau, «A technique for computer detection and correction of spelling errors»,
Communications of the ACM 7, 1964). Their weights are ours. A letter can be lost, doubled or swapped
at one place in one way only, while any of many may be put for it, so each of those is less likely;
and of 50,000 slips most were letters lost, and most letters too many were doubled ones (J. J.
Pollock and A. Zamora, «Collection and characterization of spelling errors in scientific and
scholarly text», Journal of the American Society for Information Science 34, 1983).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACES = {
    letter: (row, column + row * 0.5)
    for row, letters in enumerate(_ROWS)
    for column, letter in enumerate(letters)
}
VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(
    map(frozenset, ("ck", "cs", "sz", "cq", "kq", "gj", "fv", "mn", "bp", "dt", "bv"))
)
"""Consonants that sound or look alike in many languages."""
_ACCENT, _DOUBLED, _SWAPPED, _MISSING, _NEAR, _EXTRA, _OTHER = 0.2, 0.4, 0.5, 0.5, 0.75, 1.1, 1.2
_VOWEL = 0.9
"""A vowel for another that is no neighbour."""
_UNMEANT = 0.6
"""An accent that the right word does not have."""
_FIRST = 0.4
"""More for the first letter, which is seldom wrong."""


def cost(word: str, right: str, most: float) -> float:
    """What it takes to write `word` for `right`, both in small letters; no more than `most`."""
    before: list[float] = []
    above = [0.0]
    for j in range(1, len(right) + 1):
        above.append(above[-1] + _missing(right, j - 1))
    for i in range(1, len(word) + 1):
        row = [above[0] + _extra(word, i - 1)]
        for j in range(1, len(right) + 1):
            best = min(
                above[j] + _extra(word, i - 1),
                row[j - 1] + _missing(right, j - 1),
                above[j - 1] + _other(word[i - 1], right[j - 1], first=i == j == 1),
            )
            if i > 1 and j > 1 and word[i - 2 : i] == right[j - 1] + right[j - 2]:
                best = min(best, before[j - 2] + _SWAPPED + (_FIRST if i == 2 else 0))
            row.append(best)
        if min(row) >= most and (not before or min(above) >= most):
            return most
        before, above = above, row
    return min(above[-1], most)


def _extra(word: str, at: int) -> float:
    """A letter of the word that is too many."""
    doubled = at > 0 and word[at] == word[at - 1]
    if doubled:
        return _DOUBLED
    beside = any(
        0 <= near < len(word) and _is_near(word[at], word[near]) for near in (at - 1, at + 1)
    )
    return (_NEAR if beside else _EXTRA) + (_FIRST if at == 0 else 0)


def _missing(right: str, at: int) -> float:
    """A letter that should stand there and does not."""
    if right[at] in "'-":
        return _ACCENT
    doubled = at > 0 and right[at] == right[at - 1]
    return _DOUBLED if doubled else _MISSING + (_FIRST if at == 0 else 0)


@lru_cache(maxsize=4096)
def _other(one: str, other: str, first: bool) -> float:
    if one == other:
        return 0.0
    bare, meant = _bare(one), _bare(other)
    if bare == meant:
        return _ACCENT if other != meant else _UNMEANT  # a key of its own: seldom hit by chance
    more = _FIRST if first else 0
    if _is_near(bare, meant) or frozenset((bare, meant)) in _ALIKE:
        return _NEAR + more
    return (_VOWEL if {bare, meant} <= VOWELS else _OTHER) + more


def _is_near(one: str, other: str) -> bool:
    """Neighbours on a keyboard."""
    if one == other or one not in _PLACES or other not in _PLACES:
        return False
    (row, column), (to_row, to_column) = _PLACES[one], _PLACES[other]
    return abs(row - to_row) <= 1 and abs(column - to_column) <= 1


@lru_cache(maxsize=1024)
def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
