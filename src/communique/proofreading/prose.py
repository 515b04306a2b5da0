"""The prose of a page: its texts in its own language, and what in them stays as it is."""

from __future__ import annotations

import re

from communique.language.quotations import quoted
from communique.language.words import fold
from communique.model.communique import units
from communique.proofreading.locking import addresses
from communique.proofreading.rule import Page

_PERSONAL = ("/label", "/name", "/honorific", "/postnominal")


def prose(page: Page) -> dict[str, str]:
    """Texts that are sentences or titles in the page's language, by place.

    Labels, names, passages in another language and all of the release but its notes are left out.
    """
    elsewhere = foreign(page)
    notes = {
        f"release/{number}"
        for number, line in enumerate(page.communique.release_lines, 1)
        if line.kind == "note"
    }
    return {
        place: text
        for place, text in page.texts.items()
        if not place.endswith(_PERSONAL)
        and place not in elsewhere
        and (place in notes or not place.startswith("release/"))
    }


def foreign(page: Page) -> set[str]:
    """Places of passages in another language."""
    return {
        f"body/{unit.id}"
        for unit in units(page.communique.body)
        if unit.language and unit.language != page.language.code
    }


def settled(page: Page, place: str) -> list[tuple[int, int]]:
    """Quotations, addresses and spans marked as protected in one text, as half-open offsets."""
    text = page.texts[place]
    return [*page.marked.get(place, []), *addresses(text), *quoted(text)]


def within(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether a place in the text lies in one of some stretches."""
    return any(low <= at < high for low, high in spans)


def in_case_of(word: str, right: str) -> str:
    """What is right, in the capitals of what stood there."""
    if word.isupper() and sum(map(str.isalpha, word)) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if word[:1].isupper() else right


def lowered(text: str) -> str:
    """Small letters with their accents and one kind of apostrophe, character by character."""
    small = (c.lower() if len(c.lower()) == 1 else c for c in text)
    return "".join(small).replace("’", "'")


def apostrophe_of(page: Page) -> str:
    """The apostrophe that the page itself writes most, or else its language's own."""
    whole = "\n".join(page.texts.values())
    straight = len(re.findall(r"(?<=[^\W\d_])'", whole))
    curly = len(re.findall(r"(?<=[^\W\d_])’", whole))
    return page.language.typography.apostrophe if straight <= curly else "'"


def is_strange(page: Page, word: str) -> bool:
    """Whether a word of some length is none that the page's dictionary has: a slip, or a name."""
    return page.speller.dictionary is not None and len(word) > 3 and not in_use(page, word)


def in_use(page: Page, word: str) -> bool:
    """Whether a word is known to be one: of the language, or the page's own."""
    return page.knows(word) or fold(word) in page.lexicon
