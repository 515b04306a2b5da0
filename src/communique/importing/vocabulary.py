"""The words of a document: which it uses, and which of them in small letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from communique.errors import NothingFound
from communique.importing.layout_lines import Block
from communique.importing.other_languages import seems_to_be
from communique.language.definition import Language
from communique.language.words import fold, is_capitals, small_set, words_of

_HARDLY_KNOWN, _SURELY_KNOWN = 0.08, 0.25
"""Which part of the words of a text are among the commonest of the likeliest language."""


def all_words(blocks: Iterable[Block]) -> frozenset[str]:
    """Every word, in small letters and with its accents; no halves of a word that a line parts."""
    text = "\n".join(line.text for block in blocks for line in block.lines)
    whole = re.sub(r"(?<!\w)[^\W\d_]+-\n[^\W\d_]+", " ", text)
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


def content(text: str, language: Language) -> frozenset[str]:
    """The words of a text that carry its matter."""
    return _content(text, small_set(language.reading.small_words, language.reading.common))


@lru_cache(maxsize=1024)
def _content(text: str, small: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words_of(text) if len(w) > 3 and w not in small)


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
    known = " and ".join(each.name for each in languages.values())
    if not words:
        raise NothingFound(
            f"{name}: the file holds no text",
            help="was it scanned, or saved empty? pass the text of the communiqué",
        )
    share = counts[ordered[0].code] / len(words)
    other = seems_to_be(text, (w.lower() for w in re.findall(r"[^\W\d_]+", text)))
    foreign = other is not None and other[1] > 1.3 * share and share < _SURELY_KNOWN
    if len(words) >= 40 and (share < _HARDLY_KNOWN or foreign):
        seems = f"seems to be in {other[0]}" if other else "is in no language the program knows"
        raise NothingFound(
            f"{name}: the text {seems}; looked for a communiqué in {known}",
            help="pass the version in one of these languages, or teach the program another: "
            "a language is one file under templates/languages/",
        )
    return ordered
