"""A web page that we have set is read back to the texts it was set from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique.model.communique import Communique, Person, Unit
from communique.model.inline import plain
from communique.model.printed import person_as_printed
from communique.model.register import Register
from communique.workflow.build_report import BuildReport
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources
from communique.workspace import Workspace
from rendering.conftest import SEALANDS

Json = dict[str, Any]
Built = tuple[Path, BuildReport, BuildReport]


def _read(built: Built, id: str, edition: str) -> list[Json]:
    path = built[0] / id / f"{id}.{edition}.html"
    done = import_sources([Source(path.name, path.read_bytes())], None)
    made: list[Json] = report(done, Register())["communiques"]
    return made


def _said(body: list[Json]) -> list[str]:
    """Every text of a body in reading order, with its label."""
    said = []
    for unit in body:
        said.append(" ".join(part for part in (unit["label"], unit["text"]) if part))
        said += [cell for row in unit.get("rows", []) for cell in row["cells"]]
        said += _said(unit["items"])
    return [text for text in said if text]


def _set(units: tuple[Unit, ...]) -> Iterator[str]:
    for unit in units:
        words = plain(unit.text).strip()
        yield " ".join(part for part in (unit.label, words) if part)
        yield from (plain(cell.text) for row in unit.rows for cell in row.cells)
        yield from _set(unit.items)


def _built_of(built: Built, id: str, edition: str, format: str) -> Json:
    path = built[0] / id / f"{id}.{edition}.{format}"
    made: Json = report(import_sources([Source(path.name, path.read_bytes())], None), Register())
    return made


def _shaped(body: list[Json], depth: int = 0) -> Iterator[tuple[int, str, str | None, str]]:
    """Each unit with its depth, kind and label; what stands in a section is no deeper for it."""
    for unit in body:
        yield depth, unit["kind"], unit["label"], " ".join(unit["text"].split())
        yield from _shaped(unit["items"], depth + (unit["kind"] != "section"))


def _shape(units: tuple[Unit, ...], depth: int = 0) -> Iterator[tuple[int, str, str | None, str]]:
    for unit in units:
        yield depth, unit.kind, unit.label, " ".join(plain(unit.text).split())
        yield from _shape(unit.items, depth + (unit.kind != "section"))


@pytest.mark.parametrize("format", ["html", "docx"])
@pytest.mark.parametrize(
    "id", ["lighthouse-agreement", "herring-statement", "six-party-declaration"]
)
def test_every_unit_has_its_kind_and_label_and_stands_where_it_stood(
    built: Built, id: str, format: str
) -> None:
    (made,) = _built_of(built, id, "en", format)["communiques"]
    assert list(_shaped(made["body"])) == list(_shape(_source(id).body))


@pytest.mark.parametrize("format", ["html", "docx", "pdf"])
@pytest.mark.parametrize(
    "id", ["lighthouse-agreement", "herring-statement", "six-party-declaration"]
)
def test_everybody_signs_again_and_nothing_is_asked(built: Built, id: str, format: str) -> None:
    workspace = Workspace(SEALANDS)
    done = _built_of(built, id, "en", format)
    (made,) = done["communiques"]
    wanted = [
        {
            "party": block.party,
            "signed": block.signed,
            "signatory": _printed(block.signatory, workspace),
        }
        for block in _source(id).signature_blocks
    ]
    assert made["signature_blocks"] == wanted
    assert not {f["rule"] for f in done["findings"] if f["rule"].startswith("un")}


def _printed(person: Person | None, workspace: Workspace) -> Json | None:
    if person is None:
        return None
    said = person_as_printed(person, workspace.register(), "en")
    fields = ("name", "honorific", "postnominal", "office")
    return {each: getattr(said, each) or None for each in fields}


def _source(id: str) -> Communique:
    return Workspace(SEALANDS).communique(id)


def _names(made: Json) -> list[str]:
    return [block["signatory"]["name"] for block in made["signature_blocks"]]


def test_one_language_alone_is_read_back(built: Built) -> None:
    for id in ("lighthouse-agreement", "herring-statement"):
        (made,) = _read(built, id, "en")
        source = _source(id)
        wanted = [" ".join(text.split()) for text in _set(source.body) if text.strip()]
        assert [text.replace("\u00a0", " ") for text in _said(made["body"])] == wanted
        words = re.findall(r"\w+", source.heading.text)  # parts stand on lines, without commas
        assert re.findall(r"\w+", made["heading"]) == words
        assert len(made["signature_blocks"]) == len(source.signature_blocks)
        assert made["date"] == str(source.date)


def test_both_languages_side_by_side_are_read_as_two_texts(built: Built) -> None:
    alone = {code: _read(built, "lighthouse-agreement", code)[0] for code in ("en", "it")}
    for edition in ("en-it", "it-en"):
        both = _read(built, "lighthouse-agreement", edition)
        assert [made["language"] for made in both] == edition.split("-")
        for made in both:
            one = alone[made["language"]]
            assert _said(made["body"]) == _said(one["body"])
            assert made["heading"] == one["heading"]
            assert _names(made) == _names(one)
            lines = [(line["kind"], line["text"]) for line in made["release_lines"]]
            assert lines == [(line["kind"], line["text"]) for line in one["release_lines"]]
