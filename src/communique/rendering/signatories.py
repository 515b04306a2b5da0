"""The signature blocks: who stands beside whom, and how the lines of each fall."""

from __future__ import annotations

from communique.language.definition import Language
from communique.model.version import Version, VersionBlock, Words
from communique.rendering.balance import line_count, share
from communique.rendering.labels import Labels
from communique.rendering.sheet import Signatory
from communique.rendering.wording import NOTHING, Printed, literal, printed, whole

_ACROSS = {0: 1, 1: 1, 2: 2, 4: 2}
_MOST_ACROSS = 3
_LONGEST, _LONGEST_OF_THREE = 20, 12
"""Letters that may not be divided, where two blocks stand in a row and where three do."""
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
    version: Version, language: Language, setting: str, sides: int | None = None, *, to_sign: bool
) -> tuple[Signatory, ...]:
    """Every block, in the order of the text; nothing is said to be signed on what is `to_sign`."""
    beside = across(len(version.signature_blocks), setting, sides)
    many = sides and len(version.signature_blocks) > sides * _MOST_LOW
    place = "many" if many else f"across-{beside}"
    mark = NOTHING if to_sign else _mark(version, language)
    return tuple(
        _signatory(block, language, setting, place, mark if block.signed else NOTHING)
        for block in version.signature_blocks
    )


def _mark(version: Version, language: Language) -> Printed:
    """What a copy says of a signature, in the language's own form, where it bears any."""
    signed = any(block.signed for block in version.signature_blocks)
    return literal(Labels(language)("signed"), language) if signed else NOTHING


def _signatory(
    block: VersionBlock, language: Language, setting: str, place: str, mark: Printed
) -> Signatory:
    longest = _LONGEST_OF_THREE if place == "across-3" else _LONGEST
    party, office = (whole(w, language, longest=longest) for w in (block.party, block.office))
    return Signatory(
        party=party,
        signed=mark,
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
