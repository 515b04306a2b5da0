"""The words that open a heading, and what tells a heading from a sentence."""

from __future__ import annotations

from communique.language.definition import Language
from communique.language.slipped_headings import slipped_heading
from communique.language.words import fold, folded_set, is_capitals, starts_with, words_of

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
    slipped = slipped_heading(bare, language)
    if slipped and (best is None or len(slipped.opening) > len(best[1])):
        return slipped.kind, slipped.opening
    return best


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
