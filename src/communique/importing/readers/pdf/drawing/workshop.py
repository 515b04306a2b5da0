"""What the pages of one document share: faces, parsed forms, and how much work is still allowed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pypdf.errors import LimitReachedError
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from communique.importing.readers.pdf.drawing.faces import Face, face_of
from communique.importing.readers.pdf.drawing.layers import Layers

Steps = list[tuple[Any, bytes]]
"""Operators of a content stream, each with the operands before it."""

MOST_STEPS = 800_000
"""Operators carried out in a document, forms counted as often as they are drawn."""
MOST_GLYPHS = 600_000
MOST_GLYPHS_ON_PAGE = 60_000


@dataclass(slots=True)
class Workshop:
    """Faces and forms by the identity of their objects, which the document keeps alive."""

    layers: Layers
    steps: int = MOST_STEPS
    glyphs: int = MOST_GLYPHS
    _faces: dict[int, Face] = field(default_factory=dict)
    _forms: dict[int, Steps] = field(default_factory=dict)

    def spend(self, steps: int, glyphs: int = 0) -> None:
        """Account for work; `LimitReachedError` when too much was done."""
        self.steps -= steps
        self.glyphs -= glyphs
        if self.steps < 0 or self.glyphs < 0:
            raise LimitReachedError("more is drawn than a text can have")

    def face(self, resource: DictionaryObject) -> Face:
        """The face of a font dictionary."""
        if id(resource) not in self._faces:
            self._faces[id(resource)] = face_of(resource)
        return self._faces[id(resource)]

    def steps_of(self, form: StreamObject) -> Steps:
        """The content stream of a form."""
        if id(form) not in self._forms:
            self._forms[id(form)] = ContentStream(form, None, "bytes").operations
        return self._forms[id(form)]
