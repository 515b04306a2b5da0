"""A model as a YAML file that people like to read and that every reader of YAML reads alike.

Keys stand in the order of the model; what equals its default is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from communique.whole_files import write_text
from communique.workspace.yaml_texts import folded, is_plain, is_word, quoted, style_of

WIDTH = 100
NO_REMARKS: Mapping[str, str] = MappingProxyType({})
_INDENT = "  "


def write(path: Path, instance: BaseModel, schema: str) -> None:
    """Put a model into a file: whole or not at all. `schema` as for `dump`."""
    write_text(path, dump(instance, schema))


def dump(instance: BaseModel, schema: str, remarks: Mapping[str, str] = NO_REMARKS) -> str:
    """A model as YAML. `schema` is where editors find its JSON Schema, seen from the file.

    A remark stands as a comment before its key, or where the key would stand.
    """
    lines = [f"# yaml-language-server: $schema={schema}"]
    if remarks:
        lines += _remarked(instance, remarks)
    else:
        lines += _mapping(data_of(instance), "")
    return "\n".join(lines) + "\n"


def _remarked(instance: BaseModel, remarks: Mapping[str, str]) -> Iterator[str]:
    """Every key in the order of the model; one with a remark says its default too."""
    data = data_of(instance)
    whole = instance.model_dump(by_alias=True)
    for key, value in whole.items():
        if key in remarks:
            yield from (f"# {line}".rstrip() for line in remarks[key].splitlines())
        if key in data or (key in remarks and value):
            yield from _mapping({key: data.get(key, value)}, "")


def data_of(instance: BaseModel) -> dict[str, Any]:
    """What a file says of a model: no defaults, but always the format."""
    data = instance.model_dump(by_alias=True, exclude_defaults=True)
    if "format" in type(instance).model_fields:
        return {"format": instance.model_dump(include={"format"})["format"]} | data
    return data


def bare(value: object) -> str:
    """A value that is neither text nor container, as written."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        name = key if is_plain(key) else quoted(key)
        yield from _entry(f"{indent}{name}:", value, indent + _INDENT)


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            first, *rest = _mapping(item, indent + _INDENT)
            yield f"{indent}- {first.lstrip(' ')}"
            yield from rest
        else:
            yield from _entry(f"{indent}-", item, indent + _INDENT)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """What follows a key or a dash; `indent` is that of the lines below it."""
    match value:
        case dict():
            yield head if value else f"{head} {{}}"
            yield from _mapping(value, indent)
        case list() | tuple():
            yield from _list(head, list(value), indent)
        case str():
            first, *rest = _text(value, WIDTH - len(indent))
            yield f"{head} {first}"
            yield from (f"{indent}{line}" if line else "" for line in rest)
        case _:
            yield f"{head} {bare(value)}".rstrip()


def _list(head: str, items: list[Any], indent: str) -> Iterator[str]:
    """Short lists of words or numbers on one line, others an item a line."""
    words = [item if isinstance(item, str) else bare(item) for item in items if _short(item)]
    line = f"{head} [{', '.join(words)}]"
    if len(words) == len(items) and len(line) <= WIDTH:
        yield line
    else:
        yield head
        yield from _sequence(items, indent)


def _short(item: Any) -> bool:
    return is_word(item) if isinstance(item, str) else isinstance(item, int)


def _text(text: str, width: int) -> list[str]:
    """The lines of a text; all but the first are still to be indented."""
    match style_of(text, width):
        case "literal":
            return ["|" if text.endswith("\n") else "|-", *text.removesuffix("\n").split("\n")]
        case "folded":
            return [">-", *folded(text, width)]
        case "plain":
            return [text]
        case "quoted":
            return [quoted(text)]
