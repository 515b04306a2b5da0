"""How far a heading reaches: what of the lines and blocks below its first words is more of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.importing.datelines import is_dateline
from communique.importing.heading_words import ends_in_abbreviation, heading_kind, is_sentence
from communique.importing.layout_lines import Block
from communique.importing.signature_lines import opens_signature
from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import finds, fold, is_capitals, starts_with, words_of

LONGEST_HEADING = 90
"""Words; the longest one seen has 60."""
_MOST_LINES = 2 * LONGEST_HEADING
"""Lines of a block that are looked at for the end of its heading."""
_LONGEST_LINE = 24
"""Words of a line in small letters that a comma ends and that is still of the heading."""


def before_date(blocks: list[Block], at: int, language: Language) -> bool:
    """A short line between a title and the dateline is of the heading."""
    text = blocks[at].text
    short = not blocks[at].grid and len(words_of(text)) <= 14 and text[-1:].isalnum()
    plain = short and not _numbered(text) and not is_sentence(text, language)
    return plain and at + 1 < len(blocks) and is_dateline(blocks[at + 1].text, language)


def heading_lines(block: Block, language: Language) -> tuple[Block, Block | None]:
    """A block whose first lines are a heading, parted from the sentences after them."""
    capitals = is_capitals(block.text)
    for cut in range(1, min(len(block.lines), _MOST_LINES)):
        head, rest = block.from_line(0, cut), block.from_line(cut)
        line = rest.lines[0].text
        if is_capitals(head.text) and not is_capitals(line):
            if is_dateline(line, language) or _leads_on(line, language):
                continue
            if is_sentence(rest.text, language):
                return head, rest
        elif not capitals and _numbered(line):
            return head, rest
    if not capitals and is_sentence(block.text, language):
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
    if block.grid or len(words_of(text)) > LONGEST_HEADING:
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
    titled = is_capitals(text) and (len(words_of(text)) <= 14 or _leads_on(text, language))
    said = ended and not titled and not ends_in_abbreviation(text, language)
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
