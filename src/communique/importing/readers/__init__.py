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

LONGEST = 200_000
"""Characters of text, some 30,000 words: four times the longest communiqué that was ever seen."""
MOST_LINES = 5_000
"""Lines with words in them: so many has such a text in narrow columns."""


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
    extraction = read(name, data)
    _refuse_too_long(name, extraction.text)
    return extraction


def _refuse_too_long(name: str, text: str) -> None:
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    for count, most, what in ((len(text), LONGEST, "characters"), (lines, MOST_LINES, "lines")):
        if count > most:
            raise UnreadableSource(
                f"{name}: {count:,} {what} of text are more than a communiqué can have "
                f"(at most {most:,})",
                help="cut the file to the communiqué; of several in one file, import each alone",
            )
