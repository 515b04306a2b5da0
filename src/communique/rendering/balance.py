"""Lines of a centred text that come out even.

A renderer fills each line before it starts the next, and leaves a lonely word at the end. Told a
narrower measure, just wide enough for as many lines, it divides the words evenly. (Browsers do
this themselves; the page renderer does not.)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from communique.rendering.metrics import width
from communique.rendering.wording import Printed

STEP = 2
"""Shares of the measure are given in steps of so many percent, one class of the style each."""
SLACK = 1
"""Percent of the measure by which our reckoning may be out, kerning being left out of account."""
LONELY = 0.42
"""A line so short, beside the longest, looks like a leftover."""


BOUND = 0.93
"""The part of a column beside another that a binding margin leaves."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a kind of line is set, as `page.css` says: the measure in ems of the line's own size,
    in small capitals and otherwise, and the room between capitals."""

    capitals: float
    letters: float
    spacing: float = 0.045


_SETTINGS = {
    "single": {
        "lead": Setting(16.3, 16.3, 0.09),
        "title": Setting(21.8, 23.4),
        "part": Setting(26.5, 28.4),
        "across-1": Setting(18.0, 19.1, 0.06),
        "across-2": Setting(13.7, 14.5, 0.06),
        "across-3": Setting(9.95, 10.5, 0.06),
    },
    "synoptic": {
        "lead": Setting(13.7, 13.7, 0.09),
        "title": Setting(16.85, 20.6),
        "part": Setting(19.4, 20.6),
        "across-1": Setting(20.6, 21.9, 0.06),
    },
}
_SETTINGS["original-single"] = _SETTINGS["single"] | {"many": Setting(16.3, 17.3, 0.06)}
_SETTINGS["original-synoptic"] = {
    role: Setting(each.capitals * BOUND, each.letters * BOUND, each.spacing)
    for role, each in _SETTINGS["synoptic"].items()
} | {"across-2": Setting(15.6, 16.5, 0.06), "many": Setting(18.6, 19.6, 0.06)}


Fall = tuple[float, ...]
"""How words fall at one width: how wide each line is."""


def share(words: Printed, role: str, setting: str, *, italic: bool = False) -> int:
    """The part of the measure, in percent, at which the lines come out even."""
    return _evenest(_falls(words, role, setting, italic=italic))


def line_count(words: Printed, role: str, setting: str) -> int:
    """How many lines the words take, set evenly."""
    falls = _falls(words, role, setting, italic=False)
    return len(falls.get(_evenest(falls), ("",))) if words else 0


def _falls(words: Printed, role: str, setting: str, *, italic: bool) -> dict[int, Fall]:
    """How the words fall at every share at which a hair's breadth changes nothing."""
    known = _SETTINGS[setting]
    measures = known.get(role, known["part"])
    measure = measures.capitals if words.capitals else measures.letters
    spacing = measures.spacing if words.capitals else 0
    wide = partial(width, capitals=words.capitals, italic=italic, spacing=spacing)
    widths = [wide(word) for word in words.mail.split(" ")]
    return {
        step: fall
        for step in range(STEP, 101, STEP)
        if (fall := _steady_fall(widths, wide(" "), measure, step)) is not None
    }


def _steady_fall(widths: list[float], gap: float, measure: float, step: int) -> Fall | None:
    """How they fall at a share, or nothing where a hair's breadth would let them fall otherwise."""
    less, more = (_fall(widths, gap, measure * (step + d) / 100) for d in (-SLACK, SLACK))
    if max(widths) > measure * step / 100:
        return None
    return less if len(less) == len(more) and less == more else None


def _fall(widths: list[float], gap: float, measure: float) -> Fall:
    lines: list[float] = []
    for wide in widths:
        if lines and lines[-1] + gap + wide <= measure:
            lines[-1] += gap + wide
        else:
            lines.append(wide)
    return tuple(lines)


def _evenest(falls: dict[int, Fall]) -> int:
    """The share of the evenest lines among as few as can be; one more rather than a lonely word."""
    if not falls:
        return 100
    fewest = min(len(fall) for fall in falls.values())
    if fewest == 1:
        return 100
    for lines in (fewest, fewest + 1):
        able = {share: _evenness(fall) for share, fall in falls.items() if len(fall) <= lines}
        best = max(able, key=lambda share: able[share])
        if able[best] >= LONELY:
            break
    return best


def _evenness(fall: Fall) -> float:
    """The shortest line as a part of the longest, from 0 to 1."""
    return min(fall) / max(fall)
