"""The words of one paragraph as a browser sets them: one space for many, none round a break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.importing.extraction import Stretch
from communique.importing.readers.marks import united
from communique.importing.readers.passages import Passage

_SPACE = re.compile(r"[ \t\n\f]+")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")


@dataclass(slots=True)
class Inline:
    """Words gathered so far."""

    pieces: list[str] = field(default_factory=list)
    emphasis: list[Stretch] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, *, emphasised: bool = False, as_typed: bool = False) -> None:
        """More words; white space counts as the page says."""
        shown = text if as_typed else _SPACE.sub(" ", text)
        if shown.startswith(" ") and not as_typed and self._last() in ("", " ", "\n"):
            shown = shown[1:]
        if not shown:
            return
        if emphasised and shown.strip():
            start = self.length + len(shown) - len(shown.lstrip())
            self.emphasis.append((start, self.length + len(shown.rstrip())))
        self.pieces.append(shown)
        self.length += len(shown)

    def end_line(self, *, once: bool = False) -> None:
        """Break the line; `once` where it may be broken already."""
        if once and self._last() in ("", "\n"):
            return
        if self._last() == " ":
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
            if not self.pieces[-1]:
                self.pieces.pop()
        self.pieces.append("\n")
        self.length += 1

    def add_raised(self, text: str, *, emphasised: bool) -> None:
        """Superscript: numbers have characters of their own, lest 10⁶ become 106."""
        bare = text.strip()
        raised = bare.translate(_RAISED) if re.fullmatch(r"[\d+−()-]+", bare) else text
        self.add(raised, emphasised=emphasised)

    def passages(self, label: str, *, heading: bool, quotation: bool) -> Iterator[Passage]:
        """The paragraphs gathered, parted where two breaks stand; then it is empty again."""
        text, stretches = "".join(self.pieces), united(self.emphasis)
        self.pieces, self.emphasis, self.length = [], [], 0
        start = 0
        for end, after in (
            *(found.span() for found in _BLANK_LINES.finditer(text)),
            (len(text),) * 2,
        ):
            if text[start:end].strip():
                yield _passage(text, start, end, stretches, label, heading, quotation)
                label = ""
            start = after

    def _last(self) -> str:
        return self.pieces[-1][-1] if self.pieces else ""


def _passage(
    text: str,
    start: int,
    end: int,
    stretches: tuple[Stretch, ...],
    label: str,
    heading: bool,
    quotation: bool,
) -> Passage:
    words = text[start:end]
    start += len(words) - len(words.lstrip("\n \u00a0"))
    words = words.strip("\n \u00a0").rstrip()
    ahead = f"{label} " if label and not _has_label(words, label) else ""
    inside = (
        (max(a, start) - start, min(b, start + len(words)) - start)
        for a, b in stretches
        if a < start + len(words) and b > start
    )
    shifted = tuple((a + len(ahead), b + len(ahead)) for a, b in inside)
    return Passage(ahead + words, () if heading else shifted, heading, quotation)


def _has_label(words: str, label: str) -> bool:
    """The item's own words open with the number a browser counts, or with a mark or number."""
    if label[-1] == ".":
        return bool(re.match(rf"\(?{re.escape(label[:-1])}[.)]\s", words))
    return bool(re.match(r"[-–—•·▪◦*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s", words))
