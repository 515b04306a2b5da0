"""Harper: a grammar checker for English. It only proposes; its first suggestion is judged."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.proofreaders.tools import as_files, program, said
from benchmarks.proofreading.scorer import Remark

NAME, LANGUAGES, INSTALL = "harper", ("en",), "make .venv/.benched"


def available() -> bool:
    """Whether it is installed."""
    return program("harper") is not None


def read(sources: Sequence[CleanText], texts: Sequence[str]) -> list[list[Remark]]:
    """Its remarks on each text."""
    with TemporaryDirectory() as name:
        files = as_files(texts, Path(name))
        asked = [program("harper") or "", "lint", "--format", "json", "--quiet", "-d", "British"]
        told = said([*asked, *(each.name for each in files)], Path(name))
    found: list[list[Remark]] = [[] for _ in texts]
    for each in json.loads(told or "[]"):
        found[int(Path(each["file"]).stem)] = [_remark(lint) for lint in each["lints"]]
    return found


def _remark(lint: dict[str, Any]) -> Remark:
    span = lint["span"]
    after = _proposed(lint["suggestions"][0], lint["matched_text"]) if lint["suggestions"] else None
    return Remark(span["char_start"], span["char_end"], after, applied=False, rule=lint["rule"])


def _proposed(suggestion: str, matched: str) -> str | None:
    """What a suggestion, told in words, puts in the place of the matched text."""
    if suggestion.startswith("Remove"):
        return ""
    told = re.search(r"(?s)“(.*)”", suggestion)
    if told is None:
        return None
    return matched + told[1] if suggestion.startswith("Insert") else told[1]
