"""What a Word document says of itself, for tests."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

_VALIDATOR = OpenXmlValidator()


def faults(path: Path) -> list[str]:
    """What Microsoft's own validation (the Open XML SDK) would say of a file."""
    return [f"{e.part_uri} {e.path}: {e.description}" for e in _VALIDATOR.validate(path).errors]


def parts(path: Path) -> dict[str, bytes]:
    """Every part of the package by its name, in order."""
    with zipfile.ZipFile(path) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def part(path: Path, name: str) -> Any:
    """One part, parsed."""
    return parse_xml(parts(path)[name])


def body(path: Path) -> Any:
    """The text, parsed."""
    return part(path, "word/document.xml").body


def paragraphs(path: Path) -> list[tuple[str, str]]:
    """Style and words of every paragraph in reading order, those in cells too."""
    return [(style(each), said(each)) for each in body(path).iter(qn("w:p"))]


def style(paragraph: Any) -> str:
    """The id of a paragraph's style."""
    return str(paragraph.style)


def said(element: Any) -> str:
    """The words of an element; tabs and line breaks as characters."""
    marks = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    pieces = (
        each.text if each.tag == qn("w:t") else marks.get(each.tag, "")
        for run in element.iter(qn("w:r"))
        for each in run
    )
    return "".join(pieces)


def runs(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Words, language and direction of every run: true from right to left."""
    for run in body(path).iter(qn("w:r")):
        properties = run.rPr
        language = properties.find(qn("w:lang")).get(qn("w:val"))
        yield said_of_run(run), language, properties.find(qn("w:rtl")) is not None


def said_of_run(run: Any) -> str:
    """The words of one run."""
    return "".join(each.text or "" for each in run.iter(qn("w:t")))


def rows(table: Any) -> list[tuple[set[str], list[str]]]:
    """For each row what is said of it (`cantSplit`, `tblHeader`), and the words of its cells."""
    found = []
    for row in table.tr_lst:
        named = {each.tag.partition("}")[2] for each in row.trPr} if row.trPr is not None else set()
        found.append((named, ["\n".join(map(said, cell.p_lst)) for cell in row.tc_lst]))
    return found


def keeps_next(paragraph: Any) -> bool | None:
    """What a paragraph itself says of staying with the next; nothing where its style decides."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}")
    return None if found is None else found.val
