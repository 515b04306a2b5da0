"""What is not YAML at all, and what may be done about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import yaml

from communique.errors import MOST_TOLD, Fault, short

_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REMEDIES = (
    ("mapping values are not allowed", "put a text that holds ': ' in quotes, or after `>-`"),
    ("found character", "put the text in quotes"),
    ("unknown escape", r"in double quotes write a backslash as `\\`, or use single quotes"),
    ("end of stream", "a quotation mark or bracket opened above is not closed"),
)
_LOOK = "look at the indentation and the quotation marks here and just above"
_TABS = "indent with spaces, not with tabs"


def control_faults(text: str, path: Path) -> Iterator[Fault]:
    """Characters that cannot stand in YAML, each with its place; of many, the first."""
    line, begun, seen = 1, 0, 0
    for found in islice(_NOT_YAML.finditer(text), MOST_TOLD + 1):
        at = found.start()
        line += text.count("\n", seen, at)
        begun = max(begun, text.rfind("\n", seen, at) + 1)
        seen, column = at, at - begun + 1
        message = f"the control character U+{ord(found[0]):04X} cannot stand in a YAML file"
        help = f'delete it, or write it as "\\u{ord(found[0]):04X}" in double quotes'
        yield Fault(path, line, column, "control-character", message, help)


def syntax_fault(error: yaml.MarkedYAMLError, text: str, path: Path) -> Fault:
    """What a parser stumbled over, with a remedy where the cause is a usual one."""
    mark = error.problem_mark or error.context_mark
    problem = short(error.problem or error.context or "it cannot be read", 200)
    help = next((remedy for sign, remedy in _REMEDIES if sign in problem), _LOOK)
    if mark and _character(text, mark) == "\t":
        help = _TABS
    line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
    return Fault(path, line, column, "yaml-syntax", f"this is not YAML: {problem}", help)


def _character(text: str, mark: yaml.Mark) -> str:
    lines = text.splitlines()[mark.line : mark.line + 1]
    return "".join(lines)[mark.column : mark.column + 1]
