"""The name of a language with a wrong first letter: «english», «lingua Inglese»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import either, fold, is_capitals, small_set
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    listed = [n for names in page.language.language_names.values() for n in names]
    names = {fold(name): name for name in (*listed, *page.language.marks.demonyms)}
    word = re.compile(rf"(?<![\w.'’-])(?:{either(names)})(?![\w-])")
    for place, text in prose(page).items():
        for found in word.finditer(fold(text)) if not is_capitals(text) else ():
            written, right = text[slice(*found.span())], names[found[0]]
            if written != right and not written.isupper() and _is_meant(found, text, page, right):
                size = "a capital" if right[0].isupper() else "a small letter"
                message = f"‘{right}’ is written with {size}"
                yield Remark(place, *found.span(), message, right)


def _is_meant(found: re.Match[str], text: str, page: Page, right: str) -> bool:
    """With a small letter only behind a noun in small letters, «and», or what leads to a place."""
    if right[0].isupper():
        return True
    before = re.search(r"([^\W\d_]+)\s+\Z", text[: found.start()])
    if before is None or not before[1].islower():
        return False
    reading = page.language.reading
    joins = small_set(reading.and_words, reading.place_words)
    return fold(before[1]) in joins or fold(before[1]) not in small_set(reading.small_words)


RULE = Rule(
    name="language-name-case",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="The name of a language or nation has the wrong first letter.",
    why="English gives languages and adjectives of nations a capital, Italian a small letter. "
    "Where a people may be meant (gli Italiani), or a name (Repubblica Italiana), nothing is said.",
    source="New Hart’s Rules, chapter on capitalization; Interinstitutional style guide, part on "
    "Italian",
    check=_check,
    passes=(
        Sample(body=("In the English and Italian languages.",)),
        Sample(language="it", body=("La Repubblica Italiana, gli Italiani; in lingua inglese.",)),
    ),
    fails=(
        Sample(body=("Done in the english language.",), fixed="Done in the English language."),
        Sample(
            language="it",
            body=("Fatto nelle lingue italiana e Inglese.",),
            fixed="Fatto nelle lingue italiana e inglese.",
        ),
    ),
)
