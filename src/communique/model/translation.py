"""A communiqué's words in another language: the file `data/translations/<id>.<lang>.yaml`."""

from __future__ import annotations

from typing import Literal

from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Text

State = Literal["initial", "translated", "reviewed", "final"]
"""The states of XLIFF 2.1, section 4.3.1.30."""


class Segment(Frozen):
    """The words for one place (`communique.model.places`).

    `of` is the digest of the source words that were translated: where it no longer equals the
    digest of what stands there, the segment is stale.
    """

    text: Text
    state: State = "initial"
    of: str | None = None


class Translation(Frozen):
    """Segments by place."""

    format: FormatNumber = 1
    communique: Key
    language: LanguageCode
    segments: dict[str, Segment] = {}
