"""The words that open a heading, with a slip of the hand in them: JOINT STATEEMNT."""

from __future__ import annotations

from dataclasses import dataclass

from communique.language.definition import Language
from communique.language.near_words import slip_between
from communique.language.words import fold

_LONG = 9
"""Letters of a heading word that is known by itself, with a slip in it."""
_OPENING = 80
"""Characters; no heading words are longer."""


@dataclass(frozen=True, slots=True)
class SlippedHeading:
    """The kind of communiqué, the words as they stand, and the words that were meant."""

    kind: str
    opening: str
    meant: str


def slipped_heading(text: str, language: Language) -> SlippedHeading | None:
    """The heading words that a text opens with but for a slip; nothing where they are right."""
    for kind, words in language.reading.headings.items():
        for phrase in words:
            opening = " ".join(text[:_OPENING].split()[: len(phrase.split())]).rstrip(",:")
            shaped = opening.istitle() or opening.isupper()
            if shaped and _slips(opening, phrase, language.spelling.plurals):
                return SlippedHeading(kind, opening, phrase)
    return None


def _slips(opening: str, phrase: str, plurals: tuple[str, ...]) -> bool:
    """Whether some words are one slip away and no other form; one alone must be long."""
    pairs = list(zip(fold(opening).split(), fold(phrase).split(), strict=False))
    if len(pairs) < len(phrase.split()):
        return False
    if len(pairs) == 1 and len(pairs[0][1]) < _LONG:
        return False
    strays = [(word, right) for word, right in pairs if word != right]
    if len(strays) == 1 < len(pairs):  # the others are right: even its ending may be wrong
        word, right = strays[0]
        plural = any(word == right + ending for ending in plurals)
        return slip_between(word, right) is not None and not plural
    return bool(strays) and all(_is_inner_slip(word, right) for word, right in strays)


def _is_inner_slip(word: str, right: str) -> bool:
    slip = slip_between(word, right)
    return slip is not None and (slip.after > 0 or slip.kind == "letter missing")
