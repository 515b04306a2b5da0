"""Where words are quoted, known by pairs of quotation marks, and quotations in other marks."""

from __future__ import annotations

import re

from communique.language.choices import Quotes

_QUOTED = re.compile(
    r"“[^“”]*”|«[^«»]*»|(?<!\w)‘(?:[^‘’]|(?<=\w)’(?=\w)){3,}’(?!\w)|\"[^\"]{1,400}\""
)


def quoted(text: str) -> list[tuple[int, int]]:
    """Quoted stretches with their marks, as half-open offsets, in order."""
    return [found.span() for found in _QUOTED.finditer(text)]


def requoted(quotation: str, marks: Quotes) -> str:
    """A quotation in these marks, and what it quotes itself in the inner ones."""
    swapped = Quotes(outer=marks.inner, inner=marks.outer)
    words = _QUOTED.sub(lambda found: requoted(found[0], swapped), quotation[1:-1])
    return f"{marks.outer[0]}{words}{marks.outer[1]}"


def surely_marks(text: str, start: int, end: int, after: str) -> bool:
    """Whether a stretch is a quotation and nothing else, and reads as one in the marks it gets.

    Straight marks may be inches; a closing mark may be an apostrophe inside.
    """
    words = text[start + 1 : end - 1]
    glued = text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
    whole = quoted(after) == [(0, len(after))]
    same = re.sub(r"[“”«»‘’\"]", "", words) == re.sub(r"[“”«»‘’\"]", "", after)
    return whole and same and not glued and words == words.strip()
