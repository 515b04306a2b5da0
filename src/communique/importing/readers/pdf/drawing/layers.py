"""Optional content: layers that a document switches off (ISO 32000-2, 8.11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from communique.importing.readers.pdf.drawing.operands import resolved


@dataclass(frozen=True, slots=True)
class Layers:
    """The numbers of the groups that are off when the document is opened."""

    off: frozenset[int] = frozenset()

    def hides(self, reference: Any) -> bool:
        """Whether a group, or a membership of groups, is not shown; `reference` is as written."""
        content = resolved(reference)
        if not isinstance(content, DictionaryObject):
            return False
        if content.get("/Type") == "/OCMD":
            return self._hides_members(content)
        return _number(reference, content) in self.off

    def _hides_members(self, membership: DictionaryObject) -> bool:
        """By policy (table 97); a visibility expression is not worked out, its groups are."""
        listed = membership.get("/OCGs")
        groups = resolved(listed)
        members = list(groups) if isinstance(groups, ArrayObject) else [listed]
        shown = [
            _number(each, resolved(each)) not in self.off for each in members if each is not None
        ]
        if not shown:
            return False
        policy = membership.get("/P", "/AnyOn")
        visible = {
            "/AllOn": all(shown),
            "/AnyOff": not all(shown),
            "/AllOff": not any(shown),
        }.get(str(policy), any(shown))
        return not visible


def layers_of(catalog: DictionaryObject) -> Layers:
    """The layers as the default configuration has them (table 99)."""
    properties = resolved(catalog.get("/OCProperties"))
    if not isinstance(properties, DictionaryObject):
        return Layers()
    default = resolved(properties.get("/D"))
    if not isinstance(default, DictionaryObject):
        return Layers()
    off = _numbers(default.get("/OFF"))
    if default.get("/BaseState") == "/OFF":
        off = (_numbers(properties.get("/OCGs")) - _numbers(default.get("/ON"))) | off
    return Layers(off)


def _numbers(listed: Any) -> frozenset[int]:
    groups = resolved(listed)
    if not isinstance(groups, ArrayObject):
        return frozenset()
    return frozenset(_number(each, resolved(each)) for each in list.__iter__(groups))


def _number(reference: Any, content: Any) -> int:
    """The object number of a group, which is what tells it from others."""
    own = reference if isinstance(reference, IndirectObject) else None
    own = own or getattr(content, "indirect_reference", None)
    return own.idnum if isinstance(own, IndirectObject) else -1
