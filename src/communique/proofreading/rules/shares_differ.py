"""Percentages of a whole that do not make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from communique.language.quantities import Quantity, quantities
from communique.language.words import finds, fold, phrases
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_WHOLE = Decimal(100)
_ROUNDING = Decimal(1)
"""Three thirds are given as 33 each, and nobody asks."""
_LONGEST = 600
"""Characters of a sentence that are read."""
_REACH = 60
"""Characters from «divided» to the first share, at most."""


def _check(page: Page) -> Iterator[Remark]:
    divided = phrases(page.language.consistency.divided)
    for place, text in prose(page).items():
        folded = fold(text)
        for found in divided.finditer(folded):
            shares = _shares(page, folded, found.end())
            total = sum((share.number for share in shares), Decimal(0))
            if len(shares) > 1 and abs(total - _WHOLE) > _ROUNDING:
                message = f"the shares add up to {total.normalize():f} per cent: which is wrong?"
                yield Remark(place, shares[0].start, shares[-1].end, message)


def _shares(page: Page, folded: str, start: int) -> list[Quantity]:
    """The percentages of the sentence behind, where it has no other number and leaves no rest."""
    end = re.compile(r"[.;](?=\s|$)").search(folded, start, start + _LONGEST)
    sentence = folded[start : end.start() if end else start + _LONGEST]
    found = quantities(sentence, page.language)
    if not found or found[0].start > _REACH or not all(q.percent for q in found):
        return []
    if finds(sentence, page.language.consistency.remainders):
        return []
    return [replace(each, start=each.start + start, end=each.end + start) for each in found]


RULE = Rule(
    name="shares-differ",
    group="consistency",
    class_="query",
    fix="none",
    summary="The shares into which a whole is divided do not make a hundred per cent.",
    why="«divided as follows: 60 per cent for ports, 30 per cent for rail» leaves ten per cent to "
    "nobody. Looked at are only sentences that say that the whole is divided; a difference of "
    "one is rounding.",
    source="consistency of a text with itself",
    check=_check,
    passes=(
        Sample(
            body=(
                "The cost is divided as follows: 60 per cent for Belmora, 40 per cent for Tessal.",
                "Trade grew by 12 per cent and investment by 7 per cent.",
            )
        ),
        Sample(body=("The cost is divided as follows: 60 per cent for Belmora, the rest later.",)),
    ),
    fails=(
        Sample(
            body=("The cost is divided as follows: 60% for Belmora and 30% for Tessal.",),
        ),
        Sample(
            language="it",
            body=(
                "I costi sono così ripartiti: 60 per cento a Belmora e 50 per cento a Tessalia.",
            ),
        ),
    ),
)
