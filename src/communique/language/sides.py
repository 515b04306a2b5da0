"""The two sides of «A and B», with all that goes with each, and what joins them.

All words of a side go with it. So nothing may be shared: «the Governments of A and B» would come
out as «B and the Governments of A», and is refused. Where the words do not tell, each side can be
put whole into a protected span.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.language.definition import Language
from communique.language.honorifics import chain, postnominals
from communique.language.namings import Naming, Namings
from communique.language.words import fold
from communique.model.base import Key

Stretch = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]+['’]?")
_DASH = re.compile(r"\s*[-–—/]\s*")
_COMMA = re.compile(r"[,;]\s+")
_EDGE = " \t\n\u00a0,;:"
_APART = re.compile(r"\s*[,;(:–—-]")


class Unturnable(ValueError):
    """A mention whose sides cannot be told: the words, and why."""

    def __init__(self, words: str, why: str) -> None:
        super().__init__(f"“{words}”: {why}")
        self.words = words
        self.why = why


@dataclass(frozen=True, slots=True)
class Sides:
    """Stretches of a text: each side, the party it names, and the joint between."""

    first: Stretch
    joint: Stretch
    second: Stretch
    parties: tuple[Key, Key]
    openings: tuple[str, str]
    """Of each side, what its first word is as the register has it, or "" if no naming opens it."""


def sides(text: str, closed: list[Stretch], namings: Namings, language: Language) -> Sides:
    """The sides of a mention. Raises `Unturnable`.

    `closed` stretches are quoted or protected: nothing in them joins, and one that names both
    parties names neither.
    """
    found = _open(namings.find(text), closed)
    first = [each for each in found if each.party == found[0].party]
    second = found[len(first) :]
    if not first or not second:
        named = {each.words for each in found}
        raise Unturnable(text, f"it names {_listed(named)}, and not both parties")
    if any(each.party == first[0].party for each in second):
        raise Unturnable(text, "it names the parties more than once, each in turn")
    joint = _joint(text, (first[-1], second[0]), closed, language)
    start, end = _without_edges(text)
    made = Sides(
        first=(start, joint[0]),
        joint=joint,
        second=(joint[1], end),
        parties=(first[0].party, second[0].party),
        openings=(_opening(first[0], start), _opening(second[0], joint[1])),
    )
    if not {made.first, made.second} <= set(closed):
        _nothing_shared(text, made, first, second, language)
    return made


def _open(found: list[Naming], closed: list[Stretch]) -> list[Naming]:
    """Namings, those aside that stand in a closed stretch together with the other party."""
    return [
        each
        for each in found
        if not any(
            low <= each.start < high and low <= other.start < high and other.party != each.party
            for low, high in closed
            for other in found
        )
    ]


def _listed(names: set[str]) -> str:
    return " and ".join(f"‘{name}’" for name in sorted(names)) or "neither party"


def _opening(naming: Naming, start: int) -> str:
    return naming.words if naming.start == start else ""


def _without_edges(text: str) -> Stretch:
    """The words without space and stops around them, which stay where they are."""
    return len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))


def _joint(
    text: str, between: tuple[Naming, Naming], closed: list[Stretch], language: Language
) -> Stretch:
    """What joins the sides: one conjunction, or one dash or comma where there is none."""
    low, high = between[0].end, between[1].start
    conjunctions = _conjunction(language).finditer(text, low, high)
    words = [_outside(m, closed) for m in conjunctions if not _within(m.span("word"), closed)]
    if len(words) == 1:
        return words[0]
    if words:
        raise Unturnable(text, "more than one conjunction may part the two sides")
    if dash := _DASH.fullmatch(text, low, high):
        return _dash(text, between, dash)
    commas = [m.span() for m in _COMMA.finditer(text, low, high) if not _within(m.span(), closed)]
    if len(commas) != 1:
        raise Unturnable(text, "nothing in it parts the two sides")
    return commas[0]


def _dash(text: str, between: tuple[Naming, Naming], dash: re.Match[str]) -> Stretch:
    """A dash joins two names; two adjectives joined by one are a single word."""
    alone = (between[0].start, between[1].end) == _without_edges(text)
    if not alone or not all(each.proper for each in between):
        raise Unturnable(
            text, "words joined by a dash are one word, and turn only if both are names"
        )
    return dash.span()


def _conjunction(language: Language) -> re.Pattern[str]:
    """A conjunction with the space around it, and a comma before."""
    forms = {*language.reading.and_words, *(each.form for each in language.euphony.values())}
    words = "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) or "(?!)"
    return re.compile(rf",?\s+(?P<word>{words})\s+", re.IGNORECASE)


def conjunction_in(joint: str, language: Language) -> re.Match[str] | None:
    """The conjunction of a joint, as the group `word`."""
    return _conjunction(language).fullmatch(joint)


def _outside(joint: re.Match[str], closed: list[Stretch]) -> Stretch:
    """A joint without the comma that a protected span before it ends in."""
    start, end = joint.span()
    return (start + _within((start, start + 1), closed), end)


def _within(stretch: Stretch, closed: list[Stretch]) -> bool:
    return any(low <= stretch[0] and stretch[1] <= high for low, high in closed)


def _nothing_shared(
    text: str, made: Sides, first: list[Naming], second: list[Naming], language: Language
) -> None:
    """Words before the first name must have their like before the second, and so behind."""
    before = _kinds(text[made.first[0] : first[0].start], language)
    if before and before != _kinds(text[made.second[0] : second[0].start], language):
        shared = text[made.first[0] : first[0].start].strip()
        raise Unturnable(text, f"“{shared}” seems to belong to both sides; mark only what turns")
    behind = text[second[-1].end : made.second[1]]
    alike = text[first[-1].end : made.first[1]].strip()
    if _kinds(behind, language) and not _APART.match(behind) and not alike:
        message = f"“{behind.strip()}” seems to belong to both sides; mark only what turns"
        raise Unturnable(text, message)


def _kinds(words: str, language: Language) -> str:
    """Small words and others in order, a run of each as one letter; articles and forms of address
    left out."""
    bare = chain(language).sub("", postnominals(language).sub("", words))
    small = {fold(each) for each in language.reading.small_words}
    articles = {fold(each) for each in language.articles}
    kinds = ""
    for word in map(fold, _WORD.findall(bare)):
        kind = "s" if word in small else "w"
        if word not in articles and not kinds.endswith(kind):
            kinds += kind
    return kinds
