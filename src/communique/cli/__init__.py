"""The command line."""

from __future__ import annotations

from communique.cli.program import main

__all__ = ["main"]
