"""The words of a document: which it uses, and which of them in small letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from communique.errors import NothingFound
from communique.importing.layout_lines import Block
from communique.language.definition import Language
from communique.language.words import fold, is_capitals, words_of


def all_words(blocks: Iterable[Block]) -> frozenset[str]:
    """Every word, in small letters and with its accents; no halves of a word that a line parts."""
    text = "\n".join(line.text for block in blocks for line in block.lines)
    whole = re.sub(r"[^\W\d_]+-\n[^\W\d_]+", " ", text)
    return frozenset(w.lower() for w in re.findall(r"[^\W\d_]+", whole))


def ordinary_words(blocks: Iterable[Block]) -> frozenset[str]:
    """Words that stand somewhere in small letters, folded: no proper names."""
    return frozenset(
        fold(word)
        for block in blocks
        if not is_capitals(block.text)
        for word in re.findall(r"[^\W\d_]+", block.text)
        if word[0].islower()
    )


def content(text: str, language: Language) -> set[str]:
    """The words of a text that carry its matter."""
    reading = language.reading
    small = {fold(w).strip("'") for w in (*reading.small_words, *reading.common)}
    return {w for w in words_of(text) if len(w) > 3 and w not in small}


def languages_by_evidence(text: str, languages: dict[str, Language], name: str) -> list[Language]:
    """The languages, the likeliest first; a text in none of them is told so."""
    words = words_of(text)
    tallied = Counter(words)
    counts = Counter(
        {
            code: sum(tallied[w] for w in set(map(fold, each.reading.common)))
            for code, each in sorted(languages.items())
        }
    )
    ordered = [languages[code] for code, _ in counts.most_common()]
    known = ", ".join(each.name for each in languages.values())
    if not words:
        raise NothingFound(
            f"{name}: the file holds no text",
            help="was it scanned, or saved empty? pass the text of the communiqué",
        )
    if len(words) >= 40 and counts[ordered[0].code] / len(words) < 0.08:
        raise NothingFound(
            f"{name}: the text is in none of the languages known here ({known})",
            help="add a file to templates/languages/ for its language, or translate it first",
        )
    return ordered
