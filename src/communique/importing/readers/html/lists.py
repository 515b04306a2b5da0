"""The labels of list items, which a browser counts by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from communique.importing.readers.html.styles import Styles

_TYPES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "decimal": "1",
    "decimal-leading-zero": "01",
}
_BULLET = "•"
_DASH = re.compile(r"[\"']\s*([-–—•*])\s*[\"']")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def labels(parent: ET.Element, styles: Styles) -> dict[ET.Element, str]:
    """The label of each item of a list; empty where the page shows none."""
    items = [child for child in parent if child.tag == "li"]
    numbers = _numbers(parent, items)
    kind = _kind(parent, styles, "1" if parent.tag == "ol" else _BULLET)
    return {
        item: _written(number, _kind(item, styles, kind))
        for item, number in zip(items, numbers, strict=True)
    }


def _kind(element: ET.Element, styles: Styles, otherwise: str) -> str:
    """How a list or an item is counted: a type of number, a mark, or nothing."""
    said = styles.of(element)
    style = f"{said.get('list-style-type', '')} {said.get('list-style', '')}"
    words = style.split()
    if "none" in words or said.get("display") in ("inline", "inline-block", "flex"):
        return ""
    if mark := _DASH.search(style):
        return mark[1]
    if named := next((_TYPES[word] for word in words if word in _TYPES), None):
        return named
    if {"disc", "circle", "square"}.intersection(words):
        return _BULLET
    given = element.get("type", "").strip()
    return given if given in ("1", "a", "A", "i", "I") else otherwise


def _numbers(parent: ET.Element, items: list[ET.Element]) -> Iterator[int]:
    step = -1 if "reversed" in parent.attrib else 1
    number = _whole(parent.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _whole(item.get("value"), number)
        yield number
        number += step


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", text) else otherwise


def _written(number: int, kind: str) -> str:
    if kind in ("a", "A") and number > 0:
        written = _alphabetic(number)
    elif kind in ("i", "I") and 0 < number < 4000:
        written = _roman(number)
    elif kind[-1:] == "1":
        written = f"{number:0{len(kind)}d}"
    else:
        return kind if kind in ("", "-", "–", "—", "*", _BULLET) else f"{number}."
    return f"{written.upper() if kind in ('A', 'I') else written}."


def _alphabetic(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
