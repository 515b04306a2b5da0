"""COMMUNIQUE without its accent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    for right in page.language.reading.accented:
        pattern = re.compile(rf"(?<!\w){re.escape(fold(right))}(?!\w)")
        both = any(right in text.lower() for each in page.file for text in each.texts.values())
        for place, text in page.texts.items():
            for found in pattern.finditer(fold(text)):
                word = text[found.start() : found.end()]
                if word.lower() != right:
                    yield _remark(place, found, word, right, both)


def _remark(place: str, found: re.Match[str], word: str, right: str, both: bool) -> Remark:
    after = right.upper() if word.isupper() else word[0] + right[1:]
    if both:
        message = f"the text writes ‘{after}’ elsewhere"
        return Remark(place, found.start(), found.end(), message, after, class_="certain")
    message = f"house style writes ‘{after}’"
    return Remark(place, found.start(), found.end(), message, after)


RULE = Rule(
    name="heading-accent",
    group="spelling",
    class_="style",
    fix="safe",
    summary="A word such as COMMUNIQUÉ lacks its accent.",
    why="Unaccented «communique» is a variant and a matter of style while a text keeps to it; "
    "beside the accented form in the same text it is an error.",
    source="Oxford English Dictionary, s.v. communiqué; usage of published texts",
    check=_check,
    passes=(Sample(heading="JOINT COMMUNIQUÉ ON FISHERIES"),),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUE ON FISHERIES",
            body=("This communiqué was issued today.",),
            fixed="JOINT COMMUNIQUÉ ON FISHERIES",
        ),
    ),
)
