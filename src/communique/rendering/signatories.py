"""The signature blocks: who stands beside whom, and how the lines of each fall."""

from __future__ import annotations

from communique.language.definition import Language
from communique.model.version import Version, VersionBlock, Words
from communique.rendering.balance import share
from communique.rendering.sheet import Signatory
from communique.rendering.wording import NOTHING, Printed, printed, whole

_ACROSS = {0: 1, 1: 1, 2: 2, 4: 2}
_MOST_ACROSS = 3


def across(count: int, layout: str) -> int:
    """How many blocks stand in a row: two by two or three by three, beside a language one."""
    return 1 if layout == "synoptic" else _ACROSS.get(count, _MOST_ACROSS)


def signatories(version: Version, language: Language, layout: str) -> tuple[Signatory, ...]:
    """Every block, in the order of the text."""
    place = f"across-{across(len(version.signature_blocks), layout)}"
    return tuple(_signatory(block, language, layout, place) for block in version.signature_blocks)


def _signatory(block: VersionBlock, language: Language, layout: str, place: str) -> Signatory:
    party, office = whole(block.party, language), whole(block.office, language)
    return Signatory(
        party=party,
        honorific=printed(block.honorific, language),
        name=_name(block, language),
        office=office,
        party_share=share(party, place, layout),
        office_share=share(office, place, layout, italic=True),
    )


def _name(block: VersionBlock, language: Language) -> Printed:
    """Name and post-nominal, which stay together where a line can hold them."""
    if block.name is None:
        return NOTHING
    after = f", {block.postnominal.text}" if block.postnominal else ""
    named = Words(text=block.name.text + after, language=block.name.language)
    return printed(named, language)
