"""A range of numbers joined by another dash than the house has: «2029-2033»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_RANGE = re.compile(
    r"(?<![\w/.,–-])(\d{4}|\d{1,3})((?:\s?[–—-]\s?))(\d{1,4})(?![\w/–-]|[.,]\d)(?!\s?[–-]\s?\d)"
)


def _check(page: Page) -> Iterator[Remark]:
    right = page.language.typography.range_dash
    ranges = [(place, found) for place, text in prose(page).items() for found in _ranges(text)]
    written = {found[2] for _, found in ranges}
    for place, found in ranges:
        departs = found[2] != right and ("-" in found[2] or right in written)
        if departs and not within(settled(page, place), found.start()):
            message = f"house style joins a range with ‘{right}’"
            yield Remark(place, *found.span(2), message, right)


def _ranges(text: str) -> Iterator[re.Match[str]]:
    """Years, or numbers that rise: no telephone, no reference."""
    for found in _RANGE.finditer(text):
        low, high = found[1], found[3]
        whole = int(low[: len(low) - len(high)] + high) if len(high) < len(low) else int(high)
        spaced = len(found[2]) > 1
        years = len(low) == 4
        if int(low) < whole and years == (len(high) == 4 or years) and (years or not spaced):
            yield found


RULE = Rule(
    name="range-dash",
    group="typography",
    class_="style",
    fix="safe",
    summary="A range of numbers is joined by another dash than house style has.",
    why="English joins a range with a closed en dash (2029–2033). In a language that has a hyphen "
    "there, an en dash is told only where the text has both.",
    source="European Commission, English Style Guide, section on the en dash",
    check=_check,
    passes=(
        Sample(body=("In 2029–2033, on 2026-07-02, tel. 02-5550, reference 52-1, 3-0.",)),
        Sample(language="it", body=("Nel 2029–2033.",)),
    ),
    fails=(
        Sample(body=("In the years 2029-2033.",), fixed="In the years 2029–2033."),
        Sample(language="it", body=("2029–2033 e 2030-2031.",), fixed="2029-2033 e 2030-2031."),
    ),
    enters="names",
)
