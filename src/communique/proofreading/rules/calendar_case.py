"""A month or a day of the week with a wrong first letter: «30 june», «il 2 Luglio»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import either, is_capitals
from communique.proofreading.prose import lowered, prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    dates, marks = page.language.dates, page.language.marks
    names = {lowered(name): name for name in (*dates.months, *dates.weekdays)}
    begins = r"(?:(?<![\w.-])|(?<=[^\W\d_A-Z]-))"  # mid-october
    word = re.compile(rf"{begins}(?:{either(names)})(?![\w-])")
    feasts = re.compile("|".join(rf"{each}(?!\w)" for each in marks.feasts) or r"(?!)", re.I)
    for place, text in prose(page).items():
        if is_capitals(text):
            continue
        kept = [*settled(page, place), *(found.span() for found in feasts.finditer(text))]
        for found in word.finditer(lowered(text)):
            written, right = text[slice(*found.span())], names[found[0]]
            if written == right or within(kept, found.start()):
                continue
            if written.isupper() or not _is_meant(found, text, page):
                continue
            message = f"‘{right}’ is written with {_size(right)}"
            yield Remark(place, *found.span(), message, right)


def _size(right: str) -> str:
    return "a capital" if right[0].isupper() else "a small letter"


def _is_meant(found: re.Match[str], text: str, page: Page) -> bool:
    """No other word of that look, no name, and no word that opens a sentence."""
    dated = re.search(r"\d(?:st|nd|rd|th|°|º)?,?\s+\Z", text[: found.start()]) is not None
    followed = re.match(r",?\s+(?:\w{2,3}\s+)?\d", text[found.end() :]) is not None
    if found[0] in page.language.marks.calendar_twins:
        return dated or bool(re.match(r"\s+\d{4}", text[found.end() :]))
    if text[found.start()].islower():
        return True
    before = text[: found.start()].rstrip()
    opens = not before or (before[-1] in '.!?:«“(–-‘"•' and not dated)
    last = lowered(before.split()[-1]) if before else ""
    led = last in page.language.marks.calendar_leads and not _is_surname(found[0], page)
    return not opens and (dated or followed or led)


def _is_surname(word: str, page: Page) -> bool:
    return any(word in name.split() for name in page.names)


RULE = Rule(
    name="calendar-case",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A month or a day of the week has the wrong first letter.",
    why="English gives months and days a capital, Italian a small letter, as their names in the "
    "language’s file have. Feasts (il 2 Giugno), words that look the same (may, march), openings "
    "of sentences and texts in capitals are left alone.",
    source="New Hart’s Rules, chapter on capitalization; Interinstitutional style guide, part on "
    "Italian",
    check=_check,
    passes=(
        Sample(body=("They may march on 3 May 2031, a Monday.",), heading="TALKS OF 3 MAY 2031"),
        Sample(
            language="it",
            body=(
                "Lunedì 2 luglio. Maggio è vicino; la festa del 2 Giugno.",
                "Via 4 Novembre, il Venerdì Santo; il ministro Marzo.",
            ),
        ),
    ),
    fails=(
        Sample(body=("It closed on 30 june, a monday.",), fixed="It closed on 30 June, a Monday."),
        Sample(body=("A draft by late-april.",), fixed="A draft by late-April."),
        Sample(
            language="it",
            body=("Entro il 30 Giugno 2032, non oltre Settembre, e Lunedì 3.",),
            fixed="Entro il 30 giugno 2032, non oltre settembre, e lunedì 3.",
        ),
    ),
    enters="names",
)
