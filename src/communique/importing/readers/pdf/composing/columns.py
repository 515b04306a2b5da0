"""What stands side by side: columns of prose, two languages, a table, or short blocks."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import sqrt
from typing import Literal

from communique.importing.readers.pdf.composing.gutters import are_beside
from communique.importing.readers.pdf.composing.regions import Band, Gaps, are_same
from communique.importing.readers.pdf.composing.rows import Row
from communique.importing.readers.pdf.drawing.geometry import Box

Kind = Literal["prose", "grid", "blocks"]

TAIL_GAP = 2.4
"""Sizes between columns and what stands under them."""
_SHORTEST_PROSE = 20
"""Words in a column that is read as running text."""
_ALIKE = 0.5
"""Likeness of the small words of two columns in one language; two languages reach 0.3."""
_ENOUGH_WORDS = 25


def kind_of(band: Band, known: Iterable[Gaps]) -> Kind:
    """What a band is; `known` are the gaps between columns of prose on any page."""
    if any(are_same(band.gaps, each) for each in known):
        return "prose"
    columns = band.columns
    if len(columns) <= 3 and sum(map(is_prose, columns)) >= 2:
        return "prose"
    return "grid" if _is_aligned(columns) or _is_spaced(band) else "blocks"


def is_prose(column: list[Row]) -> bool:
    """Running text: enough words, in lines that fill the column."""
    texts = [row.text for row in column]
    words = sum(len(text.split()) for text in texts)
    if len(column) < 3 or words < _SHORTEST_PROSE or words < 3.2 * len(column):
        return False
    left = min(row.left for row in column)
    right = max(row.right for row in column)
    full = sum(row.right > right - 0.18 * (right - left) for row in column)
    return full >= 0.4 * len(column)


def without_tail(band: Band) -> tuple[Band, Band | None]:
    """Columns of prose, and what stands under them behind a gap and is none: signatures."""
    for n, (above, below) in enumerate(pairwise(band.rows), 1):
        if above.y - below.y > TAIL_GAP * below.size:
            tail = Band(band.rows[n:], band.gaps)
            if not any(map(is_prose, tail.columns)):
                return Band(band.rows[:n], band.gaps), tail
    return band, None


def _is_aligned(columns: list[list[Row]]) -> bool:
    """Whether cells stand on the baselines of their neighbours."""
    heights = [[row.y for row in column] for column in columns]
    longest = max(heights, key=len)
    others = [y for column in heights if column is not longest for y in column]
    near = sum(any(abs(y - each) < 1.5 for each in longest) for y in others)
    return near >= 0.75 * len(others) and len(others) >= 0.6 * len(longest) * (len(columns) - 1)


def _is_spaced(band: Band) -> bool:
    """Whether gaps over the whole width part it into rows that have all their cells."""
    if len(stacked(band)) > 1:
        return False
    rows = table_rows(band, ())
    return len(rows) > 1 and all(all(row) for row in rows)


def stacked(band: Band) -> list[Band]:
    """Short blocks side by side in more than one tier, tier by tier.

    A new tier opens as the first one does («For …», «Per il …») below a gap in every column.
    """
    first = band.rows[0]
    opening = {w for row in band.rows[:2] if are_beside(first, row) for w in _first_words(row)}
    tiers: list[list[Row]] = [[]]
    for above, below in pairwise((None, *band.rows)):
        assert below
        gap = above.y - below.y if above else 0.0
        if _first_words(below) <= opening and gap > 1.6 * below.size:
            tiers.append([])
        tiers[-1].append(below)
    return [Band(tuple(tier), band.gaps) for tier in tiers]


def _first_words(row: Row) -> set[str]:
    return {word.casefold() for piece in row.pieces for word in piece.text.split()[:1]}


def table_rows(band: Band, rules: Sequence[Box]) -> list[list[list[Row]]]:
    """The rows of a table: for each the lines of every cell."""
    heights = band.heights or _heights(band, rules)
    starts = _ruled_starts(band, heights) if len(heights) > 1 else _row_starts(band)
    cells: list[list[list[Row]]] = []
    for n, row in enumerate(band.rows):
        if n in starts or not cells:
            cells.append([[] for _ in band.edges[1:]])
        for column, (left, right) in enumerate(pairwise(band.edges)):
            if part := row.between(left, right):
                cells[-1][column].append(part)
    return cells


def _heights(band: Band, rules: Sequence[Box]) -> tuple[float, ...]:
    """Ruling lines between the rows of a band that part cells from those below."""
    left = min(row.left for row in band.rows)
    right = max(row.right for row in band.rows)
    top, bottom = band.rows[0].y, band.rows[-1].y
    wide = (r for r in rules if r.width > 0.7 * (right - left) and bottom < r.bottom < top)
    return tuple(rule.bottom for rule in wide)


def _ruled_starts(band: Band, heights: Sequence[float]) -> set[int]:
    return {
        n + 1
        for n, (above, below) in enumerate(pairwise(band.rows))
        if any(below.y < height < above.y for height in heights)
    }


def _row_starts(band: Band) -> set[int]:
    """Wide gaps part rows where there are two widths of gaps, a first cell begins one elsewhere."""
    gaps = [above.y - below.y for above, below in pairwise(band.rows)]
    least = min(
        (above.y - below.y for column in band.columns for above, below in pairwise(column)),
        default=0.0,
    )
    if gaps and max(gaps) > 1.35 * least and least < 1.45 * band.rows[0].size:
        return {n + 1 for n, gap in enumerate(gaps) if gap > 1.2 * least}
    edge = band.edges[1]
    return {n for n, row in enumerate(band.rows) if row.left < edge}


def are_two_languages(texts: list[str]) -> bool:
    """Whether columns are in different languages, told by their scripts or shortest words."""
    if len({_script(text) for text in texts}) > 1:
        return True
    tallies = [_small_words(text) for text in texts]
    if any(tally.total() < _ENOUGH_WORDS for tally in tallies):
        return False
    return any(_likeness(a, b) < _ALIKE for a, b in pairwise(tallies))


def _script(text: str) -> str:
    """The first word of most letters' names: LATIN, ARABIC, CJK."""
    names = (unicodedata.name(c, "").split(" ")[0] for c in text[:2_000] if c.isalpha())
    return Counter(names).most_common(1)[0][0] if any(map(str.isalpha, text[:2_000])) else ""


def _small_words(text: str) -> Counter[str]:
    words = (word.strip(".,;:()’'\"«»“”").lower() for word in text.split())
    return Counter(word for word in words if word.isalpha() and len(word) <= 5)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    common = sum(count * other[word] for word, count in one.items())
    lengths = sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return common / lengths if lengths else 0.0
