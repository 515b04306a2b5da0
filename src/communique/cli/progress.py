"""How long work shows that it goes on: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

import click


class Progress:
    """Told after each step; leaves nothing half-drawn behind."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._bar: Any = None

    def __call__(self, done: int, total: int, label: str) -> None:
        if self._quiet:
            return
        if not sys.stderr.isatty():
            click.echo(f"{done}/{total} {label}", err=True)
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, file=sys.stderr, show_pos=True)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)
