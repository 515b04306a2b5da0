"""What a site puts round a text: left out on record, or kept beside the text.

A site says so by its elements (`nav`, `footer`), by roles, by names of classes, or by what the
block is: links and little else. What holds the page's text is never furniture, whatever its name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal
from xml.etree import ElementTree as ET

from communique.importing.readers.html.site_names import is_beside, is_round
from communique.importing.readers.html.tree import Tree

Part = Literal["text", "round", "beside"]

_ROUND = frozenset(("nav", "menu", "button", "form", "search", "dialog"))
_OF_PAGE = frozenset(("header", "footer", "aside"))
_ROLES = frozenset(
    (
        *(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "menu",
            "menubar",
            "dialog",
            "button",
        ),
        *("alertdialog", "alert", "toolbar", "tablist", "tooltip", "status", "switch", "form"),
    )
)
_WHOLE = frozenset(("html", "body", "main", "article", "tbody"))
_LISTS = frozenset(("ul", "ol", "dl", "div", "p", "section", "tr", "td", "table", "center", "font"))
_TABLES = frozenset(("table", "tr", "td"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MOST_BESIDE = 300
"""Letters; what is longer than this is more than a caption or a byline."""


@dataclass(slots=True)
class Furniture:
    """Judges the elements of one page."""

    tree: Tree
    _main: ET.Element | None = None
    _kept: set[ET.Element] = field(default_factory=set)
    """Elements that hold the text, or its title, and what they stand in."""

    def __post_init__(self) -> None:
        self._main = self._main_part()
        for each in (self._main, self._title()):
            if each is not None:
                self._kept.update(self.tree.lineage(each))

    def part(self, element: ET.Element) -> Part:
        """What an element is of the page."""
        if element in self._kept or element.tag in _WHOLE or self._is_most(element):
            return "text"
        if any(self.tree.within(element, heading) for heading in _HEADINGS):
            return "round" if self._is_mark(element) else "text"
        if element.tag in _ROUND or _role(element) in _ROLES:
            return "round"
        if self._is_outside(element):
            return "round"
        given = "" if element.tag in _HEADINGS else _given(element)
        in_sentence = self._is_in_sentence(element)
        if self._is_links(element) or (is_round(given) and not in_sentence):
            return "round"
        return "beside" if not in_sentence and self._is_beside(element, given) else "text"

    def _is_mark(self, element: ET.Element) -> bool:
        """A link in a heading that is none of its words: to itself, to another language."""
        return not self.tree.plain(element) and is_round(_given(element))

    def _is_most(self, element: ET.Element) -> bool:
        """It holds most of the words that are no links."""
        return self.tree.plain(element) * 2 > self.tree.plain(self.tree.root)

    def _is_outside(self, element: ET.Element) -> bool:
        """Beside the main part; where a page names none, its own header and footer."""
        if self._main is None:
            return element.tag in _OF_PAGE and not self.tree.within(element, "article")
        parent = self.tree.parents.get(element)
        return parent in self._kept and not self.tree.holds(self._main, element)

    def _is_in_sentence(self, element: ET.Element) -> bool:
        """Words in the middle of others; links alone, such as to a translation, are none."""
        others = self.tree.beside_in_line(element)
        return others > 2 * self.tree.letters(element) and self.tree.plain(element) > 0

    def _is_beside(self, element: ET.Element, given: str) -> bool:
        if element.tag == "figcaption":
            return True
        if self.tree.letters(element) > _MOST_BESIDE or element.tag in _HEADINGS:
            return False
        if element.get("rel") == "author" or is_beside(given) or _is_data(element):
            return True
        return any(_is_data(each) and self._is_all_but(element, each) for each in element.iter())

    def _is_all_but(self, element: ET.Element, date: ET.Element) -> bool:
        """«Published on» and a date; «Port Vesper,» and a date is the text's own."""
        ahead = self.tree.words(element).partition(self.tree.words(date))[0].rstrip()
        return self.tree.letters(date) * 3 >= self.tree.letters(element) and ahead[-1:] != ","

    def _is_links(self, element: ET.Element) -> bool:
        """A block of links and little else: three or more, or a list of nothing but links."""
        letters, links = self.tree.letters(element), self.tree.links(element)
        if not letters or element.tag not in _LISTS:
            return False
        linked = letters - self.tree.plain(element)
        share = 95 if element.tag in _TABLES else 80
        if links >= 3 and linked * 100 >= letters * share and self.tree.short_links(element):
            return True
        rows = [each for each in element if each.tag == "li"]
        return len(rows) > 1 and links >= len(rows) and linked * 100 >= letters * 95

    def _main_part(self) -> ET.Element | None:
        """The one element that a page says holds its text, if it holds the most of it."""
        for said in (_is_main, _is_article_body, _is_article):
            found = [each for each in self.tree.root.iter() if said(each)]
            found = [each for each in found if self.tree.plain(each)]
            if len(found) == 1 and self.tree.plain(found[0]) * 3 > self._outside_navigation():
                return found[0]
        return None

    def _outside_navigation(self) -> int:
        """Letters of the page that are in no part that says itself that it is round the text."""
        total = self.tree.plain(self.tree.root)
        outer = [each for each in self.tree.root.iter() if each.tag in ("nav", "footer", "form")]
        inner = {id(each) for one in outer for each in one.iter() if each is not one}
        small = [each for each in outer if id(each) not in inner and not self._is_most(each)]
        return total - sum(self.tree.plain(each) for each in small)

    def _title(self) -> ET.Element | None:
        """The level-one heading, where the main part has none."""
        inside = self._main if self._main is not None else self.tree.root
        if any(True for _ in inside.iter("h1")):
            return None
        found = [each for each in self.tree.root.iter("h1") if self.tree.letters(each)]
        return found[-1] if found else None


def _given(element: ET.Element) -> str:
    """Classes and id, and the name of an element that a site has made up."""
    own = element.tag if "-" in str(element.tag) else ""
    return f"{own} {element.get('class', '')} {element.get('id', '')}"


def _role(element: ET.Element) -> str:
    return element.get("role", "").strip().lower()


def _is_data(element: ET.Element) -> bool:
    """Whether an element is marked as a date or a name that belongs to the page."""
    said = element.get("itemprop", "").lower()
    return element.tag == "time" or said in ("author", "datepublished", "datemodified", "caption")


def _is_main(element: ET.Element) -> bool:
    return element.tag == "main" or _role(element) == "main"


def _is_article_body(element: ET.Element) -> bool:
    return element.get("itemprop", "").lower() == "articlebody"


def _is_article(element: ET.Element) -> bool:
    return element.tag == "article" or _role(element) == "article"
