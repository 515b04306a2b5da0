"""One module a format; `extract` chooses by the name's ending."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from communique.errors import UnreadableSource
from communique.importing.extraction import Extraction

READERS = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"} | {
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
}


def extract(name: str, data: bytes) -> Extraction:
    """Read a received file by the ending of its name; a name without one is plain text."""
    ending = "." + name.rpartition(".")[2].lower() if "." in name else ".txt"
    if ending not in READERS:
        known = ", ".join(READERS)
        raise UnreadableSource(
            f"{name}: no reader for files ending in '{ending}'",
            help=f"save it as one of {known}, or pass its text on standard input with '-'",
        )
    module = import_module(f"communique.importing.readers.{READERS[ending]}")
    read: Callable[[str, bytes], Extraction] = module.read
    return read(name, data)
