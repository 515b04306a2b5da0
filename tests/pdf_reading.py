"""What a PDF says of itself, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pypdf import PdfReader


def page_texts(path: Path) -> list[str]:
    """The words of each page, every run of white space one space."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def fonts(path: Path) -> set[str]:
    """The names of all fonts used, without the tag of a subset; each must be embedded."""
    found = set()
    for page in PdfReader(path).pages:
        for reference in page["/Resources"].get("/Font", {}).values():
            font = reference.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            found.add(str(font["/BaseFont"]).lstrip("/").split("+")[-1].strip(",-"))
    return found


def attachments(path: Path) -> dict[str, tuple[str, bytes]]:
    """Embedded files by name: how they relate to the document, and their bytes."""
    reader = PdfReader(path)
    names = reader.trailer["/Root"]["/Names"]["/EmbeddedFiles"]["/Names"]
    found = {}
    for spec in (each.get_object() for each in names[1::2]):
        data = spec["/EF"]["/F"].get_object().get_data()
        found[str(spec["/UF"])] = (str(spec["/AFRelationship"]), data)
    return found


def outline(path: Path) -> list[str]:
    """The bookmarks, indented by their depth."""

    def told(entries: list[Any], depth: int) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, list):
                yield from told(entry, depth + 1)
            else:
                yield "  " * depth + str(entry.title).replace("\u00a0", " ")

    return list(told(PdfReader(path).outline, 0))


def tags(path: Path) -> list[str]:
    """The tag tree, a line for each element, indented; a language where one is given."""

    def told(element: Any, depth: int) -> Iterator[str]:
        if "/S" not in element:
            return
        language = f" [{element['/Lang']}]" if "/Lang" in element else ""
        yield "  " * depth + str(element["/S"]).lstrip("/") + language
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            inner = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(inner, dict):
                yield from told(inner, depth + 1)

    root = PdfReader(path).trailer["/Root"]["/StructTreeRoot"]
    return list(told(root["/K"][0].get_object(), 0))
