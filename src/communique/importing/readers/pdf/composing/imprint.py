"""Small print under a ruling line at the end of a text: who publishes it, and how it was made."""

from __future__ import annotations

from collections.abc import Sequence

from communique.importing.readers.pdf.composing.paragraphs import Paragraph
from communique.importing.readers.pdf.composing.rows import Line
from communique.importing.readers.pdf.drawing.geometry import Box

_SMALLER = 0.86
"""Of the size of the text."""
_MOST_LINES = 14


def without_imprint(
    paragraphs: list[Paragraph], rules: Sequence[Sequence[Box]], usual: float
) -> tuple[list[Paragraph], list[str]]:
    """The paragraphs of one flow, and the small print that ends it, if it does."""
    first = len(paragraphs)
    while first > 0 and all(line.size < _SMALLER * usual for line in paragraphs[first - 1].lines):
        first -= 1
    for start in range(first, len(paragraphs)):
        lines = [line for paragraph in paragraphs[start:] for line in paragraph.lines]
        if len(lines) <= _MOST_LINES and _is_under_rule(lines[0], rules):
            texts = (" ".join(line.text for line in each.lines) for each in paragraphs[start:])
            return paragraphs[:start], list(texts)
    return paragraphs, []


def _is_under_rule(line: Line, rules: Sequence[Sequence[Box]]) -> bool:
    """Whether a line of some length stands right above, over the beginning of this one."""
    return any(
        rule.width > 5 * rule.height
        and rule.left <= line.left + 2 <= rule.right
        and 0 < rule.bottom - line.y < 4.5 * line.size
        for rule in rules[line.page]
    )
