"""Parties by everyday names: «between Ethiopia, Somalia and Eritrea», «tra Italia e Kenya»."""

from __future__ import annotations

import re

from communique.language.definition import Language
from communique.language.words import finds, fold, phrases, word_set

_NAME = r"[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*"


def joined_names(text: str, seen: str, language: Language) -> list[str]:
    """Two or more capitalised names joined by commas and «and», after «between» or at the start.

    `seen` is the whole document: what it has in small letters somewhere is no name.
    """
    reading = language.reading
    starts = [0, *(m.end() for m in finds(text, reading.by_words))]
    for start in starts:
        names = _list_at(text, start, language)
        common = [w for name in names for w in name.split() if _is_common(w, seen)]
        if len(names) > 1 and not common:
            return names
    return []


def _is_common(word: str, seen: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", seen) is not None


def _list_at(text: str, start: int, language: Language) -> list[str]:
    reading = language.reading
    joint = phrases(reading.and_words)
    small = {fold(w).strip("'") for w in reading.small_words}
    not_names = word_set(reading.offices, reading.bodies, reading.governments)
    names: list[str] = []
    at = start
    last = False
    while True:
        at = _skip_article(text, at, small)
        found = re.compile(rf"{_NAME}(?:\s+{_NAME}){{0,2}}").match(text, at)
        name = _capitalised(found[0], small, joint) if found else ""
        if not name or any(fold(w) in not_names for w in name.split()):
            return names if last else []
        names.append(name)
        at += len(name)
        if last:
            return names
        comma = re.compile(r"\s*,\s*").match(text, at)
        glue = re.compile(r"[\s,]*").match(text, at)
        joined = joint.match(fold(text), glue.end() if glue else at)
        if joined:
            last = True
            at = joined.end()
        elif comma:
            at = comma.end()
        else:
            return []


def _skip_article(text: str, at: int, small: set[str]) -> int:
    found = re.compile(r"\s*(?:([^\W\d_]{1,4})(?:['’]|\s+))?").match(text, at)
    if found and found[1] and fold(found[1]) in small:
        return found.end()
    return at + len(text[at:]) - len(text[at:].lstrip())


def _capitalised(words: str, small: set[str], joint: re.Pattern[str]) -> str:
    """The capitalised words from the start, up to a small word or «and»."""
    kept = []
    for word in words.split():
        if not word[0].isupper() or fold(word) in small or joint.fullmatch(fold(word)):
            break
        kept.append(word)
    return " ".join(kept)
