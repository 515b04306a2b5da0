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

STEP = 4
"""Shares of the measure are given in steps of so many percent, one class of the style each."""


SLACK = 1
"""Percent by which a narrowed measure is taken for less, kerning being left out of account."""
LONELY = 0.4
"""A last line filled less than this looks like a leftover."""


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


def share(words: Printed, role: str, layout: str, *, italic: bool = False) -> int:
    """The part of the measure, in percent, at which the lines come out even."""
    known = _SETTINGS[layout]
    setting = known.get(role, known["part"])
    measure = setting.capitals if words.capitals else setting.letters
    spacing = setting.spacing if words.capitals else 0
    wide = partial(width, capitals=words.capitals, italic=italic, spacing=spacing)
    widths = [wide(word) for word in words.mail.split(" ")]
    falls = {
        step: _fall(widths, wide(" "), measure * (step - SLACK) / 100)
        for step in range(STEP, 100, STEP)
    }
    falls[100] = _fall(widths, wide(" "), measure)
    return _evenest(falls, max(widths) / measure)


@dataclass(frozen=True, slots=True)
class Fall:
    """How words fall at one width: lines, and how full the last one is, from 0 to 1."""

    lines: int
    last: float


def _fall(widths: list[float], gap: float, measure: float) -> Fall:
    lines, used = 1, 0.0
    for wide in widths:
        if used and used + gap + wide > measure:
            lines, used = lines + 1, wide
        else:
            used += gap + wide if used else wide
    return Fall(lines, used / measure)


def _evenest(falls: dict[int, Fall], widest: float) -> int:
    """The narrowest share of as few lines as can be; of one more, rather than a lonely word."""
    fewest = falls[100].lines
    if fewest == 1:
        return 100
    able = {share: fall for share, fall in falls.items() if share - 1 >= 100 * widest}
    few = {share: fall for share, fall in able.items() if fall.lines == fewest}
    best = min(few, default=100)
    if falls[best].last >= LONELY:
        return best
    more = {share: fall for share, fall in able.items() if fall.lines <= fewest + 1}
    return max(more, key=lambda share: more[share].last, default=best)
