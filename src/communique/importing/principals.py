"""The principals of a heading, taken apart: one for each honorific chain, or for each office."""

from __future__ import annotations

from communique.importing.persons import Parts, take_apart
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import finds, fold, phrases, words_of
from communique.model.traced import Traced


def persons_in(words: Traced, language: Language) -> list[Parts]:
    """The principals of a part: one for each honorific chain, or for each office."""
    return [take_apart(piece, language) for piece in _chunks(words, language)]


def inside_name_of_body(text: str, at: int, language: Language) -> bool:
    """«the Office of the President» names a body and no person."""
    before = words_of(text[:at])[-3:]
    bodies = {fold(b) for b in language.reading.bodies}
    return any(w in bodies for w in before)


def _chunks(words: Traced, language: Language) -> list[Traced]:
    """Principals apart from one another, without the words that join them."""
    text = words.text
    starts = [m.start() for m in chain(language).finditer(text)]
    reading = language.reading
    if len(starts) < 2 or _offices_lead(text, language):
        starts = _office_starts(text, language) or starts
    if not starts:
        return []
    joints = phrases((*reading.and_words, *reading.by_words, *reading.small_words))
    chunks = []
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else len(text)
        stretch = text[start:end]
        while True:
            bare = stretch.rstrip(" ,;.–—-'’")
            tail = [m for m in joints.finditer(fold(bare)) if m.end() == len(bare)]
            if not tail:
                break
            stretch = bare[: tail[0].start()]
        chunks.append(words.cut(start, start + len(stretch.rstrip(" ,;"))))
    return chunks


def _offices_lead(text: str, language: Language) -> bool:
    """The first thing named is an office: names, if any, come after."""
    first_office = next((m.start() for m in finds(text, language.reading.offices)), None)
    first_person = next((m.start() for m in chain(language).finditer(text)), None)
    return first_office is not None and (first_person is None or first_office < first_person)


def _office_starts(text: str, language: Language) -> list[int]:
    """Offices that open a principal: at the start, or after «and» (with an article between)."""
    reading = language.reading
    small = {fold(w).strip("'") for w in (*reading.small_words, *reading.by_words)}
    joint = {fold(w) for w in reading.and_words}
    found: list[int] = []
    for match in finds(text, reading.offices):
        before = [w.strip("'") for w in words_of(text[: match.start()])]
        if (not found and (len(before) <= 3 or before[-1] in small)) or (
            found and _joined_by(before[-2:], joint, small)
        ):
            found.append(match.start())
    return found


def _joined_by(tail: list[str], joint: set[str], small: set[str]) -> bool:
    """The words before end in «and» or «and the»."""
    return bool(tail) and (tail[-1] in joint or (tail[0] in joint and tail[-1] in small))
