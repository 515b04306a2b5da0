"""What a document does most: its own habit, where several forms are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Use:
    """One use of one of several right forms: where it stands."""

    place: str
    start: int
    end: int
    form: str


def departures(uses: list[Use], house: str) -> Iterator[tuple[Use, str]]:
    """Uses of another form than most, and that form; of two as frequent the house's stands."""
    counted = Counter(use.form for use in uses)
    if len(counted) > 1:
        habit = max(counted, key=lambda form: (counted[form], form == house))
        yield from ((use, habit) for use in uses if use.form != habit)
