"""Values as nodes of the tree that keeps a file's comments (ruamel.yaml's)."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
)

from communique.workspace.yaml_texts import folded, style_of
from communique.workspace.yaml_writing import bare

_FOLD_AT = 90


def node_for(value: Any) -> Any:
    """A value for the tree, in the style that `yaml_writing` would choose."""
    if isinstance(value, dict):
        return {key: node_for(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [node_for(each) for each in value]
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
