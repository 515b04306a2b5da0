"""Selectors of style sheets: names of elements, classes and ids, nested or one in another.

Those that ask for more (`:hover`, `[lang]`, `+`) are passed over: they seldom hide text, and on no
page does matching these take longer than a walk from an element to the root.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar
from xml.etree import ElementTree as ET

_PART = re.compile(r"(?P<tag>\*|[\w-]+)?(?P<rest>(?:[.#][\w-]+)*)")
_NAME = re.compile(r"([.#])([\w-]+)")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """What one element must be; `child` where it must stand right in the part before."""

    tag: str
    classes: frozenset[str]
    id: str
    child: bool

    def fits(self, element: ET.Element) -> bool:
        """Whether an element is such."""
        if self.tag and element.tag != self.tag:
            return False
        if self.id and element.get("id") != self.id:
            return False
        return not self.classes or self.classes.issubset(element.get("class", "").split())


@dataclass(frozen=True)
class Selector:
    """Parts from the outermost in, and how much they weigh against others (ids, classes, tags)."""

    parts: tuple[Part, ...]

    @cached_property
    def specificity(self) -> tuple[int, int, int]:
        ids = sum(bool(part.id) for part in self.parts)
        classes = sum(len(part.classes) for part in self.parts)
        return ids, classes, sum(bool(part.tag) for part in self.parts)

    def fits(self, element: ET.Element, parents: dict[ET.Element, ET.Element]) -> bool:
        """Whether an element is meant; each part by the nearest that fits it."""
        if not self.parts[-1].fits(element):
            return False
        at: ET.Element | None = element
        for inner, part in zip(self.parts[:0:-1], self.parts[-2::-1], strict=True):
            at = parents.get(at) if at is not None else None
            while at is not None and not part.fits(at) and not inner.child:
                at = parents.get(at)
            if at is None or not part.fits(at):
                return False
        return True


def selectors(written: str) -> Iterator[Selector]:
    """The selectors of a rule that can be read."""
    for one in re.sub(r"/\*.*?\*/", " ", written, flags=re.DOTALL).split(","):
        tokens = one.replace(">", " > ").split()
        parts = [_part(t, n > 0 and tokens[n - 1] == ">") for n, t in enumerate(tokens) if t != ">"]
        read = tuple(part for part in parts if part)
        if read and len(read) == len(parts) and len(parts) <= 12:
            yield Selector(read)


def _part(token: str, child: bool) -> Part | None:
    found = _PART.fullmatch(token)
    if not found:
        return None
    names = _NAME.findall(found["rest"])
    ids = [name for sign, name in names if sign == "#"]
    tag = found["tag"] or ""
    classes = frozenset(name for sign, name in names if sign == ".")
    return Part("" if tag == "*" else tag.lower(), classes, ids[0] if ids else "", child)


@dataclass(slots=True)
class Index(Generic[T]):
    """Selectors by a name that the innermost part asks for, each with what it stands for."""

    _held: dict[str, list[tuple[Selector, T]]] = field(default_factory=dict)

    def add(self, selector: Selector, value: T) -> None:
        """One more."""
        last = selector.parts[-1]
        class_ = f".{min(last.classes)}" if last.classes else ""
        key = f"#{last.id}" if last.id else class_ or last.tag or "*"
        self._held.setdefault(key, []).append((selector, value))

    def candidates(self, element: ET.Element) -> Iterator[tuple[Selector, T]]:
        """Those that may mean an element."""
        classes = (f".{name}" for name in set(element.get("class", "").split()))
        for key in (f"#{element.get('id', '')}", *classes, str(element.tag), "*"):
            yield from self._held.get(key, ())
