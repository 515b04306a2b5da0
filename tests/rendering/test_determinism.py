"""The same data gives the same bytes: on any day, in any process, whatever is set around it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from communique.workspace import Workspace

_BUILD = """
import sys
from pathlib import Path
from communique.workflow.building import build
from communique.workspace import Workspace

if __name__ == "__main__":
    report = build(Workspace(Path(sys.argv[1])), formats=("html", "pdf", "txt", "docx", "fragment"),
                   out=Path(sys.argv[2]), jobs=int(sys.argv[3]))
    sys.exit(report.exit_code)
"""


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _built(workspace: Workspace, out: Path, cwd: Path, jobs: int, **around: str) -> dict[str, str]:
    """Built from nothing by a process of its own."""
    program = cwd / "make.py"
    program.write_text(_BUILD, "utf-8")
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), **around}
    subprocess.run(
        [sys.executable, program, workspace.root, out, str(jobs)],
        cwd=cwd,
        env=environment,
        check=True,
        timeout=300,
    )
    for kept in (workspace.root / "build" / ".store").rglob("*"):
        if kept.is_file():
            kept.unlink()
    return _digests(out)


def test_two_processes_in_different_surroundings_make_identical_bytes(
    sealands: Workspace, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    first = _built(
        sealands, here / "out", here, 1, PYTHONHASHSEED="1", TZ="Africa/Nairobi", LANG="C.UTF-8"
    )
    second = _built(
        sealands,
        there / "out",
        there,
        2,
        PYTHONHASHSEED="4242",
        TZ="America/St_Johns",
        LANG="it_IT.UTF-8",
        SOURCE_DATE_EPOCH="1",
    )
    assert len(first) > 20
    assert first == second
