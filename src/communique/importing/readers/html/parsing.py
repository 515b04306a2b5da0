"""Text of a page → element tree, parsed as browsers do and no further than a page needs.

The parser asks for a thousand characters at a time; before it gets them we look at what it has
made so far. So no page, however it is built, costs more than these bounds.
"""

from __future__ import annotations

import io
import re
from typing import Any
from xml.etree import ElementTree as ET

from tinyhtml5.parser import HTMLParser

from communique.errors import UnreadableSource

LONGEST = 2_000_000
"""Characters, without pictures; the pages that ministries publish have some hundred thousand."""
MOST_TAGS = 50_000
MOST_ENTITIES = 50_000
DEEPEST = 250
"""Elements in one another."""
MOST_ATTRIBUTES = 100
"""Of one element, looked at between two pieces."""
LONGEST_NAME = 2_000
"""Characters of the name of a tag or an attribute."""
MOST_REOPENED = 400_000
"""Tags times the emphasis left open at each, which a parser opens again."""
MOST_COPIED = 3_000_000_000
"""Characters: the parser copies what it has of a text whenever it adds to it."""
_AT_A_TIME = 1_000
_SELF_CLOSED = re.compile(r"<([a-zA-Z][\w:-]*)((?:\s[^<>]{0,2000})?)/>")
_TEMPLATE = re.compile(r"<(/?)template(?=[\s/>])", re.IGNORECASE)
"""The parser lets a paragraph in one end those around it; in an object, as unseen, it does not."""
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
_SAVE = "save the page's text alone as .txt, and import that"


def parsed(name: str, text: str) -> ET.Element:
    """The `html` element, its tags without namespace, comments left out."""
    if len(text) > LONGEST:
        raise _too_much(name, f"{len(text):,} characters", "are")
    for sign, what, most in (("<", "tags", MOST_TAGS), ("&", "entities", MOST_ENTITIES)):
        if text.count(sign) > most:
            raise _too_much(name, f"{text.count(sign):,} {what}", "are")
    if text[:1000].lstrip().startswith("<?xml"):
        text = _SELF_CLOSED.sub(_opened_and_closed, text)
    text = _TEMPLATE.sub(r"<\1object", text)
    parser = HTMLParser(namespace_html_elements=False)
    try:
        root: ET.Element = parser.parse(_Metered(name, text, parser), scripting=True)
    except UnreadableSource:
        raise
    except Exception as error:  # a parser's own fault is no traceback for who sent the page
        raise UnreadableSource(f"{name}: the page cannot be parsed", help=_SAVE) from error
    return root


def _opened_and_closed(found: re.Match[str]) -> str:
    """XHTML closes any element so; to a browser that takes it for HTML it would stay open."""
    return found[0] if found[1].lower() in _VOID else f"<{found[1]}{found[2]}></{found[1]}>"


class _Metered(io.StringIO):
    """Text for the parser. A stream, because it takes a short string for the name of a file."""

    def __init__(self, name: str, text: str, parser: HTMLParser) -> None:
        super().__init__(text)
        self._name = name
        self._parser = parser
        self._reopened = 0
        self._copied = 0

    def read(self, size: int | None = -1, /) -> str:
        """The next piece; `UnreadableSource` where the page has grown past all measure."""
        if size == 0:
            return ""
        piece = super().read(_AT_A_TIME)
        self._measure(piece)
        tree = self._parser.tree
        if len(tree.open_elements) > DEEPEST:
            raise _too_much(self._name, f"more than {DEEPEST} elements", "lie in one another")
        if self._reopened > MOST_REOPENED:
            raise _too_much(self._name, "bold, italic or font tags", "are opened and never closed")
        if self._copied > MOST_COPIED:
            raise _too_much(self._name, "texts, attributes or comments", "of enormous length are")
        return piece

    def _measure(self, piece: str) -> None:
        """What the parser will do with a piece, given what is open."""
        tree, token = self._parser.tree, self._parser.tokenizer.current_token or {}
        signs = piece.count("<") + piece.count("&") + 1
        self._reopened += signs * len(tree.active_formatting_elements)
        dashes = piece.count("-")
        self._copied += (signs + dashes) * _length_of_text(tree.open_elements)
        self._copied += self._in_tag(token) * signs + dashes * _length_of_comment(token)

    def _in_tag(self, token: dict[str, Any]) -> int:
        """The length of the attribute value being read; a tag past all measure is refused."""
        given = token.get("data")
        attributes = given if isinstance(given, list) else []
        name, value = attributes[-1] if attributes else ("", "")
        if len(attributes) > MOST_ATTRIBUTES:
            raise _too_much(
                self._name, f"more than {MOST_ATTRIBUTES:,} attributes", "of one tag are"
            )
        if max(len(name), len(token.get("name") or "")) > LONGEST_NAME:
            raise _too_much(self._name, f"names of more than {LONGEST_NAME:,} letters", "are")
        return len(value)


def _length_of_text(open_elements: list[Any]) -> int:
    """The length of the text that the parser is adding to."""
    if not open_elements:
        return 0
    element = open_elements[-1]._element
    return len((element[-1].tail if len(element) else element.text) or "")


def _length_of_comment(token: dict[str, Any]) -> int:
    return len(token["data"]) if isinstance(token.get("data"), str) else 0


def _too_much(name: str, what: str, how: str) -> UnreadableSource:
    problem = f"{what} {how} in it: more than a page with a communiqué can have"
    return UnreadableSource(f"{name}: {problem}", help=_SAVE)
