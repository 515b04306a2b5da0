"""What a rule reports, and what becomes of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from communique.model.base import Frozen, Key, Text

Class = Literal["certain", "style", "query"]
"""Certain: beyond doubt. Style: a matter of house style. Query: only the parties can say."""

Fix = Literal["safe", "suggest", "none"]
"""Safe: may be applied in a draft. Suggest: shown, not applied. None: nothing to propose."""


class Finding(Frozen):
    """One observation about one place.

    `where` is an address users see: `heading`, `body/<unit id>`, `signature/<n>`,
    `release/<n>` or `document`; `field` narrows it where an address holds several texts
    (`party`, `name`, `office` …). `span` counts characters in that text before any fix.
    `line` and `column` count from 1 in the received text as its reader extracted it.
    """

    rule: str
    class_: Class = Field(alias="class")
    fix: Fix = "none"
    applied: bool = False
    communique: str | None = None
    where: str = "document"
    field: str | None = None
    place: str | None = None
    """The finer address of `communique.model.places`, for the program's own use."""
    span: tuple[int, int] | None = None
    line: int | None = None
    column: int | None = None
    before: str | None = None
    after: str | None = None
    message: str


class Correction(Frozen):
    """A change to the received text, on record: what stood there, what stands now, who decided."""

    rule: Key
    where: str
    field: str | None = None
    line: int | None = None
    column: int | None = None
    sic: Text
    corrected: Text
    decided: Text = "rule"
    note: Text | None = None
    effect: Literal["editorial", "substantive"] = "editorial"


class Proposal(Frozen):
    """A correction of a text that is agreed: it waits until every party has consented.

    `place` is an address of `communique.model.places`; `at` counts characters of its plain text to
    where `sic` stands.
    """

    rule: Key
    place: Text
    at: Annotated[int, Field(ge=0)]
    sic: str
    corrected: str


class Query(Frozen):
    """A question only the parties or the author can answer, and the answer once it is given."""

    rule: Key
    where: str
    message: Text
    before: Text | None = None
    after: Text | None = None
    decided: Literal["keep", "change"] | None = None
    by: Text | None = None
    on: str | None = None
    reason: Text | None = None

    @property
    def open(self) -> bool:
        return self.decided is None
