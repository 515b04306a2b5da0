"""What style sheets in the page say of an element, as far as its text is concerned.

Only sheets written into the page: those it points to are never fetched. Rules for paper, for small
screens and for what may be supported are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

import tinycss2

from communique.errors import UnreadableSource
from communique.importing.readers.html.selectors import Index, selectors

MOST_BRACES = 15_000
DEEPEST = 20
"""Brackets in one another."""
MOST_COMPARED = 1_000_000
"""Elements times the rules that may be for them; one that asks for outer elements counts more."""
_TOLD = frozenset(
    (
        *("display", "visibility", "opacity", "font-size", "color", "background-color"),
        *("background", "background-image", "position", "left", "top", "right", "text-indent"),
        *("clip", "clip-path", "width", "height", "max-height", "overflow", "mso-hide"),
        *("font-weight", "font-style", "font", "text-decoration", "text-decoration-line"),
        *("list-style", "list-style-type", "white-space", "margin-left"),
    )
)
_SCREEN = re.compile(r"\s*(?:all|screen|only screen)?\s*")

Declared = dict[str, str]
"""Values by property, in small letters."""
_Declaration = tuple[str, str, bool]
"""Property, value, and whether it is `!important`."""
_Rank = tuple[bool, int, tuple[int, int, int], int]
"""Important, of the element's own attribute, specificity, order: what weighs more comes last."""


@dataclass(slots=True)
class Styles:
    """The style sheets of one page, asked element by element."""

    name: str
    root: ET.Element
    parents: dict[ET.Element, ET.Element]
    _said: dict[ET.Element, dict[str, tuple[_Rank, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sheets = "\n".join(_sheets(self.root))
        if sheets.count("{") > MOST_BRACES or _depth(sheets) > DEEPEST:
            raise self._too_long()
        parsed = tinycss2.parse_stylesheet(sheets, skip_comments=True, skip_whitespace=True)
        rules: Index[tuple[int, list[_Declaration]]] = Index()
        order = 0
        for order, (prelude, declarations) in enumerate(_rules(parsed), 1):
            for selector in selectors(prelude):
                rules.add(selector, (order, declarations))
        if order:
            self._match(rules)

    def of(self, element: ET.Element) -> Declared:
        """What is declared for an element itself, by its sheets and its own attribute."""
        said = dict(self._said.get(element, {}))
        for name, value, important in _own(element.get("style", "")[:5_000]):
            _say(said, name, (important, 1, (0, 0, 0), 0), value)
        return {name: value for name, (_, value) in said.items()}

    def _match(self, rules: Index[tuple[int, list[_Declaration]]]) -> None:
        compared = 0
        for element in self.root.iter():
            said: dict[str, tuple[_Rank, str]] = {}
            for selector, (order, declarations) in rules.candidates(element):
                compared += 1 if len(selector.parts) == 1 else 25
                if selector.fits(element, self.parents):
                    weight = selector.specificity
                    for name, value, important in declarations:
                        _say(said, name, (important, 0, weight, order), value)
            self._said[element] = said
            if compared > MOST_COMPARED:
                raise self._too_long()

    def _too_long(self) -> UnreadableSource:
        return UnreadableSource(
            f"{self.name}: its style sheets are longer than a page with a communiqué can have",
            help="save the page's text alone as .txt, and import that",
        )


def _say(said: dict[str, tuple[_Rank, str]], name: str, rank: _Rank, value: str) -> None:
    """Keep what weighs most of what is declared for a property."""
    if name not in said or rank >= said[name][0]:
        said[name] = rank, value


@lru_cache(maxsize=1024)
def _own(attribute: str) -> tuple[_Declaration, ...]:
    if not attribute or _depth(attribute) > DEEPEST:
        return ()
    return tuple(_declarations(tinycss2.parse_blocks_contents(attribute)))


def _sheets(root: ET.Element) -> Iterator[str]:
    for each in root.iter("style"):
        if _SCREEN.fullmatch(each.get("media", "").lower()):
            yield "".join(each.itertext()).replace("<!--", "").replace("-->", "")


def _depth(sheets: str) -> int:
    depth = deepest = 0
    for bracket in re.findall(r"[(\[{}\])]", sheets):
        depth = depth + 1 if bracket in "([{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _rules(parsed: list[Any]) -> Iterator[tuple[str, list[_Declaration]]]:
    for rule in parsed:
        if rule.type == "qualified-rule":
            content = tinycss2.parse_blocks_contents(rule.content)
            if declared := list(_declarations(content)):
                yield tinycss2.serialize(rule.prelude), declared
        elif _is_for_screens(rule):
            yield from _rules(tinycss2.parse_rule_list(rule.content))


def _is_for_screens(rule: Any) -> bool:
    if rule.type != "at-rule" or rule.lower_at_keyword != "media" or not rule.content:
        return False
    return bool(_SCREEN.fullmatch(tinycss2.serialize(rule.prelude).lower()))


def _declarations(content: list[Any]) -> Iterator[_Declaration]:
    for each in content:
        if getattr(each, "type", "") == "declaration" and each.lower_name in _TOLD:
            value = tinycss2.serialize(each.value).strip().lower()
            yield each.lower_name, value, each.important
