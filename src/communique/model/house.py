"""The issuing office's own choices: the file `data/house.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator

from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Localized, Text

Output = Literal["html", "pdf", "txt", "docx", "fragment"]


def _web_address(value: str) -> str:
    """Without the stroke at its end; a `ValueError` says how it is written."""
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(
            f"'{value}' is no address of a website's folder; "
            "write it like https://www.example.org/communiques"
        )
    return value.rstrip("/")


WebAddress = Annotated[str, AfterValidator(_web_address)]
"""Where a folder stands on the web."""


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

    `editions` left out means: every edition that declares itself a default one. `url` is where
    the folder `build/` is published; pages then know their own address.
    """

    format: FormatNumber
    name: Localized = {}
    language: LanguageCode = "en"
    imprint: Localized = {}
    url: WebAddress | None = None
    editions: tuple[Key, ...] | None = None
    formats: tuple[Output, ...] = ("html", "pdf")
    mark_drafts: bool = True
    public_apparatus: bool = False
    style: Style = Style()
