"""A paragraph that ends without a full stop among paragraphs that have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.language.words import fold, words_of
from communique.model.communique import Unit, units
from communique.model.inline import plain
from communique.proofreading.rule import Page, Remark, Rule, Sample

_KINDS = ("paragraph", "final-clause")
_TITLE = re.compile(r"\w+\s+\d+\s*[:–-]")
_STOPS = ".!?:;…"
_CLOSING = "”’»\"')"


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSING + " ")[-1:] in set(_STOPS)


def _check(page: Page) -> Iterator[Remark]:
    body = [unit for unit in page.communique.body if unit.kind != "annex"]
    paragraphs = [u for u in units(tuple(body)) if u.kind in _KINDS and u.text]
    quoted = {before.id for before, after in pairwise(body) if after.kind == "quotation"}
    small = {fold(word) for word in page.language.reading.small_words}
    ended = sum(_ends(plain(unit.text)) for unit in paragraphs)
    for unit in paragraphs:
        text = plain(unit.text).rstrip()
        if ended * 2 < len(paragraphs) or unit.id in quoted or not _lacks(unit, text, small):
            continue
        message = "the paragraph ends without a full stop"
        yield Remark(f"body/{unit.id}", len(text), len(text), message, ".")


def _lacks(unit: Unit, text: str, small: set[str]) -> bool:
    """Long enough to be a sentence, ending in a letter or digit, with nothing to follow."""
    words = words_of(text)
    complete = len(words) >= 8 and words[-1] not in small
    complete = complete and not _TITLE.match(text)  # «Item 1: Follow-up to the last meeting»
    bare = text.rstrip("»”") if text[:1] not in "«“" else text
    return complete and not unit.items and bare[-1:].isalnum()


RULE = Rule(
    name="missing-final-stop",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A paragraph ends without a full stop.",
    why="Paragraphs of a communiqué are sentences. Headings, list items and introductions that end "
    "in a colon are not touched, nor is a document fewer than half of whose paragraphs have one.",
    source="European Commission, English Style Guide, chapter on punctuation",
    check=_check,
    passes=(
        Sample(body=("The two sides agreed to meet again next year in the capital.", "Closing")),
        Sample(body=("They met in the capital for a first round of talks.", "They agreed to:")),
        Sample(
            body=(
                "The two sides met in the capital for talks on trade",
                "They signed a protocol on the safety of shipping in the strait",
                "They agreed to meet again next year in the other capital.",
            )
        ),
    ),
    fails=(
        Sample(
            body=(
                "The two sides met in the capital for talks on trade.",
                "They agreed to meet again next year in the other capital",
            ),
            fixed="They agreed to meet again next year in the other capital.",
        ),
        Sample(
            body=(
                "The two sides met in the capital for talks on trade.",
                "They signed a protocol on the safety of shipping in the strait.",
                "They agreed to meet again next year in the other capital",
            ),
            fixed="They agreed to meet again next year in the other capital.",
        ),
    ),
)
