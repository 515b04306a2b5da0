"""One kind of finding of the import, explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.finding import Class, Fix


@dataclass(frozen=True, slots=True)
class Notice:
    """One kind of finding of the import, and why it is reported."""

    name: str
    class_: Class
    fix: Fix
    summary: str
    why: str
    source: str = "docs/protocol-officers.md, what an import does"
    group: Literal["reading"] = "reading"
    passes: tuple[()] = ()
    fails: tuple[()] = ()


def done(name: str, summary: str, why: str) -> Notice:
    """Something that was put right or left out, and is beyond doubt."""
    return Notice(name, "certain", "safe", summary, why)


def asked(name: str, summary: str, why: str) -> Notice:
    """Something that only a person can decide."""
    return Notice(name, "query", "none", summary, why)
