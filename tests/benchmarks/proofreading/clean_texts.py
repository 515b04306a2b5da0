"""Clean texts of the genre, and what an office's register would know about each.

Beside `<language>/<name>.txt` stands `<name>.yaml`: parties, people, titles of instruments, and
other names. People, places within the parties and institutions are invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LANGUAGES = ("en", "it")


@dataclass(frozen=True, slots=True)
class CleanText:
    """One clean text; `known` has the keys `parties`, `people`, `instruments` and `names`."""

    name: str
    language: str
    text: str
    known: dict[str, Any]

    @property
    def words(self) -> int:
        return len(self.text.split())

    def people(self) -> list[tuple[int, int]]:
        """Where people are named: no fault is ever put there."""
        parts = {part for each in self.known["people"] for part in each["name"].split()}
        named = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
        return _spans(rf"(?<!\w)(?:{named})(?!\w)", self.text) if parts else []

    def protected(self) -> list[tuple[int, int]]:
        """Quotations and titles of instruments, where nothing is corrected without asking."""
        titles = "|".join(re.escape(each) for each in self.known["instruments"])
        quoted = _spans(r"“[^”]*”|«[^»]*»|‘[^’]*’(?!\w)", self.text)
        return quoted + (_spans(titles, self.text) if titles else [])


def clean_texts(folder: Path = HERE, languages: tuple[str, ...] = LANGUAGES) -> list[CleanText]:
    """Every text of a folder, by language and name."""
    paths = [path for code in languages for path in sorted((folder / code).glob("*.txt"))]
    return [_read(path) for path in paths]


def _read(path: Path) -> CleanText:
    known = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    return CleanText(path.stem, path.parent.name, path.read_text(encoding="utf-8"), known)


def _spans(pattern: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
