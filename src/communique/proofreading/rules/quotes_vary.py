"""Quotations in marks of several kinds, side by side and not one in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.choices import Quotes
from communique.language.quotations import quoted, requoted, surely_marks
from communique.model.finding import Fix
from communique.model.house import Forms
from communique.proofreading.habits import Use, departures
from communique.proofreading.locking import enters, protected
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
    if page.forms.quotes is not None:
        yield from _others(page, page.language.choices.quotes[page.forms.quotes])
        return
    house = page.language.typography.quotes.outer
    ours = next((kind for kind, marks in _MARKS.items() if marks == house), "")
    for use, habit in departures(uses, ours):
        opening, closing = _MARKS[habit]
        message = f"the text quotes with {opening}…{closing} elsewhere"
        words = page.texts[use.place][use.start + 1 : use.end - 1]
        if opening not in words and closing not in words:
            yield Remark(use.place, use.start, use.end, message, f"{opening}{words}{closing}")


def _others(page: Page, house: Quotes) -> Iterator[Remark]:
    """Quotations in other marks than the house's, one within another too."""
    kept = protected(page)
    for place, text in prose(page).items():
        for start, end in quoted(text):
            after = requoted(text[start:end], house)
            if after != text[start:end] and not enters(
                kept[place].against("quotations"), start, end
            ):
                fix: Fix = "safe" if surely_marks(text, start, end, after) else "suggest"
                message = f"house style writes {house.outer[0]}…{house.outer[1]}"
                yield Remark(place, start, end, message, after, fix=fix)


RULE = Rule(
    name="quotes-vary",
    group="typography",
    class_="style",
    fix="suggest",
    enters="quotations",
    matter="quotes",
    summary="Quotations stand in several kinds of marks.",
    why="Each kind is right by itself. A quotation inside another has other marks by right, and is "
    "not looked at. The marks that `style.forms` names are put, where it is sure what they mark.",
    source="European Commission, English Style Guide, section on quotation marks",
    check=_check,
    passes=(
        Sample(body=("The “Port” and the “Sea”.",)),
        Sample(language="it", body=("Il «Porto “Vespro”» e il «Mare».",)),
        Sample(body=("The ‘State’s “Port”’.",), forms=Forms(quotes="‘…’")),
    ),
    fails=(
        Sample(body=('The “Port”, the "Sea" and the “Fish”.',)),
        Sample(
            body=('The “Port”, the "Sea" and the “State’s ‘Fish’”.',),
            fixed="The ‘Port’, the ‘Sea’ and the ‘State’s “Fish”’.",
            forms=Forms(quotes="‘…’"),
        ),
        Sample(
            language="it",
            body=('Il "Porto" e il “Mare «Vespro»”.',),
            fixed="Il «Porto» e il «Mare “Vespro”».",
            forms=Forms(quotes="«…»"),
        ),
        Sample(body=("The “States’ ports”.",), forms=Forms(quotes="‘…’")),
    ),
)
