"""Where in its file a text of a communiqué stands, to the character."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from communique.model import inline
from communique.model.communique import Communique, ways
from communique.model.places import address, texts
from communique.model.register import Register
from communique.workspace.file_text import text_of
from communique.workspace.scalar_places import FileLines, offsets
from communique.workspace.yaml_reading import Document
from communique.workspace.yaml_tree import Location, Place, Scalar, node_at, place_of

_ESCAPING = re.compile(r"[\n\r'\"\\]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a file; `end` is behind its last character.

    `exact` says that the file writes these words as they are read, so that others may be put there.
    """

    start: Place
    end: Place
    exact: bool = False


class TextPlaces:
    """The places of one communiqué's texts in its file, as that file is now."""

    def __init__(self, document: Document[Communique]) -> None:
        self._document = document
        self._register = Register()
        self._offsets: dict[Location, list[int] | None] = {}

    @cached_property
    def lines(self) -> FileLines:
        """The file by lines."""
        return FileLines(text_of(self._document.path, self._document.root).text)

    def stretch(self, place: str, start: int, end: int) -> Stretch | None:
        """Where some characters of a place's plain text stand; None where that is not known.

        What the register prints stands in another file.
        """
        way = self._location(place)
        node = node_at(self._document.tree, way)
        if not isinstance(node, Scalar) or not node.value:
            return None
        if way not in self._offsets:
            self._offsets[way] = self._plain_offsets(node, way)
        found = self._offsets[way]
        if found is None or not 0 <= start <= end < len(found):
            return None
        first = found[start]
        last = found[end - 1] + 1 if start < end else first
        written = self.lines.text[first:last]
        exact = written == self._text(node, way)[start:end] and not _ESCAPING.search(written)
        return Stretch(self.lines.place(first), self.lines.place(last), exact)

    def stretch_of(self, where: str, words: str) -> Stretch | None:
        """Where some words of an address stand; None where they are not there just once."""
        found = []
        for place, source in texts(self._document.model, self._register).items():
            text = inline.plain(source) if _has_marks(place) else source
            if address(place)[0] == where or place == where:
                found += [(place, at) for at in _all(text, words)]
        if len(found) != 1:
            return None
        place, at = found[0]
        return self.stretch(place, at, at + len(words))

    def place(self, where: str) -> Place:
        """Where an address begins, or the nearest thing around it that is written."""
        return place_of(self._document.tree, self._location(where))

    def _plain_offsets(self, node: Scalar, way: Location) -> list[int] | None:
        written = offsets(self.lines, node)
        if written is None or not _is_marked(way):
            return written
        return [*(written[at] for at in inline.offsets(node.value or "")), written[-1]]

    def _text(self, node: Scalar, way: Location) -> str:
        value = node.value or ""
        return inline.plain(value) if _is_marked(way) else value

    def _location(self, place: str) -> Location:
        """The keys and numbers that lead to a place; fewer where it is no place of this text."""
        kind, _, rest = place.partition("/")
        name, _, part = rest.partition("/")
        number = int(name) - 1 if name.isascii() and name.isdigit() else -1
        if kind == "body":
            return self._unit_location(name, part)
        if kind == "heading":
            return ("heading", "parts", number, "text") if name else ("heading",)
        if kind == "signature":
            within = {"": (), "party": ("party",)}.get(part, ("signatory", part))
            return ("signature_blocks", number, *within)
        return ("release_lines", number, "text") if kind == "release" else ()

    def _unit_location(self, id: str, part: str) -> Location:
        way = next((way for way, u in ways(self._document.model.body, ("body",)) if u.id == id), ())
        row, dot, cell = part.partition(".")
        if dot:
            return (*way, "rows", int(row) - 1, "cells", int(cell) - 1, "text")
        return (*way, part or "text") if way else ("body",)


def _is_marked(way: Location) -> bool:
    """Whether a text is in inline form: those of the body are, and a heading's parts."""
    return way[:1] in (("body",), ("heading",)) and way[-1] == "text"


def _has_marks(place: str) -> bool:
    return place.startswith(("body/", "heading/")) and not place.endswith("/label")


def _all(text: str, words: str) -> list[int]:
    found = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
