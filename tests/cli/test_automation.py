"""The hook and the examples for continuous integration do what they say."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from pre_commit.clientlib import load_manifest

from calling import PROGRAM

ROOT = Path(__file__).parents[2]
TEXT = """\
format: 1
id: harbour
language: en
place: Port Vesper
heading:
  parts:
    - role: title
      text: JOINT COMMUNIQUÉ ON FISHERIES
body:
  - id: p1
    text: The Government of Belmora met today.
"""


def hook() -> dict[str, Any]:
    """The one hook, in the form that pre-commit takes for valid."""
    (found,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    return dict(found)


def run(command: str, at: Path) -> subprocess.CompletedProcess[str]:
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", command],
        cwd=at,
        env={"PATH": path, "HOME": str(at), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An office's repository with one clean communiqué."""
    (tmp_path / "data" / "communiques").mkdir(parents=True)
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    the_file(tmp_path).write_text(TEXT)
    run("git init --quiet && git add --all", tmp_path)
    return tmp_path


def the_file(repository: Path) -> Path:
    return repository / "data" / "communiques" / "harbour.yaml"


def spoil(repository: Path) -> None:
    the_file(repository).write_text(TEXT.replace("Government", "Governement"))


def commands() -> list[str]:
    """Every call of the program in the examples."""
    jobs = yaml.safe_load((ROOT / "docs/examples/github-actions.yml").read_text())["jobs"]
    steps = [step.get("run", "") for job in jobs.values() for step in job["steps"]]
    lab = yaml.safe_load((ROOT / "docs/examples/gitlab-ci.yml").read_text())
    steps += [line for job in lab.values() for line in job["script"]]
    return [step for step in steps if step.startswith("communique ")]


def test_the_hook_stops_a_commit_with_a_fault_and_no_other(repository: Path) -> None:
    assert run(hook()["entry"], repository).returncode == 0
    spoil(repository)
    stopped = run(hook()["entry"], repository)
    assert stopped.returncode == 1
    assert "data/communiques/harbour.yaml:11:15: body/p1 certain[misspelt-word]" in stopped.stdout


def test_a_real_commit_is_stopped_by_the_hook(repository: Path) -> None:
    local = {**hook(), "language": "system"}  # the program is here; nothing is to be fetched
    config = {"repos": [{"repo": "local", "hooks": [_told(local)]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    run("git add --all", repository)
    assert run("pre-commit run", repository).returncode == 0
    spoil(repository)
    run("git add --all", repository)
    stopped = run("pre-commit run", repository)
    assert stopped.returncode == 1
    assert "misspelt-word" in stopped.stdout


def _told(hook: dict[str, Any]) -> dict[str, Any]:
    keys = ("id", "name", "entry", "language", "files", "pass_filenames")
    return {key: hook[key] for key in keys}


@pytest.mark.parametrize("command", commands())
def test_the_examples_for_continuous_integration_fail_on_a_fault(
    repository: Path, command: str
) -> None:
    assert run(command, repository).returncode == 0
    spoil(repository)
    assert run(command, repository).returncode == 1
    assert "misspelt-word" in (repository / "communique.sarif").read_text()
