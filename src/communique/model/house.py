"""The issuing office's own choices: the file `data/house.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
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


class Forms(Frozen):
    """The forms that the house writes in one language, of those the language offers.

    Each is named by an example of it, as the section `choices` of the language's file has it; what
    is left out is left as the text has it.
    """

    date: Text | None = None
    courtesy: tuple[Text, ...] = ()
    """How courtesy forms are written (H.E., Hon)."""
    avoided: tuple[Text, ...] = ()
    """Courtesy forms that the house leaves out: each is told, none is deleted."""
    accent: Text | None = None
    endings: Text | None = None
    serial_comma: bool | None = None
    per_cent: Text | None = None
    quotes: Text | None = None

    def gives(self, matter: str) -> bool:
        """Whether the house has chosen a form of a matter."""
        return getattr(self, matter) not in (None, ())

    def named(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every form given, with the way to it: `("date",)`, `("courtesy", 0)`."""
        for matter in type(self).model_fields:
            value = getattr(self, matter)
            if isinstance(value, tuple):
                yield from (((matter, number), name) for number, name in enumerate(value))
            elif value is not None:
                yield (matter,), str(value).lower() if isinstance(value, bool) else value


class Style(Frozen):
    """House style: which style rules are applied (each uniformly), which rules are silent.

    A form that is given for a language is applied as well, by the rule whose matter it is.
    """

    apply: tuple[Key, ...] = ()
    forms: dict[LanguageCode, Forms] = {}
    suppress: tuple[Suppression, ...] = ()

    def silence(self, rule: str, communique: str | None, where: str) -> Suppression | None:
        """What makes a rule silent at an address of a communiqué, if anything does."""
        for each in self.suppress:
            here = each.communique in (None, communique) and each.where in (None, where)
            if each.rule == rule and here:
                return each
        return None


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
