"""Findings as SARIF 2.1.0 (OASIS), which editors and code platforms show beside the text.

Regions are those of the data file, where people mend what was found. No path but those inside the
workspace is told: what they are relative to is named and left to whoever reads (section 3.14.14).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from communique import __version__
from communique.model.finding import Finding
from communique.workflow.checking import Checked, Silenced
from communique.workflow.finding_places import Spot, spots
from communique.workflow.rule_book import Entry, rule_book
from communique.workflow.sarif_fixes import fixes
from communique.workspace import Workspace

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"certain": "error", "style": "warning", "query": "note"}
_BASE = "WORKSPACE"


def sarif(checked: Sequence[Checked], workspace: Workspace) -> dict[str, Any]:
    """One run with every finding, those that were silenced or answered as suppressed."""
    rules = rule_book()
    driver = {"name": "communique", "version": __version__, "rules": [_rule(r) for r in rules]}
    run = {
        "tool": {"driver": driver},
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "the folder with data/house.yaml"}}},
        "results": list(_results(checked, workspace, {r.name: n for n, r in enumerate(rules)})),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Entry) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": f"Source: {rule.source}. `communique rules {rule.name}` shows examples.",
        },
        "defaultConfiguration": {"level": _LEVELS[rule.class_]},
    }


def _results(
    checked: Sequence[Checked], workspace: Workspace, numbers: dict[str, int]
) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for found, spot, silenced in spots(checked, workspace, silenced=True):
        key = _key(found)
        yield {
            "ruleId": found.rule,
            **({"ruleIndex": numbers[found.rule]} if found.rule in numbers else {}),
            # section 3.27.10: whatever is no failure has the level none
            "level": "none" if found.applied else _LEVELS[found.class_],
            "kind": "informational" if found.applied else "fail",
            "message": {"text": found.message},
            "locations": [_location(found, spot, workspace.root)],
            "partialFingerprints": {"findingHash/v1": _fingerprint(key, seen[key])},
            **_fixes(found, spot, workspace.root),
            **({"suppressions": [_suppression(silenced)]} if silenced else {}),
        }
        seen[key] += 1


def _location(found: Finding, spot: Spot, root: Path) -> dict[str, Any]:
    place = {"artifactLocation": _artifact(spot, root), "region": _region(spot)}
    name = f"{found.communique}/{found.where}"
    return {"physicalLocation": place, "logicalLocations": [{"fullyQualifiedName": name}]}


def _artifact(spot: Spot, root: Path) -> dict[str, str]:
    return {"uri": quote(spot.path.relative_to(root).as_posix()), "uriBaseId": _BASE}


def _region(spot: Spot) -> dict[str, int]:
    end = {"endLine": spot.end_line} if spot.end_line != spot.line else {}
    region = {"startLine": spot.line, "startColumn": spot.start, **end}
    return region | ({"endColumn": spot.end} if end or spot.end > spot.start else {})


def _fixes(found: Finding, spot: Spot, root: Path) -> dict[str, Any]:
    made = fixes(found, spot, _artifact(spot, root), _region(spot))
    return {"fixes": made} if made else {}


def _suppression(silenced: Silenced) -> dict[str, str]:
    """By the data file itself, or by the house (section 3.35.2)."""
    kind = "inSource" if silenced.answered else "external"
    return {"kind": kind, "justification": silenced.reason}


def _key(found: Finding) -> str:
    told = (found.rule, found.communique or "", found.where, found.before or "")
    return "\0".join(told)


def _fingerprint(key: str, number: int) -> str:
    """The same wherever the lines of a finding move; `number` tells apart what is found twice."""
    return sha256(f"{key}\0{number}".encode(errors="surrogatepass")).hexdigest()
