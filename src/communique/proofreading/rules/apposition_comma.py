"""A name run into its office: «MATTEO PIANTEDOSI MINISTER OF THE INTERIOR»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, is_capitals, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    offices = phrases(page.language.reading.offices)
    for place, text in page.running().items():
        folded = fold(text)
        for name in sorted(page.names()):
            if " " not in name:
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(\s+)(?=\w)", folded):
                office = offices.match(folded, found.end())
                if office and _is_title(text, office.start(), office.end(), page):
                    message = "an office after a name stands between commas"
                    yield Remark(place, found.start(1), found.start(1), message, ",")


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
    enters_protected=True,
)
