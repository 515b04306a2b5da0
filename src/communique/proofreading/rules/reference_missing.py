"""A reference to a paragraph, article, annex or lettered item that this text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, phrases, starts_with
from communique.model.communique import units
from communique.proofreading.numbering import read_label
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.references import of_another
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NAME = r"\s+(?P<name>\d{1,3}|[A-Z]|[IVX]{1,5})(?![\w.]*\w)"
_LETTER = r"\s+(?P<name>\(?[a-z]\))"


def _check(page: Page) -> Iterator[Remark]:
    marks, reading = page.language.marks, page.language.reading
    kinds = (
        (marks.paragraph_words, _paragraphs(page), 2, _NAME),
        (reading.annexes, _annexes(page), 1, _NAME),
        *((words, _titled(page, words), 2, _NAME) for words in page.language.consistency.numbered),
        (page.language.consistency.lettered, _letters(page), 2, _LETTER),
    )
    for words, there, fewest, name in kinds:
        if len(there) >= fewest:
            yield from _missing(page, words, there, name)


def _titled(page: Page, words: tuple[str, ...]) -> set[str]:
    """Numbers of the parts that bear one of some words: «Article 5», «Sezione II»."""
    titles = (f"{unit.label or ''} {unit.text}".strip() for unit in units(page.communique.body))
    opened = ((title, starts_with(title, words)) for title in titles)
    named = (re.match(_NAME, title[len(word) :]) for title, word in opened if word)
    return {each["name"] for each in named if each}


def _letters(page: Page) -> set[str]:
    """Letters that items bear, with their bracket alone: «d)»."""
    labels = (unit.label or "" for unit in units(page.communique.body))
    return {label.strip(" (") for label in labels if re.fullmatch(r"\(?[a-z]\)", label.strip())}


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
    """What the annexes are called: «A», «2», «III»; "" for one that has no name."""
    names = phrases(page.language.reading.annexes)
    found: set[str] = set()
    for unit in units(page.communique.body):
        title = f"{unit.label or ''} {unit.text}".strip()
        opened = names.match(fold(title)) if unit.kind in ("annex", "section") else None
        named = re.match(_NAME, title[opened.end() :]) if opened else None
        found |= {named["name"] if named else ""} if opened else set()
    return found


def _missing(page: Page, words: tuple[str, ...], there: set[str], name: str) -> Iterator[Remark]:
    for place, text in prose(page).items():
        kept: list[tuple[int, int]] | None = None
        for found in phrases(words).finditer(fold(text)):
            named = re.compile(name).match(text, found.end())
            if named is None or named["name"].strip("(") in there or _is_alien(named, there):
                continue
            kept = settled(page, place) if kept is None else kept
            if within(kept, found.start()):
                continue
            if not of_another(text, found.start(), named.end(), page):
                start, end = found.start(), named.end()
                message = f"this text has no ‘{text[start:end]}’: which is meant?"
                yield Remark(place, start, end, message)


def _is_alien(named: re.Match[str], there: set[str]) -> bool:
    """A number in figures where this text counts in letters, or the reverse: it is another's."""
    figures = {each.isdigit() for each in there if each}
    return len(figures) == 1 and named["name"].strip("()").isdigit() not in figures


RULE = Rule(
    name="reference-missing",
    group="consistency",
    class_="query",
    fix="none",
    summary="A reference leads to a paragraph, article, annex or item that the text does not have.",
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
        Sample(body=("Article I", "Article II", "Under Article 5 the threshold is a year.")),
        Sample(
            body=(
                "Article 1 – Trade",
                "Article 2 – Ports",
                "Under Article 5 of the Convention and Article 33 UNCLOS they agreed.",
                "They recall the Treaty, in particular Article 9.",
            )
        ),
    ),
    fails=(
        Sample(body=("As in paragraph 12, they agreed:",), items=("1. Trade.", "2. Ports.")),
        Sample(
            language="it",
            body=("Ai sensi del punto 7, hanno convenuto:",),
            items=("1. Commercio.", "2. Porti."),
        ),
        Sample(
            body=("Article 1 – Trade", "Article 2 – Ports", "As laid down in Article 5, they met.")
        ),
        Sample(
            language="it",
            body=("Ai sensi della lettera d), convengono:",),
            items=("a) commercio;", "b) porti."),
        ),
    ),
)
