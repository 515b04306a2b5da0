"""The ground every model stands on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

FORMAT = 1
"""The number in every data file; a change that older programs cannot read raises it."""


def _number(value: object) -> object:
    """Every scalar of a file arrives as text."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return value


FormatNumber = Annotated[Literal[1], BeforeValidator(_number)]
"""The value of `format:` in a data file."""


def _day(value: object) -> object:
    """Digits alone would pass for seconds since 1970."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError(f"'{value}' is no date; write it as 2026-07-31")
    return value


def _instant(value: object) -> object:
    """The same, and a day is no instant."""
    if isinstance(value, str) and "T" not in value:
        raise ValueError(f"'{value}' is no instant; write it as 2026-07-31T18:00:00+02:00")
    return value


Day = Annotated[date, BeforeValidator(_day)]
"""A calendar date, written as ISO 8601 has it."""

Instant = Annotated[datetime, BeforeValidator(_instant)]
"""A date with a time of day."""


class Frozen(BaseModel):
    """Immutable, and deaf to keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class WrongWithin(ValueError):
    """What is wrong inside a value: for each fault the way to it, and `what; remedy`."""

    def __init__(self, found: Sequence[tuple[tuple[int | str, ...], str]]) -> None:
        super().__init__("; ".join(message for _, message in found))
        self.found = tuple(found)


def _one_form(text: str) -> str:
    """Unicode NFC, so that equal words have equal digests."""
    return unicodedata.normalize("NFC", text)


Text = Annotated[str, AfterValidator(_one_form)]
"""Words as people read them, in NFC."""

Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=120)]
"""A name for machines: lower-case words and hyphens."""

LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
"""A BCP 47 tag, such as `en`, `it` or `sr-Latn`."""

Localized = dict[LanguageCode, Text]
"""The same words in several languages."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
