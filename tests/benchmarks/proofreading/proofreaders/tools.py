"""What every tool on a command line needs: its program, and texts as files."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def program(name: str) -> str | None:
    """The path of a program beside this Python, or else anywhere; None where there is none."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def as_files(texts: Sequence[str], folder: Path) -> list[Path]:
    """Each text as a file of its own, named by its number."""
    paths = [folder / f"{n}.txt" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def said(command: Sequence[str], folder: Path) -> str:
    """What a tool prints about files in a folder; its exit code says only that it found some."""
    run = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return run.stdout
