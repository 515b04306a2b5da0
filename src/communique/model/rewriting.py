"""A version with its words changed, place by place, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from communique.model import inline
from communique.model.version import Version, VersionBlock, VersionUnit, Words

Change = Callable[[str, Words], Words]
"""Told a place (`communique.model.places`) and the words there; gives the words that shall be."""

_FIELDS = ("party", "honorific", "name", "postnominal", "office")


def rewritten(version: Version, change: Change) -> Version:
    """Every text of heading, body, signature blocks and release lines, changed."""
    heading = tuple(
        part.model_copy(update={"words": change(f"heading/{n}", part.words)})
        for n, part in enumerate(version.heading, 1)
    )
    blocks = tuple(
        _block(block, f"signature/{n}", change)
        for n, block in enumerate(version.signature_blocks, 1)
    )
    lines = tuple(change(f"release/{n}", each) for n, each in enumerate(version.release_lines, 1))
    return version.model_copy(
        update={
            "heading": heading,
            "body": tuple(_unit(unit, change) for unit in version.body),
            "signature_blocks": blocks,
            "release_lines": lines,
        }
    )


def unlinked(version: Version) -> Version:
    """The same words, none of them a link."""
    return rewritten(version, lambda _, words: _without_links(words))


def _without_links(words: Words) -> Words:
    return words.model_copy(update={"text": inline.unlinked(words.text)})


def _unit(unit: VersionUnit, change: Change) -> VersionUnit:
    place = f"body/{unit.id}"
    rows = tuple(
        tuple(change(f"{place}/{r}.{c}", cell) for c, cell in enumerate(row, 1))
        for r, row in enumerate(unit.rows, 1)
    )
    return unit.model_copy(
        update={
            "words": change(place, unit.words),
            "rows": rows,
            "items": tuple(_unit(item, change) for item in unit.items),
        }
    )


def _block(block: VersionBlock, place: str, change: Change) -> VersionBlock:
    fields = {name: getattr(block, name) for name in _FIELDS}
    changed = {name: change(f"{place}/{name}", words) for name, words in fields.items() if words}
    return block.model_copy(update=changed)
