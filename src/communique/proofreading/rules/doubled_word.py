"""A word that stands twice: «in the the field»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.language.words import fold, is_capitals, small_set
from communique.proofreading.prose import in_use, lowered, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]+)((?:\s+\1)+)(?![\w’'-]|\.\w)", re.IGNORECASE)
_ELIDED = re.compile(r"(?<![\w’'])([^\W\d_]+['’])(\s*\1)", re.IGNORECASE)
_PAIR = re.compile(r"(?<![\w’'-])([^\W\d_]+)\s+([^\W\d_]+)(\s+\1\s+\2)(?![\w’'-])", re.IGNORECASE)
_PHRASE = re.compile(r"(?<![\w’'-])((?:[^\W\d_]+ ){2,5}[^\W\d_]+)( \1)(?![\w’'-])")


def _check(page: Page) -> Iterator[Remark]:
    small = small_set(page.language.reading.small_words)
    yield from _across_parts(page, small)
    for place, text in prose(page).items():
        for found in _TWICE.finditer(text):
            if _is_slip(found, text, page, small):
                yield _remark(place, found, 2, page)
        for found in _PAIR.finditer(text):
            if {fold(found[1]), fold(found[2])} <= small and fold(found[1]) != fold(found[2]):
                yield _remark(place, found, 3, page)
        for found in _ELIDED.finditer(text):
            if fold(found[1].rstrip("'’")) in page.elided:  # and no name: Lu’lu’
                yield _remark(place, found, 2, page)
        for found in _PHRASE.finditer(text):
            yield _remark(place, found, 2, page)


def _across_parts(page: Page, small: frozenset[str]) -> Iterator[Remark]:
    """A small word at the end of one part of the heading and at the beginning of the next."""
    parts = [(p, text.split()) for p, text in prose(page).items() if p.startswith("heading/")]
    for (_, before), (place, after) in pairwise(parts):
        if len(after) > 1 and before and fold(after[0]) == fold(before[-1]) in small:
            end = len(after[0]) + 1
            yield Remark(place, 0, end, f"‘{after[0]}’ stands twice", "")


def _is_slip(found: re.Match[str], text: str, page: Page, small: frozenset[str]) -> bool:
    word, again = fold(found[1]), found[2].split()[0]
    if lowered(found[1]) in page.language.marks.reduplicated:
        return False
    if len(word) == 1 or is_capitals(text):
        return word in small or (len(word) > 1 and in_use(page, word))
    return not again[0].isupper() or not again[1:].islower()  # Baden Baden, and MoU MoU


def _remark(place: str, found: re.Match[str], repeated: int, page: Page) -> Remark:
    start, end = found.span(repeated)
    words = found[0][: start - found.start()]
    message = f"‘{words}’ stands twice"
    if lowered(words) in page.language.marks.may_double:
        asked = f"{message}: is it meant?"
        return Remark(place, found.start(), end, asked, words, class_="query", fix="suggest")
    return Remark(place, found.start(), end, message, words)


RULE = Rule(
    name="doubled-word",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A word stands twice in a row.",
    why="The eye passes over «the the», most of all across the end of a line. Names (Baden Baden), "
    "words that a language doubles (via via) and numbers are left alone; a word that may rightly "
    "follow itself (that that) is asked about.",
    source="standard usage of each language",
    check=_check,
    passes=(
        Sample(body=("The talks in Baden Baden lasted far, far longer; rooms 12 12 and 14.",)),
        Sample(language="it", body=("La nave è attesa a Bandar al-Lu’lu’ in luglio.",)),
        Sample(language="it", body=("Via via che i lavori procedono, man mano si riferisce.",)),
    ),
    fails=(
        Sample(body=("A voice in the the the field.",), fixed="A voice in the field."),
        Sample(
            body=("They met in the the capital.",),
            fixed="They met in the capital.",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE THE PORT OF TESSAL",
            fixed="JOINT COMMUNIQUÉ ON THE PORT OF TESSAL",
        ),
        Sample(
            body=("At the end of the of the year they will report.",),
            fixed="At the end of the year they will report.",
        ),
        Sample(body=("They agreed that that was enough.",)),
        Sample(
            language="it",
            body=("Hanno firmato l’l’accordo e la\nla dichiarazione.",),
            fixed="Hanno firmato l’accordo e la dichiarazione.",
        ),
    ),
)
