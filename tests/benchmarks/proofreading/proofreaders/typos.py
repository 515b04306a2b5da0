"""typos: misspellings known from source code. Where there are several corrections, it asks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.proofreaders.tools import as_files, program, said
from benchmarks.proofreading.scorer import Remark

NAME, LANGUAGES, INSTALL = "typos", ("en",), "make .venv/.benched"


def available() -> bool:
    """Whether it is installed."""
    return program("typos") is not None


def read(sources: Sequence[CleanText], texts: Sequence[str]) -> list[list[Remark]]:
    """Its remarks on each text."""
    with TemporaryDirectory() as name:
        files = as_files(texts, Path(name))
        asked = [program("typos") or "", "--isolated", "--locale", "en-gb", "--format", "json"]
        told = said([*asked, *(each.name for each in files)], Path(name))
    found: list[list[Remark]] = [[] for _ in texts]
    for each in map(json.loads, told.splitlines()):
        if each["type"] == "typo":
            n = int(Path(each["path"]).stem)
            found[n].append(_remark(each, texts[n]))
    return found


def _remark(told: dict[str, Any], text: str) -> Remark:
    lines = text.split("\n")[: told["line_num"]]
    before = lines[-1].encode()[: told["byte_offset"]].decode()
    start = sum(len(line) + 1 for line in lines[:-1]) + len(before)
    fixes = told["corrections"]
    return Remark(
        start=start,
        end=start + len(told["typo"]),
        after=fixes[0] if fixes else None,
        applied=len(fixes) == 1,
        rule="typos",
    )
