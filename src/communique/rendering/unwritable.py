"""Characters for which XML has no room, each named with its place.

XML 1.0 (2.2) leaves out control characters, half surrogate pairs and two noncharacters; no escape
brings them in, and a word processor takes a file that has one for damaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.errors import Unavailable
from communique.model import inline
from communique.rendering.faces import name_of
from communique.rendering.glyphs import places
from communique.rendering.request import Request
from communique.rendering.sheet import Sheet

_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def refuse_unwritable(request: Request, sheet: Sheet) -> None:
    """Raises `Unavailable` that names every such character: none is dropped behind one's back."""
    found = [
        f"{name_of(character)} at {where}"
        for where, text in _texts(request, sheet)
        for character in dict.fromkeys(_UNWRITABLE.findall(text))
    ]
    if found:
        raise Unavailable(
            f"unwritable-character: XML has no room for {', '.join(found)}",
            help="take the character out of the text, or publish this text as txt",
        )


def _texts(request: Request, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every text that may be printed, by its place."""
    for version in request.versions:
        for where, words in places(version):
            yield where, inline.plain(words.text)
    for column in sheet.columns:
        yield "handling", " ".join(words.plain for words in column.status)
        yield "references", " ".join(column.references)
        yield "languages", column.legal
        for paragraph in column.colophon.paragraphs:
            yield "imprint or notice", paragraph.plain
    for change in sheet.apparatus or ():
        yield (
            "corrections",
            " ".join(
                (change.place, change.sic, change.corrected, change.decided, change.note or "")
            ),
        )
    for question in sheet.queries or ():
        yield (
            "queries",
            " ".join(
                (question.place, question.message, question.quoted or "", question.proposed or "")
            ),
        )
