"""A word as it stands in a text: where it is, how it is capitalised, what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Shape = Literal["small", "capitalised", "capitals", "two capitals", "mixed"]

_WORD = re.compile(r"(?<![\w@])[^\W\d_]+(?:['’][^\W\d_]+)*['’]?(?![\w@])")
_OPENS = re.compile(r"(?:^|[.!?:;…]['’”»)\]]*\s+|[\n(\[«“‘\"]\s*|[-–—•]\s+)$")
_GOES_ON = re.compile(r",? [\d(a-zà-öø-ÿ]|['’][a-zà-öø-ÿ]")
_NAME_BEFORE = re.compile(r"[^\W\d_a-z][^\W\d_]+[-‑]$")
_NAME_AFTER = re.compile(r"[-‑ ](?:[a-zà-öø-ÿ]{1,3} )?[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ]")
_BEFORE = re.compile(r"(\S*) ?$")
_STRETCH = 40
"""Characters on each side that tell whether a text is set in capitals there."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of letters and inner apostrophes; offsets are half-open in its text."""

    text: str
    start: int
    end: int
    shape: Shape
    opens: bool
    """Whether a sentence, a line or a quotation begins with it, and goes on in small letters."""
    in_capitals: bool
    """Whether it has a capital, and all about it is set in capitals."""
    hyphened: bool
    """Whether it is part of a word with a hyphen."""
    as_named: bool
    """Whether it stands as parts of names do: joined to a capital, or before a capitalised word."""
    before: str
    """The word before it on its line, with a stop or a comma behind that: Ms, Tereza, St."""

    def cased(self, right: str) -> str:
        """Another word with the capitals of this one."""
        if self.shape == "capitals":
            return right.upper()
        if self.shape in ("capitalised", "two capitals"):
            return right[:1].upper() + right[1:]
        return right


def words(text: str, elided: frozenset[str], endings: tuple[str, ...]) -> Iterator[Word]:
    """The words of a text; what has a digit in it is none.

    `elided` is what joins the next word by an apostrophe (dell, l), `endings` what joins the word
    before by one (s, in possessives), both in small letters: neither is part of a word.
    """
    whole = text.isupper()
    for found in _WORD.finditer(text):
        start, end = _bounds(found, elided, endings)
        if start < end:
            beside = text[max(0, start - 1) : start] + text[end : end + 1]
            shape = _shape(text[start:end])
            yield Word(
                text[start:end],
                start,
                end,
                shape,
                opens=_opens(text, found),
                in_capitals=shape != "small" and (whole or _in_capitals(text, start, end)),
                hyphened=any(each in beside for each in "-‑"),
                as_named=_as_named(text, start, end),
                before=_before(text[max(0, start - 40) : start]),
            )


def _before(text: str) -> str:
    found = _BEFORE.search(text)
    return found[1] if found else ""


def _opens(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 8) : found.start()]
    return bool(_OPENS.search(before) and _GOES_ON.match(text, found.end()))


def _bounds(
    found: re.Match[str], elided: frozenset[str], endings: tuple[str, ...]
) -> tuple[int, int]:
    """Where the word itself begins and ends."""
    letters = found[0].replace("’", "'").lower().rstrip("'")
    start, end = found.start(), found.start() + len(letters)
    first, mark, rest = letters.partition("'")
    if mark and first in elided:
        start, letters = start + len(first) + 1, rest
    _, mark, last = letters.rpartition("'")
    return (start, end - len(last) - 1) if mark and last in endings else (start, end)


def _shape(word: str) -> Shape:
    letters = re.sub("['’]", "", word)
    if letters.islower() or letters.upper() == letters.lower():
        return "small"
    if letters.isupper() and len(letters) > 1:
        return "capitals"
    if letters[0].isupper() and (len(letters) == 1 or letters[1:].islower()):
        return "capitalised"
    if letters == word and len(letters) >= 4 and letters[:2].isupper() and letters[2:].islower():
        return "two capitals"
    return "mixed"


def _as_named(text: str, start: int, end: int) -> bool:
    return bool(_NAME_BEFORE.search(text[max(0, start - 20) : start])) or bool(
        _NAME_AFTER.match(text, end)
    )


def _in_capitals(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - _STRETCH) : start] + text[end : end + _STRETCH]
    capitals = sum(each.isupper() for each in around)
    return capitals > 2 * sum(each.islower() for each in around)
