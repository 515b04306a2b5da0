"""Whether a line of a signature block goes on with the entry above it, and how surely."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from communique.importing.signature_lines import (
    Entry,
    LineKind,
    incomplete,
    institutional,
    opens_signature,
    resembles,
    without_article,
)
from communique.language.definition import Language
from communique.language.honorifics import leading
from communique.language.words import (
    fold,
    is_capitals,
    opening_word,
    small_set,
    starts_with,
    word_set,
    words_of,
)

Joint = Literal["yes", "likely", "perhaps", "no"]


def joint(
    before: Entry, text: str, kind: LineKind, language: Language, *, run_in: bool = False
) -> Joint:
    """Whether a line is the rest of the entry before it, broken at the column width.

    `kind` is what the line would be alone; `run_in` where the entry holds a party and its person.
    """
    if leading(before.text, language) == before.text.strip():  # «H.E.» alone on its line
        return "yes"
    if _splits_phrase(before, text, language) or _breaks_off(before.text, language):
        return "yes"
    led = kind == "party" and starts_with(text, language.reading.for_words)
    if led or opens_signature(text, language) or leading(text, language):
        return "no"
    if incomplete(before.text, language):
        return "yes"
    particles = small_set(language.reading.particles)
    if before.kind == "name" and text[:1].islower() and opening_word(text) in particles:
        return "yes"  # «Maximiliana / von und zu Untermoor»
    if before.kind == "name" and kind in ("name", "other") and len(text.split()) <= 3:
        return _after_name(before.text, text, language)
    if before.kind == "name" or (before.kind == "other" and kind not in ("other", "office")):
        return "no"
    if text[:1].islower() or _goes_on(text, language):
        return "yes"
    if before.kind == "other":  # an office that no list has, in a narrow column
        return "likely" if kind == "other" else "perhaps"
    if run_in:
        return "no" if kind == "office" else "yes"
    if before.kind == "party":
        return _after_party(before.text, text, kind, language)
    return _after_office(text, kind, language)


def _breaks_off(text: str, language: Language) -> bool:
    """«Iskandar bin», «Minister of the»; «For A: The Rt.»: what cannot end there."""
    last = text.split()[-1]
    if last.islower():
        reading = language.reading
        return fold(last) in small_set(reading.particles, reading.small_words)
    return last.endswith(".") and leading(f"{last} X", language) == last


def _after_name(before: str, text: str, language: Language) -> Joint:
    """The rest of a long name, in a narrow column; two whole names are two signatories."""
    said = len(before.removeprefix(leading(before, language)).split())
    if said > 1 and len(text.split()) > 1:
        return "no"
    return "likely" if said == 1 else "perhaps"


def _after_party(before: str, text: str, kind: LineKind, language: Language) -> Joint:
    """«THE GOVERNMENT OF / ITALY», «THE ITALIAN / REPUBLIC», «THE REPUBLIC / X»."""
    states = word_set(language.reading.states)
    if not {resembles(w, institutional(language)) for w in words_of(before)} & states:
        known = institutional(language)
        named = [resembles(w, known) for w in words_of(without_article(text, language))]
        leads = named[:1] == [None] and not states.isdisjoint(named)
        if not states.isdisjoint(named[:2]) or leads:
            return "likely"
    if opening_word(text) in states:
        return "likely"
    broken_off = not set(words_of(before)[-1:]).isdisjoint(states)
    if broken_off and kind != "office":
        return "likely" if kind == "other" else "perhaps"
    lone = kind == "name" and len(text.split()) == 1 and is_capitals(text)
    return "perhaps" if lone and is_capitals(before) else "no"  # «DUCHY OF LOWER / BRACKWATER»


def _after_office(text: str, kind: LineKind, language: Language) -> Joint:
    states = word_set(language.reading.states)
    words = words_of(text)
    if words and all(word in states for word in words):
        return "likely"
    if kind == "party":
        return "no"
    return "perhaps" if kind == "name" else "likely"


def _goes_on(text: str, language: Language) -> bool:
    """A line that opens with «of», «and», «for»: no article, and nothing opens so."""
    reading = language.reading
    first = opening_word(text)
    articles = small_set(reading.definite, reading.for_words)
    links = small_set(reading.state_links)
    small = small_set(reading.small_words, reading.and_words, reading.state_links)
    return first in links or (first in small and first not in articles)


def _splits_phrase(before: Entry, after: str, language: Language) -> bool:
    """A known phrase stands across the break («Cabinet / Secretary», «Grand / Duchy»)."""
    left, right = words_of(before.text)[-2:], words_of(after)[:2]
    halves = _halves(language.reading.offices, language.reading.states)
    return any(
        tuple(right[:taken]) in halves.get(tuple(left[-cut:]), ())
        for cut in (1, 2)
        for taken in (1, 2)
    )


@lru_cache(maxsize=32)
def _halves(*groups: tuple[str, ...]) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Beginnings of known phrases, and what may end each of them."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for phrase in (each for group in groups for each in group):
        words = tuple(words_of(phrase))
        for cut in range(1, len(words)):
            found.setdefault(words[:cut], set()).add(words[cut:][:2])
    return found
