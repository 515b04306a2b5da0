"""Where the files that travel with the program lie.

A wheel carries `templates/` inside the package; a checkout has it at the top.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def templates() -> Path:
    """The packaged templates folder."""
    inside = _HERE / "templates"
    return inside if inside.is_dir() else _HERE.parents[1] / "templates"
