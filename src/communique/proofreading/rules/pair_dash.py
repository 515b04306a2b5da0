"""A pair of equals joined by another dash than house style has: «Kenya-Italy»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.rule import Page, Remark, Rule, Sample

_PAIR = re.compile(r"(?<![\w–-])([^\W\d_]{3,})([-–])([^\W\d_]{3,})(?![\w–-])")


def _check(page: Page) -> Iterator[Remark]:
    right = page.language.typography.pair_dash
    known = _parties(page) | _written(page, right)
    for place, text in page.running().items():
        for found in _PAIR.finditer(text):
            if found[2] != right and _is_pair(found, known):
                message = f"house style joins two equals with ‘{right}’"
                yield Remark(place, found.start(2), found.end(2), message, right)


def _is_pair(found: re.Match[str], known: set[str]) -> bool:
    return (
        f"{fold(found[1])} {fold(found[3])}" in known or {fold(found[1]), fold(found[3])} <= known
    )


def _written(page: Page, right: str) -> set[str]:
    """Pairs that the file writes with the right dash somewhere."""
    return {
        f"{fold(found[1])} {fold(found[3])}"
        for each in page.file
        for text in each.texts.values()
        for found in _PAIR.finditer(text)
        if found[2] == right and found[1][0].isupper() and found[3][0].isupper()
    }


def _parties(page: Page) -> set[str]:
    """Everyday names and adjectives of the registered parties."""
    code = page.language.code
    return {
        fold(names[code])
        for party in page.register.parties.values()
        for names in (party.short, party.adjective)
        if code in names
    }


RULE = Rule(
    name="pair-dash",
    group="typography",
    class_="style",
    fix="safe",
    summary="Two equals are joined by a hyphen where house style has an en dash, or the reverse.",
    why="English joins equals (Kenya–Italy) with an en dash, Italian with a hyphen (Italia-"
    "Kenya). A pair is known by the register, or by being written rightly elsewhere in the "
    "text.",
    source="European Commission, English Style Guide, section on the en dash",
    check=_check,
    passes=(Sample(body=("Belmora–Tessal relations, and the well-being of all.",)),),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE BELMORA-TESSAL PROTOCOL",
            body=("A new chapter in Belmora–Tessal relations has begun.",),
            fixed="JOINT COMMUNIQUÉ ON THE BELMORA–TESSAL PROTOCOL",
        ),
    ),
)
