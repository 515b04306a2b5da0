"""The words that open a heading, and what tells a heading from a sentence."""

from __future__ import annotations

from communique.language.definition import Language
from communique.language.near_words import slip_between
from communique.language.words import fold, folded_set, is_capitals, starts_with, words_of

_LONG = 9
"""Letters of a heading word that is known by itself, with a slip in it."""
_OPENING = 80
"""Characters; no heading words are longer."""
_LONGEST_PLAIN = 60
"""Words; what is longer in small letters is running text, whatever it ends in."""


def heading_kind(text: str, language: Language) -> tuple[str, str] | None:
    """The kind of communiqué whose heading words open a text, and those words as they stand."""
    draft = starts_with(text, language.reading.drafts) or ""
    bare = text[len(draft) :].lstrip(" :–—-")
    article = starts_with(bare, language.reading.definite) or ""
    bare = bare[len(article) :].lstrip()
    best: tuple[str, str] | None = None
    for kind, words in language.reading.headings.items():
        opening = starts_with(bare, words)
        if opening and (best is None or len(opening) > len(best[1])):
            best = kind, opening
    return best or _misspelt(bare, language)


def _misspelt(text: str, language: Language) -> tuple[str, str] | None:
    """The same where a slip of the hand is in the words: JOINT STATEEMNT, JONIT COMMUNIQUÉ."""
    for kind, words in language.reading.headings.items():
        for phrase in words:
            opening = " ".join(text[:_OPENING].split()[: len(phrase.split())]).rstrip(",:")
            if (opening.istitle() or opening.isupper()) and _slips(opening, phrase):
                return kind, opening
    return None


def _slips(opening: str, phrase: str) -> bool:
    """Whether each word is right or one slip away, and no other form; one alone must be long."""
    pairs = list(zip(fold(opening).split(), fold(phrase).split(), strict=False))
    if len(pairs) < len(phrase.split()):
        return False
    if len(pairs) == 1 and len(pairs[0][1]) < _LONG:
        return False
    return all(word == right or _is_slip(word, right) for word, right in pairs)


def _is_slip(word: str, right: str) -> bool:
    slip = slip_between(word, right)
    return slip is not None and (slip.after > 0 or slip.kind == "letter missing")


def is_sentence(text: str, language: Language) -> bool:
    """Running text: it ends as a sentence does, or goes on in small letters for long."""
    if is_capitals(text):
        return False
    stop = text.rstrip("”’»\"')] ")[-1:]
    if stop and stop in ".!?;:" and not ends_in_abbreviation(text, language):
        return len(words_of(text)) > 5
    return len(words_of(text)) > _LONGEST_PLAIN


def ends_in_abbreviation(text: str, language: Language) -> bool:
    last = text.split()[-1]
    return fold(last) in folded_set(language.reading.abbreviations)
