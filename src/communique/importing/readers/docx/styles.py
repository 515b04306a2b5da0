"""What a document's styles say: heading, quotation, bold, italic, hidden, numbered (17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from communique.importing.readers.docx.names import find, flag, number, switch, value, w

_QUOTATIONS = frozenset({"quote", "intense quote", "block text"})
_LIST = re.compile(r"list (bullet|number)(?: (\d))?")
_DEEPEST = 16
"""Styles based on one another; Word allows eleven, and a circle must end."""
_TITLES = frozenset({"title", "subtitle"})
_OURS = "communiqué "
"""How the styles begin of what we ourselves print around a text (`templates/word`)."""
_SYNOPSIS = "communiqué synopsis"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their id; ids are translated by Word, built-in names are not."""

    by_id: dict[str, ET.Element] = field(default_factory=dict)
    defaults: ET.Element | None = None
    standard: str | None = None
    """The id of the paragraph style of paragraphs that name none."""

    def style_of(self, paragraph: ET.Element) -> str | None:
        """The id of a paragraph's style."""
        return value(paragraph, "pPr", "pStyle") or self.standard

    def is_heading(self, paragraph: ET.Element) -> bool:
        """Of a heading or title style, of one based on such, or given an outline level."""
        level = number(paragraph, "pPr", "outlineLvl")
        for style in self._chain(self.style_of(paragraph)):
            name = _name(style)
            if level is None:
                level = number(style, "pPr", "outlineLvl")
            if name in _TITLES or name.startswith("heading "):
                return True
        return level is not None and 0 <= level <= 8

    def is_quotation(self, paragraph: ET.Element) -> bool:
        """Of a quotation style, or one based on such."""
        return any(_name(style) in _QUOTATIONS for style in self._chain(self.style_of(paragraph)))

    def is_caption(self, paragraph: ET.Element) -> bool:
        return any(_name(style) == "caption" for style in self._chain(self.style_of(paragraph)))

    def list_depth(self, paragraph: ET.Element) -> int:
        """How deep in lists a paragraph of a built-in list style stands; 0 in none."""
        for style in self._chain(self.style_of(paragraph)):
            if found := _LIST.fullmatch(_name(style)):
                return int(found[2] or 1)
        return 0

    def is_bare_item(self, paragraph: ET.Element) -> bool:
        """An item that one of our own editions gave a bullet because it has no label."""
        bullet = any(
            _name(s).startswith("list bullet") for s in self._chain(self.style_of(paragraph))
        )
        return bullet and any(_name(style).startswith(_OURS) for style in self.by_id.values())

    def is_ours(self, paragraph: ET.Element) -> bool:
        """Of a style of our own editions, for what is no text of the parties: mark, colophon."""
        return any(_name(s).startswith(_OURS) for s in self._chain(self.style_of(paragraph)))

    def is_synopsis(self, table: ET.Element) -> bool:
        """Of the style of our own editions that have languages side by side."""
        return any(_name(s) == _SYNOPSIS for s in self._chain(value(table, "tblPr", "tblStyle")))

    def toggled(self, property: str, run: ET.Element, paragraph_style: str | None) -> bool:
        """Whether a run is bold (`b`), italic (`i`) or hidden (`vanish`) in the end.

        A run's own word decides. Where it says nothing, character style and paragraph style
        toggle each other (17.7.3).
        """
        own = switch(run, "rPr", property)
        if own is not None:
            return own
        by_run = self._inherited(property, value(run, "rPr", "rStyle"))
        by_paragraph = self._inherited(property, paragraph_style)
        return by_run != by_paragraph or bool(switch(self.defaults, property))

    def numbering_of(self, style: str | None) -> tuple[str | None, int | None]:
        """Number and level that a paragraph style is linked to."""
        numeral = level = None
        for each in self._chain(style):
            properties = find(each, "pPr", "numPr")
            numeral = value(properties, "numId") if numeral is None else numeral
            level = number(properties, "ilvl") if level is None else level
        return numeral, level

    def ids(self, style: str | None) -> list[str]:
        """The id of a style and of those it is based on."""
        return [each.get(w("styleId"), "") for each in self._chain(style)]

    def _inherited(self, property: str, style: str | None) -> bool:
        for each in self._chain(style):
            said = switch(each, "rPr", property)
            if said is not None:
                return said
        return False

    def _chain(self, style: str | None) -> Iterator[ET.Element]:
        for _ in range(_DEEPEST):
            found = self.by_id.get(style or "")
            if found is None:
                return
            yield found
            style = value(found, "basedOn")


def styles_in(roots: list[ET.Element]) -> Styles:
    """The styles of a styles part, if there is one."""
    if not roots:
        return Styles()
    found = {each.get(w("styleId"), ""): each for each in roots[0].findall(w("style"))}
    standard = [
        key
        for key, each in found.items()
        if each.get(w("type")) == "paragraph" and flag(each, "default")
    ]
    defaults = find(roots[0], "docDefaults", "rPrDefault", "rPr")
    return Styles(found, defaults, standard[0] if standard else None)


def _name(style: ET.Element) -> str:
    return (value(style, "name") or "").lower()
