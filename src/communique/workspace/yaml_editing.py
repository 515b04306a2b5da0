"""Changing what a data file says while its comments and its layout stay.

The file is read as `yaml_tree` reads it: every scalar is text. Only what differs between the model
that was read and the model that is wanted is touched.
"""

from __future__ import annotations

import io
import re
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import accumulate
from typing import Any, TypeVar

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
)

from communique.errors import CommuniqueError, InvalidData
from communique.whole_files import write_text
from communique.workspace.yaml_reading import Document, read_text
from communique.workspace.yaml_texts import folded, style_of
from communique.workspace.yaml_writing import bare, data_of, dump

M = TypeVar("M", bound=BaseModel)

_FOLD_AT = 90
_NEVER = 1_000_000


class ChangedMeanwhile(CommuniqueError):
    """Somebody else wrote the file since it was read."""

    code = "changed-meanwhile"


def revise(document: Document[M], wanted: M, schema: str) -> None:
    """Make the file of a document say what `wanted` says.

    Raises `ChangedMeanwhile` where the file is no longer what was read. `schema` as for
    `yaml_writing.dump`, which writes the file where an exact edit of it cannot be had.
    """
    source = document.path.read_bytes()
    if sha256(source).hexdigest() != document.digest:
        message = f"'{document.path}' was changed by someone else since it was read"
        raise ChangedMeanwhile(message, help="nothing was written; run the command again")
    edited = revised_text(source.decode("utf-8-sig"), document.model, wanted)
    if not _says(edited, wanted, document):
        edited = dump(wanted, schema)
    write_text(document.path, edited)


def revised_text(source: str, before: M, wanted: M) -> str:
    """The YAML of `before`, comments and all, as YAML of `wanted`."""
    yaml = _yaml()
    tree = yaml.load(source)
    _revise(tree, data_of(before), data_of(wanted))
    out = io.StringIO()
    yaml.dump(tree, out)
    return out.getvalue()


def _says(text: str, wanted: M, document: Document[M]) -> bool:
    """An edit that loses a comment is better than one that harms a text: so look."""
    try:
        return read_text(text, document.path, type(wanted)).model == wanted
    except InvalidData:
        return False


class _EveryScalarIsText(VersionedResolver):
    """Resolves nothing but the empty scalar, which is no value."""

    @property
    def versioned_resolver(self) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
        return {"": [("tag:yaml.org,2002:null", re.compile("$"))]}


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _EveryScalarIsText
    yaml.preserve_quotes = True
    yaml.width = _NEVER
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _revise(node: Any, before: Any, wanted: Any) -> None:
    """Make a container of the tree say `wanted`; `before` is what it says."""
    if isinstance(wanted, dict):
        _revise_mapping(node, before, wanted)
    else:
        _revise_list(node, list(before), list(wanted))


def _revise_mapping(node: Any, before: dict[str, Any], wanted: dict[str, Any]) -> None:
    for key in before.keys() - wanted.keys():
        node.pop(key, None)
    position = 0
    for key, value in wanted.items():
        if key in before:
            if before[key] != value:
                node[key] = _changed(node[key], before[key], value)
        elif key in node:  # a default that was written out
            node[key] = _node(value)
        else:
            node.insert(position, key, _node(value))
        position = list(node).index(key) + 1


def _revise_list(node: Any, before: list[Any], wanted: list[Any]) -> None:
    """From the end, so that what lies before keeps its place."""
    matcher = SequenceMatcher(None, [repr(x) for x in before], [repr(x) for x in wanted], False)
    for kind, start, end, first, last in reversed(matcher.get_opcodes()):
        if kind == "equal":
            continue
        both = min(end - start, last - first)
        for each in range(both):
            old, new = before[start + each], wanted[first + each]
            node[start + each] = _changed(node[start + each], old, new)
        for each in reversed(range(start + both, end)):
            del node[each]
        for offset, value in enumerate(wanted[first + both : last]):
            node.insert(start + both + offset, _node(value))


def _changed(node: Any, before: Any, wanted: Any) -> Any:
    """The node itself with its content changed, or a new one of another kind."""
    same_kind = isinstance(before, dict) == isinstance(wanted, dict)
    if same_kind and isinstance(wanted, dict | list | tuple) and wanted and before:
        _revise(node, before, wanted)
        return node
    return _node(wanted)


def _node(value: Any) -> Any:
    """A value for the tree, in the style that `yaml_writing` would choose."""
    if isinstance(value, dict):
        return {key: _node(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_node(each) for each in value]
    if isinstance(value, str):
        return _scalar(value)
    return bare(value) or None


def _scalar(text: str) -> Any:
    match style_of(text, _FOLD_AT):
        case "literal":
            return LiteralScalarString(text)
        case "folded":
            scalar = FoldedScalarString(text)
            lengths = [len(line) + 1 for line in folded(text, _FOLD_AT)]
            scalar.fold_pos = [end - 1 for end in accumulate(lengths[:-1])]
            return scalar
        case "quoted":
            return DoubleQuotedScalarString(text)
        case _:
            return text
