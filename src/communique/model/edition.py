"""A declared form of a communiqué: the file `templates/editions/<name>.yaml`."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Localized, Text
from communique.model.house import Output
from communique.model.register import Register

Purpose = Literal["reading", "signing", "alternat", "as-received"]
"""Reading: the text as it is handed out. Signing: an original to sign. Alternat: the original of
one party, which stands first in it. As received: what was received, before any correction."""


class Edition(Frozen):
    """Which languages in which order, laid out how, on what page.

    A `default` edition is made without being asked for. `formats` are those it can be made in;
    left out, all. An edition for reading names its `languages`; any other takes those of the text
    that serve its purpose. An alternat is declared once and made for each `party`.
    """

    format: FormatNumber = 1
    title: Localized
    default: bool = False
    purpose: Purpose = "reading"
    party: Key | None = None
    languages: tuple[LanguageCode, ...] = ()
    layout: Literal["single", "synoptic"] = "single"
    page: Literal["A4"] = "A4"
    orientation: Literal["portrait", "landscape"] = "portrait"
    formats: tuple[Output, ...] | None = None
    emblems: bool = False
    pdf: Text = "pdf/a-3a"

    @model_validator(mode="after")
    def _languages_to_read(self) -> Edition:
        if self.purpose == "reading" and not self.languages:
            raise ValueError("an edition for reading names its languages; add `languages: [en]`")
        return self


def with_alternats(editions: dict[str, Edition], register: Register) -> dict[str, Edition]:
    """The same by name, each alternat once for each party: `alternat-<party>`."""
    found: dict[str, Edition] = {}
    for name, edition in editions.items():
        if edition.purpose == "alternat" and edition.party is None:
            for key in register.parties:
                found[f"{name}-{key}"] = _of_party(edition, key, register)
        else:
            found[name] = edition
    return dict(sorted(found.items()))


def _of_party(edition: Edition, key: Key, register: Register) -> Edition:
    """The edition of one party, its title naming it."""
    party = register.parties[key]
    title = {
        code: words.replace("{party}", party.short.get(code) or party.name.get(code) or key)
        for code, words in edition.title.items()
    }
    return edition.model_copy(update={"party": key, "title": title})
