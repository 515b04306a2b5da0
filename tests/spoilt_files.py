"""Data files spoilt a little: in what they say, or in their bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from communique.workspace.yaml_tree import parse
from hostile_texts import WORDS, texts

_ODD = (
    *("body/p1", "heading/0", "signature/x", "signature/99", "release/-1", "document", "../x"),
    *("[[em|a", "[[link javascript:x|a]]", "[[link http://[|a]]", "]]", "{{ 7*7 }}", "<script>"),
    *("en", "xx", "sr-Latn", "0001-01-01", "9999-12-31", "2026-02-30", "Africa/Nairobi", "a/../b"),
    *("9" * 30, "-1", "0", "\U0010ffff", "\u202e", "é" * 500, "a " * 300, "\ufffe", "İ", "ß", "ﬁ"),
)
_BITS = (
    *(b"", b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\t", b"\n---\n", b"\n...\n", b": ", b"- "),
    *(b"&a ", b"*a", b"!!x ", b"|", b">-\n", b"'", b'"', b"[", b"]", b"{", b"}", b"? ", b"#", b"%"),
    *(b"<<: ", b"\xc2\x85", b"\xe2\x80\xa8", b"\\", b"\n  ", b"\n", b"  "),
)
_words = st.one_of(st.sampled_from(WORDS), st.sampled_from(_ODD), texts)
_scalars = st.one_of(st.none(), _words)
values = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(_ODD), st.text(max_size=6)), inner, max_size=3),
    ),
    max_leaves=6,
)
"""Anything that YAML can say."""


@st.composite
def spoilt(draw: st.DrawFn, original: bytes) -> bytes:
    """A file in which some values, keys or bytes are others."""
    if draw(st.booleans()):
        return draw(_other_bytes(original))
    tree, _ = parse(original.decode(), Path("x.yaml"))
    data = tree.data()
    for _ in range(draw(st.integers(1, 4))):
        _spoil(draw, data)
    return _flow(data).encode("utf-8", "surrogatepass")


@st.composite
def _other_bytes(draw: st.DrawFn, original: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(original)))
        end = min(len(original), start + draw(st.sampled_from((0, 0, 1, 3, 40))))
        original = original[:start] + draw(st.sampled_from(_BITS)) + original[end:]
    return original


def _spoil(draw: st.DrawFn, data: Any) -> None:
    """Go some way into the data, and there put, take away, double or rename something."""
    while True:
        keys = list(data) if isinstance(data, dict) else list(range(len(data)))
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        if isinstance(data[key], dict | list) and data[key] and draw(st.integers(0, 3)):
            data = data[key]
            continue
        what = draw(st.sampled_from(("put", "put", "take", "double", "rename")))
        if what == "put":
            words = isinstance(data[key], str) and draw(st.integers(0, 3))
            data[key] = draw(_words if words else values)  # words for words often pass for data
        elif what == "take":
            del data[key]
        elif isinstance(data, list):
            data.insert(key, data[key])
        else:
            name = draw(st.sampled_from((*keys, *_ODD, "text", "items", "party", "name")))
            data[name] = data[key] if what == "double" else data.pop(key)
        return


def _flow(value: Any) -> str:
    """YAML in one line: an empty scalar for nothing, every text in quotes."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return "{" + ", ".join(f"? {_text(k)} : {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(each) or '""' for each in value) + "]"
    return _text(value)


def _text(text: str) -> str:
    return json.dumps(text)
