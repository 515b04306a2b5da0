"""Findings as SARIF 2.1.0 (OASIS), which editors and code platforms show beside the text.

A finding's line counts in the received text, so that is the file it points to; without a line it
points to the data file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from communique import __version__
from communique.model.finding import Finding
from communique.proofreading.rule import Rule
from communique.proofreading.rules import all_rules
from communique.workflow.checking import Checked
from communique.workspace import Workspace
from communique.workspace.layout import SOURCES

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"certain": "error", "style": "warning", "query": "note"}


def sarif(checked: Sequence[Checked], workspace: Workspace) -> dict[str, Any]:
    """One run with every finding; paths are relative to the workspace."""
    driver = {
        "name": "communique",
        "version": __version__,
        "rules": [_rule(rule) for rule in all_rules()],
    }
    results = [_result(found, one, workspace) for one in checked for found in one.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"Source: {rule.source}"},
        "defaultConfiguration": {"level": _LEVELS[rule.class_]},
    }


def _result(found: Finding, one: Checked, workspace: Workspace) -> dict[str, Any]:
    return {
        "ruleId": found.rule,
        # section 3.27.10: whatever is no failure has the level none
        "level": "none" if found.applied else _LEVELS[found.class_],
        "kind": "informational" if found.applied else "fail",
        "message": {"text": found.message},
        "locations": [
            {
                "physicalLocation": _place(found, one, workspace),
                "logicalLocations": [{"fullyQualifiedName": f"{found.communique}/{found.where}"}],
            }
        ],
    }


def _place(found: Finding, one: Checked, workspace: Workspace) -> dict[str, Any]:
    provenance = one.document.model.provenance
    if provenance is None or found.line is None:
        path = one.document.path.relative_to(workspace.root)
        return {"artifactLocation": {"uri": path.as_posix()}}
    region = {"startLine": found.line}
    if found.column is not None:
        region["startColumn"] = found.column
    uri = (SOURCES / provenance.file).as_posix()
    return {"artifactLocation": {"uri": uri}, "region": region}
