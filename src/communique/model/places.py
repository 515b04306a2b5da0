"""The addresses of a communiqué's texts.

    heading/<n>            the nth part of the heading, from 1
    body/<unit id>         a unit's text;  body/<unit id>/label  its label
    body/<unit id>/<r>.<c> a cell of a table, row and column from 1
    signature/<n>/party    the party line of the nth block, from 1
    signature/<n>/name     likewise honorific, postnominal, office of its signatory
    release/<n>            the nth release line

What is translated, corrected, digested or aligned is named by these.
"""

from __future__ import annotations

from communique.model.communique import Communique, Unit, units
from communique.model.register import Register

PERSON_FIELDS = ("honorific", "name", "postnominal", "office")


def texts(communique: Communique, register: Register) -> dict[str, str]:
    """Every text of the source language by its place, in reading order; persons as printed."""
    from communique.model.printed import person_as_printed

    found: dict[str, str] = {}
    for number, part in enumerate(communique.heading.parts, 1):
        found[f"heading/{number}"] = part.text
    for unit in units(communique.body):
        found |= _unit_texts(unit)
    for number, block in enumerate(communique.signature_blocks, 1):
        if block.party:
            found[f"signature/{number}/party"] = block.party
        if block.signatory:
            shown = person_as_printed(block.signatory, register, communique.language)
            for name in PERSON_FIELDS:
                if words := getattr(shown, name):
                    found[f"signature/{number}/{name}"] = words
    for number, line in enumerate(communique.release_lines, 1):
        found[f"release/{number}"] = line.text
    return found


def address(place: str) -> tuple[str, str | None]:
    """The address users see (`heading`, `body/<unit id>` …) and the field within it."""
    kind, _, rest = place.partition("/")
    if kind == "heading":
        return "heading", None
    number, _, name = rest.partition("/")
    return (f"{kind}/{number}", name or None) if rest else (place, None)


def _unit_texts(unit: Unit) -> dict[str, str]:
    found = {}
    if unit.label:
        found[f"body/{unit.id}/label"] = unit.label
    if unit.text:
        found[f"body/{unit.id}"] = unit.text
    for r, row in enumerate(unit.rows, 1):
        for c, cell in enumerate(row.cells, 1):
            found[f"body/{unit.id}/{r}.{c}"] = cell.text
    return found
