"""What a communiqué is called among files: its id."""

from __future__ import annotations

from collections.abc import Collection

from communique.model.communique import Communique


def id_of(made: Communique) -> str:
    """Date and instrument, or date and kind: `2026-07-02-letter-of-intent`."""
    about = (made.instrument and made.instrument.kind) or made.kind
    return f"{made.date.isoformat()}-{about}" if made.date else about


def free(wanted: str, taken: Collection[str]) -> str:
    """The id wanted, or where it is taken the same with the next number behind it."""
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
