"""Data files of older formats, rewritten in today's: all of them, or none."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff

from communique.whole_files import replace_texts
from communique.workspace import Workspace
from communique.workspace.outdated import Formats, Outdated, formats
from communique.workspace.yaml_editing import unchanged_text


def older_files(workspace: Workspace) -> Formats:
    """What there is to rewrite. Raises `InvalidData` where any of it cannot be."""
    return formats(workspace.root)


def rewrite(outdated: Sequence[Outdated], workspace: Workspace) -> None:
    """Put every file into today's format, or none where one cannot be written.

    Raises `ChangedMeanwhile` where somebody else wrote one since it was read.
    """
    for each in outdated:
        unchanged_text(each.document)
    replace_texts({each.document.path: each.after for each in outdated})
    workspace.save_schema()


def difference(each: Outdated) -> str:
    """What would change in one file, as a unified diff."""
    name = str(each.document.path)
    lines = unified_diff(
        each.before.splitlines(keepends=True), each.after.splitlines(keepends=True), name, name
    )
    return "".join(lines)
