"""Parties by everyday names: «between Ethiopia, Somalia and Eritrea», «tra Italia e Kenya»."""

from __future__ import annotations

import re
from functools import lru_cache

from communique.importing.parties import name_at
from communique.language.definition import Language
from communique.language.honorifics import leading
from communique.language.words import (
    finds,
    fold,
    opening_word,
    phrases,
    small_set,
    word_set,
    words_of,
)

_NAME = r"(?:[^\W\d_]{2,3}\.\s)?[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*"
"""A word of a name, «St.» before it."""
_NAMES = re.compile(rf"{_NAME}(?:\s+{_NAME}){{0,2}}")
_NEAR = 60
"""Characters that hold a word, whatever stands between."""


def joined_names(text: str, seen: str, language: Language, *, opening: bool = True) -> list[str]:
    """Two or more names joined by commas and «and», after «between» or, if `opening`, at the start.

    `seen` is the whole document: what it has in small letters somewhere is no name. Full names of
    States may stand among the short ones.
    """
    starts = [
        found.end()
        for found in finds(text, language.reading.by_words)
        if _leads_to_parties(text, found, language)
    ]
    for start in [0, *starts] if opening else starts:
        names = _list_at(text, start, language)
        common = [w for name in names for w in words_of(name) if _is_common(w, seen, language)]
        if len(names) > 1 and not common:
            return names
    return []


def _leads_to_parties(text: str, found: re.Match[str], language: Language) -> bool:
    """«between», «issued by», and «of» only where a government or an office stands before it."""
    reading = language.reading
    first = opening_word(found[0])
    if first in small_set(reading.between_words):
        return True
    if first not in small_set(reading.state_links, reading.prepositions):
        return True
    before = words_of(text[max(0, found.start() - _NEAR) : found.start()])[-1:]
    return bool(before) and before[0] in word_set(reading.governments, reading.offices)


def _is_common(word: str, seen: str, language: Language) -> bool:
    known = word_set(language.reading.states) | small_set(language.reading.small_words)
    if word in known:
        return False
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", _small_letters(seen)) is not None


@lru_cache(maxsize=4)
def _small_letters(seen: str) -> str:
    """The words of a text that have no capital, folded."""
    return " ".join(fold(w) for w in re.findall(r"[^\W\d_]+", seen) if w[0].islower())


def _list_at(text: str, start: int, language: Language) -> list[str]:
    names: list[str] = []
    reader = _List(text, language)
    at = start
    while True:
        name = reader.name(at)
        if not name:
            return names if reader.last else []
        names.append(text[name[0] : name[1]])
        if reader.last:
            return [] if reader.goes_on(name[1]) else names
        link = reader.link(name[1])
        if link is None:
            return []
        at = link


class _List:
    """Steps through a list: a name, a comma or «and», a name."""

    def __init__(self, text: str, language: Language) -> None:
        reading = language.reading
        self.last = False
        self._text = text
        self._language = language
        self._joint = phrases(reading.and_words)
        self._of = phrases(reading.state_links)
        self._small = small_set(reading.small_words)
        self._not_names = word_set(reading.offices, reading.bodies, reading.governments)

    def name(self, at: int) -> tuple[int, int] | None:
        """Where the name begins and ends that stands at an offset, an article aside."""
        at = _skip_article(self._text, at, self._small)
        full = name_at(self._text, at, self._language)
        if full:
            return at, full
        found = _NAMES.match(self._text, at)
        name = _capitalised(found[0], self._small, self._joint) if found else ""
        known = any(w in self._not_names for w in re.findall(r"[^\W\d_]+", fold(name)))
        if not name or known or leading(self._text[at:], self._language):
            return None
        return at, self._with_of(at + len(name))

    def _with_of(self, end: int) -> int:
        """«United Commonwealths of Caldora», whatever such a union is called."""
        link = self._of.match(fold(self._text), end + 1)
        rest = _NAMES.match(self._text, link.end() + 1) if link else None
        more = _capitalised(rest[0], self._small, self._joint) if rest else ""
        return rest.start() + len(more) if rest and more else end

    def goes_on(self, at: int) -> bool:
        """«of» behind a name: it was none, or not the whole of one."""
        return opening_word(self._text[at:].lstrip()) in small_set(
            self._language.reading.state_links
        )

    def link(self, at: int) -> int | None:
        """Where the list goes on after a name; `last` where «and» led there."""
        glue = re.compile(r"[\s,]*").match(self._text, at)
        joined = self._joint.match(fold(self._text), glue.end() if glue else at)
        if joined:
            self.last = True
            return joined.end()
        comma = re.compile(r"\s*,\s*").match(self._text, at)
        return comma.end() if comma else None


def _skip_article(text: str, at: int, small: frozenset[str]) -> int:
    found = re.compile(r"\s*(?:([^\W\d_]{1,5})(?:['’]|\s+))?").match(text, at)
    if found and found[1] and fold(found[1]) in small:
        return found.end()
    return at + len(text[at:]) - len(text[at:].lstrip())


def _capitalised(words: str, small: frozenset[str], joint: re.Pattern[str]) -> str:
    """The capitalised words from the start, up to a small word or «and»."""
    kept = []
    for word in words.split():
        if not word[0].isupper() or fold(word) in small or joint.fullmatch(fold(word)):
            break
        kept.append(word)
    return " ".join(kept)
