"""A declared form of a communiqué: the file `templates/editions/<name>.yaml`."""

from __future__ import annotations

from typing import Literal

from communique.model.base import FormatNumber, Frozen, LanguageCode, Localized, Text


class Edition(Frozen):
    """Which languages in which order, laid out how, on what page.

    A `default` edition is made without being asked for.
    """

    format: FormatNumber = 1
    title: Localized
    default: bool = False
    languages: tuple[LanguageCode, ...]
    layout: Literal["single", "synoptic"] = "single"
    page: Literal["A4"] = "A4"
    orientation: Literal["portrait", "landscape"] = "portrait"
    pdf: Text = "pdf/a-3a"
