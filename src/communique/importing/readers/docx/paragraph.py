"""One paragraph: its words as Word shows them, with its label, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from communique.importing.extraction import Stretch
from communique.importing.readers.docx.asides import Asides
from communique.importing.readers.docx.names import (
    MATH_TEXT,
    SPACE,
    contents,
    find,
    flag,
    switch,
    value,
    w,
)
from communique.importing.readers.docx.numbering import Numbering
from communique.importing.readers.docx.styles import Styles
from communique.importing.readers.passages import Passage

_CHARACTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_NO_TEXT = frozenset(map(w, ("pPr", "rPr", "rt", "instrText")))
_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_PICTURED = ("}blip", "}imagedata", "}chart", "}relIds", "}OLEObject")


@dataclass(frozen=True, slots=True)
class Paragraph(Passage):
    """A passage, and what hangs on it."""

    goes_on: bool = False
    """Whether the next paragraph stands on the same line: a large initial, a hidden mark."""
    boxes: tuple[ET.Element, ...] = ()
    """Text boxes anchored here."""

    def then(self, other: Paragraph) -> Paragraph:
        """The two as one paragraph."""
        shift = len(self.text)
        later = tuple((start + shift, end + shift) for start, end in other.emphasis)
        return Paragraph(
            self.text + other.text,
            self.emphasis + later,
            other.heading,
            other.quotation,
            caption=self.caption,
            up=self.up,
            goes_on=other.goes_on,
            boxes=self.boxes + other.boxes,
        )


@dataclass(slots=True)
class Reading:
    """What the paragraphs of one document share."""

    styles: Styles
    numbering: Numbering
    asides: Asides
    depth: int = 0
    """In how many lists the last paragraph stands."""
    fields: list[bool] = field(default_factory=list)
    """The fields that are open; true where their code is still running, which is not shown."""

    def passage(self, paragraph: ET.Element) -> Paragraph:
        """Read the next paragraph in reading order."""
        heading = self.styles.is_heading(paragraph)
        quotation = self.styles.is_quotation(paragraph)
        style = self.styles.style_of(paragraph)
        inline = _Inline(self, style, plain_style=heading or quotation)
        inline.read(paragraph)
        text, emphasis = self._labelled(paragraph, inline)
        if text and self.styles.is_ours(paragraph):
            self.asides.tell("own-line", f"what an edition prints itself was left out: «{text}»")
            return Paragraph("")
        continued = _runs_into_next(paragraph) and bool(text)
        return Paragraph(
            text,
            emphasis,
            heading,
            quotation,
            caption=self.styles.is_caption(paragraph),
            up=self._up(paragraph) if text else None,
            goes_on=continued,
            boxes=tuple(inline.boxes),
        )

    def _up(self, paragraph: ET.Element) -> int | None:
        """For an item without a label, how many lists end before it."""
        before, self.depth = self.depth, self.styles.list_depth(paragraph)
        if not self.styles.is_bare_item(paragraph):
            return None
        return before - self.depth if before else -1

    def _labelled(self, paragraph: ET.Element, inline: _Inline) -> tuple[str, tuple[Stretch, ...]]:
        words = "".join(inline.pieces)
        text = words.strip("\n")
        if inline.hidden and not text.strip():
            return "", ()
        unlabelled = self.styles.is_bare_item(paragraph)
        label = "" if unlabelled else self.numbering.label(paragraph)
        if not text.strip():
            if any(character.isalnum() for character in label):
                self.asides.ask("empty-paragraph", f"«{label}» numbers no text and was left out")
            return "", ()
        cut = len(words) - len(words.lstrip("\n"))
        if label:
            text, cut = text.lstrip(), len(words) - len(words.lstrip())
            label += " "
        bare = tuple(_within(inline.emphasis, cut, cut + len(text)))
        shifted = tuple((start + len(label), end + len(label)) for start, end in bare)
        if label and _covers(bare, text):
            shifted = ((0, len(label) - 1), *shifted)
        return label + text, shifted


@dataclass(slots=True)
class _Inline:
    """The runs of one paragraph, as they are read."""

    reading: Reading
    style: str | None
    plain_style: bool
    """Whether what the paragraph's style says of bold and italic goes without saying."""
    pieces: list[str] = field(default_factory=list)
    emphasis: list[Stretch] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    hidden: bool = False
    length: int = 0

    def read(self, element: ET.Element) -> None:
        for child in contents(element):
            if child.tag == w("r"):
                self._run(child)
            elif child.tag == MATH_TEXT:
                self._add(child.text or "", emphasised=False)
            elif child.tag not in _NO_TEXT:
                self.read(child)

    def _run(self, run: ET.Element) -> None:
        styles = self.reading.styles
        if styles.toggled("vanish", run, self.style):
            self._leave_out(run)
            return
        style = None if self.plain_style else self.style
        emphasised = any(styles.toggled(each, run, style) for each in ("b", "i"))
        for child in contents(run):
            if child.tag in _REFERENCES:
                self._refer(child)
                if flag(child, "customMarkFollows"):
                    break  # what follows in the run is the note's own mark
            else:
                self._piece(child, emphasised)

    def _piece(self, child: ET.Element, emphasised: bool) -> None:
        if child.tag == w("t"):
            self._add(_words(child), emphasised)
        elif child.tag in _CHARACTERS:
            self._add(_CHARACTERS[child.tag], emphasised)
        elif child.tag == w("sym"):
            self._symbol(child)
        elif child.tag == w("fldChar"):
            self._field(child.get(w("fldCharType")))
        elif child.tag in (w("drawing"), w("pict"), w("object")):
            self._drawing(child)
        elif child.tag == w("ruby"):
            self.read(child)

    def _add(self, text: str, emphasised: bool) -> None:
        if any(self.reading.fields):
            return
        if emphasised and text.strip():
            start = self.length + len(text) - len(text.lstrip())
            self.emphasis.append((start, self.length + len(text.rstrip())))
        self.pieces.append(text)
        self.length += len(text)

    def _field(self, kind: str | None) -> None:
        fields = self.reading.fields
        if kind == "begin":
            fields.append(True)
        elif fields and kind == "separate":
            fields[-1] = False
        elif fields and kind == "end":
            fields.pop()

    def _refer(self, reference: ET.Element) -> None:
        kind, key = _REFERENCES[reference.tag], reference.get(w("id"), "")
        self.reading.asides.note(kind, key, "".join(self.pieces[-40:]))

    def _symbol(self, symbol: ET.Element) -> None:
        """A character of a symbol font; in the private range only that font knows it."""
        code, font = symbol.get(w("char"), ""), symbol.get(w("font"), "")
        number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else 0xF000
        if number < 0x20 or 0xD800 <= number <= 0xF8FF:
            message = f"the symbol {code} of the font «{font}» has no character and was left out"
            self.reading.asides.ask("symbol", message)
        else:
            self._add(chr(number), emphasised=False)

    def _drawing(self, drawing: ET.Element) -> None:
        boxes = list(_boxes(drawing))
        self.boxes += boxes
        if not boxes and any(each.tag.endswith(_PICTURED) for each in drawing.iter()):
            self.reading.asides.pictures += 1
        for each in drawing.iter():
            if each.tag.endswith("}textpath") and each.get("string"):
                text = each.get("string", "")
                self.reading.asides.ask("word-art", f"ornamental text was left out: «{text}»", text)

    def _leave_out(self, run: ET.Element) -> None:
        self.hidden = True
        text = "".join(_words(each) for each in run.iter(w("t")))
        if text.strip() and not any(self.reading.fields):
            self.reading.asides.tell("hidden-text", f"hidden text was left out: «{text}»")
        for mark in run.iter(w("fldChar")):
            self._field(mark.get(w("fldCharType")))


def _words(text: ET.Element) -> str:
    """The characters of a `t`: other white space counts as spaces, outer spaces if marked so."""
    words = re.sub(r"[\t\r\n]+", " ", text.text or "")
    return words if text.get(SPACE) == "preserve" else words.strip(" ")


def _boxes(element: ET.Element) -> Iterator[ET.Element]:
    for child in contents(element):
        if child.tag == w("txbxContent"):
            yield child
        else:
            yield from _boxes(child)


def _runs_into_next(paragraph: ET.Element) -> bool:
    """A large initial in a frame of its own (17.3.1.11), or a hidden paragraph mark."""
    initial = value(paragraph, "pPr", "framePr", of="dropCap")
    mark = find(paragraph, "pPr", "rPr")
    return initial in ("drop", "margin") or bool(switch(mark, "vanish"))


def _within(stretches: list[Stretch], start: int, end: int) -> Iterator[Stretch]:
    for left, right in stretches:
        left, right = max(left, start), min(right, end)
        if left < right:
            yield left - start, right - start


def _covers(stretches: tuple[Stretch, ...], text: str) -> bool:
    solid = sum(not character.isspace() for character in text)
    return solid == sum(
        not character.isspace() for start, end in stretches for character in text[start:end]
    )
