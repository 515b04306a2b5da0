"""Where each kind of file lies in a workspace, and which model reads it."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import BaseModel

from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.edition import Edition
from communique.model.house import House
from communique.model.register import Parties, People
from communique.model.terminology import Glossary
from communique.model.translation import Translation

HOUSE = Path("data/house.yaml")
PARTIES = Path("data/register/parties.yaml")
PEOPLE = Path("data/register/people.yaml")
EMBLEMS = Path("data/register/emblems")
GLOSSARY = Path("data/terminology/glossary.yaml")
COMMUNIQUES = Path("data/communiques")
TRANSLATIONS = Path("data/translations")
SOURCES = Path("data/sources")
TEMPLATES = Path("templates")
SCHEMA = Path("data/schema.json")

MODELS: dict[str, type[BaseModel]] = {
    "data/house.yaml": House,
    "data/register/parties.yaml": Parties,
    "data/register/people.yaml": People,
    "data/terminology/glossary.yaml": Glossary,
    "data/communiques/*.yaml": Communique,
    "data/translations/*.yaml": Translation,
    "templates/languages/*.yaml": Language,
    "templates/editions/*.yaml": Edition,
}
"""Every data file, by a pattern relative to the workspace."""


def schema_reference(file: Path, model: type[BaseModel]) -> str:
    """How a file (relative to the workspace) names its JSON Schema, for editors."""
    schema = Path(os.path.relpath(SCHEMA, file.parent)).as_posix()
    return f"{schema}#/$defs/{model.__name__}"
