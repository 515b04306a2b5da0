"""Which parties a communiqué names, and in which order."""

from __future__ import annotations

import re

from communique.importing.signature_lines import resembles, without_article
from communique.language.definition import Language
from communique.language.words import fold, is_capitals, phrases, words_of

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")


def named_in(text: str, language: Language) -> list[str]:
    """The full names of States and organisations in a text, as written, in order, each once.

    «Republic of X», «X Republic», «Repubblica italiana», «Repubblica del X», «European Union».
    """
    found: dict[str, str] = {}
    reader = _Names(text, language)
    for start, end in reader.stretches():
        name = text[start:end]
        found.setdefault(fold(re.sub(r"\s+", " ", name)), name)
    return list(found.values())


class _Names:
    """Finds the words round a word like «Republic» that make the name of a State."""

    def __init__(self, text: str, language: Language) -> None:
        reading = language.reading
        self._text = text
        self._capitals = is_capitals(text)
        self._heads = phrases((*reading.states, *reading.states_of))
        self._only_of = {fold(w) for w in reading.states_of}
        self._links = phrases(reading.state_links)
        self._follow = reading.state_adjectives_follow
        self._small = {fold(w).strip("'") for w in (*reading.small_words, *reading.and_words)}
        self._not_names = {
            w
            for group in (reading.governments, reading.bodies, reading.offices, reading.by_words)
            for phrase in group
            for w in words_of(phrase)
        }

    def stretches(self) -> list[tuple[int, int]]:
        """Where each full name stands, in order, none inside another."""
        found: list[tuple[int, int]] = []
        for head in self._heads.finditer(fold(self._text)):
            if (found and head.start() < found[-1][1]) or not self._text[head.start()].isupper():
                continue
            stretch = self._around(head.start(), head.end())
            if stretch:
                found.append(stretch)
        return found

    def _around(self, start: int, end: int) -> tuple[int, int] | None:
        after = self._after(end)
        if after:
            return self._adjective_before(start), after
        if fold(self._text[start:end]) in self._only_of:
            return None
        before = self._before(start)
        if before is not None:
            return before, end
        return (start, end) if " " in self._text[start:end] else None

    def _after(self, end: int) -> int | None:
        """The end of «… of the Name Name» or of an adjective behind the word."""
        folded = fold(self._text)
        at = self._space(end)
        if self._follow and at is not None:
            adjective = _TOKEN.match(self._text, at)
            if adjective and self._is_adjective(adjective[0]):
                further = self._linked(adjective.end(), folded)
                return further or adjective.end()
        return self._linked(end, folded)

    def _linked(self, end: int, folded: str) -> int | None:
        at = self._space(end)
        link = self._links.match(folded, at) if at is not None else None
        if not link:
            return None
        at = link.end() + (len(self._text[link.end() :]) - len(self._text[link.end() :].lstrip()))
        return self._names(at)

    def _names(self, at: int) -> int | None:
        """The end of one or more capitalised words from an offset."""
        end = None
        token = _TOKEN.match(self._text, at)
        capitals = token is not None and token[0].isupper()
        while token and self._is_name(token[0]) and token[0].isupper() >= capitals:
            end = token.end()
            following = self._space(end)
            token = _TOKEN.match(self._text, following) if following is not None else None
        return end

    def _before(self, start: int) -> int | None:
        """The start of one or two capitalised words directly before the word."""
        tokens = list(_TOKEN.finditer(self._text, 0, start))[-2:]
        first = None
        edge = start
        for token in reversed(tokens):
            if not self._is_name(token[0]) or self._text[token.end() : edge].strip():
                break
            first = edge = token.start()
        return first

    def _adjective_before(self, start: int) -> int:
        """«Hellenic» in «Federal Republic of X» belongs to the name."""
        before = None if self._follow else self._before(start)
        return start if before is None else before

    def _is_name(self, token: str) -> bool:
        bare = fold(token).strip("'")
        if re.fullmatch(r"[IVX]{2,}|.", token):  # no part of a name: «III Cabinet», «S.E.»
            return False
        return token[0].isupper() and bare not in self._small and bare not in self._not_names

    def _is_adjective(self, token: str) -> bool:
        bare = fold(token).strip("'")
        return len(bare) >= 4 and bare not in self._small and bare not in self._not_names

    def _space(self, at: int) -> int | None:
        """The offset after the white space at `at`; nothing where there is none."""
        rest = self._text[at:]
        stripped = rest.lstrip(" \n")
        return at + len(rest) - len(stripped) if len(rest) != len(stripped) else None


def of_signature(party: str, language: Language) -> str:
    """The State in «For the Government of the Republic of A»: «Republic of A»."""
    named = named_in(party, language)
    if named:
        return named[0]
    reading = language.reading
    known = tuple(w for g in (*reading.governments, *reading.bodies) for w in words_of(g))
    skip = {fold(w).strip("'") for w in (*reading.small_words, *reading.for_words)}
    tokens = list(_TOKEN.finditer(party))
    while tokens and leads_to_name(fold(tokens[0][0]).strip("'"), skip, known):
        tokens.pop(0)
    rest = party[tokens[0].start() :].strip(" :,;") if tokens else party
    return without_article(rest, language)


def leads_to_name(word: str, skip: set[str], known: tuple[str, ...]) -> bool:
    """A word that only leads to the party's name."""
    return word in skip or resembles(word, known) is not None
