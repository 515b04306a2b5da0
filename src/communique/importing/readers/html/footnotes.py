"""Footnotes of a page: a number that links to a note below, and the note that links back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from communique.importing.readers.html.tree import Tree

_MARK = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,4}|[ivx]{1,5}|[†‡§¶])[\])]?")
_LONGEST = 2_000
"""Letters of a note."""
_BLOCKS = frozenset(("li", "p", "div", "dd", "td", "aside"))


@dataclass(slots=True)
class Footnotes:
    """The marks in the text, and the block of the note that each points to."""

    tree: Tree
    marks: dict[ET.Element, ET.Element] = field(default_factory=dict)
    blocks: set[ET.Element] = field(default_factory=set)

    def __post_init__(self) -> None:
        places = {element: at for at, element in enumerate(self.tree.root.iter())}
        named = {each.get("id") or each.get("name"): each for each in places}
        for link in self.tree.root.iter("a"):
            target = named.get(link.get("href", "")[1:]) if self._is_mark(link) else None
            if target is None or places[target] < places[link]:
                continue
            block = self._block(target)
            if block is not None and not self.tree.holds(block, link):
                self.marks[link] = block
        self.blocks.update(self.marks.values())

    def text(self, mark: ET.Element) -> str:
        """The words of a note without its number."""
        said = self.tree.words(self.marks[mark]).strip(" ↩↑^")
        number = _MARK.match(said)
        return said[number.end() :].lstrip(" .:") if number else said

    def _is_mark(self, link: ET.Element) -> bool:
        href = link.get("href", "")
        return href.startswith("#") and bool(_MARK.fullmatch(self.tree.words(link)))

    def _block(self, target: ET.Element) -> ET.Element | None:
        for each in self.tree.lineage(target):
            if each.tag in _BLOCKS and self.tree.letters(each) > 3:
                return each if self.tree.letters(each) < _LONGEST else None
        return None
