"""codespell: a list of known misspellings. It tells lines, and asks where fixes are several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.proofreaders.tools import as_files, program, said
from benchmarks.proofreading.scorer import Remark

NAME, LANGUAGES, INSTALL = "codespell", ("en",), "make .venv/.benched"


def available() -> bool:
    """Whether it is installed."""
    return program("codespell") is not None


def read(sources: Sequence[CleanText], texts: Sequence[str]) -> list[list[Remark]]:
    """Its remarks on each text."""
    with TemporaryDirectory() as name:
        files = as_files(texts, Path(name))
        told = said([program("codespell") or "", *(each.name for each in files)], Path(name))
    found: list[list[Remark]] = [[] for _ in texts]
    for n, line, word, fixes in re.findall(r"(?m)^(?:\./)?(\d+)\.txt:(\d+): (\S+) ==> (.+)$", told):
        found[int(n)] += _remarks(texts[int(n)], int(line), word, fixes.split(", "))
    return [sorted(set(each), key=lambda r: r.start) for each in found]


def _remarks(text: str, line: int, word: str, fixes: list[str]) -> Iterator[Remark]:
    """One for each time the word stands in that line."""
    start = sum(len(each) + 1 for each in text.split("\n")[: line - 1])
    line_text = text.split("\n")[line - 1]
    for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", line_text):
        at = start + match.start()
        yield Remark(at, at + len(word), fixes[0], applied=len(fixes) == 1, rule="codespell")
