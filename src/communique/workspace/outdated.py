"""Data files of a workspace that are of an older format than today's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from communique.errors import Fault, InvalidData
from communique.model.base import FORMAT
from communique.workspace import layout
from communique.workspace.file_text import text_of, yaml_files
from communique.workspace.migrations import format_of, is_older, refuse_newer
from communique.workspace.yaml_editing import edited
from communique.workspace.yaml_reading import Document, read_text
from communique.workspace.yaml_tree import parse


@dataclass(frozen=True, slots=True)
class Outdated:
    """A file of an older format, as it is and as it would be today."""

    document: Document[Any]
    number: int
    before: str
    after: str


@dataclass(slots=True)
class Formats:
    """What formats the data files of a workspace are of."""

    outdated: list[Outdated] = field(default_factory=list)
    current: int = 0


def formats(root: Path) -> Formats:
    """Every data file by its format.

    Raises `InvalidData` with the faults of all files that have no format or a newer one, and of
    all that are of an older format and hold what cannot be read.
    """
    found, faults = Formats(), list[Fault]()
    for path, model in data_files(root):
        try:
            _sort_in(found, root, path, model)
        except InvalidData as error:
            faults.extend(error.faults())
    if faults:
        raise InvalidData(tuple(faults))
    return found


def data_files(root: Path) -> Iterator[tuple[Path, type[BaseModel]]]:
    """The data files that are there, each with its model."""
    for pattern, model in layout.MODELS.items():
        folder, _, name = pattern.rpartition("/")
        one = root / pattern
        for path in yaml_files(root / folder) if "*" in name else [one] if one.exists() else []:
            yield path, model


def _sort_in(found: Formats, root: Path, path: Path, model: type[BaseModel]) -> None:
    said = text_of(path, root)
    tree, _ = parse(said.text, path)
    refuse_newer(tree, path)
    number = format_of(tree)
    if number == FORMAT:
        found.current += 1
        return
    document = read_text(said.text, path, model, said.digest, root)
    if number is not None and is_older(tree):
        schema = layout.schema_reference(path.relative_to(root), model)
        after = edited(document, said.text, document.model, schema)
        found.outdated.append(Outdated(document, number, said.text, after))
