"""«dell attuazione», «the UKs commitment»: an apostrophe that got lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold, phrases, small_set
from communique.proofreading.prose import in_use, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_JOINED = "dl"
"""The single letters that are taken for an elided word at the head of another."""
_VOWEL_FOLLOWS = re.compile(r" [aeiouh]\w\w")


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        yield from _elisions(place, text, page.language)
        yield from _words(place, text, page.language)
        yield from _joined(place, text, page)


def _elisions(place: str, text: str, language: Language) -> Iterator[Remark]:
    """A word that is one only before an apostrophe, with a space instead."""
    whole = set(map(fold, language.reading.small_words))
    elided = tuple(word for word in language.typography.elision if fold(word) not in whole)
    for found in phrases(elided).finditer(fold(text)):
        follows = _VOWEL_FOLLOWS.match(fold(text), found.end())
        if follows and not text.startswith(".", found.start() - 1):
            joined = text[found.start() : found.end()] + language.typography.apostrophe
            yield _remark(
                place, found.start(), found.end() + 1, text, joined, _is_sure(found, text, language)
            )


def _is_sure(found: re.Match[str], text: str, language: Language) -> bool:
    """A single letter may be the name of something: «lettere c e d»."""
    before = text[: found.start()].split()
    leads = small_set(language.marks.letter_leads)
    named = not before or fold(before[-1]).strip(".,;") in leads or not before[-1][-1].isalpha()
    long = re.match(r"\s+[^\W\d_A-Z]{4}", text[found.end() :])
    return len(found[0]) > 1 or bool(text[found.start()].islower() and long and not named)


def _joined(place: str, text: str, page: Page) -> Iterator[Remark]:
    """An elided word and the next as one, which is none: «dellaccordo»."""
    heads = [e for e in page.language.typography.elision if len(e) > 1 or e in _JOINED]
    elided = "|".join(map(re.escape, heads))
    if not elided:
        return
    for found in re.finditer(rf"(?<![\w’'.-])({elided})([^\W\d_]{{3,}})(?![\w’'])", text, re.I):
        head, rest = found[1], found[2]
        vowel = fold(rest[0]) in "aeiouh"
        begins = re.search(r"(?:^|[.!?:;»”])\s*$", text[max(0, found.start() - 9) : found.start()])
        two = _is_two(head, rest, page, begins=bool(begins))
        if vowel and len(rest) + len(head) > 4 and two:
            joined = f"{head}{page.language.typography.apostrophe}{rest}"
            yield _remark(place, *found.span(), text, joined, len(found[0]) > 5)


def _is_two(head: str, rest: str, page: Page, *, begins: bool) -> bool:
    """A word in use behind an elided one; a capital is that of a sentence, and no name's."""
    small = rest.islower() and (head.islower() or (begins and len(head) > 2))
    capital = head.islower() and rest.istitle()
    return (small or capital) and in_use(page, rest) and not in_use(page, head + rest)


def _words(place: str, text: str, language: Language) -> Iterator[Remark]:
    """A word that has an apostrophe, without it."""
    bare = _bare(language.reading.apostrophised)
    for found in re.finditer(r"[^\W\d_]+", text):
        right = bare.get(found[0]) or bare.get(found[0].lower())
        if right:
            cut = right.index("'")
            joined = found[0][:cut] + language.typography.apostrophe + found[0][cut:]
            yield _remark(place, *found.span(), text, joined, right.islower())


@lru_cache(maxsize=16)
def _bare(words: tuple[str, ...]) -> dict[str, str]:
    """The words by what is left of them; capitals are names and stay so."""
    right = (word.replace("’", "'") for word in words)
    return {word.replace("'", ""): word for word in right if "'" in word}


def _remark(place: str, start: int, end: int, text: str, after: str, certain: bool) -> Remark:
    before = text[start:end].strip()
    if certain:
        message = f"an apostrophe is lost in ‘{before}’: ‘{after}’"
        return Remark(place, start, end, message, after)
    message = f"an apostrophe may be lost in ‘{before}’; is ‘{after}’ meant?"
    return Remark(place, start, end, message, after, "query", "suggest")


RULE = Rule(
    name="lost-apostrophe",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="An apostrophe got lost on the way.",
    why="Curly apostrophes are what other programs lose first. Only words are looked at that are "
    "none without one: «dell» before another word or joined to it, «dont». A single letter before "
    "a word, and an abbreviation with an «s», are asked about.",
    source="usage of published texts",
    check=_check,
    passes=(
        Sample(body=("The UK’s commitment doesn’t end with the MPs of the EU.",)),
        Sample(language="it", body=("L’attuazione dell’Accordo è un altro passo.",)),
        Sample(language="it", body=("All’art. 3, lett. d, e all’allegato.",)),
        Sample(language="it", body=("I lavori a Santarma dureranno trenta mesi.",)),
    ),
    fails=(
        Sample(body=("They welcomed the UKs commitment.",)),
        Sample(body=("The Agreement doesnt affect earlier treaties.",)),
        Sample(
            language="it",
            body=("Hanno discusso dell attuazione dellAccordo.",),
            fixed="Hanno discusso dell’attuazione dell’Accordo.",
        ),
        Sample(language="it", body=("Hanno discusso d altro.",)),
    ),
)
