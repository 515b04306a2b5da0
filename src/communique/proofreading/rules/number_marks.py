"""A number with another language's marks: «1.250.000» in English, «3.5 milioni» in Italian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.definition import Language
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_BEFORE = r"(?<![\w.,:/–-])"
_AFTER = r"(?![\w/:-]|[.,]\d)"


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        kept = settled(page, place)
        for found, certain in _found(text, page.language):
            if within(kept, found.start()):
                continue
            after = found[0].translate(str.maketrans(",.", ".,"))
            if certain:
                message = f"this language writes ‘{after}’"
                yield Remark(place, *found.span(), message, after)
            else:
                yield _asked(place, found, after)
        for found in _mixed(text, page.language):
            if not within(kept, found.start()):
                numbers = page.language.numbers
                yield _asked(place, found, found[0].replace(numbers.decimal, numbers.group))


def _asked(place: str, found: re.Match[str], after: str) -> Remark:
    message = f"‘{found[0]}’: is ‘{after}’ meant?"
    return Remark(place, *found.span(), message, after, "query", "suggest")


def _found(text: str, language: Language) -> Iterator[tuple[re.Match[str], bool]]:
    """Numbers whose marks are the other way round, and whether that is certain."""
    decimal, group = map(re.escape, (language.numbers.decimal, language.numbers.group))
    if {decimal, group} != {re.escape("."), ","}:
        return
    units = "|".join(map(re.escape, language.typography.no_break_before))
    sure = (
        rf"{_BEFORE}\d{{1,3}}(?:{decimal}\d{{3}}){{2,}}(?:{group}\d+)?{_AFTER}",
        rf"{_BEFORE}\d{{1,3}}{decimal}\d{{3}}{group}\d{{1,2}}{_AFTER}",
        rf"{_BEFORE}\d+{group}\d{{1,2}}(?=\s?(?:{units})(?!\w)){_AFTER}",
        rf"(?:(?<=[$€£])|(?<=\b[A-Z]{{3}}\s))\d+{group}\d{{1,2}}{_AFTER}",
    )
    for pattern in sure:
        for found in re.finditer(pattern, text):
            yield found, True
    for found in re.finditer(rf"{_BEFORE}[1-9]\d{{0,2}}{decimal}\d{{3}}{_AFTER}", text):
        yield found, False


def _mixed(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Thousands in two ways in one number, or three decimals: «1,310.000»."""
    decimal, group = map(re.escape, (language.numbers.decimal, language.numbers.group))
    return re.finditer(rf"{_BEFORE}[1-9]\d{{0,2}}(?:{group}\d{{3}})+{decimal}\d{{3}}{_AFTER}", text)


RULE = Rule(
    name="number-marks",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A number has the marks of another language.",
    why="English groups thousands with a comma and has a decimal point, Italian the reverse. Two "
    "groups, both marks, or a unit behind tenths leave no doubt; «1.250» alone may be either, and "
    "is asked about.",
    source="Interinstitutional style guide, section on the presentation of numbers",
    check=_check,
    passes=(
        Sample(body=("1,250,000 people; 0.125; 3.5%; 10.30 a.m.; items 1, 2.",)),
        Sample(language="it", body=("1.250.000 persone; 3,5 milioni; il 2.7.2031; art. 3.2.",)),
    ),
    fails=(
        Sample(
            body=("1.250.000 people, 3,5 million of them abroad, and US$4,2 billion.",),
            fixed="1,250,000 people, 3.5 million of them abroad, and US$4.2 billion.",
        ),
        Sample(body=("They counted 2.350 ships.",)),
        Sample(body=("They counted 2,350.000 herring.",)),
        Sample(
            language="it",
            body=("1,250,000 persone, 3.5 milioni di euro.",),
            fixed="1.250.000 persone, 3,5 milioni di euro.",
        ),
    ),
    enters="names",
)
