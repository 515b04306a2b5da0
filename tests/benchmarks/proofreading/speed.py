"""How long 700 words take: in a new process, and again in the same one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.proofreaders.ours import findings, workspace_for

WORDS = 700
TIMES = 5
PROGRAM = Path(sys.executable).parent / "communique"


def seconds(source: CleanText) -> tuple[float, float]:
    """Cold and warm, the best of some tries each: other work only ever makes it slower."""
    text = _first_words(source.text)
    with TemporaryDirectory() as name:
        workspace = workspace_for(source, Path(name))
        file = Path(name) / f"{source.name}.txt"
        file.write_text(text, encoding="utf-8")
        cold = min(_cold(file) for _ in range(TIMES))
        findings(source, text, workspace)
        warm = []
        for _ in range(TIMES):
            start = perf_counter()
            findings(source, text, workspace)
            warm.append(perf_counter() - start)
    return cold, min(warm)


def _cold(file: Path) -> float:
    start = perf_counter()
    command = [PROGRAM, "import", "--dry-run", "--format", "json", file.name]
    subprocess.run(command, cwd=file.parent, capture_output=True, check=False)
    return perf_counter() - start


def _first_words(text: str) -> str:
    """Whole lines of about so many words."""
    kept, words = [], 0
    for line in text.split("\n"):
        if words >= WORDS:
            break
        kept.append(line)
        words += len(line.split())
    return "\n".join(kept)
