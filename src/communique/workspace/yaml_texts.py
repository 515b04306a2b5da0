"""How a text is written in YAML so that it stays that text for every reader.

Plain only where YAML 1.1 and 1.2 both take it for a text; folded or literal where that is exact;
in quotes, with escapes, for all that neither can carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Style = Literal["plain", "folded", "literal", "quoted"]

_BEGINNING = r"[^\W\d_]|[«“‘(]|\d+ [^\W\d_]{2}|\d[\w-]*-[^\W\d_]{3}"
"""Of a plain text; numbers and dates that end in words are no numbers and dates."""
_PLAIN = re.compile(rf"(?:{_BEGINNING})(?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_MEANT_OTHERWISE = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_SPACES_THAT_SHOW = frozenset("\u00a0\u202f\u2009")  # no YAML reader takes them for white space
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def style_of(text: str, width: int) -> Style:
    """The most readable style that carries a text exactly; long is what exceeds `width`."""
    if "\n" in text and _is_literal(text):
        return "literal"
    if len(text) > width and _is_foldable(text):
        return "folded"
    return "plain" if is_plain(text) else "quoted"


def is_plain(text: str) -> bool:
    """Whether a text needs no marks at all in a block."""
    whole = _PLAIN.fullmatch(text) and not text.endswith(" ")
    return bool(whole) and _shows(text) and _means_itself(text)


def is_word(text: str) -> bool:
    """Whether a text needs no marks even between brackets."""
    return bool(_WORD.fullmatch(text)) and _shows(text) and _means_itself(text)


def folded(text: str, width: int) -> Iterator[str]:
    """The lines of a folded text."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def quoted(text: str) -> str:
    """In double quotes, or in single ones where that spares the escapes."""
    if _shows(text) and "'" not in text and ('"' in text or "\\" in text):
        return f"'{text}'"
    return f'"{"".join(_escaped(char) for char in text)}"'


def _means_itself(text: str) -> bool:
    return text.lower() not in _MEANT_OTHERWISE


def _is_foldable(text: str) -> bool:
    edges = text.startswith(" ") or text.endswith(" ")
    return not edges and "  " not in text and _shows(text)


def _is_literal(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    if not lines[0] or lines[0].startswith(" ") or not lines[-1]:
        return False
    return all(_shows(line) and not line.endswith(" ") for line in lines)


def _shows(text: str) -> bool:
    """No character of it is invisible, and none breaks a line."""
    return all(char.isprintable() or char in _SPACES_THAT_SHOW for char in text)


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _shows(char):
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
