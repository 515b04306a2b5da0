"""Set-up on machines that lack something: it is installed, or the way to install it is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The Makefile with what it reads, and a folder of programs that stand before the real ones."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    (tmp_path / "programs").mkdir()
    return tmp_path


def pretend(place: Path, name: str, script: str) -> None:
    """Put a program of that name in front."""
    program = place / "programs" / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def make(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = f"{place / 'programs'}:{os.environ['PATH']}"
    return subprocess.run(
        ["make", *arguments],
        cwd=place,
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_root_the_exact_command_is_printed_and_nothing_is_done(place: Path) -> None:
    pretend(place, "dpkg-query", "exit 1")
    pretend(place, "id", "echo 1000")
    pretend(place, "sudo", "exit 1")
    pretend(place, "apt-get", "touch called")
    made = make(place, ".make/libraries")
    assert made.returncode != 0
    assert (
        "sudo apt-get update && sudo apt-get install --no-install-recommends "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 fonts-noto-core"
        in made.stderr
    )
    assert not (place / "called").exists()


def test_as_root_only_what_is_missing_is_installed(place: Path) -> None:
    present = 'case "$4" in libharfbuzz-subset0) exit 1;; *) echo "install ok installed";; esac'
    pretend(place, "dpkg-query", present)
    pretend(place, "id", "echo 0")
    pretend(place, "apt-get", 'echo "$@" >> called')
    assert make(place, ".make/libraries").returncode == 0
    calls = (place / "called").read_text().splitlines()
    assert calls == ["update -qq", "install -qq --no-install-recommends libharfbuzz-subset0"]


def test_a_second_time_nothing_is_asked(place: Path) -> None:
    pretend(place, "dpkg-query", 'echo asked >> asked; echo "install ok installed"')
    assert make(place, ".make/libraries").returncode == 0
    asked = (place / "asked").read_text()
    assert make(place, ".make/libraries").returncode == 0
    assert (place / "asked").read_text() == asked


def test_an_older_python_is_named_and_another_asked_for(place: Path) -> None:
    pretend(place, "old", 'case "$1" in -V) echo "Python 3.9.2";; *) exit 1;; esac')
    made = make(place, "PYTHON=old", ".venv/bin/python")
    assert made.returncode != 0
    assert "needs Python 3.11 or newer; this is Python 3.9.2." in made.stderr
    assert "make PYTHON=python3.12" in made.stderr
