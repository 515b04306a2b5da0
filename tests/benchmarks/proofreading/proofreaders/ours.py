"""`communique`: texts imported into a workspace whose register knows the names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.scorer import Remark
from communique.errors import NothingFound
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources
from communique.workspace import Workspace

NAME, LANGUAGES, INSTALL = "communique", ("en", "it"), "make"


NOWHERE = -1
"""Where a finding stands that is about the whole document."""


def available() -> bool:
    """Always: it is what is measured."""
    return True


def read(sources: Sequence[CleanText], texts: Sequence[str]) -> list[list[Remark]]:
    """Its remarks on each text."""
    found = []
    for source, text in zip(sources, texts, strict=True):
        with TemporaryDirectory() as folder:
            found.append(findings(source, text, workspace_for(source, Path(folder))))
    return found


def findings(source: CleanText, text: str, workspace: Workspace) -> list[Remark]:
    """The findings of an import, by the contract's JSON; none where no communiqué is found."""
    received = Source(f"{source.name}.txt", text.encode())
    try:
        said = report(import_sources([received], workspace), workspace.register())
    except NothingFound:
        return []
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [remark for each in said["findings"] for remark in _remarks(each, starts)]


def _remarks(finding: dict[str, Any], starts: Sequence[int]) -> Iterator[Remark]:
    line, column = finding["line"], finding["column"]
    start = starts[line - 1] + (column or 1) - 1 if line else NOWHERE
    yield Remark(
        start=start,
        end=start + len(finding["before"] or "") if line and column else start,
        after=finding["after"],
        applied=finding["applied"],
        rule=finding["rule"],
        style=finding["class"] == "style",
    )


def workspace_for(source: CleanText, folder: Path) -> Workspace:
    """A workspace at an empty folder with all that a text's register would know."""
    files = {
        "data/house.yaml": {"format": 1, "name": {source.language: "Office"}},
        "data/register/parties.yaml": {"format": 1, "parties": _parties(source)},
        "data/register/people.yaml": {"format": 1, "people": _people(source)},
        "data/terminology/glossary.yaml": _glossary(source),
    }
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return Workspace(folder)


def _parties(source: CleanText) -> dict[str, Any]:
    code = source.language
    return {
        f"party-{n}": {
            **{
                k: {code: each[k]}
                for k in ("name", "short", "government", "adjective")
                if k in each
            },
            "also": {code: each.get("also", [])},
            "languages": [code],
            "offices": {f"office-{i}": {code: o} for i, o in enumerate(each.get("offices", []))},
            "bodies": {f"body-{i}": {code: b} for i, b in enumerate(each.get("bodies", []))},
        }
        for n, each in enumerate(source.known["parties"])
    }


def _people(source: CleanText) -> dict[str, Any]:
    parties = source.known["parties"]
    keys = {each["short"]: n for n, each in enumerate(parties)}
    keys |= {each["name"]: n for n, each in enumerate(parties)}
    found = {}
    for n, each in enumerate(source.known["people"]):
        if "party" not in each:
            continue
        party = keys[each["party"]]
        person = {"name": each["name"], "party": f"party-{party}"}
        if "office" in each:
            person["office"] = f"office-{parties[party]['offices'].index(each['office'])}"
        if "honorific" in each:
            person["honorific"] = {source.language: each["honorific"]}
        if "postnominal" in each:
            person["postnominal"] = each["postnominal"]
        found[f"person-{n}"] = person
    return found


def _glossary(source: CleanText) -> dict[str, Any]:
    known = source.known
    others = [each["name"] for each in known["people"] if "party" not in each]
    terms = [*known["instruments"], *known["names"], *others]
    return {
        "format": 1,
        "categories": {"name": {"en": "names"}},
        "terms": [
            {"term": {source.language: each}, "category": "name", "status": "proposed"}
            for each in terms
        ],
    }
