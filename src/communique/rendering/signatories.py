"""The signature blocks: who stands beside whom, and how the lines of each fall."""

from __future__ import annotations

from communique.language.definition import Language
from communique.model.version import Version, VersionBlock, Words
from communique.rendering.balance import line_count, share
from communique.rendering.sheet import Signatory
from communique.rendering.wording import NOTHING, Printed, printed, whole

_ACROSS = {0: 1, 1: 1, 2: 2, 4: 2}
_MOST_ACROSS = 3
_MOST_LOW = 2
"""Rows of an original; where there are more, they are set smaller."""


def across(count: int, setting: str, sides: int | None = None) -> int:
    """How many blocks stand in a row: two by two or three by three, beside a language one.

    `sides` is given where each party has a side of its own.
    """
    if setting == "synoptic":
        return 1
    return min(max(count, 1), sides) if sides else _ACROSS.get(count, _MOST_ACROSS)


def signatories(
    version: Version, language: Language, setting: str, sides: int | None = None
) -> tuple[Signatory, ...]:
    """Every block, in the order of the text."""
    beside = across(len(version.signature_blocks), setting, sides)
    many = sides and len(version.signature_blocks) > sides * _MOST_LOW
    place = "many" if many else f"across-{beside}"
    return tuple(_signatory(block, language, setting, place) for block in version.signature_blocks)


def _signatory(block: VersionBlock, language: Language, setting: str, place: str) -> Signatory:
    party, office = whole(block.party, language), whole(block.office, language)
    return Signatory(
        party=party,
        honorific=printed(block.honorific, language),
        name=_name(block, language),
        office=office,
        party_share=share(party, place, setting),
        office_share=share(office, place, setting, italic=True),
        party_lines=line_count(party, place, setting),
    )


def _name(block: VersionBlock, language: Language) -> Printed:
    """Name and post-nominal, which stay together where a line can hold them."""
    if block.name is None:
        return NOTHING
    after = f", {block.postnominal.text}" if block.postnominal else ""
    named = Words(text=block.name.text + after, language=block.name.language)
    return printed(named, language)
