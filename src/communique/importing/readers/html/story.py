"""Blocks, tables and inline text of a page in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from communique.importing.readers.html.asides import Asides
from communique.importing.readers.html.inline import Inline
from communique.importing.readers.html.lists import labels
from communique.importing.readers.html.looks import is_text
from communique.importing.readers.html.tables import (
    Laid,
    Rows,
    hidden_in,
    is_headed,
    table_of,
)
from communique.importing.readers.html.tree import Tree
from communique.importing.readers.passages import Passage, Table

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset(
    (
        *("html", "body", "main", "article", "section", "div", "p", "center", "address", "header"),
        *("hgroup", "figure", "figcaption", "blockquote", "pre", "hr", "ul", "ol", "dl", "dt"),
        *("dd", "li", "details", "summary", "fieldset", "legend", "table", "caption", "thead"),
        *("tbody", "tfoot", "tr", "td", "th", "nav", "footer", "aside", "form", "dialog", "menu"),
        *("dir", "listing", "xmp", "plaintext", "search", "iframe", "video", "noscript", "select"),
    )
)
_LINE_DISPLAYS = ("block", "flex", "grid", "list-item", "table", "table-row")
_BARE = {"unit", "item", "unlabelled"}
"""The classes of an item that one of our own editions gave no label (`templates/communique`)."""
_QUOTES = (("“", "”"), ("‘", "’"))


@dataclass(slots=True)
class Story:
    """Reads one page; what it does not show, or is the site's, goes to `asides`."""

    tree: Tree
    asides: Asides
    typed: bool = False
    """Whether any of the text stands in lines as typed."""
    _inline: Inline = field(default_factory=Inline)
    _found: list[Passage | Table] = field(default_factory=list)
    _labels: dict[ET.Element, str] = field(default_factory=dict)
    _label: str = ""
    _bare: bool = False
    """Whether the next paragraph is an item that one of our own editions gave no label."""
    _depth: int = 0
    """In how many lists the last paragraph stands."""
    _inside: dict[str, int] = field(default_factory=dict)
    """How many headings, quotations, `q` and tables are open."""

    def items(self, root: ET.Element) -> list[Passage | Table]:
        """Paragraphs and tables in reading order."""
        self._walk(root)
        self._finish()
        found, self._found = self._found, []
        return found

    def _walk(self, root: ET.Element) -> None:
        """An element and all in it, without recursion: pages nest as deep as they like."""
        self._open(root)
        path = [(root, iter(self._children(root)))]
        while path:
            element, children = path[-1]
            child = next(children, None)
            if child is None:
                path.pop()
                self._close(element)
                if path:
                    self._say(element.tail, path[-1][0])
            elif self._passes_over(child) or self._grid(child):
                if child.tag in _BLOCKS:
                    self._finish()
                self._say(child.tail, element)
            else:
                self._open(child)
                path.append((child, iter(self._children(child))))

    def _children(self, element: ET.Element) -> list[ET.Element]:
        laid = table_of(element, self.tree) if element.tag == "table" else None
        if not isinstance(laid, Laid):
            return list(element)
        self._tell_hidden(element)
        captions = [each for each in element if each.tag == "caption"]
        return [*captions, *laid.cells]

    def _passes_over(self, element: ET.Element) -> bool:
        if not is_text(element):
            self.asides.passes(element)
            return True
        judged = not self._inside.get("grid")
        return self.asides.takes(element, "".join(self._inline.pieces[-20:]), judged=judged)

    def _grid(self, table: ET.Element) -> bool:
        """Read a table that is a grid; whether it was one."""
        rows = table_of(table, self.tree) if table.tag == "table" else None
        if rows is None or isinstance(rows, Laid):
            return False
        self._finish()
        self._tell_hidden(table)
        before = len(self._found)
        for caption in table.findall("caption"):
            self._walk(caption)
            self._finish()
        self._found[before:] = [_captioned(each) for each in self._found[before:]]
        self._found.append(Table(tuple(self._cells(rows)), is_headed(rows)))
        return True

    def _tell_hidden(self, table: ET.Element) -> None:
        for each in hidden_in(table, self.tree):
            self.asides.takes(each, "", judged=False)

    def _cells(self, rows: Rows) -> Iterator[tuple[list[Passage], ...]]:
        outer, self._found = self._found, []
        self._inside["grid"] = 1
        for row in rows:
            cells = []
            for cell in row:
                held = [] if cell is None else self.items(cell)
                cells.append([each for each in held if isinstance(each, Passage)])
            yield tuple(cells)
        self._inside["grid"] = 0
        self._found = outer

    def _open(self, element: ET.Element) -> None:
        tag = element.tag
        if self._is_block(element):
            self._finish()
        elif self.tree.look(element).display in _LINE_DISPLAYS:
            self._inline.end_line(once=True)
        if tag in ("ol", "ul", "menu", "dir"):
            self._labels.update(labels(element, self.tree.styles))
        self._label = self._labels.get(element, self._label)
        self._bare = self._bare or (tag == "li" and set(element.get("class", "").split()) >= _BARE)
        if tag == "br":
            self._inline.end_line()
        elif tag == "q":
            self._inline.add(_QUOTES[self._inside.get("q", 0) % 2][0])
        self._count(str(tag), 1)
        self._say(element.text, element)

    def _close(self, element: ET.Element) -> None:
        tag = element.tag
        if self._is_block(element):
            self._finish()
        elif self.tree.look(element).display in _LINE_DISPLAYS:
            self._inline.end_line(once=True)
        self._count(str(tag), -1)
        if tag == "li":
            self._label, self._bare = "", False
        elif tag == "q":
            self._inline.add(_QUOTES[self._inside.get("q", 0) % 2][1])

    def _count(self, tag: str, step: int) -> None:
        kind = "heading" if tag in _HEADINGS else tag
        if kind in ("heading", "blockquote", "q", "sup", "ol", "ul"):
            self._inside[kind] = self._inside.get(kind, 0) + step

    def _is_block(self, element: ET.Element) -> bool:
        return element.tag in _BLOCKS and self.tree.look(element).display not in (
            "inline",
            "contents",
        )

    def _say(self, text: str | None, element: ET.Element) -> None:
        """Words that stand in an element itself."""
        look = self.tree.look(element)
        if not text or not look.seen:
            return
        emphasised = look.bold or look.italic
        if self._inside.get("sup"):
            self._inline.add_raised(text, emphasised=emphasised)
        else:
            self.typed = self.typed or (look.as_typed and "\n" in text.strip())
            self._inline.add(text, emphasised=emphasised, as_typed=look.as_typed)

    def _finish(self) -> None:
        """The paragraph gathered so far, if it has words; a waiting label goes before them."""
        heading, quotation = (bool(self._inside.get(each)) for each in ("heading", "blockquote"))
        made = list(self._inline.passages(self._label, heading=heading, quotation=quotation))
        if made:
            self._label = ""
            made[0] = self._placed(made[0])
        self._found += made
        if not self._inside.get("grid"):
            self._found += self.asides.waiting
            self.asides.waiting = []

    def _placed(self, passage: Passage) -> Passage:
        """A paragraph, told how many lists end before it where it is an item without a label."""
        before, self._depth = self._depth, self._inside.get("ol", 0) + self._inside.get("ul", 0)
        bare, self._bare = self._bare, False
        return replace(passage, up=before - self._depth if before else -1) if bare else passage


def _captioned(found: Passage | Table) -> Passage | Table:
    return replace(found, caption=True) if isinstance(found, Passage) else found
