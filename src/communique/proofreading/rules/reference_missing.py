"""A reference to a paragraph or annex that this text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, phrases, starts_with
from communique.model.communique import units
from communique.proofreading.numbering import read_label
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NAME = r"\s+(?P<name>\d{1,3}|[A-Z]|[IVX]{1,5})(?![\w.]*\w)"


def _check(page: Page) -> Iterator[Remark]:
    marks, reading = page.language.marks, page.language.reading
    kinds = (
        (marks.paragraph_words, _paragraphs(page)),
        (reading.annexes, _annexes(page)),
    )
    for words, there in kinds:
        if len(there) > 1:
            yield from _missing(page, words, there)


def _paragraphs(page: Page) -> set[str]:
    """Numbers that paragraphs and items bear."""
    words = page.language.marks.paragraph_words
    titled = [re.match(_NAME, text[len(opened) :]) for opened, text in _opened_by(words, page)]
    named = {each["name"] for each in titled if each}
    labels = (unit.label for unit in units(page.communique.body) if unit.label)
    read = [read_label(label) for label in labels if re.fullmatch(r"\(?\d{1,3}\W*", label)]
    return named | {str(each.readings[0][0]) for each in read if each}


def _opened_by(words: tuple[str, ...], page: Page) -> Iterator[tuple[str, str]]:
    """Texts that open with one of some words, and the word: titles such as «Paragraph 5»."""
    for unit in units(page.communique.body):
        if opened := starts_with(unit.text, words):
            yield opened, unit.text


def _annexes(page: Page) -> set[str]:
    """What the annexes are called: «A», «2», «III»."""
    names = phrases(page.language.reading.annexes)
    found: set[str] = set()
    for unit in units(page.communique.body):
        title = f"{unit.label or ''} {unit.text}".strip()
        opened = names.match(fold(title)) if unit.kind in ("annex", "section") else None
        named = re.match(_NAME, title[opened.end() :]) if opened else None
        found |= {named["name"]} if named else set()
    return found


def _missing(page: Page, words: tuple[str, ...], there: set[str]) -> Iterator[Remark]:
    for place, text in prose(page).items():
        kept = settled(page, place)
        for found in phrases(words).finditer(fold(text)):
            named = re.compile(_NAME).match(text, found.end())
            if named is None or named["name"] in there or within(kept, found.start()):
                continue
            if not _of_another(text, found.start(), named.end(), page):
                start, end = found.start(), named.end()
                message = f"this text has no ‘{text[start:end]}’: which is meant?"
                yield Remark(place, start, end, message)


def _of_another(text: str, start: int, end: int, page: Page) -> bool:
    """Whether the words round a reference make it one into another document."""
    reading = page.language.reading
    before = fold(text[:start])[-40:]
    sections = "|".join(re.escape(fold(each)) for each in reading.sections)
    if re.search(rf"(?<!\w)(?:{sections})\W+\w+\W+(?:\w+\W+){{0,2}}\Z", before):
        return True
    after = fold(text[end:])
    own = phrases(page.language.marks.own_words)
    leads = phrases(reading.prepositions)
    stretch = re.split(r"[.;:]", after)[0][:60]
    return bool(leads.search(stretch)) and not own.search(stretch)


RULE = Rule(
    name="reference-missing",
    group="consistency",
    class_="query",
    fix="none",
    summary="A reference leads to a paragraph or annex that the text does not have.",
    why="The number may be a slip, or the paragraph may have been renumbered or lost. References "
    "into other instruments (paragraph 12 of the Agreement) are not looked at.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            body=("As in paragraph 2, and paragraph 12 of the Agreement on Ports, they agreed:",),
            items=("1. Trade.", "2. Ports."),
        ),
        Sample(body=("As in paragraph 12.",)),
    ),
    fails=(
        Sample(body=("As in paragraph 12, they agreed:",), items=("1. Trade.", "2. Ports.")),
        Sample(
            language="it",
            body=("Ai sensi del punto 7, hanno convenuto:",),
            items=("1. Commercio.", "2. Porti."),
        ),
    ),
)
