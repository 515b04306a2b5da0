"""Page breaks of plain text: form feeds, the page numbers beside them, the sentences they part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.importing.layout_lines import Line
from communique.importing.ledger import Ledger
from communique.model.traced import Traced

_NUMBER = re.compile(r"[-–—\s]*(\d{1,3})(?:\s*/\s*\d{1,3})?[-–—\s]*")


def without_page_breaks(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Lines without page numbers; a sentence that a page break parts is one paragraph again."""
    kept = list(lines)
    for at in _page_numbers(kept, ledger.text):
        first, last = kept[at].words.origin[0], kept[at].words.origin[-1] + 1
        ledger.replace(first, last, "", "running-line", "a page number was left out")
        ledger.dropped.update(range(first, last))
        kept[at] = replace(kept[at], words=Traced("", ()))
    return _mended(kept, ledger.text)


def _page_numbers(lines: list[Line], text: str) -> list[int]:
    """Numbers that stand alone beside a form feed, or alone and counting from one to the next."""
    alone: list[tuple[int, int]] = []
    filled = [n for n, line in enumerate(lines) if line.words]
    for place, n in enumerate(filled):
        found = _NUMBER.fullmatch(lines[n].text)
        before = place == 0 or filled[place - 1] < n - 1
        after = place + 1 == len(filled) or filled[place + 1] > n + 1
        if found and ((before and after) or _beside_page_break(lines[n], text)):
            alone.append((n, int(found[1])))
    values = [value for _, value in alone]
    if any(_beside_page_break(lines[n], text) for n, _ in alone):
        return [n for n, _ in alone if _beside_page_break(lines[n], text)]
    counting = len(values) > 1 and values == list(range(values[0], values[0] + len(values)))
    return [n for n, _ in alone] if counting and values[0] <= 2 else []


def _beside_page_break(line: Line, text: str) -> bool:
    before = re.search(r"\s*\Z", text[max(0, line.words.origin[0] - 40) : line.words.origin[0]])
    after = re.compile(r"\s*").match(text, line.words.origin[-1] + 1)
    return any(found is not None and "\f" in found[0] for found in (before, after))


def _mended(lines: list[Line], text: str) -> list[Line]:
    """Without the empty lines at a page break where the sentence before it goes on."""
    kept: list[Line] = []
    for line in lines:
        if line.words and kept and not kept[-1].words:
            filled = next((n for n in range(len(kept) - 1, -1, -1) if kept[n].words), None)
            if filled is not None and _goes_over(kept[filled], line, text):
                del kept[filled + 1 :]
        kept.append(line)
    return kept


def _goes_over(before: Line, after: Line, text: str) -> bool:
    """A form feed stands between two lines, and neither a stop nor a capital."""
    between = text[before.words.origin[-1] + 1 : after.words.origin[0]]
    return "\f" in between and before.text[-1] not in ".:;!?" and after.text[:1].islower()
