"""The kind of instrument that words name: «Memorandum of Understanding on …»."""

from __future__ import annotations

from communique.language.definition import Language
from communique.language.words import finds


def first_instrument(text: str, language: Language) -> tuple[str, int] | None:
    """The kind of the instrument named first, and where its name begins."""
    found = [
        (match.start(), -len(match[0]), kind)
        for kind, names in language.reading.instruments.items()
        for match in finds(text, names)
    ]
    if not found:
        return None
    start, _, kind = min(found)
    return kind, start
