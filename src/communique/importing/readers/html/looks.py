"""How an element looks: whether it is seen, bold or italic, struck out, its white space kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree import ElementTree as ET

import tinycss2.color4

from communique.importing.readers.html.styles import Declared, Styles

_WHITE = (255, 255, 255)
_NO_TEXT = frozenset(
    (
        *("head", "script", "style", "template", "noscript", "svg", "iframe", "object", "embed"),
        *("audio", "video", "canvas", "datalist", "select", "textarea", "map", "applet", "xml"),
        *("noframes", "noembed", "frameset", "rp", "rt", "input", "img", "title", "meta", "link"),
    )
)
_ITALIC = frozenset(("i", "em", "cite", "dfn", "var"))
_BOLD = frozenset(("b", "strong"))
_STRUCK = frozenset(("s", "strike", "del"))
_UNSEEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|(?:wpml-ls-)?screen-?reader(?:-text|-only)?|visually-?hidden"
    r"|element-invisible|u-hidden|hidden|d-none|is-hidden|ms-hide|ms-hidden|ms-accessible)(?:\s|$)"
)
_FAR = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|%|vw)?")
_SLIT = re.compile(r"[01](?:\.0*)?(?:px)?")
_CLIPPED = re.compile(
    r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)"
)


@dataclass(frozen=True, slots=True)
class Look:
    """What holds inside an element; children take it over and change it."""

    seen: bool = True
    gone: bool = False
    """Taken out with all that is in it; `seen` can come back inside."""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    as_typed: bool = False
    tiny: bool = False
    color: tuple[int, ...] | None = None
    ground: tuple[int, ...] | None = _WHITE
    """The colour behind the text; none where it cannot be known."""
    display: str = ""
    """As declared for the element itself."""


def is_text(element: ET.Element) -> bool:
    """Whether an element may hold text at all: no script, picture or form field does."""
    tag = element.tag
    return isinstance(tag, str) and tag not in _NO_TEXT and not tag.startswith("{")


def looking(element: ET.Element, around: Look, styles: Styles) -> Look:
    """The look of an element in one that looks like `around`."""
    said = styles.of(element)
    tag = str(element.tag)
    look = replace(
        around,
        gone=around.gone or _is_gone(element, said),
        seen=_seen(said, around.seen),
        bold=_bold(tag, said, around.bold),
        italic=_italic(tag, said, around.italic),
        struck=around.struck or tag in _STRUCK or "line-through" in _decoration(said),
        as_typed=_as_typed(tag, said, around.as_typed),
        tiny=_tiny(said, around.tiny),
        color=_own(said, "color", element.get("color")) or around.color,
        ground=_ground(element, said, around.ground),
        display=said.get("display", ""),
    )
    same = look.color is not None and look.color == look.ground
    return replace(look, gone=True) if look.tiny or same else look


def _is_gone(element: ET.Element, said: Declared) -> bool:
    if element.tag in ("html", "body"):
        return False  # hidden until a script has run; what nobody was to see is no page
    if "hidden" in element.attrib or element.get("aria-hidden", "").strip().lower() == "true":
        return True
    if element.tag == "dialog" and "open" not in element.attrib:
        return True
    display = said.get("display")
    if display == "none" or (display is None and _UNSEEN_CLASS.search(_names(element))):
        return True
    return said.get("mso-hide") == "all" or said.get("opacity") in ("0", "0.0", "0%") or _off(said)


def _names(element: ET.Element) -> str:
    return element.get("class", "").lower()


def _off(said: Declared) -> bool:
    """Off the screen, or behind a slit."""
    loose = said.get("position") in ("absolute", "fixed")
    if any(_FAR.fullmatch(said.get(edge, "")) for edge in ("left", "top", "right")) and loose:
        return True
    if _FAR.fullmatch(said.get("text-indent", "")) and "-99" in said["text-indent"]:
        return True
    if loose and (_CLIPPED.fullmatch(said.get("clip", "")) or "clip-path" in said):
        return True
    cut = said.get("overflow") in ("hidden", "clip")
    sizes = (said.get(side, "") for side in ("width", "height", "max-height"))
    return cut and any(_SLIT.fullmatch(size) for size in sizes)


def _seen(said: Declared, around: bool) -> bool:
    visibility = said.get("visibility")
    return visibility == "visible" if visibility in ("visible", "hidden", "collapse") else around


def _bold(tag: str, said: Declared, around: bool) -> bool:
    weight = said.get("font-weight")
    if weight is None and re.search(r"\b(?:bold|[6-9]00)\b", said.get("font", "")):
        return True
    if weight in ("bold", "bolder", "600", "700", "800", "900"):
        return True
    if weight in ("normal", "lighter", "100", "200", "300", "400", "500"):
        return False
    return around or tag in _BOLD


def _italic(tag: str, said: Declared, around: bool) -> bool:
    style = said.get("font-style", "")
    if style.startswith(("italic", "oblique")) or re.search(r"\bitalic\b", said.get("font", "")):
        return True
    return style != "normal" and (around or tag in _ITALIC)


def _decoration(said: Declared) -> str:
    return said.get("text-decoration", "") + said.get("text-decoration-line", "")


def _as_typed(tag: str, said: Declared, around: bool) -> bool:
    space = said.get("white-space")
    if space is None:
        return around or tag in ("pre", "listing", "xmp", "plaintext")
    return space in ("pre", "pre-wrap", "pre-line", "break-spaces")


def _tiny(said: Declared, around: bool) -> bool:
    size = said.get("font-size")
    if size is None:
        return around
    return bool(re.fullmatch(r"(?:0|0?\.\d+|1)(?:\.0+)?(?:px|pt)|0(?:em|rem|%)?|0\.0\d*r?em", size))


def _own(said: Declared, name: str, attribute: str | None = None) -> tuple[int, ...] | None:
    return _color((said.get(name) or attribute or "")[:100])


@lru_cache(maxsize=1024)
def _color(written: str) -> tuple[int, ...] | None:
    """Red, green and blue to 255; none for no colour, and for one that nobody sees."""
    color = tinycss2.color4.parse_color(written)
    if color is None or not getattr(color, "alpha", 0):
        return None
    try:
        red, green, blue = color.to("srgb").coordinates
    except (TypeError, ValueError, NotImplementedError):
        return None
    return round(red * 255), round(green * 255), round(blue * 255)


def _ground(
    element: ET.Element, said: Declared, around: tuple[int, ...] | None
) -> tuple[int, ...] | None:
    """A picture, a gradient or a class whose sheet is not here may be any colour."""
    plain = _own(said, "background-color", element.get("bgcolor")) or _own(said, "background")
    if plain is not None:
        return plain
    unknown = "background" in said or "background-image" in said or "background" in element.attrib
    return None if unknown else around
