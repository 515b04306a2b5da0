"""The labels that Word counts by itself: "1.", "(a)", "iv)", "•" (17.9).

Counters belong to an abstract list, so that two lists made from one go on counting, unless the
second says with which number it starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from communique.importing.readers.docx.names import find, number, switch, value, w
from communique.importing.readers.docx.styles import Styles

_LEVELS = 9
_LARGEST = 32_767
"""Word counts no further."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts and is written."""

    start: int
    format: str
    pattern: str
    restart: int | None
    figures_only: bool
    anew: bool
    """Whether a list that names this level for the first time starts it again."""


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted in what was read so far."""

    styles: Styles
    lists: dict[str, ET.Element] = field(default_factory=dict)
    abstract: dict[str, ET.Element] = field(default_factory=dict)
    _levels: dict[str, list[_Level]] = field(default_factory=dict)
    _links: dict[str, dict[str | None, int | None]] = field(default_factory=dict)
    _counted: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: ET.Element) -> str:
        """The label of the next paragraph in reading order, "" where it has none; it counts."""
        numeral, at = self._place(paragraph)
        if numeral not in self.lists:
            return ""
        abstract = self._abstract_of(numeral)
        levels = self._levels_of(numeral, abstract)
        counters = self._counted.setdefault(abstract, [None] * _LEVELS)
        self._count(numeral, at, levels, counters)
        return _written(at, levels, counters)

    def _place(self, paragraph: ET.Element) -> tuple[str, int]:
        """List and level: the paragraph's own word, else its style's."""
        own = find(paragraph, "pPr", "numPr")
        style = self.styles.style_of(paragraph)
        inherited, level = self.styles.numbering_of(style)
        numeral = value(own, "numId") or inherited or "0"
        at = number(own, "ilvl")
        if at is None and value(own, "numId") is None:
            at = self._linked(numeral, style)
        at = level if at is None else at
        return numeral, min(max(at or 0, 0), _LEVELS - 1)

    def _linked(self, numeral: str, style: str | None) -> int | None:
        """The level of a list that names a paragraph style, or one it is based on."""
        abstract = self._abstract_of(numeral)
        if abstract not in self._links:
            levels = _by_level(self.abstract.get(abstract), "lvl")
            self._links[abstract] = {value(each, "pStyle"): at for at, each in levels.items()}
        links = self._links[abstract]
        return next((links[each] for each in self.styles.ids(style) if each in links), None)

    def _abstract_of(self, numeral: str) -> str:
        """The id of the abstract list; a numbering style leads on to another list (17.9.21)."""
        for _ in range(_LEVELS):
            found = value(self.lists.get(numeral), "abstractNumId") or ""
            linked = value(self.abstract.get(found), "numStyleLink")
            onward = self.styles.numbering_of(linked)[0] if linked else None
            if onward is None or onward not in self.lists or onward == numeral:
                return found
            numeral = onward
        return found

    def _levels_of(self, numeral: str, abstract: str) -> list[_Level]:
        if numeral not in self._levels:
            described = _by_level(self.abstract.get(abstract), "lvl")
            replaced = _by_level(self.lists[numeral], "lvlOverride")
            self._levels[numeral] = [
                _level_of(described.get(at), replaced.get(at)) for at in range(_LEVELS)
            ]
        return self._levels[numeral]

    def _count(
        self, numeral: str, at: int, levels: list[_Level], counters: list[int | None]
    ) -> None:
        first = levels[at].anew and (numeral, at) not in self._begun
        self._begun.add((numeral, at))
        before = counters[at]
        counters[at] = levels[at].start if before is None or first else before + 1
        for below in range(at + 1, _LEVELS):
            limit = levels[below].restart
            if at < (below if limit is None else limit):
                counters[below] = None


def numbering_in(roots: list[ET.Element], styles: Styles) -> Numbering:
    """The lists of a numbering part, if there is one."""
    if not roots:
        return Numbering(styles)
    lists = {each.get(w("numId"), ""): each for each in roots[0].findall(w("num"))}
    kinds = roots[0].findall(w("abstractNum"))
    return Numbering(styles, lists, {each.get(w("abstractNumId"), ""): each for each in kinds})


def _by_level(element: ET.Element | None, name: str) -> dict[int | None, ET.Element]:
    """Children that each speak of one level, by its place in the list from 0."""
    if element is None:
        return {}
    return {number(each, of="ilvl"): each for each in element.findall(w(name))}


def _level_of(described: ET.Element | None, override: ET.Element | None) -> _Level:
    """A level that a document does not describe counts, and shows nothing."""
    replaced = find(override, "lvl")
    level = described if replaced is None else replaced
    anew = number(override, "startOverride")
    own = number(level, "start") or 0
    return _Level(
        start=own if anew is None else anew,
        format=_format(level),
        pattern=value(level, "lvlText") or "",
        restart=number(level, "lvlRestart"),
        figures_only=bool(switch(level, "isLgl")),
        anew=anew is not None,
    )


def _format(level: ET.Element | None) -> str:
    """The numeral format; newer ones stand inside an alternative."""
    found = () if level is None else level.iter(w("numFmt"))
    return next((each.get(w("val"), "") for each in found), "decimal")


def _written(at: int, levels: list[_Level], counters: list[int | None]) -> str:
    """The label in the level's pattern; a level above that was not yet used shows its start."""
    level = levels[at]
    if level.format == "bullet":
        return _bullet(level.pattern)

    def numeral(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        count = counters[index]
        format = "decimal" if level.figures_only else levels[index].format
        return _numeral(levels[index].start if count is None else count, format)

    return _PLACE.sub(numeral, level.pattern).strip()


def _bullet(pattern: str) -> str:
    """A character of a symbol font means nothing outside it, nor does Courier's "o"."""
    mark = pattern.strip()
    private = any("\ue000" <= character <= "\uf8ff" for character in mark)
    return "•" if private or mark == "o" else mark


def _numeral(count: int, format: str) -> str:
    if format == "none":
        return ""
    write = _FORMATS.get(format)
    return write(count) if write and 0 < count <= _LARGEST else str(count)


def _letters(count: int) -> str:
    """a … z, then aa, bb … as Word repeats them."""
    times, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(count: int) -> str:
    digits = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        digits += sign * times
    return digits


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
}
