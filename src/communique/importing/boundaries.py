"""Where each communiqué of a received text begins: its heading, and what belongs to it.

A heading word opens a communiqué when it opens a block that is no sentence. A title that is
repeated before any body, or in the same words later, opens nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from communique.errors import UnreadableSource
from communique.importing.datelines import is_dateline
from communique.importing.heading_extent import (
    LONGEST_HEADING,
    before_date,
    goes_on,
    heading_lines,
)
from communique.importing.heading_words import heading_kind, is_sentence
from communique.importing.layout_lines import Block
from communique.importing.signature_lines import opens_signature
from communique.language.definition import Language
from communique.language.words import (
    is_capitals,
    share_upper,
    starts_with,
    words_of,
)

MOST_HEADINGS = 50
"""In one file; the most that were ever seen run together are four."""


@dataclass(slots=True)
class Stretch:
    """The blocks of one communiqué: before its heading, the heading, and all that follows."""

    kind: str
    language: Language
    ahead: list[Block] = field(default_factory=list)
    heading: list[Block] = field(default_factory=list)
    rest: list[Block] = field(default_factory=list)


def split(blocks: list[Block], languages: Sequence[Language], name: str) -> list[Stretch]:
    """The communiqués of a text, in its order; empty where none was found.

    `languages` are tried in turn for each heading; the likeliest stands first. `name` is
    the file’s.
    """
    blocks = [part for block in blocks for part in _parted(block, languages)]
    stretches: list[Stretch] = []
    ahead_from = 0
    for place, opening in enumerate(_openings(blocks, languages, name)):
        first = _reach_back(blocks, ahead_from, opening, alone=place == 0)
        if stretches:
            stretches[-1].rest.extend(blocks[ahead_from:first])
        stretch = Stretch(opening.kind, opening.language, ahead=blocks[first : opening.index])
        ahead_from = _take_heading(stretch, blocks, opening.index)
        stretches.append(stretch)
    if stretches:
        stretches[-1].rest.extend(blocks[ahead_from:])
    return stretches


def opens(block: Block, language: Language) -> str | None:
    """The kind of communiqué a block opens, if it is a heading and no sentence."""
    if block.grid:
        return None
    found = heading_kind(block.text, language)
    if found is None:
        return None
    kind, words = found
    if not words[:1].isupper():
        return None
    marked = block.lines[0].heading or block.lines[0].bold
    if share_upper(block.text) >= 0.6 or marked:
        return kind
    first = block.lines[0].text
    for text in (block.text, first):
        if not is_sentence(text, language) and len(words_of(text)) <= LONGEST_HEADING:
            return kind
    return None


def _parted(block: Block, languages: Sequence[Language]) -> list[Block]:
    """A block parted at each heading in capitals right under the end of a body."""
    if block.grid:
        return [block]
    capitals = [is_capitals(line.text) for line in block.lines]
    cuts = [
        at
        for at in range(1, len(block.lines))
        if capitals[at]
        and not capitals[at - 1]
        and any(heading_kind(block.lines[at].text, each) for each in languages)
    ]
    return [block.from_line(a, b) for a, b in pairwise((0, *cuts, len(block.lines)))]


@dataclass(frozen=True, slots=True)
class _Opening:
    """A block that opens a communiqué."""

    index: int
    kind: str
    language: Language


def _openings(blocks: list[Block], languages: Sequence[Language], name: str) -> list[_Opening]:
    """Which blocks open a communiqué; weak words (declaration, note) only where no strong do."""
    candidates = [found for i, b in enumerate(blocks) if (found := _opening(i, b, languages))]
    strong = [each for each in candidates if each.kind.startswith("joint-")]
    if len(strong) > MOST_HEADINGS:
        raise UnreadableSource(
            f"{name}: {len(strong):,} headings of communiqués are more than one file can have "
            f"(at most {MOST_HEADINGS})",
            help="cut the file in parts, and import each",
        )
    bodies = _Bodies(blocks)
    kept: list[_Opening] = []
    titles: list[str] = []
    for opening in strong or candidates[:1]:
        title = _full_title(blocks, opening)
        if kept and _repeats(title, titles, bodies, kept[-1].index, opening):
            continue
        kept.append(opening)
        titles.append(title)
    return kept


def _opening(index: int, block: Block, languages: Sequence[Language]) -> _Opening | None:
    for language in languages:
        if kind := opens(block, language):
            return _Opening(index, kind, language)
    return None


def _full_title(blocks: list[Block], opening: _Opening) -> str:
    return " ".join(block.text for block in _heading(blocks, opening))


def _heading(blocks: list[Block], opening: _Opening) -> list[Block]:
    stretch = Stretch(opening.kind, opening.language)
    _take_heading(stretch, blocks, opening.index)
    return stretch.heading


def _repeats(title: str, titles: list[str], bodies: _Bodies, last: int, opening: _Opening) -> bool:
    """Whether a title says again what was opened before: same words, or no body on one side."""
    if not bodies.between(last + 1, opening.index, opening.language):
        return True
    if any(_same(title, each) for each in titles):
        return True
    if len(words_of(title)) > 3:
        return False
    again = any(words_of(each)[: len(words_of(title))] == words_of(title) for each in titles)
    after = bodies.blocks[opening.index + 1 : opening.index + 2]
    if again and after and opens_signature(after[0].text, opening.language):
        return True
    return not bodies.between(opening.index + 1, len(bodies.blocks), opening.language)


class _Bodies:
    """Which blocks are running text, looked at once for each language."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self._places: dict[str, list[int]] = {}

    def between(self, first: int, last: int, language: Language) -> bool:
        """Whether any block from one index to before another is."""
        if language.code not in self._places:
            texts = [block.text for block in self.blocks]
            self._places[language.code] = [n for n, t in enumerate(texts) if _runs(t, language)]
        places = self._places[language.code]
        at = bisect_left(places, first)
        return at < len(places) and places[at] < last


def _runs(text: str, language: Language) -> bool:
    """Running text; however many parties a heading names in capitals, they are none."""
    return is_sentence(text, language) or (len(words_of(text)) > 25 and not is_capitals(text))


def _same(one: str, other: str) -> bool:
    """Two titles in the same words, or one the beginning of the other."""
    a, b = words_of(one), words_of(other)
    if min(len(a), len(b)) <= 3:
        return False
    if a == b[: len(a)] or b == a[: len(b)]:
        return True
    matcher = SequenceMatcher(None, a, b)
    return min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= 0.97 <= matcher.ratio()


def _reach_back(blocks: list[Block], start: int, opening: _Opening, *, alone: bool) -> int:
    """The first block before a heading that goes with it: a dateline, a release line.

    A heading that has its date below leaves a dateline above it to the text before.
    """
    first = opening.index
    while first > start and _goes_ahead(blocks[first - 1], opening.language):
        first -= 1
    if alone:
        return start
    dated = any(is_dateline(each.text, opening.language) for each in _heading(blocks, opening)[1:])
    while dated and first < opening.index and is_dateline(blocks[first].text, opening.language):
        first += 1
    return first


def _goes_ahead(block: Block, language: Language) -> bool:
    text = block.text
    return is_dateline(text, language) or bool(starts_with(text, language.reading.release.release))


def _take_heading(stretch: Stretch, blocks: list[Block], index: int) -> int:
    """Fill the heading of a stretch; the index of the first block after it."""
    language = stretch.language
    head, rest = heading_lines(blocks[index], language)
    stretch.heading.append(head)
    if rest:
        stretch.rest.append(rest)
        return index + 1
    at = index + 1
    while at < len(blocks) and (
        goes_on(stretch.heading, blocks[at], language) or before_date(blocks, at, language)
    ):
        stretch.heading.append(blocks[at])
        at += 1
    return at
