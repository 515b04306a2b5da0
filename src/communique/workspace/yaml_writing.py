"""A model as a YAML file that people like to read and that every reader of YAML reads alike.

Keys stand in the order of the model; what equals its default is left out. A text is written plain
only where YAML 1.1 and 1.2 both take it for a text, long ones are folded where that is exact, and
whatever neither form can carry stands in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from communique.whole_files import write_text

WIDTH = 100
_INDENT = "  "
_PLAIN = re.compile(r"(?:[^\W\d_]|[«“‘(]|\d+ [^\W\d_]{2})(?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
_FLOW_PLAIN = re.compile(r"[^\W\d_][\w-]*")
_WORDS_WITH_A_MEANING = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_SPACES_THAT_SHOW = frozenset("\u00a0\u202f\u2009")  # no YAML reader takes them for white space
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write(path: Path, instance: BaseModel, schema: str) -> None:
    """Put a model into a file: whole or not at all. `schema` as for `dump`."""
    write_text(path, dump(instance, schema))


def dump(instance: BaseModel, schema: str) -> str:
    """A model as YAML. `schema` is where editors find its JSON Schema, seen from the file."""
    data = instance.model_dump(by_alias=True, exclude_defaults=True)
    if "format" in type(instance).model_fields:
        data = {"format": getattr(instance, "format")} | data  # noqa: B009 - not of every model
    lines = [f"# yaml-language-server: $schema={schema}", *_mapping(data, "")]
    return "\n".join(lines) + "\n"


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{_key(key)}:", value, indent + _INDENT)


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            first, *rest = _mapping(item, indent + _INDENT)
            yield f"{indent}- {first.lstrip(' ')}"
            yield from rest
        else:
            yield from _entry(f"{indent}-", item, indent + _INDENT)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """What follows a key or a dash; `indent` is that of lines below it."""
    if isinstance(value, dict) and value:
        yield head
        yield from _mapping(value, indent)
    elif isinstance(value, list | tuple) and value:
        yield from _list(head, list(value), indent)
    elif isinstance(value, str):
        first, *rest = _text(value, WIDTH - len(indent))
        yield f"{head} {first}"
        yield from (f"{indent}{line}" if line else "" for line in rest)
    else:
        yield f"{head} {_bare(value)}".rstrip()


def _list(head: str, items: list[Any], indent: str) -> Iterator[str]:
    """Short lists of words or numbers on one line, others an item a line."""
    words = [item if isinstance(item, str) else _bare(item) for item in items if _short(item)]
    line = f"{head} [{', '.join(words)}]"
    if len(words) == len(items) and len(line) <= WIDTH:
        yield line
    else:
        yield head
        yield from _sequence(items, indent)


def _short(item: Any) -> bool:
    if isinstance(item, str):
        return bool(_FLOW_PLAIN.fullmatch(item)) and _means_itself(item)
    return isinstance(item, int)


def _bare(value: Any) -> str:
    """A value that is no text."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() | date():
            return value.isoformat()
        case dict():
            return "{}"
        case list() | tuple():
            return "[]"
        case _:
            return str(value)


def _key(key: str) -> str:
    return key if _is_plain(key) else _quoted(key)


def _text(text: str, width: int) -> list[str]:
    """The lines of a text; all but the first are still to be indented."""
    if "\n" in text and _is_literal(text):
        return ["|" if text.endswith("\n") else "|-", *text.removesuffix("\n").split("\n")]
    if len(text) > width and _is_foldable(text):
        return [">-", *_folded(text, width)]
    return [text if _is_plain(text) else _quoted(text)]


def _is_plain(text: str) -> bool:
    whole = _PLAIN.fullmatch(text) and not text.endswith(" ")
    return bool(whole) and _shows(text) and _means_itself(text)


def _means_itself(text: str) -> bool:
    return text.lower() not in _WORDS_WITH_A_MEANING


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


def _folded(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _quoted(text: str) -> str:
    """In double quotes, or in single ones where that spares the escapes."""
    if _shows(text) and "'" not in text and ('"' in text or "\\" in text):
        return f"'{text}'"
    return f'"{"".join(_escaped(char) for char in text)}"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _shows(char):
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
