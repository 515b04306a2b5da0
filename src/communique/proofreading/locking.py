"""Protected spans: names, quotations, titles, addresses. No correction enters one."""

from __future__ import annotations

import re

from communique.language.quotations import quoted
from communique.language.words import fold
from communique.model import inline
from communique.model.communique import Communique, units
from communique.proofreading.rule import Page

ADDRESS = re.compile(r"\S+@\S+\.\S+|https?://\S+|www\.\S+")


def protected(page: Page) -> dict[str, list[tuple[int, int]]]:
    """The protected stretches of each place, as half-open offsets in its plain text."""
    marked = _marked(page.communique)
    names = {name for name in page.names() if len(name) > 3}
    title = _instrument_title(page)
    return {
        place: [*marked.get(place, []), *_in_text(place, text, names, title)]
        for place, text in page.texts.items()
    }


def enters(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a change of a stretch touches a protected one; an edge is no touch."""
    if start == end:
        return any(low < start < high for low, high in spans)
    return any(start < high and low < end for low, high in spans)


def _marked(communique: Communique) -> dict[str, list[tuple[int, int]]]:
    return {f"body/{unit.id}": inline.protected(unit.text) for unit in units(communique.body)}


def _in_text(place: str, text: str, names: set[str], title: str | None) -> list[tuple[int, int]]:
    if place.endswith("/name"):
        return [(0, len(text))]
    spans = [*(found.span() for found in ADDRESS.finditer(text)), *quoted(text)]
    folded = fold(text)
    for words in (*sorted(names), *([title] if title else [])):
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", folded):
            spans.append(found.span())
    return spans


def _instrument_title(page: Page) -> str | None:
    """The instrument's title in this language, folded."""
    instrument = page.communique.instrument
    title = instrument.title.get(page.language.code) if instrument else None
    return fold(title.text) if title and len(title.text.split()) > 1 else None
