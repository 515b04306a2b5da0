"""A number with another ordinal suffix than its own: «22st», «11ST», «1o luglio»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.date_forms import ordinal_suffix
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    endings = page.language.marks.ordinal_endings
    suffixes = "|".join(sorted({re.escape(each) for each in endings.values()}))
    for place, text in prose(page).items():
        kept = settled(page, place)
        if endings:
            written = rf"(?<![\w.,/-])(\d+)({suffixes})(?![\w])"
            for found in re.finditer(written, text, re.IGNORECASE):
                right = ordinal_suffix(found[1], endings)
                right = right.upper() if found[2].isupper() else right
                if found[2].lower() != right.lower() and not within(kept, found.start()):
                    message = f"the suffix of {found[1]} is ‘{right}’"
                    yield Remark(place, *found.span(), message, found[1] + right)
        yield from (r for r in _first_day(place, text, page) if not within(kept, r.start))


def _first_day(place: str, text: str, page: Page) -> Iterator[Remark]:
    """The first of a month, with something like the sign that belongs there."""
    signs = page.language.marks.ordinal_signs
    if not signs:
        return
    months = "|".join(map(re.escape, page.language.dates.months))
    either = "|".join(map(re.escape, signs))
    ranges = "|".join(map(re.escape, ("-", "–", *page.language.reading.date_ranges)))
    to = rf"(?:(?:{ranges})\s*\d{{1,2}}\s+)?"
    first = re.compile(rf"(?<![\w.,/])1\s?(?:{either})(?=\s+{to}(?:{months})(?!\w))", re.IGNORECASE)
    for found in first.finditer(text):
        right = page.language.dates.first_day
        yield Remark(place, *found.span(), f"the first of a month is written ‘{right}’", right)


RULE = Rule(
    name="ordinal-suffix",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A number bears the ordinal suffix of another number.",
    why="«22st» is 22nd in whatever style; «1o» and «1^» before a month stand for «1°». Whether "
    "the day of a date should be an ordinal at all is a matter of style.",
    source="New Hart’s Rules, chapter on numbers; Interinstitutional style guide, part on Italian",
    check=_check,
    passes=(
        Sample(body=("The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 101st and 111th.",)),
        Sample(language="it", body=("Dal 1° luglio e l’1 agosto; la 1ª riunione, il 2o piano.",)),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ, 2ST JULY 2031",
            fixed="JOINT COMMUNIQUÉ, 2ND JULY 2031",
        ),
        Sample(body=("The 3th and the 11st meeting.",), fixed="The 3rd and the 11th meeting."),
        Sample(language="it", body=("Dal 1^ al 3 maggio.",), fixed="Dal 1° al 3 maggio."),
        Sample(language="it", body=("Dal 1^ luglio 2031.",), fixed="Dal 1° luglio 2031."),
    ),
    enters="names",
)
