"""A mark that stands twice, or beside another that it excludes: «,,», «..», «;.»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.words import fold
from communique.proofreading.prose import in_use, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_SAME = re.compile(
    r"([,;:])\s?\1+|(?<![.\s])(?<!\. )\.\.(?!\s?\.)|([?!])\2(?!\2)|(?<=\w)['’]{2}(?=\w)"
)
_TAKES_OVER = re.compile(r",\s?(?=[.;:](?!\.))")
_AT_ODDS = re.compile(r"[;:]\s?[.,;:](?!\.)|(?<!\.)\.\s?[,;:](?![-)])")

_LONGEST = 60
"""Characters; no word is longer."""


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        for found in _SAME.finditer(text):
            yield Remark(place, *found.span(), f"‘{found[0]}’: one mark is enough", found[0][0])
        for found in _TAKES_OVER.finditer(text):
            both = text[found.start() : found.end() + 1]
            yield Remark(place, *found.span(), f"‘{both}’: the second mark is enough", "")
        for found in _AT_ODDS.finditer(text):
            if found[0][0] != found[0][-1]:
                yield from _at_odds(place, found, text, page)


def _at_odds(place: str, found: re.Match[str], text: str, page: Page) -> Iterator[Remark]:
    if found[0][0] == ".":
        before, after = text[: found.start()], text[found.end() :].lstrip()
        if _is_short(f"{before}.", page):
            return
        if found[0] == ".," and after[:1].isupper() and in_use(page, _last_word(before)):
            yield Remark(place, *found.span(), "the sentence ends here", ".")
            return
    message = f"‘{found[0]}’: which of the two marks is meant?"
    yield Remark(place, *found.span(), message, class_="query", fix="none")


def _is_short(before: str, page: Page) -> bool:
    """Whether the stop belongs to an abbreviation or an initial."""
    reading = page.language.reading
    word = _last_word(before).lstrip("(“«\"'’‘[")
    shorts = _shorts((*reading.abbreviations, *reading.honorifics, *reading.name_abbreviations))
    folded = fold(word)
    return folded in shorts or folded.split("'")[-1] in shorts or len(word) < 5 or "." in word[:-1]


def _last_word(text: str) -> str:
    return text[-_LONGEST:].split()[-1]


@lru_cache(maxsize=16)
def _shorts(known: tuple[str, ...]) -> frozenset[str]:
    """The last words of abbreviations, folded."""
    return frozenset(fold(each).split()[-1] for each in known)


RULE = Rule(
    name="doubled-mark",
    group="typography",
    class_="certain",
    fix="safe",
    summary="Two marks stand together where one belongs.",
    why="«,,» and «..» are slips; a comma gives way to a stronger mark. An ellipsis and the stop "
    "of an abbreviation before a comma are right. Of «;.» only its author knows which is meant.",
    source="standard punctuation",
    check=_check,
    passes=(
        Sample(body=("They met in the U.S., Inc., etc.; and so on… or ... or [...].",)),
        Sample(language="it", body=("Pesca, ecc.; porti, art. 5, lett. a), ecc.",)),
    ),
    fails=(
        Sample(body=("Trade,, energy and ports.",), fixed="Trade, energy and ports."),
        Sample(body=("They met today..",), fixed="They met today."),
        Sample(body=("They met today,.",), fixed="They met today."),
        Sample(body=("They met today;.",)),
    ),
)
