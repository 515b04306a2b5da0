"""What a check leaves to people, as the office view's pages show it."""

from __future__ import annotations

import re

from communique.errors import InvalidData, Unavailable
from communique.model.finding import Finding
from communique.proofreading.engine import plain_texts
from communique.rendering.request import Question
from communique.workflow.checking import check
from communique.workspace import Workspace

_AROUND = 32
"""Characters on each side of the words a finding is about, or a few less."""
_LONGEST = 160


def open_questions(workspace: Workspace, id: str) -> tuple[Question, ...]:
    """Every finding that nobody applied or answered, with the words it is about.

    Raises `Unavailable` where a file that is read beside the communiqué is at fault.
    """
    try:
        (checked,) = check(workspace, [id])
    except InvalidData as error:
        first = str(error.faults()[0]).splitlines()[0]
        raise Unavailable(f"its findings cannot be shown: {first}", help="mend that file") from None
    texts = plain_texts(checked.document.model, workspace.register())
    return tuple(_question(found, texts) for found in checked.findings if not found.applied)


def _question(found: Finding, texts: dict[str, str]) -> Question:
    quoted = _quoted(found, texts.get(found.place or ""))
    proposed = found.after if found.after and found.after.strip() else None
    return Question(found.where, found.rule, found.message, quoted, proposed)


def _quoted(found: Finding, text: str | None) -> str | None:
    """The words, in brackets where others stand beside them; of those some, and whole ones."""
    if text is None or found.span is None:
        return _short(found.before) if found.before else None
    start, end = found.span
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "… " + re.sub(r"^\S*\s+", "", before)
    if end + _AROUND < len(text):
        behind = re.sub(r"\s+\S*$", "", behind) + " …"
    words = _short(text[start:end])
    return f"{before}[{words}]{behind}" if before or behind else words


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
