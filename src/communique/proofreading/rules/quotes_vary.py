"""Quotations in marks of several kinds, side by side and not one in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.habits import Use, departures
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_QUOTED = re.compile(
    r"(?P<curly>“)[^“”]*”|(?P<angled>«)[^«»]*»|(?P<straight>\")[^\"]{1,400}\""
    r"|(?<!\w)(?P<single>‘)[^‘’]{3,}’(?!\w)"
)
_MARKS = {"curly": ("“", "”"), "angled": ("«", "»"), "straight": ('"', '"'), "single": ("‘", "’")}


def _check(page: Page) -> Iterator[Remark]:
    uses = [
        Use(place, *found.span(), found.lastgroup or "")
        for place, text in prose(page).items()
        for found in _QUOTED.finditer(text)
    ]
    house = page.language.typography.quotes.outer
    ours = next((kind for kind, marks in _MARKS.items() if marks == house), "")
    for use, habit in departures(uses, ours):
        opening, closing = _MARKS[habit]
        message = f"the text quotes with {opening}…{closing} elsewhere"
        words = page.texts[use.place][use.start + 1 : use.end - 1]
        if opening not in words and closing not in words:
            yield Remark(use.place, use.start, use.end, message, f"{opening}{words}{closing}")


RULE = Rule(
    name="quotes-vary",
    group="typography",
    class_="style",
    fix="suggest",
    summary="Quotations stand in several kinds of marks.",
    why="Each kind is right by itself. A quotation inside another has other marks by right, and is "
    "not looked at.",
    source="European Commission, English Style Guide, section on quotation marks",
    check=_check,
    passes=(
        Sample(body=("The “Port” and the “Sea”.",)),
        Sample(language="it", body=("Il «Porto “Vespro”» e il «Mare».",)),
    ),
    fails=(Sample(body=('The “Port”, the "Sea" and the “Fish”.',)),),
)
