"""Plain text in UTF-8, UTF-16 or, failing both, Windows-1252."""

from __future__ import annotations

import codecs

from communique.errors import UnreadableSource
from communique.importing.extraction import Extraction
from communique.importing.readers.marks import asterisks
from communique.model.finding import Finding

LARGEST = 20_000_000
"""Bytes; no communiqué comes near it."""


def read(name: str, data: bytes) -> Extraction:
    """The text of a file, decoded, its line ends all line feeds; `**` in pairs is emphasis."""
    text, notes = decode(name, data)
    markup, emphasis = asterisks(text)
    return Extraction(
        text=text, media_type="text/plain", markup=markup, emphasis=emphasis, notes=notes
    )


def decode(name: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Bytes as text, with a finding for each thing that had to be undone."""
    if len(data) > LARGEST:
        raise UnreadableSource(
            f"{name}: {len(data):,} bytes are more than a communiqué can have",
            help="cut the file to the text of the communiqué",
        )
    text, notes = _characters(name, data)
    if "\r" in text:
        notes.append(_note("line-ends", "line ends of another system (CR) became line feeds"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, tuple(notes)


def _characters(name: str, data: bytes) -> tuple[str, list[Finding]]:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            note = _note("byte-order-mark", "a byte order mark at the start was left out")
            return _strictly(name, data, encoding), [note]
    if b"\0" in data:
        raise UnreadableSource(
            f"{name}: this is not a text file (it holds zero bytes)",
            help="export the document as .docx or as plain text in UTF-8",
        )
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        note = _note("not-utf-8", "the file is not UTF-8; it was read as Windows-1252")
        return data.decode("cp1252", errors="replace"), [note]


def _strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSource(
            f"{name}: the file says it is {encoding} and is not: {error.reason} at byte "
            f"{error.start}",
            help="save it again as plain text in UTF-8",
        ) from error


def _note(rule: str, message: str) -> Finding:
    return Finding(rule=rule, class_="certain", fix="safe", applied=True, message=message)
