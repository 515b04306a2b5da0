"""Words set in capitals, in the letters the document gives them elsewhere."""

from __future__ import annotations

import re

from communique.language.definition import Language
from communique.language.words import fold, is_capitals


def normal_case(words: str, seen: str, language: Language) -> str:
    """Words set in capitals as the document writes them elsewhere, or with capital initials."""
    if not is_capitals(words):
        return words
    at = fold(seen).find(fold(words))
    while at >= 0:
        found = seen[at : at + len(words)]
        if not is_capitals(found):
            return found
        at = fold(seen).find(fold(words), at + 1)
    small = {fold(w).strip("'") for w in language.reading.small_words}
    return re.sub(
        r"[^\W\d_]+",
        lambda m: m[0].lower() if fold(m[0]) in small else m[0][0] + m[0][1:].lower(),
        words,
    )


def as_listed(honorifics: str, language: Language) -> str:
    """Honorifics set in capitals, each as the language lists it."""
    listed = {fold(each): each for each in language.reading.honorifics}
    return " ".join(listed.get(fold(each), each) for each in honorifics.split())
