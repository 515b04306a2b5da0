"""A courtesy form that the house leaves out in a language: «S.E.» in Italian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.model.house import Forms
from communique.proofreading.courtesy import same_word, uses
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NEXT_WORD = re.compile(r"\s+(\S+)")


def _check(page: Page) -> Iterator[Remark]:
    avoided = {form for each in page.forms.avoided for form in same_word(each, page)}
    for _, place, found in uses(sorted(avoided), page):
        message = f"house style leaves ‘{found[0]}’ out; whether it goes, its party decides"
        following = _NEXT_WORD.match(page.texts[place], found.end())
        if following:
            yield Remark(place, found.start(), following.end(), message, following[1])
        else:
            yield Remark(place, *found.span(), message)


RULE = Rule(
    name="avoided-courtesy",
    group="honorifics",
    class_="style",
    fix="suggest",
    matter="avoided",
    summary="A courtesy form stands where the house leaves it out.",
    why="Many an office writes offices and names without «S.E.»; `style.forms` says which forms it "
    "avoids. An honorific is the parties’: it is told and never taken out unasked.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(body=("H.E. Ada Brimstock met the delegation.",)),
        Sample(
            language="it",
            body=("La Ministra Ada Brimstock e l’On. Tomas Quill.",),
            forms=Forms(avoided=("S.E.",)),
        ),
    ),
    fails=(
        Sample(body=("HE Ada Brimstock met the delegation.",), forms=Forms(avoided=("H.E.",))),
        Sample(
            language="it",
            body=("S.E. Ada Brimstock ha parlato.",),
            forms=Forms(avoided=("S.E.",)),
        ),
    ),
)
