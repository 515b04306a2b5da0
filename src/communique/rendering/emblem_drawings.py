"""An SVG emblem, taken only where everything in it is a plain drawing.

Allowed is listed; all else is refused by name: scripts, styles, pictures within the picture, words
in some font, references to anything outside. What is allowed is written anew, so that comments,
instructions and whatever a parser may overlook do not pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

SVG = "http://www.w3.org/2000/svg"
MOST_ELEMENTS = 5_000
DEEPEST = 24
_ELEMENT = re.compile(
    """
    svg | g | path | rect | circle | ellipse | line | polyline | polygon | title | desc | defs
    | linearGradient | radialGradient | stop
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    """
    id | version | viewBox | width | height | x | y | x1 | y1 | x2 | y2 | cx | cy | r | rx | ry
    | fx | fy | d | points | transform | preserveAspectRatio | opacity | color | display
    | visibility | fill | fill-opacity | fill-rule | stroke | stroke-width | stroke-opacity
    | stroke-linecap | stroke-linejoin | stroke-miterlimit | stroke-dasharray | stroke-dashoffset
    | gradientUnits | gradientTransform | spreadMethod | offset | stop-color | stop-opacity
    """,
    re.VERBOSE,
)
_LOCAL = re.compile(r"url\(\s*#[\w.-]+\s*\)")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_BOX = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*")
_LENGTH = re.compile(rf"\s*({_NUMBER})(?:px|pt|mm|cm|in)?\s*")


class Refused(ValueError):
    """What in a picture cannot be taken."""


class _Builder(ET.TreeBuilder):
    """Refuses a document type: entities are how XML grows without end."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise Refused("it declares a document type")


def drawing(data: bytes) -> tuple[bytes, float]:
    """The drawing written anew, and its width as a part of its height. Raises `Refused`."""
    try:
        root = ET.fromstring(data, ET.XMLParser(target=_Builder()))
    except ET.ParseError as error:
        raise Refused(f"it is no whole SVG file ({error})") from error
    if root.tag != f"{{{SVG}}}svg":
        raise Refused("it is no SVG file")
    count = sum(1 for _ in _checked(root, 0))
    if count > MOST_ELEMENTS:
        raise Refused(f"it has more than {MOST_ELEMENTS:,} parts")
    ET.register_namespace("", SVG)
    return ET.tostring(root, encoding="utf-8"), _ratio(root)


def _checked(element: ET.Element, depth: int) -> Iterator[None]:
    namespace, _, name = element.tag.rpartition("}")
    if namespace.lstrip("{") != SVG or not _ELEMENT.fullmatch(name):
        raise Refused(f"‘{name}’ may not stand in it")
    if depth > DEEPEST:
        raise Refused(f"its parts stand more than {DEEPEST} deep in one another")
    for attribute, value in element.attrib.items():
        if not _ATTRIBUTE.fullmatch(attribute):
            raise Refused(f"‘{attribute.rpartition('}')[2]}’ may not stand in it, on ‘{name}’")
        if "(" in value and "url" in value.lower() and not _LOCAL.fullmatch(value.strip()):
            raise Refused(f"‘{attribute}’ on ‘{name}’ refers to something outside it")
    yield
    for child in element:
        yield from _checked(child, depth + 1)


def _ratio(root: ET.Element) -> float:
    box = _BOX.fullmatch(root.get("viewBox", ""))
    sizes = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    found = box.groups() if box else tuple(size[1] for size in sizes if size)
    wide, high = (float(each) for each in found) if len(found) == 2 else (0.0, 0.0)
    if not 0 < wide < 1e6 or not 0 < high < 1e6:
        raise Refused("it does not say how wide and high it is (`viewBox`)")
    return wide / high
