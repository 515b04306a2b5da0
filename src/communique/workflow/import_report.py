"""What `import --format json` prints: the shapes of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from communique.model.communique import Communique, Person, SignatureBlock, Unit
from communique.model.finding import Finding
from communique.model.inline import plain
from communique.model.printed import party_name, person_as_printed
from communique.model.register import Register
from communique.workflow.importing import SourceImport


def report(imports: Sequence[SourceImport], register: Register) -> dict[str, Any]:
    """One object for one source; `{"imports": […]}` for several."""
    objects = [_one(each, register) for each in imports]
    return objects[0] if len(objects) == 1 else {"imports": objects}


def finding(each: Finding) -> dict[str, Any]:
    """A finding by the keys of the contract."""
    return {
        "rule": each.rule,
        "class": each.class_,
        "fix": each.fix,
        "applied": each.applied,
        "communique": each.communique,
        "where": each.where,
        "field": each.field,
        "line": each.line,
        "column": each.column,
        "before": each.before,
        "after": each.after,
        "message": each.message,
    }


def _one(done: SourceImport, register: Register) -> dict[str, Any]:
    source = done.source
    return {
        "source": {"path": source.path, "sha256": source.sha256, "media_type": done.media_type},
        "communiques": [_communique(made, register) for made in done.communiques],
        "findings": [finding(each) for each in done.findings],
    }


def _communique(made: Communique, register: Register) -> dict[str, Any]:
    return {
        "id": made.id,
        "kind": made.kind,
        "language": made.language,
        "stage": made.stage,
        "heading": made.heading.text,
        "title": made.heading.title,
        "date": made.date.isoformat() if made.date else None,
        "place": made.place,
        "parties": [party_name(each, register, made.language) for each in made.parties],
        "body": [_unit(unit) for unit in made.body],
        "signature_blocks": [_block(b, register, made.language) for b in made.signature_blocks],
        "release_lines": [
            _release(line.kind, line.text, line.lines) for line in made.release_lines
        ],
    }


def _unit(unit: Unit) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": unit.id,
        "kind": unit.kind,
        "label": unit.label,
        "text": plain(unit.text),
        "lines": list(unit.lines) if unit.lines else None,
        "items": [_unit(item) for item in unit.items],
    }
    if unit.rows:
        shown["rows"] = [
            {"cells": [plain(cell.text) for cell in row.cells], "header": row.header}
            for row in unit.rows
        ]
    return shown


def _block(block: SignatureBlock, register: Register, language: str) -> dict[str, Any]:
    return {
        "party": block.party,
        "signed": block.signed,
        "signatory": _person(block.signatory, register, language) if block.signatory else None,
    }


def _person(person: Person, register: Register, language: str) -> dict[str, Any]:
    printed = person_as_printed(person, register, language)
    return {
        "name": printed.name or None,
        "honorific": printed.honorific or None,
        "postnominal": printed.postnominal or None,
        "office": printed.office or None,
    }


def _release(kind: str, text: str, lines: tuple[int, int] | None) -> dict[str, Any]:
    return {"kind": kind, "text": text, "lines": list(lines) if lines else None}
