"""The element tree of a page, measured: how each element looks, and how many letters it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from communique.importing.readers.html.looks import Look, is_text, looking
from communique.importing.readers.html.styles import Styles

_LONGEST_LINK = 14
"""Words, on average: menus and lists of headlines keep below."""


@dataclass(slots=True)
class _Weight:
    letters: int = 0
    linked: int = 0
    links: int = 0
    words: int = 0


@dataclass(slots=True)
class Tree:
    """A page; letters that nobody sees do not count."""

    name: str
    root: ET.Element
    parents: dict[ET.Element, ET.Element] = field(default_factory=dict)
    styles: Styles = field(init=False)
    _looks: dict[ET.Element, Look] = field(default_factory=dict)
    _lines: dict[ET.Element, dict[ET.Element, int]] = field(default_factory=dict)
    _weights: dict[ET.Element, _Weight] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.parents = {child: parent for parent in self.root.iter() for child in parent}
        self.styles = Styles(self.name, self.root, self.parents)
        linked = any(each.get("rel", "").lower() == "stylesheet" for each in self.root.iter("link"))
        page = replace(Look(), ground=None) if linked else Look()
        for element in self.root.iter():
            around = self._looks[self.parents[element]] if element in self.parents else page
            self._looks[element] = (
                looking(element, around, self.styles) if is_text(element) else around
            )
        for element in reversed(list(self.root.iter())):
            self._weights[element] = self._weigh(element)

    def look(self, element: ET.Element) -> Look:
        return self._looks[element]

    def letters(self, element: ET.Element) -> int:
        """Letters to be seen in an element."""
        return self._weights[element].letters

    def plain(self, element: ET.Element) -> int:
        """Those of them that are in no link."""
        return self._weights[element].letters - self._weights[element].linked

    def links(self, element: ET.Element) -> int:
        """Links that have words."""
        return self._weights[element].links

    def short_links(self, element: ET.Element) -> bool:
        """Whether its links are, on average, no longer than a headline."""
        weight = self._weights[element]
        return weight.words <= _LONGEST_LINK * weight.links

    def lineage(self, element: ET.Element) -> Iterator[ET.Element]:
        """An element, what it stands in, and so on to the root."""
        yield element
        while element in self.parents:
            element = self.parents[element]
            yield element

    def within(self, element: ET.Element, tag: str) -> bool:
        """Whether it stands in an element of that name."""
        return any(each.tag == tag for each in self.lineage(element) if each is not element)

    def beside_in_line(self, element: ET.Element) -> int:
        """Letters that stand on one line with an element of a line, its own not counted."""
        outer = element
        while outer.tag in _IN_LINES and self.parents[outer].tag in _IN_LINES:
            outer = self.parents[outer]
        if outer.tag not in _IN_LINES:
            return 0
        parent = self.parents[outer]
        if parent not in self._lines:
            self._lines[parent] = self._letters_in_lines(parent)
        return self._lines[parent][outer] - self.letters(element)

    def _letters_in_lines(self, parent: ET.Element) -> dict[ET.Element, int]:
        """For each part of a line in a block, how many letters its line holds."""
        lines: list[tuple[int, list[ET.Element]]] = [(_letters(parent.text), [])]
        for child in parent:
            if child.tag not in _IN_LINES:
                lines.append((_letters(child.tail), []))
                continue
            held, parts = lines[-1]
            parts.append(child)
            lines[-1] = (held + self.letters(child) + _letters(child.tail), parts)
        return {part: held for held, parts in lines for part in parts}

    def holds(self, outer: ET.Element, inner: ET.Element) -> bool:
        """Whether `inner` is `outer` or stands in it."""
        return any(each is outer for each in self.lineage(inner))

    def words(self, element: ET.Element, *, unseen: bool = True) -> str:
        """All words in an element on one line; with those that the page hides, or without."""
        pieces: list[str] = []
        waiting: list[ET.Element | str] = [element]
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                pieces.append(each)
                continue
            gap = "" if each.tag in _IN_LINES else " "
            if is_text(each) and (unseen or not self.look(each).gone):
                pieces += (gap, each.text or "")
                waiting.append(gap)
                for child in reversed(each):
                    waiting += (child.tail or "", child)
        return " ".join("".join(pieces).split())

    def _weigh(self, element: ET.Element) -> _Weight:
        if not is_text(element) or self._looks[element].gone:
            return _Weight()
        seen = self._looks[element].seen
        weight = _Weight()
        own = _letters(element.text) if seen else 0
        for child in element:
            inner = self._weights[child]
            weight.letters += inner.letters
            weight.linked += inner.linked
            weight.links += inner.links
            weight.words += inner.words
            own += _letters(child.tail) if seen else 0
        weight.letters += own
        if element.tag == "a" and "href" in element.attrib and weight.letters:
            weight.linked, weight.links = weight.letters, 1
            weight.words = len(self.words(element).split())
        return weight


_IN_LINES = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p"),
    )
)


def _letters(text: str | None) -> int:
    return sum(len(word) for word in (text or "").split())
