"""The issuing office's own choices: the file `data/house.yaml`."""

from __future__ import annotations

from typing import Literal

from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Localized, Text

Output = Literal["html", "pdf", "txt", "docx", "fragment"]


class Suppression(Frozen):
    """A rule switched off, and why."""

    rule: Key
    reason: Text
    communique: Key | None = None
    where: Text | None = None


class Style(Frozen):
    """House style: which style rules are applied (each uniformly), which rules are silent."""

    apply: tuple[Key, ...] = ()
    suppress: tuple[Suppression, ...] = ()


class House(Frozen):
    """What holds for every communiqué of this workspace.

    `editions` left out means: every edition that declares itself a default one.
    """

    format: FormatNumber
    name: Localized = {}
    language: LanguageCode = "en"
    imprint: Localized = {}
    editions: tuple[Key, ...] | None = None
    formats: tuple[Output, ...] = ("html", "pdf")
    mark_drafts: bool = True
    public_apparatus: bool = False
    style: Style = Style()
