"""No finding without an explanation."""

from __future__ import annotations

import re
from pathlib import Path

from communique.workflow.rule_book import rule_book

IMPORTING = Path(__file__).parents[2] / "src" / "communique" / "importing"
_NAMED = re.compile(
    r"rule=\"([a-z-]+)\""
    r"|\b(?:ask|tell|_note)\(\"([a-z-]+)\""
    r"|\.replace\([^)]*?, \"([a-z]+-[a-z-]+)\", m"
)


def test_every_finding_the_import_can_make_is_explained() -> None:
    known = {entry.name for entry in rule_book()}
    named = {
        next(filter(None, found.groups()))
        for path in IMPORTING.rglob("*.py")
        for found in _NAMED.finditer(path.read_text())
    }
    assert {"hard-wrap", "displaced-paragraph", "byte-order-mark"} <= named
    assert named <= known


def test_no_name_is_used_twice() -> None:
    names = [entry.name for entry in rule_book()]
    assert len(names) == len(set(names))
