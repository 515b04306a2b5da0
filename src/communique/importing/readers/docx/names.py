"""The names of WordprocessingML that the reader knows, and how its values are written.

Clauses are those of ISO/IEC 29500-1.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ALTERNATE, CHOICE, FALLBACK = (
    _COMPATIBILITY + word for word in ("AlternateContent", "Choice", "Fallback")
)
MATH_TEXT = f"{_MATH}t"


def w(name: str) -> str:
    """A name of the WordprocessingML namespace, as ElementTree writes it."""
    return _WORD + name


def find(element: ET.Element | None, *path: str) -> ET.Element | None:
    """The first child of the first child … of these names."""
    for name in path:
        element = None if element is None else element.find(w(name))
    return element


def value(element: ET.Element | None, *path: str, of: str = "val") -> str | None:
    """An attribute of an element, or of one below it."""
    found = find(element, *path)
    return None if found is None else found.get(w(of))


def number(element: ET.Element | None, *path: str, of: str = "val") -> int | None:
    """The same as a whole number; None where it is none."""
    text = value(element, *path, of=of)
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def switch(element: ET.Element | None, *path: str) -> bool | None:
    """An on/off property (17.17.4): present without a value it is on; None where absent."""
    found = find(element, *path)
    if found is None:
        return None
    return found.get(w("val"), "true").lower() not in ("false", "0", "off")


def flag(element: ET.Element, attribute: str) -> bool:
    """An on/off attribute; off where absent."""
    return element.get(w(attribute), "0").lower() in ("1", "true", "on")


def chosen(alternate: ET.Element) -> ET.Element | None:
    """The branch of an AlternateContent to read: the first that holds text, else the fallback."""
    branches = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
    for branch in branches:
        if any(each.tag == w("t") and each.text for each in branch.iter()):
            return branch
    return branches[0] if branches else None


_WRAPPERS = frozenset(map(w, ("sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple")))


def contents(element: ET.Element) -> Iterator[ET.Element]:
    """Children, content controls and the like unwrapped, one branch of each alternative."""
    for child in element:
        if child.tag == w("sdt"):
            held = child.find(w("sdtContent"))
        elif child.tag == ALTERNATE:
            held = chosen(child)
        else:
            held = child if child.tag in _WRAPPERS else None
        if held is None:
            if child.tag not in (w("sdt"), ALTERNATE):
                yield child
        else:
            yield from contents(held)
