"""Findings as lines that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.errors import visible

if TYPE_CHECKING:
    from communique.model.finding import Finding


def finding_line(found: Finding, path: str) -> str:
    """Place, class, rule, what is said of it, and what became of it."""
    numbers = [str(number) for number in (found.line, found.column) if number is not None]
    place = ":".join([path, *numbers])
    where = f" {found.where}" if found.where != "document" else ""
    told = f"{place}:{where} {found.class_}[{found.rule}]: {found.message}{_change(found)}"
    return visible(told)


def _change(found: Finding) -> str:
    """What was or would be put for what; nothing where only white space moves."""
    before, after = (found.before or "").strip(), (found.after or "").strip()
    if found.before is None or found.after is None or before == after:
        return ""
    done = "applied" if found.applied else "proposed"
    return f" [{done}: «{_short(before)}» → «{_short(after)}»]"


def _short(words: str) -> str:
    """Enough of a long text to know it by."""
    shown = " ".join(words.split())
    return shown if len(shown) <= 60 else f"{shown[:40]} … {shown[-15:]}"
