"""Changing what a data file says while its comments and its layout stay.

The file is read as `yaml_tree` reads it: every scalar is text. Only what differs between the model
that was read and the model that is wanted is touched.
"""

from __future__ import annotations

import io
import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver

from communique.errors import CommuniqueError, InvalidData
from communique.whole_files import write_text
from communique.workspace.file_text import text_of
from communique.workspace.migrations import bring_up, is_older
from communique.workspace.yaml_nodes import node_for
from communique.workspace.yaml_reading import Document, read_text
from communique.workspace.yaml_tree import parse
from communique.workspace.yaml_writing import data_of, dump

M = TypeVar("M", bound=BaseModel)

_NEVER = 1_000_000


class ChangedMeanwhile(CommuniqueError):
    """Somebody else wrote the file since it was read."""

    code = "changed-meanwhile"


def revise(document: Document[M], wanted: M, schema: str) -> None:
    """Make the file of a document say what `wanted` says.

    Raises `ChangedMeanwhile` where the file is no longer what was read. `schema` as for `edited`.
    """
    write_text(document.path, edited(document, unchanged_text(document), wanted, schema))


def edited(document: Document[M], source: str, wanted: M, schema: str) -> str:
    """The text of a file with which it says `wanted`, in today's format.

    `source` is what it says now. `schema` as for `yaml_writing.dump`, which writes the file where
    an exact edit of it cannot be had: a text is worth more than the comments beside it.
    """
    try:
        text = revised_text(source, document.model, wanted)
    except Exception:  # ruamel.yaml reads by YAML 1.2 and trips over what 1.1 allows
        return dump(wanted, schema)
    return text if _says(text, wanted, document) else dump(wanted, schema)


def unchanged_text(document: Document[M]) -> str:
    """What the file of a document says. Raises `ChangedMeanwhile` where that is no longer it."""
    said = text_of(document.path, document.root)
    if said.digest != document.digest:
        message = f"'{document.path}' was changed by someone else since it was read"
        raise ChangedMeanwhile(message, help="nothing was written; run the command again")
    return said.text


def revised_text(source: str, before: M, wanted: M) -> str:
    """The YAML of `before`, comments and all, as YAML of `wanted`, in today's format."""
    yaml = _yaml()
    tree = yaml.load(migrated_text(source, type(before)))
    _revise(tree, data_of(before), data_of(wanted))
    return _dumped(yaml, tree)


def migrated_text(source: str, model: type[BaseModel]) -> str:
    """The YAML of an older format, comments and all, in today's; any other as it is."""
    tree, _ = parse(source, Path())
    if not is_older(tree):
        return source
    yaml = _yaml()
    twin = yaml.load(source)
    bring_up(tree, model.__name__, twin)
    return _dumped(yaml, twin)


def _dumped(yaml: YAML, tree: Any) -> str:
    out = io.StringIO()
    yaml.dump(tree, out)
    return out.getvalue()


def _says(text: str, wanted: M, document: Document[M]) -> bool:
    """Whether an edit did what it should: so look."""
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
            node[key] = node_for(value)
        else:
            node.insert(position, key, node_for(value))
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
            node.insert(start + both + offset, node_for(value))


def _changed(node: Any, before: Any, wanted: Any) -> Any:
    """The node itself with its content changed, or a new one of another kind."""
    same_kind = isinstance(before, dict) == isinstance(wanted, dict)
    if same_kind and isinstance(wanted, dict | list | tuple) and wanted and before:
        _revise(node, before, wanted)
        return node
    return node_for(wanted)
