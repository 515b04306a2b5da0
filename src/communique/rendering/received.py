"""The column of a received text: line by line, as it came.

No word is set, spaced or divided otherwise than it stood, and what was left out is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from communique.language.definition import Language
from communique.model.communique import UnitKind
from communique.rendering.labels import Labels
from communique.rendering.request import Received
from communique.rendering.sheet import Block, HeadingLine, Run
from communique.rendering.wording import Printed, literal


def received_heading(
    received: Received, language: Language, labels: Labels
) -> tuple[HeadingLine, ...]:
    """What this is, of which file, and the digest of that."""
    said = (
        ("title", labels("as-received")),
        ("occasion", labels("received-file", file=received.file)),
        ("digest", labels("received-digest", digest=received.sha256)),
    )
    return tuple(HeadingLine(role, literal(words, language), 100, "") for role, words in said)


def received_flow(received: Received, labels: Labels) -> tuple[Run, ...]:
    """Every line in its place; between two stretches, which lines belong to another text."""
    return tuple(Run(False, (block,)) for block in _blocks(received, labels))


def _blocks(received: Received, labels: Labels) -> Iterator[Block]:
    behind = 0
    for first, lines in received.stretches:
        if behind and first > behind:
            said = _between(behind, first - 1, received, labels)
            yield _block(f"gap-{behind}", "section", None, said)
        for number, line in enumerate(lines, first):
            if line.strip():
                label = str(number) if received.numbered else None
                yield _block(f"line-{number}", "paragraph", label, line)
        behind = first + len(lines)


def _between(low: int, high: int, received: Received, labels: Labels) -> str:
    if not received.numbered:
        return labels("received-gap")
    return labels("received-gap-lines", first=low, last=high)


def _block(id: str, kind: UnitKind, label: str | None, line: str) -> Block:
    words = Printed(Markup(escape(line)), line, line)
    return Block(id, id, kind, label, words, (), (), (), 1, 0, 0)
