"""One JSON Schema describes all data files, and each file names its part of it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from communique import packaged
from communique.workspace import Workspace
from communique.workspace.layout import MODELS, SCHEMA, schema_reference
from communique.workspace.schema import json_schema, schema_text
from communique.workspace.yaml_reading import read

CHECKOUT = packaged.templates().parent
FILES = [
    (root, path.relative_to(root), model)
    for root in (CHECKOUT, packaged.templates() / "workspace")
    for pattern, model in MODELS.items()
    for path in sorted(root.glob(pattern))
    if root == CHECKOUT or pattern.startswith("data/")
]
every_file = pytest.mark.parametrize(("root", "file", "model"), FILES, ids=str)


def part(name: str) -> Draft202012Validator:
    """A validator for one kind of file."""
    return Draft202012Validator(json_schema() | {"anyOf": [{"$ref": f"#/$defs/{name}"}]})


def test_the_schema_is_a_valid_one_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(json_schema())


@every_file
def test_every_data_file_satisfies_its_part_of_the_schema(
    root: Path, file: Path, model: type
) -> None:
    data = read(root / file, model).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert not list(part(model.__name__).iter_errors({"format": 1} | data))


@pytest.mark.parametrize(
    "wrong", [{}, {"format": 2}, {"format": 1, "headng": 1}, {"format": 1, "formats": ["htm"]}]
)
def test_the_schema_refuses_what_the_program_refuses(wrong: dict[str, object]) -> None:
    assert list(part("House").iter_errors(wrong))
    assert list(Draft202012Validator(json_schema()).iter_errors(wrong))


@pytest.mark.parametrize(
    ("root", "file", "model"), [each for each in FILES if each[1].parts[0] == "data"], ids=str
)
def test_every_data_file_names_its_schema_for_editors(root: Path, file: Path, model: type) -> None:
    first = (root / file).read_text().splitlines()[0]
    assert first == f"# yaml-language-server: $schema={schema_reference(file, model)}"


def test_the_schema_in_this_workspace_is_up_to_date() -> None:
    assert (CHECKOUT / SCHEMA).read_text() == schema_text(), "run: communique schema --write"


def test_the_schema_named_lies_where_the_file_looks_for_it(tmp_path: Path) -> None:
    Workspace(tmp_path).save_schema()
    for pattern, model in MODELS.items():
        if pattern.startswith("data/"):
            address, _, fragment = schema_reference(Path(pattern), model).partition("#/$defs/")
            named = os.path.normpath(tmp_path / Path(pattern).parent / address)
            found = json.loads(Path(named).read_text())
            assert fragment in found["$defs"]
