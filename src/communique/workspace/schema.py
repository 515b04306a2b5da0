"""One JSON Schema (draft 2020-12) for all data files.

Each kind of file is a definition of it, named by the fragment that
`layout.schema_reference` writes into the first line of a file: `…/schema.json#/$defs/Communique`.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from communique.workspace.layout import MODELS

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schema as data."""
    _, made = models_json_schema(
        [(model, "validation") for model in MODELS.values()], ref_template="#/$defs/{model}"
    )
    definitions = made["$defs"]
    for model in MODELS.values():
        definitions[model.__name__] = _as_file(definitions[model.__name__])
    kinds = [{"$ref": f"#/$defs/{model.__name__}"} for model in MODELS.values()]
    return {"$schema": DRAFT, "title": "communique", "anyOf": kinds, "$defs": definitions}


def schema_text() -> str:
    """The schema as it stands in `data/schema.json`."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _as_file(definition: dict[str, Any]) -> dict[str, Any]:
    """Every file says its format, though a model made in memory need not.

    Editors mix keys of the root into a definition named by its fragment, but for those it has;
    the empty `anyOf` keeps the root's from offering the keys of every other kind of file.
    """
    required = {"format", *definition.get("required", ())}
    kept = [key for key in definition["properties"] if key in required]
    return definition | {"required": kept, "anyOf": [{}]}
