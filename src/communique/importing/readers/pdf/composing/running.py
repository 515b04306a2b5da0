"""Running heads and feet, and page numbers: what belongs to the paper and not to the text.

Only the outermost rows of a page are looked at, and only from the edge inwards. A row is running
where the same words stand at the same height on other pages, or where it is no more than the number
of its page; the last of them stands apart from the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.importing.readers.pdf.composing.rows import Row

_OUTERMOST = 6
"""Rows at either edge that may be running."""
_MARGIN = 0.075
"""Share of the height in which no text column begins."""
_EDGE = 32.0
"""Points from the edge of the paper to where browsers put date and address."""
_APART = 1.45
_STRIKING = 1.12
_SMALLER = 0.95
"""Sizes of what stands next to it, or of most of the text."""
_NUMBER = re.compile(r"\d{1,4}")
_ROMAN = re.compile(r"\W*[ivxl]{1,6}\W*")
_MOST_LETTERS = 30
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PageRows:
    """The rows of a page from top to bottom, and its height."""

    rows: list[Row]
    height: float


@dataclass(frozen=True, slots=True)
class _Place:
    """A row near the edge of a page; `inner` is the next one on the side of the text."""

    page: int
    row: Row
    inner: Row | None
    top: bool
    height: float
    short: bool
    """It leaves room in the width of the text: no line of a paragraph does, but the last."""
    text: str
    whole: int
    """A digest of all words of its page: copies of a page say nothing about each other."""

    @property
    def words(self) -> str:
        return _NUMBER.sub("#", self.text.casefold())

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(map(int, _NUMBER.findall(self.text)))

    @property
    def height_and_size(self) -> tuple[int, int]:
        """Where heads of other words stand that take turns with it."""
        return round(self.row.y), round(2 * self.row.size)

    @property
    def is_apart(self) -> bool:
        if self.inner is None:
            return True
        distance = abs(self.row.y - self.inner.y)
        return distance > _APART * max(self.row.size, self.inner.size)

    @property
    def is_in_margin(self) -> bool:
        share = self.row.y / self.height
        return share > 1 - _MARGIN or share < _MARGIN

    @property
    def is_at_edge(self) -> bool:
        """So near the edge of the paper that only programs print there."""
        return self.row.y > self.height - _EDGE or self.row.y < _EDGE

    def repeats(self, other: _Place) -> bool:
        """The same words at the same height of another page, numbers aside."""
        return (
            self.page != other.page
            and self.whole != other.whole
            and abs(self.row.y - other.row.y) < 4
            and abs(self.row.size - other.row.size) < 0.6
            and self._counts_on(other)
        )

    def _counts_on(self, other: _Place) -> bool:
        """Numbers that differ do so by as much as the pages."""
        away = other.page - self.page
        pairs = zip(self.numbers, other.numbers, strict=True)
        return all(b - a in (0, away) for a, b in pairs)


@dataclass(slots=True)
class Running:
    """The rows to leave out, by page, and their words with the pages they stood on."""

    rows: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    told: dict[str, tuple[str, list[int]]] = field(default_factory=dict)
    """By their words without numbers: as they stood first, and on which pages."""

    def take(self, place: _Place) -> None:
        self.rows[place.page].append(place.row)
        self.told.setdefault(place.words, (place.text, []))[1].append(place.page + 1)


def running_lines(pages: Sequence[PageRows], usual: float) -> Running:
    """What to leave out of a document whose text is mostly of the size `usual`."""
    edges = [_outermost(n, page, top) for n, page in enumerate(pages) for top in (True, False)]
    judge = _Judge(len(pages), usual)
    for edge in edges:
        for place in edge:
            judge.places[place.words].append(place)
    if pages:
        judge.title = set(_words(_upper_half(pages[0])))
    running = Running()
    taken = {id(edge): judge.running_rows(edge) for edge in edges}
    heights = Counter(p.height_and_size for e in edges for p in e[: taken[id(e)]])
    for edge in edges:
        known = bool(edge) and heights[edge[0].height_and_size] > 1 and edge[0].is_apart
        for place in edge[: taken[id(edge)] or known]:
            running.take(place)
    return running


def _outermost(number: int, page: PageRows, top: bool) -> list[_Place]:
    """The rows at one edge of a page, from the edge inwards."""
    rows = page.rows if top else page.rows[::-1]
    left = min((row.left for row in rows), default=0.0)
    right = max((row.right for row in rows), default=0.0)
    whole = hash(_NUMBER.sub("#", " ".join(row.text for row in page.rows)))
    places = []
    for row, inner in zip(rows[:_OUTERMOST], [*rows[1 : _OUTERMOST + 1], None], strict=False):
        inked = sum(piece.right - piece.left for piece in row.pieces)
        short = inked < 0.75 * (right - left)
        places.append(_Place(number, row, inner, top, page.height, short, row.text, whole))
    return places


def _upper_half(page: PageRows) -> str:
    return " ".join(row.text for row in page.rows if row.y > page.height / 2)


def _words(text: str) -> list[str]:
    """Its words and numbers, without the small ones."""
    return [w for w in re.findall(r"\w+", text.casefold()) if len(w) > 3 or w.isdigit()]


@dataclass(slots=True)
class _Judge:
    """What is known of all edges of a document."""

    count: int
    usual: float
    places: dict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    title: set[str] = field(default_factory=set)
    """The words in the upper half of the first page: its title may be long."""

    def running_rows(self, edge: list[_Place]) -> int:
        """How many rows at an edge are running: the last of them stands apart from the text."""
        rows = 0
        for at, place in enumerate(edge, 1):
            if not self._is_running(place):
                break
            if place.is_apart:
                rows = at
        return rows

    def _is_running(self, place: _Place) -> bool:
        if not 0 < len(place.text) <= _LONGEST:
            return False
        if place.is_at_edge or self._is_page_number(place) or self._says_title_again(place):
            return True
        pages = len({p.page for p in self.places[place.words] if place.repeats(p)}) + 1
        if pages < 2:
            return False
        if self._may_be_title(place):
            return pages > max(2, self.count / 2)
        if place.is_in_margin or place.row.size < _SMALLER * self.usual:
            return True
        return pages >= (2 if place.short else 3) and pages >= 0.4 * self.count

    def _may_be_title(self, place: _Place) -> bool:
        """Large or set in capitals or bold, and not in the margin: two texts may open alike."""
        if not place.top or place.is_in_margin or not any(map(str.isalpha, place.text)):
            return False
        bold = all(glyph.bold for piece in place.row.pieces for glyph in piece.glyphs)
        large = place.row.size > _STRIKING * self.usual
        return large or bold or place.text.upper() == place.text

    def _says_title_again(self, place: _Place) -> bool:
        """In the margin of a later page, and in words of the first one's title."""
        if place.page == 0 or not (place.top and place.is_in_margin and place.is_apart):
            return False
        words = _words(place.text)
        return place.row.size <= self.usual / _SMALLER and bool(words) and {*words} <= self.title

    def _is_page_number(self, place: _Place) -> bool:
        text, numbers, page = place.text, place.numbers, place.page + 1
        if not place.is_apart:
            return False
        if _ROMAN.fullmatch(text):
            return place.row.size < _STRIKING * self.usual
        letters = sum(map(str.isalpha, text))
        if not numbers or letters > _MOST_LETTERS:
            return False
        if len(numbers) > 1:  # «page 2 of 5 · pagina 2 di 5»
            return {page, self.count} == set(numbers)
        alone = letters == 0 and not re.search(r"\d[.)]\s*$", text)
        counted = any(place.repeats(p) for p in self.places[place.words])
        return alone and (numbers[0] == page or counted)
