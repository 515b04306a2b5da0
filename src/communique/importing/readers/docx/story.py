"""Paragraphs and tables of a document in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from xml.etree import ElementTree as ET

from communique.importing.readers.docx.names import contents, find, switch, value, w
from communique.importing.readers.docx.paragraph import Paragraph, Reading
from communique.importing.readers.passages import Cell, Passage, Table

_BLOCKS = frozenset(map(w, ("p", "tbl", "altChunk")))


def items(element: ET.Element, reading: Reading) -> Iterator[Passage | Table]:
    """What a body, a cell or a text box holds, in order; what has no text is left out."""
    begun: Paragraph | None = None
    for child in contents(element):
        if child.tag == w("p"):
            passage = reading.passage(child)
            begun = begun.then(passage) if begun else passage
        if child.tag not in _BLOCKS or (begun and begun.goes_on and child.tag == w("p")):
            continue
        yield from _finished(begun, reading)
        begun = None
        if child.tag == w("tbl"):
            yield from _table(child, reading)
        elif child.tag == w("altChunk"):
            reading.asides.ask("embedded-document", "a document embedded in this one was left out")
    yield from _finished(begun, reading)


def _finished(passage: Paragraph | None, reading: Reading) -> Iterator[Passage | Table]:
    if passage and passage.text:
        yield passage
    for box in passage.boxes if passage else ():
        yield from items(box, reading)


def _table(element: ET.Element, reading: Reading) -> Iterator[Passage | Table]:
    """A table; one of a single cell is a frame, and what it holds stands for itself."""
    if reading.styles.is_synopsis(element):
        yield from _by_language(element, reading)
        return
    rows = [(row, _cells(row, reading)) for row in contents(element) if row.tag == w("tr")]
    filled = [(row, cells) for row, cells in rows if any(cells)]
    if len(filled) == 1 and len(filled[0][1]) == 1:
        yield from filled[0][1][0]
    elif filled:
        headed = bool(switch(filled[0][0], "trPr", "tblHeader"))
        yield Table(tuple(cells for _, cells in filled), headed)


def _by_language(element: ET.Element, reading: Reading) -> Iterator[Passage | Table]:
    """Languages side by side: a whole text in each column."""
    rows = [
        [cell for cell in contents(row) if cell.tag == w("tc")]
        for row in contents(element)
        if row.tag == w("tr")
    ]
    for column in zip_longest(*rows):
        for cell in column:
            yield from items(cell, reading) if cell is not None else ()


def _cells(row: ET.Element, reading: Reading) -> tuple[Cell, ...]:
    cells = [cell for cell in contents(row) if cell.tag == w("tc")]
    shown = [cell for cell in cells if not _continues(cell, "hMerge")]
    return tuple(
        [] if _continues(cell, "vMerge") else list(_flat(items(cell, reading))) for cell in shown
    )


def _continues(cell: ET.Element, merge: str) -> bool:
    """Whether a cell only goes on with the one above or before it (17.4.84)."""
    merged = find(cell, "tcPr", merge)
    return merged is not None and value(merged) in (None, "continue")


def _flat(found: Iterable[Passage | Table]) -> Iterator[Passage]:
    for each in found:
        if isinstance(each, Table):
            for row in each.rows:
                for cell in row:
                    yield from cell
        else:
            yield each
