"""Protected spans: names, quotations, titles, addresses, citations. No correction enters one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from communique.language.quotations import quoted
from communique.language.words import finds, fold
from communique.proofreading.naming import Names
from communique.proofreading.rule import Enters, Page

_TOKEN = re.compile(r"\S+")
_ADDRESS_OF_A_SITE = re.compile(
    r"https?://\S+|www\.\S+|(?<!\w)(?:(?:{label}\.)+(?:com|org|net|gov|int|eu|example)"
    r"|(?:{label}\.){{2,}}[a-z]{{2}}|{label}\.[a-z]{{2}}/)"
    r"(?:/\S*)?(?![\w.])".format(label="[a-z0-9-]{1,63}")  # RFC 1035, 2.3.4: 63 octets at most
)


Spans = list[tuple[int, int]]
"""Stretches of one place, as half-open offsets in its plain text."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The protected stretches of one place: names and titles, quotations with their marks, the
    words within those, and the others.
    """

    names: Spans
    quotations: Spans
    quoted_words: Spans
    others: Spans

    def against(self, enters: Enters | None) -> Spans:
        """What a rule must leave alone.

        One whose matter is a name's form (H.E, 3 rd May) enters names, one whose matter is the
        marks enters quotations; no rule enters an address, a citation, or what the text marks.
        """
        if enters == "names":
            return [*self.others, *self.quoted_words]
        if enters == "quotations":
            return [*self.others, *self.names]
        return [*self.others, *self.names, *self.quotations]


Locks = dict[str, Locked]
"""By place."""


def protected(page: Page) -> Locks:
    """The protected stretches of each place."""
    marked = page.marked
    title = _instrument_title(page)
    locked = {name for name in page.names if len(name) > 3} | ({title} if title else set())
    names, written = Names(locked), _written(page)
    as_written = Names(map(fold, written))
    return {
        place: Locked(
            names=_named(place, text, names),
            quotations=list(quoted(text)),
            quoted_words=_inside(text),
            others=[
                *marked.get(place, []),
                *addresses(text),
                *_as_written(text, as_written, written),
                *_kept(text, page),
            ],
        )
        for place, text in page.texts.items()
    }


def enters(spans: Spans, start: int, end: int) -> bool:
    """Whether a change of a stretch touches a protected one; an edge is no touch."""
    if start == end:
        return any(low < start < high for low, high in spans)
    return any(start < high and low < end for low, high in spans)


def _named(place: str, text: str, names: Names) -> Spans:
    if place.endswith("/name"):
        return [(0, len(text))]
    return [(start, start + len(name)) for name, start in names.find(fold(text))]


def _inside(text: str) -> Spans:
    """Quoted words without their marks and the spaces beside them."""
    inner = ((start + 1, end - 1, text[start + 1 : end - 1]) for start, end in quoted(text))
    return [
        (start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
        for start, end, words in inner
        if words.strip()
    ]


def _written(page: Page) -> frozenset[str]:
    """Names of the register's parties, offices and bodies in this language, as written there."""
    code = page.language.code
    named = (
        names
        for party in page.register.parties.values()
        for names in (party.name, party.government, *party.offices.values(), *party.bodies.values())
    )
    return frozenset(names[code] for names in named if len(names.get(code, "")) > 3)


def _as_written(text: str, names: Names, written: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where such a name stands letter by letter; in other letters it may be a slip."""
    for name, start in names.find(fold(text)):
        if text[start : start + len(name)] in _curly(written):
            yield start, start + len(name)


@lru_cache(maxsize=64)
def _curly(written: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    return frozenset(each.replace("'", "’") for each in written)


def _kept(text: str, page: Page) -> Iterator[tuple[int, int]]:
    """Citations of laws, postal addresses, phrases of other languages: as its data knows them."""
    marks = page.language.marks
    if any(map(str.isdigit, text)):
        for pattern in marks.kept:
            yield from (found.span() for found in _compiled(pattern).finditer(text))
    for found in finds(text, marks.kept_phrases):
        if text[found.start() : found.end()].lower() in _curly(marks.kept_phrases):
            yield found.span()


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def stands(spans: Spans, before: str, after: str) -> bool:
    """Whether a text still has its protected stretches, and its figures, after a correction."""
    at = 0
    for low, high in sorted(spans):
        at = after.find(before[low:high], at)
        if at < 0:
            return False
    one, other = _apart(before, after)
    return _figures(one) == _figures(other)


def _apart(one: str, other: str) -> tuple[str, str]:
    """What two texts have between the beginning and the end that they share."""
    head = _alike(one, other, lambda text, count: text[:count])
    one, other = one[head:], other[head:]
    tail = _alike(one, other, lambda text, count: text[len(text) - count :])
    return one[: len(one) - tail], other[: len(other) - tail]


def _alike(one: str, other: str, part: Callable[[str, int], str]) -> int:
    """How many characters of a part two texts share; asked by halves, for texts may be long."""
    counts = range(1, min(len(one), len(other)) + 1)
    return bisect_left(counts, True, key=lambda n: part(one, n) != part(other, n))


def _figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Addresses of mail and of sites: each is all the rest of its token."""
    for token in _TOKEN.finditer(text):
        at = token[0].find("@", 1)
        if at > 0 and token[0].rfind(".", at + 2, len(token[0]) - 1) > 0:
            yield token.span()
        elif site := _ADDRESS_OF_A_SITE.search(token[0]):
            yield token.start() + site.start(), token.end()


def _instrument_title(page: Page) -> str | None:
    """The instrument's official title in this language, folded.

    A provisional one was read from the heading, and may have its slips.
    """
    instrument = page.communique.instrument
    title = instrument.title.get(page.language.code) if instrument else None
    official = title and title.status == "official" and len(title.text.split()) > 1
    return fold(title.text) if title and official else None
