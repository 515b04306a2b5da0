"""A name run into its office: «MATTEO PIANTEDOSI MINISTER OF THE INTERIOR»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, is_capitals, phrases
from communique.proofreading.naming import Names
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    offices = phrases(page.language.reading.offices)
    names = Names(name for name in page.names if " " in name)
    for place, text in page.running().items():
        folded = fold(text)
        for name, start in names.find(folded):
            end = start + len(name)
            office = offices.match(folded, _past_space(folded, end))
            if office and office.start() > end and _is_title(text, *office.span(), page):
                yield Remark(place, end, end, "an office after a name stands between commas", ",")


_SPACE = re.compile(r"\s*")


def _past_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _is_title(text: str, start: int, end: int, page: Page) -> bool:
    """Set as a title, and long enough or followed by «of», so that no surname is meant."""
    if not (text[start].isupper() or is_capitals(text)):
        return False
    following = re.match(r"\s+([^\W\d_]+)", text[end:])
    small = {fold(w).strip("'") for w in page.language.reading.small_words}
    return end - start > 6 or bool(following and fold(following[1]) in small)


RULE = Rule(
    name="apposition-comma",
    group="honorifics",
    class_="certain",
    fix="safe",
    summary="A name and the office after it are run together.",
    why="An office after a name is in apposition and takes a comma. Only names that the document "
    "itself gives to a signatory or principal, or the register, are looked at.",
    source="European Commission, English Style Guide, section on commas",
    check=_check,
    passes=(
        Sample(
            body=("Ada Brimstock, Minister of Fisheries, met Tomas King.",),
            principals=("Ada Brimstock", "Tomas King"),
        ),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ BY H.E. ADA BRIMSTOCK MINISTER OF FISHERIES OF BELMORA",
            principals=("Ada Brimstock",),
            fixed="JOINT COMMUNIQUÉ BY H.E. ADA BRIMSTOCK, MINISTER OF FISHERIES OF BELMORA",
        ),
    ),
    enters="names",
)
