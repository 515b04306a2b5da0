"""The keys of one mapping in a file, to be changed without losing their places or comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from communique.workspace.yaml_tree import Mapping, Node, Place, Scalar, Sequence
from communique.workspace.yaml_writing import bare


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping as read and, beside it, its twin in the tree that keeps comments, if there is one.

    What is changed in the one is changed in the other.
    """

    node: Mapping
    twin: Any = None

    def __contains__(self, name: str) -> bool:
        return name in self.node.items

    def text(self, name: str) -> str | None:
        """The text under a key; None where there is none."""
        found = self.node.items.get(name)
        return found.value if isinstance(found, Scalar) else None

    def within(self, name: str) -> Iterator[Keys]:
        """The mappings under a key: the one that is its value, or those of its list."""
        found = self.node.items.get(name)
        twin = self.twin[name] if found and self.twin is not None else None
        if isinstance(found, Mapping):
            yield Keys(found, twin)
        elif isinstance(found, Sequence):
            for number, item in enumerate(found.items):
                if isinstance(item, Mapping):
                    yield Keys(item, None if twin is None else twin[number])

    def each(self) -> Iterator[tuple[str, Keys]]:
        """Every key whose value is a mapping, with that mapping."""
        for name in list(self.node.items):
            if isinstance(self.node.items[name], Mapping):
                yield from ((name, keys) for keys in self.within(name))

    def rename(self, old: str, new: str) -> None:
        """Give a key another name, where the one is there and the other is not."""
        if old not in self.node.items or new in self.node.items:
            return
        names = {name: new if name == old else name for name in self.node.items}
        self.node.items = {names[name]: node for name, node in self.node.items.items()}
        self.node.keys = {names[name]: place for name, place in self.node.keys.items()}
        if self.twin is not None:
            position, comments = list(self.twin).index(old), self.twin.ca.items.pop(old, None)
            self.twin.insert(position, new, self.twin.pop(old))
            if comments is not None:
                self.twin.ca.items[new] = comments

    def remove(self, name: str) -> None:
        """Take a key away with all that stands under it."""
        if name in self.node.items:
            del self.node.items[name], self.node.keys[name]
            if self.twin is not None:
                del self.twin[name]

    def put(self, name: str, value: Any) -> None:
        """Give a key a value: a text or number, or lists and mappings of them.

        A new key stands at the end; what is wrong with it is told where the mapping begins.
        """
        place = self.node.keys.setdefault(name, self.node.place)
        before = self.node.items.get(name)
        self.node.items[name] = _node(value, before.place if before else place)
        if self.twin is not None:
            from communique.workspace.yaml_nodes import node_for  # ruamel.yaml is slow to import

            self.twin[name] = node_for(value)


def _node(value: Any, place: Place) -> Node:
    if isinstance(value, dict):
        keys = dict.fromkeys(value, place)
        return Mapping(place, {name: _node(each, place) for name, each in value.items()}, keys)
    if isinstance(value, list):
        return Sequence(place, [_node(each, place) for each in value])
    return Scalar(place, value if isinstance(value, str) else bare(value) or None)
