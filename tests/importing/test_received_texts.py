"""Received texts of many layouts, each read as its key says (`tests/import_keys.py`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from communique.errors import NothingFound
from communique.model.register import Register
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources
from import_keys import differences

FOLDER = Path(__file__).parent.parent / "fixtures" / "imports"
KEYS = sorted(FOLDER.glob("*.key.json"))


def _source(key: Path) -> Path:
    stem = key.name.removesuffix(".key.json")
    return next(p for p in FOLDER.glob(f"{stem}.*") if not p.name.endswith(".key.json"))


def _imported(path: Path) -> dict[str, Any]:
    done = import_sources([Source(str(path), path.read_bytes())], None)
    return report(done, Register())


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name.removesuffix(".key.json"))
def test_a_received_text_is_read_as_its_key_says(key: Path) -> None:
    wanted = json.loads(key.read_text(encoding="utf-8"))
    source = _source(key)
    if not wanted["communiques"]:
        with pytest.raises(NothingFound) as told:
            _imported(source)
        assert source.name in told.value.message
        assert told.value.help
    else:
        assert differences(_imported(source), wanted) == []
