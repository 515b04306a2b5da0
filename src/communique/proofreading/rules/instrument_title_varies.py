"""Heading and body give the instrument's title in different words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from communique.language.near_words import same_but_for_ending, slip_between
from communique.language.words import finds, words_of
from communique.proofreading.rule import Page, Remark, Rule, Sample

_TO_A_STOP = re.compile(r"[^,.;:(]{0,1000}")
_CLOSE = 0.5
"""Share of equal words from which two endings are meant to be the same title."""


def _check(page: Page) -> Iterator[Remark]:
    instrument = page.communique.instrument
    if instrument is None or instrument.kind is None:
        return
    names = page.language.reading.instruments.get(instrument.kind, ())
    heading = page.texts.get("heading/1", "")
    named = finds(heading, names)
    full = _after_name(heading, named[0]) if named else None
    if full is None or len(words_of(full[2])) < 2:
        return
    for place, text in page.body().items():
        for found in finds(text, names):
            tail = _after_name(text, found)
            if _differ(full[2], tail[2]):
                message = f"the heading has ‘{full[2]}’ here: which title is right?"
                yield Remark(place, tail[0], tail[1], message)


def _after_name(text: str, found: re.Match[str]) -> tuple[int, int, str]:
    """What follows the name of the instrument up to the next comma or stop."""
    rest = _TO_A_STOP.match(text, found.end())
    words = rest[0].rstrip() if rest else ""
    start = found.end() + len(words) - len(words.lstrip())
    return start, found.end() + len(words), words.strip()


def _differ(heading: str, body: str) -> bool:
    """Nearly the same words, and not the same."""
    a = words_of(heading)
    b = words_of(body)[: len(a)]
    if len(b) < 2 or a == b:
        return False
    same = all(
        x == y or slip_between(x, y) or same_but_for_ending(x, y)
        for x, y in zip(a, b, strict=False)
    )
    if same and len(a) == len(b):
        return False
    return a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= _CLOSE


RULE = Rule(
    name="instrument-title-varies",
    group="consistency",
    class_="query",
    fix="none",
    summary="Heading and body give the instrument's title in different words.",
    why="An official title is one; which of two is official only the parties know.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT TO PROMOTE FAIR FISHERIES",
            body=("They signed the Letter of Intent to promote fair fisheries, a milestone.",),
            instrument="Letter of Intent to Promote Fair Fisheries",
        ),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT TO PROMOTE FAIR FISHERIES",
            body=("They signed a Letter of Intent to strengthen fair fisheries, a milestone.",),
            instrument="Letter of Intent to Promote Fair Fisheries",
        ),
    ),
)
