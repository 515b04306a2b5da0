"""What the file says of itself: of the text, never of the day or the machine it was made on."""

from __future__ import annotations

from datetime import UTC, datetime

from docx.document import Document

from communique.rendering.sheet import Sheet

_LONGEST = 255
"""Characters; python-docx and Word take no more in a property."""


def describe(document: Document, sheet: Sheet, subject: str, status: str) -> None:
    """The core properties (ISO/IEC 29500-2, 11); `status` is the stage of the text in words."""
    core = document.core_properties
    core.title = sheet.title[:_LONGEST]
    core.author = "; ".join(sheet.authors)[:_LONGEST]
    core.subject = subject[:_LONGEST]
    core.identifier = sheet.id
    core.language = sheet.first.locale
    core.content_status = status
    if sheet.created:
        core.created = core.modified = _instant(sheet.created)


def _instant(said: str) -> datetime:
    """The instant in UTC; a day begins at midnight there."""
    at = datetime.fromisoformat(said)
    return (at.astimezone(UTC) if at.tzinfo else at).replace(tzinfo=None)
