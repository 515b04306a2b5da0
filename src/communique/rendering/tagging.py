"""The languages of a PDF's tag tree.

A synoptic PDF is to the eye row by row, to a screen reader language by language.

A synoptic page is drawn as rows of cells, one `Sect` for each language, and a row that a page
break divides is drawn twice. Here the cells of all rows are gathered, in order, under one `Sect`
for each language, which also says what language it is in (ISO 32000-1, 14.9.2).
"""

from __future__ import annotations

from typing import Any

import pydyf

Element = dict[str, Any]


def by_language(pdf: pydyf.PDF, languages: tuple[str, ...]) -> None:
    """Reorders the tree in place."""
    tree = _Tree(pdf)
    document = tree.document()
    divisions = [kid for kid in tree.kids(document) if tree.cells(kid, len(languages))]
    if not divisions:
        return
    sections = [tree.section(document, language) for language in languages]
    for division in divisions:
        for row in tree.rows(division):
            for section, cell in zip(sections, tree.kids(row), strict=True):
                tree.move(cell, section)
    first = document["K"].index(divisions[0].reference)
    kept = [ref for ref in document["K"] if ref not in {each.reference for each in divisions}]
    document["K"] = pydyf.Array([*kept[:first], *(s.reference for s in sections), *kept[first:]])
    for each in tree.kids(document):
        tree.told_side_by_side(each, languages)


def one_after_the_other(pdf: pydyf.PDF, languages: tuple[str, ...]) -> None:
    """Says of each section what language it is in: with each heading the next one begins."""
    tree, number = _Tree(pdf), -1
    for section in tree.kids(tree.document()):
        number += tree.has(section, "/H1")
        if section["S"] == "/Sect":
            section["Lang"] = pydyf.String(languages[max(number, 0)])


def flat_paragraphs(pdf: pydyf.PDF) -> None:
    """Makes a paragraph that a float has put inside its own a stretch of that one."""
    tree = _Tree(pdf)
    waiting = [tree.document()]
    while waiting:
        element = waiting.pop()
        for kid in tree.kids(element):
            if element["S"] in ("/P", "/Span") and kid["S"] == "/P":
                kid["S"] = "/Span"
            waiting.append(kid)


class _Tree:
    """The structure elements of a PDF that is not yet written."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self._pdf = pdf

    def document(self) -> Any:
        """The one `Document` element."""
        return next(
            each
            for each in self._pdf.objects
            if isinstance(each, dict) and each.get("S") == "/Document"
        )

    def _at(self, reference: object) -> Any:
        return self._pdf.objects[int(bytes(reference).split()[0])]  # type: ignore[call-overload]

    def kids(self, element: Element) -> list[Any]:
        """The structure elements directly below; marked content and links count for none."""
        below = (self._at(kid) for kid in element["K"] if isinstance(kid, bytes))
        return [kid for kid in below if "S" in kid]

    def cells(self, division: Element, count: int) -> bool:
        """Whether this is a division of rows that hold one section for each language."""
        return division["S"] == "/Div" and bool(self.rows(division, count))

    def rows(self, division: Element, count: int | None = None) -> list[Any]:
        """The rows below, however many anonymous wrappers are between."""
        found = []
        for kid in self.kids(division):
            below = self.kids(kid)
            if below and all(each["S"] == "/Sect" for each in below):
                found += [kid] if count in (None, len(below)) else []
            elif kid["S"] in ("/Div", "/NonStruct"):
                found += self.rows(kid, count)
        return found

    def section(self, document: Any, language: str) -> Any:
        """A new, empty section for one language."""
        made = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/Sect",
                "K": pydyf.Array(),
                "P": document.reference,
                "Lang": pydyf.String(language),
            }
        )
        self._pdf.add_object(made)
        return made

    def told_side_by_side(self, element: Element, languages: tuple[str, ...]) -> None:
        """Says of the paragraphs of a signature block what language each is in."""
        kids = self.kids(element)
        told = all(
            kid["S"] == "/Div" and all(each["S"] == "/P" for each in self.kids(kid)) for kid in kids
        )
        if element["S"] == "/Div" and told and len(kids) == len(languages):
            for kid, language in zip(kids, languages, strict=True):
                kid["Lang"] = pydyf.String(language)
            return
        for kid in kids:
            self.told_side_by_side(kid, languages)

    def has(self, element: Element, kind: str) -> bool:
        """Whether an element, or one below it, is of a kind."""
        return element["S"] == kind or any(self.has(kid, kind) for kid in self.kids(element))

    def move(self, cell: Any, section: Any) -> None:
        """Hang what is in a cell below a section."""
        for reference in cell["K"]:
            self._at(reference)["P"] = section.reference
            section["K"].append(reference)
