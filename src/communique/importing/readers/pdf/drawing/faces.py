"""Fonts as a reader needs them: which characters codes draw, how wide, and whether bold or italic.

pypdf knows encodings, character maps and widths; what is added is the splitting of a string into
codes, glyph names by the rules of the Adobe Glyph List, and the word that a code means nothing.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from fontTools import agl
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject
from pypdf.generic._font import Font

from communique.importing.readers.pdf.drawing.codes import CodeMap, code_map
from communique.importing.readers.pdf.drawing.operands import resolved

UNKNOWN = "\ufffd"
"""Stands for a glyph that nothing in the file gives a character."""

_BOLD = re.compile(r"bold|black|heavy|demi|(?:^|[-,+])bd|^\w*\+?cmbx|-bx", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted|kursiv|(?:^|\+)cm(?:ti|sl)|-it\b", re.IGNORECASE)
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18  # ISO 32000-2, table 121
_SEMIBOLD = 600
_TEX_LIGATURES: dict[int, str] = dict(
    zip((*range(11, 16), *range(27, 32)), ("ff", "fi", "fl", "ffi", "ffl") * 2, strict=True)
)
"""Where the encodings OT1 and T1 have them; bitmap fonts of TeX name no characters."""


class Sign(NamedTuple):
    """One code of a string: its characters, its advance in ems, and whether it is code 32."""

    text: str
    width: float
    is_blank: bool


@dataclass(slots=True)
class Face:
    """A font of the document; `scale` brings the widths of a Type 3 font to thousandths."""

    font: Font
    bold: bool
    italic: bool
    unicode_codes: bool = False
    scale: float = 1.0
    cmap: CodeMap | None = None
    _signs: dict[int, Sign] = field(default_factory=dict)

    def signs(self, data: bytes) -> Iterator[Sign]:
        """The codes of a shown string, in its order."""
        encoding = self.font.encoding
        if self.cmap:
            codes = self.cmap.codes(data)
        elif not isinstance(encoding, str):
            codes = iter(data)
        elif encoding == "utf-16-be":
            codes = (int.from_bytes(data[at : at + 2]) for at in range(0, len(data) - 1, 2))
        else:
            codes = map(ord, data.decode(encoding, "replace"))
        for code in codes:
            sign = self._signs.get(code)
            if sign is None:
                sign = self._signs[code] = self._sign(code)
            yield sign

    def _sign(self, code: int) -> Sign:
        widths = self.font.character_widths
        drawn = self.cmap.cids.get(code, code) if self.cmap else code
        width = widths.get(chr(drawn), widths["default"])
        em = float(width) * self.scale / 1000 if isinstance(width, int | float) else 0.5
        simple = not (self.cmap or isinstance(self.font.encoding, str))
        return Sign(self._text(code), em, simple and code == 32)

    def _text(self, code: int) -> str:
        if not self.font.interpretable or code > sys.maxunicode:
            return UNKNOWN
        encoding = self.font.encoding
        mapped = self.font.character_map.get(chr(code))
        if mapped is None and isinstance(encoding, dict):
            mapped = None if self.cmap else encoding.get(code)
        elif mapped is None and (self.unicode_codes or encoding != "utf-16-be"):
            mapped = chr(code)
        text: str = _characters(str(mapped)) if mapped else UNKNOWN
        if text == UNKNOWN and self.font.sub_type == "Type3":
            return _TEX_LIGATURES.get(code, UNKNOWN)
        return text


def face_of(resource: DictionaryObject) -> Face:
    """The face of a font dictionary."""
    font = Font.from_font_resource(resource)
    flags = _number(font.font_descriptor.flags)
    weight = _number(font.font_descriptor.weight)
    angle = _number(font.font_descriptor.italic_angle)
    name = font.name.replace("#20", " ")
    encoding = resolved(resource.get("/Encoding"))
    return Face(
        font,
        bold=bool(_BOLD.search(name)) or weight >= _SEMIBOLD or bool(int(flags) & _FORCE_BOLD_FLAG),
        italic=bool(_ITALIC.search(name)) or angle != 0 or bool(int(flags) & _ITALIC_FLAG),
        unicode_codes=str(resource.get("/Encoding", "")).startswith("/Uni"),
        scale=_type3_scale(resource),
        cmap=code_map(encoding.get_data()) if isinstance(encoding, StreamObject) else None,
    )


def _type3_scale(resource: DictionaryObject) -> float:
    matrix = resource.get("/FontMatrix")
    matrix = matrix.get_object() if matrix is not None else None
    if resource.get("/Subtype") != "/Type3" or not isinstance(matrix, ArrayObject) or not matrix:
        return 1.0
    return abs(_number(matrix[0])) * 1000 or 1.0


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


@lru_cache(maxsize=4096)
def _characters(text: str) -> str:
    """What a map says, glyph names resolved; controls and lone surrogates are no characters."""
    if len(text) > 1 and text.startswith("/"):
        text = agl.toUnicode(text[1:])
    if "\ud800" <= text[:1] <= "\udfff":
        text = text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace")
    kept = "".join(c for c in text if c in "\t\n\r" or unicodedata.category(c) not in ("Cc", "Cs"))
    if not kept:
        return UNKNOWN
    return kept if kept.strip("\t\n\r") else " "
