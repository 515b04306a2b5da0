"""The program as people call it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("communique")


def communique(
    *arguments: str | Path, at: Path, environment: dict[str, str] | None = None, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run it in a folder, with nothing of this shell's settings."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        cwd=at,
        env={**kept, "LANG": "C.UTF-8", **(environment or {})},
        input=given,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
