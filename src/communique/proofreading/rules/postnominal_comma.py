"""A post-nominal without the commas round it: «MURKOMEN, EGH CABINET SECRETARY»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.honorifics import postnominals
from communique.language.words import fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample

_SPACE = re.compile(r"\s+")


def _check(page: Page) -> Iterator[Remark]:
    offices = phrases(page.language.reading.offices)
    names = tuple(page.names)
    reach = max(map(len, names), default=0) + 100
    for place, text in page.running().items():
        folded = fold(text)
        for found in _all(page, text):
            low = max(0, found.start() - reach)
            named = folded[low : found.start()].rstrip(" ,").endswith(names)
            comma_before = text[low : found.start()].rstrip().endswith(",")
            if not named and not comma_before:
                continue
            if named and not comma_before:
                yield _remark(place, _end_of_word(text, found.start()), found[0])
            space = _SPACE.match(text, found.end())
            if space and offices.match(folded, space.end()):
                yield _remark(place, found.end(), found[0])


def _all(page: Page, text: str) -> Iterator[re.Match[str]]:
    """Known post-nominals, and those that some signatory of this file bears."""
    yield from postnominals(page.language).finditer(text)
    borne = {
        block.signatory.postnominal
        for each in page.file
        for block in each.communique.signature_blocks
        if block.signatory and block.signatory.postnominal
    }
    for each in sorted(borne - set(page.language.reading.postnominals)):
        yield from re.finditer(rf"(?<![\w.]){re.escape(each)}(?!\w)", text)


def _end_of_word(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _remark(place: str, at: int, postnominal: str) -> Remark:
    return Remark(place, at, at, f"‘{postnominal}’ stands between commas", ",")


RULE = Rule(
    name="postnominal-comma",
    group="honorifics",
    class_="certain",
    fix="safe",
    summary="A post-nominal lacks a comma before or after it.",
    why="Letters after a name are in apposition: «Name, EGH, Cabinet Secretary».",
    source="usage of published communiqués",
    check=_check,
    passes=(Sample(body=("Hon. Ada Brimstock, EGH, Minister of Fisheries, spoke first.",)),),
    fails=(
        Sample(
            body=("Hon. Ada Brimstock, EGH Minister of Fisheries, spoke first.",),
            fixed="Hon. Ada Brimstock, EGH, Minister of Fisheries, spoke first.",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ BY HON. ADA BRIMSTOCK EGH, MINISTER OF FISHERIES",
            principals=("Ada Brimstock",),
            fixed="JOINT COMMUNIQUÉ BY HON. ADA BRIMSTOCK, EGH, MINISTER OF FISHERIES",
        ),
    ),
    enters="names",
)
