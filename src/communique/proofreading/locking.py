"""Protected spans: names, quotations, titles, addresses. No correction enters one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.quotations import quoted
from communique.language.words import fold
from communique.proofreading.naming import Names
from communique.proofreading.rule import Page

_TOKEN = re.compile(r"\S+")
_ADDRESS_OF_A_SITE = re.compile(
    r"https?://\S+|www\.\S+|(?<!\w)(?:(?:[a-z0-9-]+\.)+(?:com|org|net|gov|int|eu|example)"
    r"|(?:[a-z0-9-]+\.){2,}[a-z]{2}|[a-z0-9-]+\.[a-z]{2}/)"
    r"(?:/\S*)?(?![\w.])"
)


Locks = dict[str, list[tuple[int, int]]]
"""Stretches by place, as half-open offsets in its plain text."""


def protected(page: Page, *, quotations: bool = True) -> Locks:
    """The protected stretches of each place; without `quotations`, those apart from them."""
    marked = page.marked
    title = _instrument_title(page)
    locked = {name for name in page.names if len(name) > 3} | ({title} if title else set())
    names = Names(locked)
    return {
        place: [
            *marked.get(place, []),
            *_in_text(place, text, names),
            *(quoted(text) if quotations else ()),
        ]
        for place, text in page.texts.items()
    }


def enters(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a change of a stretch touches a protected one; an edge is no touch."""
    if start == end:
        return any(low < start < high for low, high in spans)
    return any(start < high and low < end for low, high in spans)


def _in_text(place: str, text: str, names: Names) -> list[tuple[int, int]]:
    if place.endswith("/name"):
        return [(0, len(text))]
    named = ((start, start + len(name)) for name, start in names.find(fold(text)))
    return [*addresses(text), *named]


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Addresses of mail and of sites: each is all the rest of its token."""
    for token in _TOKEN.finditer(text):
        at = token[0].find("@", 1)
        if at > 0 and token[0].rfind(".", at + 2, len(token[0]) - 1) > 0:
            yield token.span()
        elif site := _ADDRESS_OF_A_SITE.search(token[0]):
            yield token.start() + site.start(), token.end()


def _instrument_title(page: Page) -> str | None:
    """The instrument's title in this language, folded."""
    instrument = page.communique.instrument
    title = instrument.title.get(page.language.code) if instrument else None
    return fold(title.text) if title and len(title.text.split()) > 1 else None
