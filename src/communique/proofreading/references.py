"""References in a text: whether one leads into another document."""

from __future__ import annotations

import re

from communique.language.words import fold, phrases
from communique.proofreading.rule import Page

_BY = 60
"""Characters before a reference in which another instrument may be named."""


def of_another(text: str, start: int, end: int, page: Page) -> bool:
    """Whether the words round a reference make it one into another document."""
    reading = page.language.reading
    before, following = fold(text[max(0, start - _BY) : start]), text[end : end + 4 * _BY]
    sections = "|".join(re.escape(fold(each)) for each in reading.sections)
    if re.search(rf"(?<!\w)(?:{sections})\W+\w+\W+(?:\w+\W+){{0,2}}\Z", before):
        return True
    if re.match(r",?\s+[^\W\d_]*[A-Z]", following) or _names_another(before, page):
        return True
    after = _past_references(fold(following), page)
    lead = re.match(rf"\W*(?:[^\W\d_]+\W+)?(?:{phrases(reading.prepositions).pattern})", after)
    own = phrases(page.language.marks.own_words)
    return bool(lead) and not own.search(re.split(r"[.;:]", after)[0][:_BY])


def _past_references(after: str, page: Page) -> str:
    """What follows a reference and those that go with it: «, paragraph 2 and 3,» of the Treaty."""
    reading, marks = page.language.reading, page.language.marks
    kinds = (*reading.sections, *reading.annexes, *marks.paragraph_words, *reading.and_words)
    kinds = (*kinds, *page.language.consistency.lettered)
    name = r"(?:\d{1,3}|[a-z]\)|\(\w{1,4}\)|[ivx]+)(?!\w)"
    return re.sub(rf"\A(?:\W*(?:(?:{phrases(kinds).pattern})\W+)?{name})+", "", after)


def _names_another(before: str, page: Page) -> bool:
    """Whether the words just before name an instrument: the Convention, Article 5."""
    reading = page.language.reading
    instruments = tuple(name for names in reading.instruments.values() for name in names)
    laws = page.language.consistency.treaty_frames
    stretch = re.split(r"[.;:]\s", before)[-1]
    return phrases((*instruments, *laws)).search(stretch) is not None
