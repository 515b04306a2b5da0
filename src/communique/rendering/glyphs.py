"""Characters that none of our fonts can draw, each named with its place."""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import inline
from communique.model.finding import Finding
from communique.model.version import Version, VersionUnit, Words
from communique.rendering.faces import missing, name_of

RULE = "missing-glyph"


def missing_glyphs(communique: str, version: Version) -> list[Finding]:
    """A finding for each place and character. A page is never set with a blank box instead."""
    return [
        Finding.model_validate(
            {
                "rule": RULE,
                "class": "certain",
                "communique": communique,
                "where": where,
                "before": character,
                "message": f"no font we have can print {name_of(character)}",
            }
        )
        for where, words in places(version)
        for character in missing(inline.plain(words.text))
    ]


def places(version: Version) -> Iterator[tuple[str, Words]]:
    """Every text of a version by the address users see."""
    for part in version.heading:
        yield "heading", part.words
    for unit in version.body:
        yield from _unit(unit)
    for number, block in enumerate(version.signature_blocks, 1):
        for words in (block.party, block.honorific, block.name, block.postnominal, block.office):
            if words:
                yield f"signature/{number}", words
    for number, words in enumerate(version.release_lines, 1):
        yield f"release/{number}", words


def _unit(unit: VersionUnit) -> Iterator[tuple[str, Words]]:
    where = f"body/{unit.id}"
    if unit.label:
        yield where, Words(text=inline.escape(unit.label), language=unit.words.language)
    yield where, unit.words
    for row in unit.rows:
        for cell in row:
            yield where, cell
    for item in unit.items:
        yield from _unit(item)
