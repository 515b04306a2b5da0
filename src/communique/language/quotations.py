"""Where words are quoted, known by pairs of quotation marks."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|(?<!\w)‘[^‘’]{3,}’(?!\w)|\"[^\"]{1,400}\"")


def quoted(text: str) -> list[tuple[int, int]]:
    """Quoted stretches with their marks, as half-open offsets, in order."""
    return [found.span() for found in _QUOTED.finditer(text)]
