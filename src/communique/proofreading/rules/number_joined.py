"""A number run together with its unit or currency: «70per cent», «EUR100»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    setting = page.language.typography
    units = [each for each in setting.no_break_before if each[0].isalpha() and "." not in each]
    codes = [each for each in setting.no_break_after if re.fullmatch("[A-Z]{3}", each)]
    patterns = []
    if units:
        patterns.append(rf"(?<![\w.-])\d[\d.,]*()(?:{'|'.join(map(re.escape, units))})(?![\w-])")
    if codes:
        patterns.append(rf"(?<!\w)(?:{'|'.join(codes)})()(?=\d)")
    for place, text in prose(page).items():
        kept = settled(page, place)
        for pattern in patterns:
            for found in re.finditer(pattern, text):
                if not within(kept, found.start(1)):
                    message = f"‘{found[0]}’: a space stands between number and unit"
                    yield Remark(place, *found.span(1), message, " ")


RULE = Rule(
    name="number-joined",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A number is run together with its unit or currency code.",
    why="A unit, a number word and the code of a currency are parted from their number by a space; "
    "signs (€, $, %) may follow another style.",
    source="ISO 80000-1, 7.1.4; Interinstitutional style guide, section on currencies",
    check=_check,
    passes=(Sample(body=("EUR 100 million, €5, 42%, 5 km, the G20, a 5km-long road, US$3.",)),),
    fails=(
        Sample(
            body=("EUR100 million for 70per cent of 5km.",),
            fixed="EUR 100 million for 70 per cent of 5 km.",
        ),
        Sample(
            language="it",
            body=("EUR100 per il 70per cento.",),
            fixed="EUR 100 per il 70 per cento.",
        ),
    ),
    enters="names",
)
