"""Which parties a communiqué names, and in which order."""

from __future__ import annotations

import re

from communique.importing.signature_lines import resembles, without_article
from communique.language.definition import Language
from communique.language.words import fold, is_capitals, opening_word, phrases, word_set, words_of

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ-][^\W\d_]+)*['’]?")
_JOINED = re.compile(r"(?:[^\W\d_A-Z]{1,3}-|d['’])[^\W\d_a-z]")
"""A small particle joined to the next part of a name: «al-Bahr», «d’Oltremare»."""


def named_in(text: str, language: Language, paired: frozenset[str] = frozenset()) -> list[str]:
    """The full names of States and organisations in a text, as written, in order, each once.

    «Republic of X», «X Republic», «Repubblica italiana», «Repubblica del X», «European Union».
    `paired` are names with «and» inside, folded, beside those the language knows.
    """
    found: dict[str, str] = {}
    reader = _Names(text, language, paired)
    for start, end in reader.stretches():
        name = text[start:end]
        found.setdefault(fold(re.sub(r"\s+", " ", name)), name)
    return list(found.values())


def name_at(text: str, at: int, language: Language) -> int | None:
    """The end of the full name of a State that begins at an offset; nothing where none does."""
    stretches = _Names(text[at : at + 80], language).stretches()
    return at + stretches[0][1] if stretches and stretches[0][0] == 0 else None


class _Names:
    """Finds the words round a word like «Republic» that make the name of a State."""

    def __init__(self, text: str, language: Language, paired: frozenset[str] = frozenset()) -> None:
        reading = language.reading
        self._text = text
        self._paired = paired | {fold(each) for each in reading.paired_names}
        self._joint = phrases(reading.and_words)
        self._capitals = is_capitals(text)
        self._heads = phrases((*reading.states, *reading.states_of))
        self._only_of = {fold(w) for w in reading.states_of}
        self._links = phrases(reading.state_links)
        self._follow = reading.state_adjectives_follow
        self._small = {fold(w).strip("'") for w in (*reading.small_words, *reading.and_words)}
        self._offices = word_set(reading.offices) - self._small
        self._bodies = word_set(reading.bodies) - self._small
        self._not_names = word_set(
            reading.governments, reading.bodies, reading.offices, reading.by_words
        ) - word_set(reading.states)

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
        if fold(self._text[start:end]) in self._only_of:
            after = None if self._in_office(start) else self._linked(end, fold(self._text))
            return (start, after) if after else None
        after = self._after(end)
        if after:
            return self._adjective_before(start), after
        before = self._before(start)
        if before is not None:
            return before, end
        return (start, end) if " " in self._text[start:end] else None

    def _in_office(self, start: int) -> bool:
        """«Secretary of State» and «Department of State» name no State."""
        before = words_of(self._text[max(0, start - 60) : start])[-2:]
        return bool(before) and before[0] in (self._offices | self._bodies)

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
        while token and self._goes_on(token[0], end) and token[0].isupper() >= capitals:
            end = token.end()
            following = self._space(end)
            token = _TOKEN.match(self._text, following) if following is not None else None
        return end and self._with_pair(at, end)

    def _with_pair(self, start: int, end: int) -> int:
        """The end of «Solvay and Trent», where that is known to be one name."""
        pair = joined_pair(self._text, end, self._joint)
        return pair if fold(self._text[start:pair]) in self._paired else end

    def _before(self, start: int, most: int = 2) -> int | None:
        """The start of one or two capitalised words directly before the word."""
        tokens = list(_TOKEN.finditer(self._text, max(0, start - 60), start))[-most:]
        first = None
        edge = start
        for token in reversed(tokens):
            if not self._is_name(token[0]) or self._text[token.end() : edge].strip():
                break
            first = edge = token.start()
        return first

    def _adjective_before(self, start: int) -> int:
        """«Federal Democratic» in «Federal Democratic Republic of X» belongs to the name."""
        before = self._before(start, 1 if self._follow else 2)
        return start if before is None else before

    def _goes_on(self, token: str, end: int | None) -> bool:
        """Whether a word is a name, or the next part of one that ends at an offset."""
        return self._is_name(token) or (end is not None and _JOINED.match(token) is not None)

    def _is_name(self, token: str) -> bool:
        bare = fold(token).strip("'")
        if re.fullmatch(r"[IVX]{2,}|.", token):  # no part of a name: «III Cabinet», «S.E.»
            return False
        led = opening_word(token)
        if len(led) > 2 and led in self._small:  # «sull'Acqua» leads on
            return False
        return token[0].isupper() and bare not in self._small and bare not in self._not_names

    def _is_adjective(self, token: str) -> bool:
        bare = fold(token).strip("'")
        if opening_word(token) in self._small:
            return False
        return len(bare) >= 4 and bare not in self._small and bare not in self._not_names

    def _space(self, at: int) -> int | None:
        """The offset after the white space at `at`; nothing where there is none."""
        rest = self._text[at:]
        stripped = rest.lstrip(" \n")
        return at + len(rest) - len(stripped) if len(rest) != len(stripped) else None


def joined_pair(text: str, end: int, joint: re.Pattern[str]) -> int:
    """Where «… and Name» behind a name ends, an article allowed; `end` where nothing such is."""
    link = joint.match(fold(text), end + 1) if text[end : end + 1].isspace() else None
    rest = re.compile(r"\s+(?:[^\W\d_]{1,4}\s+|[^\W\d_]{1,2}['’])?(?=[^\W\d_a-z])").match(
        text, link.end() if link else end
    )
    name = _TOKEN.match(text, rest.end()) if link and rest else None
    return name.end() if name else end


def pairs_in(names: list[str], language: Language) -> frozenset[str]:
    """The names with «and» inside that some full names end in, folded."""
    joint = phrases(language.reading.and_words)
    links = phrases(language.reading.state_links)
    found = set()
    for name in names:
        head = links.search(fold(name))
        tail = fold(name[head.end() :]).strip() if head else ""
        if joint.search(tail):
            found.add(tail)
    return frozenset(found)


def of_signature(party: str, language: Language) -> str:
    """The State in «For the Government of the Republic of A»: «Republic of A»."""
    named = named_in(party, language)
    if named:
        end = party.index(named[0]) + len(named[0])
        pair = joined_pair(party, end, phrases(language.reading.and_words))
        whole = pair if not party[pair:].strip(" .,:;") else end
        return party[end - len(named[0]) : whole]
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
