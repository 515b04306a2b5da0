"""The ground every model stands on."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

FORMAT = 1
"""The number in every data file; a change that older programs cannot read raises it."""


def _number(value: object) -> object:
    """Every scalar of a file arrives as text."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value


FormatNumber = Annotated[Literal[1], BeforeValidator(_number)]
"""The value of `format:` in a data file."""


class Frozen(BaseModel):
    """Immutable, and deaf to keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


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
