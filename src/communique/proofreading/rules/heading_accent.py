"""COMMUNIQUE without its accent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, phrases
from communique.model.house import Forms
from communique.proofreading.agreement import in_the_case_of
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    accent = page.forms.accent
    if accent is not None and not page.language.choices.accent[accent]:
        yield from _without(page)
        return
    for right in page.language.reading.accented:
        pattern = re.compile(rf"(?<!\w){re.escape(fold(right))}(?!\w)")
        both = any(right in text.lower() for each in page.file for text in each.texts.values())
        for place, text in page.texts.items():
            for found in pattern.finditer(fold(text)):
                word = text[found.start() : found.end()]
                if word.lower() != right:
                    yield _remark(place, found, word, right, both)


def _without(page: Page) -> Iterator[Remark]:
    """The accent where the house leaves it out."""
    for place, text in prose(page).items():
        for found in phrases(page.language.reading.accented).finditer(fold(text)):
            word = text[found.start() : found.end()]
            plain = in_the_case_of(word, fold(word))
            if word != plain:
                yield Remark(place, *found.span(), f"house style writes ‘{plain}’", plain)


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
    matter="accent",
    summary="A word such as COMMUNIQUÉ lacks its accent.",
    why="Unaccented «communique» is a variant and a matter of style while a text keeps to it; "
    "beside the accented form in the same text it is an error. A house may choose either.",
    source="Oxford English Dictionary, s.v. communiqué; usage of published texts",
    check=_check,
    passes=(
        Sample(heading="JOINT COMMUNIQUÉ ON FISHERIES"),
        Sample(heading="JOINT COMMUNIQUE ON FISHERIES", forms=Forms(accent="communique")),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON FISHERIES",
            body=("This communique was issued today.",),
            fixed="JOINT COMMUNIQUE ON FISHERIES",
            forms=Forms(accent="communique"),
        ),
        Sample(
            heading="JOINT COMMUNIQUE ON FISHERIES",
            body=("This communiqué was issued today.",),
            fixed="JOINT COMMUNIQUÉ ON FISHERIES",
        ),
    ),
)
