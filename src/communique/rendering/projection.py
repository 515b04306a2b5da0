"""The public data of a communiqué: the fields listed here, and no others.

It travels inside the PDF, so that a machine need not read a page. What the office works with
(queries, decisions, corrections, staff, contacts, paths) has no field here.
"""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from communique.model import inline
from communique.model.communique import Communique
from communique.model.version import Version, VersionBlock, VersionUnit, Words
from communique.rendering.matter import PUBLIC_LINES
from communique.rendering.request import Request

FORMAT = 1


def public_data(request: Request) -> bytes:
    """The projection as UTF-8 JSON, two spaces of indentation, keys in a fixed order."""
    text = json.dumps(_communique(request), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _communique(request: Request) -> dict[str, Any]:
    made = request.communique
    return {
        "format": FORMAT,
        "id": made.id,
        "kind": made.kind,
        "date": made.date.isoformat() if made.date else None,
        "place": made.place,
        "references": made.references,
        "instrument": _instrument(made),
        "source_language": made.language,
        "languages": {v.language: _version(v, made) for v in request.versions},
        "received_text": _received(made),
    }


def _instrument(made: Communique) -> dict[str, Any] | None:
    if made.instrument is None:
        return None
    titles = {
        language: {"text": title.text, "status": title.status}
        for language, title in made.instrument.title.items()
    }
    day = made.instrument.date
    return {
        "kind": made.instrument.kind,
        "date": day.isoformat() if day else None,
        "title": titles,
    }


def _received(made: Communique) -> dict[str, str] | None:
    source = made.provenance
    if source is None:
        return None
    return {"name": PurePosixPath(source.file).name, "sha256": source.sha256}


def _version(version: Version, made: Communique) -> dict[str, Any]:
    lines = zip(made.release_lines, version.release_lines, strict=True)
    return {
        "legal_value": version.standing.legal_value,
        "parties": list(version.parties),
        "heading": [{"role": p.role, "text": _plain(p.words)} for p in version.heading],
        "body": [_unit(unit) for unit in version.body],
        "signature_blocks": [_block(block) for block in version.signature_blocks],
        "notes": [_plain(words) for line, words in lines if line.kind in PUBLIC_LINES],
        "notice": made.notice.get(version.language),
    }


def _unit(unit: VersionUnit) -> dict[str, Any]:
    return {
        "id": unit.id,
        "kind": unit.kind,
        "label": unit.label,
        "text": _plain(unit.words),
        "rows": [[_plain(cell) for cell in row] for row in unit.rows],
        "items": [_unit(item) for item in unit.items],
    }


def _block(block: VersionBlock) -> dict[str, Any]:
    return {
        "party": _plain(block.party),
        "honorific": _plain(block.honorific),
        "name": _plain(block.name),
        "postnominal": _plain(block.postnominal),
        "office": _plain(block.office),
    }


def _plain(words: Words | None) -> str | None:
    return inline.plain(words.text) if words else None
