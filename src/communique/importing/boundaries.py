"""Where each communiqué of a received text begins: its heading, and what belongs to it.

A heading word opens a communiqué when it opens a block that is no sentence. A title that is
repeated before any body, or in the same words later, opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from communique.importing.datelines import is_dateline
from communique.importing.layout_lines import Block
from communique.importing.signature_lines import opens_signature
from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import (
    finds,
    fold,
    is_capitals,
    share_upper,
    starts_with,
    words_of,
)

_LONGEST_HEADING = 90
"""Words; the longest one seen has 60."""
_LONGEST_PLAIN = 60
"""Words; what is longer in small letters is running text, whatever it ends in."""

_LONGEST_LINE = 24
"""Words of a line in small letters that a comma ends and that is still of the heading."""


@dataclass(slots=True)
class Stretch:
    """The blocks of one communiqué: before its heading, the heading, and all that follows."""

    kind: str
    language: Language
    ahead: list[Block] = field(default_factory=list)
    heading: list[Block] = field(default_factory=list)
    rest: list[Block] = field(default_factory=list)


def split(blocks: list[Block], languages: Sequence[Language]) -> list[Stretch]:
    """The communiqués of a text, in its order; empty where none was found.

    `languages` are tried in turn for each heading; the likeliest stands first.
    """
    blocks = [part for block in blocks for part in _parted(block, languages)]
    stretches: list[Stretch] = []
    ahead_from = 0
    for place, opening in enumerate(_openings(blocks, languages)):
        first = _reach_back(blocks, ahead_from, opening, alone=place == 0)
        if stretches:
            stretches[-1].rest.extend(blocks[ahead_from:first])
        stretch = Stretch(opening.kind, opening.language, ahead=blocks[first : opening.index])
        ahead_from = _take_heading(stretch, blocks, opening.index)
        stretches.append(stretch)
    if stretches:
        stretches[-1].rest.extend(blocks[ahead_from:])
    return stretches


def heading_kind(text: str, language: Language) -> tuple[str, str] | None:
    """The kind of communiqué whose heading words open a text, and those words as they stand."""
    draft = starts_with(text, language.reading.drafts) or ""
    bare = text[len(draft) :].lstrip(" :–—-")
    article = starts_with(bare, language.reading.definite) or ""
    bare = bare[len(article) :].lstrip()
    best: tuple[str, str] | None = None
    for kind, words in language.reading.headings.items():
        opening = starts_with(bare, words)
        if opening and (best is None or len(opening) > len(best[1])):
            best = kind, opening
    return best


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
        if not is_sentence(text, language) and len(words_of(text)) <= _LONGEST_HEADING:
            return kind
    return None


def is_sentence(text: str, language: Language) -> bool:
    """Running text: it ends as a sentence does, or goes on in small letters for long."""
    if is_capitals(text):
        return False
    stop = text.rstrip("”’»\"')] ")[-1:]
    if stop and stop in ".!?;:" and not _ends_in_abbreviation(text, language):
        return len(words_of(text)) > 5
    return len(words_of(text)) > _LONGEST_PLAIN


def _ends_in_abbreviation(text: str, language: Language) -> bool:
    last = text.split()[-1]
    return fold(last) in {fold(each) for each in language.reading.abbreviations}


def _parted(block: Block, languages: Sequence[Language]) -> list[Block]:
    """A block with a heading in capitals right under the end of a body, as two."""
    if block.grid:
        return [block]
    for at in range(1, len(block.lines)):
        before, line = block.lines[at - 1].text, block.lines[at].text
        opens_here = is_capitals(line) and not is_capitals(before)
        if opens_here and any(heading_kind(line, each) for each in languages):
            return [block.from_line(0, at), *_parted(block.from_line(at), languages)]
    return [block]


@dataclass(frozen=True, slots=True)
class _Opening:
    """A block that opens a communiqué."""

    index: int
    kind: str
    language: Language


def _openings(blocks: list[Block], languages: Sequence[Language]) -> list[_Opening]:
    """Which blocks open a communiqué; weak words (declaration, note) only where no strong do."""
    candidates = [found for i, b in enumerate(blocks) if (found := _opening(i, b, languages))]
    strong = [each for each in candidates if each.kind.startswith("joint-")]
    kept: list[_Opening] = []
    titles: list[str] = []
    for opening in strong or candidates[:1]:
        title = _full_title(blocks, opening)
        if kept and _repeats(title, titles, blocks, kept[-1].index, opening):
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


def _repeats(
    title: str, titles: list[str], blocks: list[Block], last: int, opening: _Opening
) -> bool:
    """Whether a title says again what was opened before: same words, or no body on one side."""
    if not _has_body(blocks[last + 1 : opening.index], opening.language):
        return True
    if any(_same(title, each) for each in titles):
        return True
    if len(words_of(title)) > 3:
        return False
    again = any(words_of(each)[: len(words_of(title))] == words_of(title) for each in titles)
    after = blocks[opening.index + 1 :]
    if again and after and opens_signature(after[0].text, opening.language):
        return True
    return not _has_body(after, opening.language)


def _has_body(blocks: Sequence[Block], language: Language) -> bool:
    """Running text; however many parties a heading names in capitals, they are none."""
    return any(
        is_sentence(b.text, language) or (len(words_of(b.text)) > 25 and not is_capitals(b.text))
        for b in blocks
    )


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
    head, rest = _heading_lines(blocks[index], language)
    stretch.heading.append(head)
    if rest:
        stretch.rest.append(rest)
        return index + 1
    at = index + 1
    while at < len(blocks) and (
        goes_on(stretch.heading, blocks[at], language) or _before_date(blocks, at, language)
    ):
        stretch.heading.append(blocks[at])
        at += 1
    return at


def _before_date(blocks: list[Block], at: int, language: Language) -> bool:
    """A short line between a title and the dateline is of the heading."""
    text = blocks[at].text
    short = not blocks[at].grid and len(words_of(text)) <= 14 and text[-1:].isalnum()
    plain = short and not _numbered(text) and not is_sentence(text, language)
    return plain and at + 1 < len(blocks) and is_dateline(blocks[at + 1].text, language)


def _heading_lines(block: Block, language: Language) -> tuple[Block, Block | None]:
    """A block whose first lines are a heading, parted from the sentences after them."""
    for cut in range(1, len(block.lines)):
        head, rest = block.from_line(0, cut), block.from_line(cut)
        line = rest.lines[0].text
        if is_capitals(head.text) and not is_capitals(line):
            if is_dateline(line, language) or _leads_on(line, language):
                continue
            if is_sentence(rest.text, language):
                return head, rest
        elif not is_capitals(block.text) and _numbered(line):
            return head, rest
    if is_sentence(block.text, language) and not is_capitals(block.text):
        first = block.lines[0]
        if len(block.lines) > 1 and not is_sentence(first.text, language):
            return block.from_line(0, 1), block.from_line(1)
    return block, None


def _numbered(text: str) -> bool:
    return bool(re.match(r"(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)]\s", text))


def goes_on(heading: Sequence[Block], block: Block, language: Language) -> bool:
    """Whether a block after a heading is more of it."""
    text = block.text
    if opens_signature(text, language):
        return False
    if block.grid or len(words_of(text)) > _LONGEST_HEADING:
        return False
    if is_dateline(text, language):
        return True
    if is_sentence(text, language) or _numbered(text):
        return False
    if _is_bare(heading, language) and len(words_of(text)) <= 45 and text[-1:] not in ",;:":
        return _is_topic(text, language)
    if len(words_of(text)) <= 14 and find_dates(text, language) and text[-1:] not in ".:;":
        return True
    if heading[-1].text.endswith(",") and len(words_of(text)) <= 14:
        return True
    preamble = len(words_of(text)) > _LONGEST_LINE or not _leads_on(text, language)
    if text[-1:] in ",;:" and not is_capitals(text) and preamble:
        return False
    if is_capitals(heading[0].text) and not is_capitals(text) and _runs_into_body(text, language):
        return False
    if heading_kind(text, language) and (is_capitals(text) or len(words_of(text)) <= 4):
        return True
    if _leads_on(text, language) or _leads_on_after(heading[-1].text, language):
        return True
    return _names_parties(text, language) and (is_capitals(text) or not text.endswith("."))


def _is_bare(heading: Sequence[Block], language: Language) -> bool:
    """So far the heading says «joint communiqué» and not of what."""
    found = heading_kind(heading[0].text, language)
    rest = [block for block in heading[1:] if not is_dateline(block.text, language)]
    return found is not None and not rest and words_of(heading[0].text) == words_of(found[1])


def _is_topic(text: str, language: Language) -> bool:
    """What a bare title is about: no «Introduction», and no sentence, however short."""
    ended = text.rstrip("”’»\"')] ")[-1:] in (".", "!", "?")
    said = ended and not is_capitals(text) and not _ends_in_abbreviation(text, language)
    return not said and not starts_with(text, language.reading.sections)


def _runs_into_body(text: str, language: Language) -> bool:
    """Long, in small letters, and not led on by «on» or «between»: a preamble."""
    return len(words_of(text)) > 12 and (text.endswith(",") or not _leads_on(text, language))


def _leads_on(text: str, language: Language) -> bool:
    """It opens with a word that continues a title (on, by, between, and)."""
    reading = language.reading
    first = re.match(r"[^\W\d_]+'?", fold(text))
    articles = {fold(w) for w in reading.definite} - {fold(w) for w in reading.prepositions}
    openers = {fold(w) for w in (*reading.by_words, *reading.and_words, *reading.small_words)}
    opens = first is not None and first[0] in openers - articles
    return opens and not is_sentence(text, language)


def _leads_on_after(text: str, language: Language) -> bool:
    """The heading so far breaks off in the middle of a phrase."""
    last = words_of(text)[-1:]
    reading = language.reading
    small = {fold(w) for w in (*reading.small_words, *reading.and_words)}
    return text.endswith(",") or (bool(last) and last[0] in small)


def _names_parties(text: str, language: Language) -> bool:
    reading = language.reading
    words = (*reading.states, *reading.governments)
    return bool(finds(text, words)) or bool(chain(language).match(text))
