"""A countable noun in the singular without an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import either, fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample

_VERB = re.compile(r"\s+\w+s\b")
_REACH = 200
"""Characters before a noun in which what opens its phrase stands."""


def _check(page: Page) -> Iterator[Remark]:
    reading = page.language.reading
    if not reading.count_nouns or not reading.articles:
        return
    openers, endings = either(reading.bare_openers), either(reading.adjective_endings)
    opens = re.compile(rf"\b(?:{openers})\s+(\w+(?:{endings}))\s+$")
    nouns = phrases(reading.count_nouns)
    for place, text in page.body().items():
        for found in nouns.finditer(fold(text)):
            lead = opens.search(text, max(0, found.start() - _REACH), found.start())
            verb = _VERB.match(text, found.end())
            if lead and verb:
                article = reading.articles[lead[1][0].lower() in "aeiou"]
                message = f"‘{found[0]}’ in the singular takes an article"
                yield Remark(place, lead.start(1), lead.start(1), message, f"{article} ")


RULE = Rule(
    name="missing-article",
    group="grammar",
    class_="certain",
    fix="suggest",
    summary="A countable noun in the singular lacks its article.",
    why="«that effective response requires» wants «an effective response». As grammar it is "
    "certain; as agreed language it is shown and not applied.",
    source="standard English grammar",
    check=_check,
    passes=(Sample(body=("They noted that an effective response requires patience.",)),),
    fails=(Sample(body=("They noted that effective response requires patience.",)),),
)
