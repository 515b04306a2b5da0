"""YAML as a tree of texts that remember where they stand.

One scalar rule for every file: a plain or quoted scalar is the text it is written as, and a plain
one without any character is None. `no`, `1e3`, `null` and `0o7` are words; what becomes a number
or a date is decided by the model that reads the tree. Anchors, aliases, tags and repeated keys say
things that people editing by hand do not see, and are faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

from communique.errors import MOST_TOLD, Fault, InvalidData, first_many, short
from communique.workspace.yaml_syntax import control_faults, syntax_fault

DEEPEST = 40
MOST = 100_000
"""Values in one file; a communiqué has some hundreds, a ministry's glossary some thousands."""
LONGEST = 100_000
"""Characters in one value; a long paragraph has two thousand."""

Location = tuple[int | str, ...]
"""A way through a tree: keys of mappings, positions in lists from 0."""


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column in the file, from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar:
    """A text, or None where nothing is written."""

    place: Place
    value: str | None

    def data(self) -> str | None:
        return self.value


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    place: Place
    items: list[Node] = field(default_factory=list)

    def data(self) -> list[Any]:
        return [item.data() for item in self.items]


@dataclass(slots=True)
class Mapping:
    """Nodes by key, and the place of each key."""

    place: Place
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        return {key: item.data() for key, item in self.items.items()}


Node = Scalar | Sequence | Mapping


def parse(text: str, path: Path) -> tuple[Mapping, list[Fault]]:
    """The one mapping a data file holds, and the faults that a person can mend one by one.

    Raises `InvalidData` where nothing after the fault can be read.
    """
    if controls := tuple(control_faults(text, path)):
        raise InvalidData(first_many(controls, path))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(path)
    try:
        for event in cast(Iterable[Any], yaml.parse(text, Loader=loader)):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        faults = (*builder.faults, syntax_fault(error, text, path))
        raise InvalidData(first_many(faults, path)) from None
    return builder.mapping(), builder.faults


def place_of(root: Node, location: Location, *, key: bool = False) -> Place:
    """Where a location stands, or the nearest thing around it that is written.

    With `key`, the place of the key that leads there instead of the place of its value.
    """
    node, place = root, root.place
    for step in location:
        found = _child(node, step)
        if found is None:
            continue
        parent, node = node, found
        place = node.place
        if key and isinstance(parent, Mapping):
            place = parent.keys[str(step)]
    return place


def node_at(root: Node, location: Location) -> Node | None:
    """What stands at a location; None where nothing does."""
    node: Node | None = root
    for step in location:
        node = None if node is None else _child(node, step)
    return node


def _child(node: Node, step: int | str) -> Node | None:
    if isinstance(node, Mapping):
        return node.items.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


class _Builder:
    """Nodes out of the events of a parser."""

    def __init__(self, path: Path) -> None:
        self.faults: list[Fault] = []
        self._path = path
        self._open: list[tuple[Sequence | Mapping, Scalar | None]] = []
        self._roots: list[Node] = []
        self._count = 0
        self._take: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.SequenceStartEvent: lambda event: self._descend(event, Sequence),
            yaml.MappingStartEvent: lambda event: self._descend(event, Mapping),
            yaml.SequenceEndEvent: lambda _: self._ascend(),
            yaml.MappingEndEvent: lambda _: self._ascend(),
        }

    def take(self, event: Any) -> bool:
        """Build on; False where the one document has ended and another begins."""
        if isinstance(event, yaml.DocumentStartEvent) and self._roots:
            message = "a data file holds one YAML document, and here a second begins"
            self._fault(_start(event), "second-document", message, _ONE)
            return False
        if build := self._take.get(type(event)):
            build(event)
        return True

    def mapping(self) -> Mapping:
        """The mapping of the one document."""
        if self._roots and isinstance(self._roots[0], Mapping):
            return self._roots[0]
        place = self._roots[0].place if self._roots else Place(1, 1)
        self._fault(
            place, "no-keys", "a data file holds keys and values, and this one has none", _KEYS
        )
        raise InvalidData(tuple(self.faults))

    def _scalar(self, event: Any) -> None:
        self._plainly(event)
        empty = not event.value and not event.style
        if len(event.value) > LONGEST:
            message = f"this text is longer than {LONGEST:,} characters"
            self._fault(_start(event), "too-long", message, "divide it, or take it out")
            empty = True
        self._place(Scalar(_start(event), None if empty else event.value))

    def _alias(self, event: Any) -> None:
        message = f"'*{short(event.anchor)}' stands for text elsewhere"
        self._fault(_start(event), "alias", message, _COPY)
        self._place(Scalar(_start(event), None))

    def _descend(self, event: Any, kind: type[Sequence] | type[Mapping]) -> None:
        self._plainly(event)
        if len(self._open) >= DEEPEST:
            message = f"this is nested more than {DEEPEST} levels deep"
            self._fault(_start(event), "too-deep", message, "write it flatter")
            raise InvalidData(tuple(self.faults))
        self._open.append((kind(_start(event)), None))

    def _ascend(self) -> None:
        node, _ = self._open.pop()
        self._place(node)

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        self._count += 1
        if self._count > MOST:
            message = f"this file holds more than {MOST:,} values"
            self._fault(node.place, "too-many-values", message, "divide it among several files")
            raise InvalidData(first_many(self.faults, self._path))
        if not self._open:
            self._roots.append(node)
            return
        parent, key = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is None:
            self._open[-1] = (parent, self._key(node))
        else:
            self._open[-1] = (parent, None)
            self._enter(parent, key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._fault(node.place, "key-not-text", "a key is a word, not a list or mapping", _QUOTE)
        return Scalar(node.place, None)

    def _enter(self, parent: Mapping, key: Scalar, node: Node) -> None:
        name = key.value or ""
        if name in parent.items:
            first = parent.keys[name].line
            message = f"the key '{short(name)}' stands here a second time (first on line {first})"
            self._fault(key.place, "repeated-key", message, "keep one of the two")
            return
        parent.items[name] = node
        parent.keys[name] = key.place

    def _plainly(self, event: Any) -> None:
        if event.anchor:
            message = f"'&{short(event.anchor)}' names a text for reuse"
            self._fault(_start(event), "anchor", message, _COPY)
        if event.tag:
            self._fault(_start(event), "tag", f"'{short(event.tag)}' is a YAML tag", _QUOTE)

    def _fault(self, place: Place, code: str, message: str, help: str) -> None:
        self.faults.append(Fault(self._path, place.line, place.column, code, message, help))
        if len(self.faults) > MOST_TOLD:
            raise InvalidData(first_many(self.faults, self._path))


_ONE = "remove the `---` or `...` line, or move the rest to a file of its own"
_KEYS = "begin it with `format: 1`; `communique schema` tells what may follow"
_COPY = "write the text out in each place; if it begins with '&' or '*', put it in quotes"
_QUOTE = "if these characters belong to the text, put the whole of it in quotes"


def _start(event: Any) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)
