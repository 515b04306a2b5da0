"""Data files of older formats, brought up to today's: one step from each format to the next.

The number after `format:` is read before anything else. Reading a file of an older format takes
its steps in memory, `communique migrate` takes the same steps in the file itself.

There has been one format, so there is no step yet. The next one is a module here that defines a
`STEP`, its place at the end of `STEPS`, and the next number in `communique.model.base`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from communique.errors import Fault, InvalidData
from communique.model.base import FORMAT
from communique.workspace.migrations.keys import Keys
from communique.workspace.migrations.step import Step
from communique.workspace.yaml_tree import Mapping, Scalar

STEPS: tuple[Step, ...] = ()
"""In order; the last one leads to `FORMAT`."""


def format_of(tree: Mapping) -> int | None:
    """The number after `format:`; None where no number stands there."""
    node = tree.items.get("format")
    said = node.value if isinstance(node, Scalar) else None
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 10 else None


def is_older(tree: Mapping) -> bool:
    """Whether steps lead from the format of a file to today's."""
    number = format_of(tree)
    return number is not None and FORMAT - len(STEPS) <= number < FORMAT


def refuse_newer(tree: Mapping, path: Path) -> None:
    """Raise `InvalidData` for a format that only a later program knows."""
    number = format_of(tree)
    if number is None or number <= FORMAT:
        return
    place = tree.items["format"].place
    message = f"this file is of format {number}, made for a newer communique than this one"
    help = f"upgrade communique: this one reads formats up to {FORMAT}"
    raise InvalidData((Fault(path, place.line, place.column, "newer-format", message, help),))


def bring_up(tree: Mapping, kind: str, twin: Any = None) -> None:
    """Take every step that a file of one kind (the name of its model) still needs.

    Places stay those of the file. On `twin`, the same file as a tree that keeps its comments, the
    steps are taken as well.
    """
    number = format_of(tree)
    if number is None or not is_older(tree):
        return
    keys = Keys(tree, twin)
    for step in STEPS:
        if number < step.to and (change := step.changes.get(kind)):
            change(keys)
    keys.put("format", FORMAT)
