"""Places in a heading: «IN NAIROBI», «…, MONTECHIARO, 30 GENNAIO», «Port Vesper, Republic of B»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.importing.parties import named_in
from communique.language.definition import Language
from communique.language.words import finds, fold, small_set
from communique.model.communique import HeadingRole
from communique.model.traced import Traced

_ABSTRACT = re.compile(
    r"(?:ing|tion|sion|ment|ity|ance|ence|ics|ship|ism|ure|zione|sione|mento|ità|anza|enza|ura)s?$"
)
"""Endings of common nouns, which no place has that follows «in» at the end of a title."""


def _spaced(name: str) -> str:
    """A pattern for a name in any case, whatever white space is in it."""
    words = r"\s+".join(map(re.escape, name.split()))
    return rf"(?i:(?<!\w){words}(?!\w))"


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Tells places by the language and by the words the document has in small letters."""

    language: Language
    ordinary: frozenset[str]
    seen: str = ""
    """The whole document."""

    def is_place_of_state(self, text: str) -> bool:
        """«Port Vesper, Republic of Belmora» or «Port Vesper, Belmora» on a line of its own."""
        place, comma, state = text.partition(", ")
        bare = state.strip(" .,")
        named = comma and named_in(state, self.language) == [bare]
        return bool(named or self._is_short_of_state(bare)) and self.is_place(place)

    def _is_short_of_state(self, name: str) -> bool:
        """Whether the document has the State's full name («the Republic of Belmora») as well."""
        if not name or len(name.split()) > 4:
            return False
        links = small_set(self.language.reading.state_links)
        for found in re.finditer(_spaced(name), self.seen):
            before = self.seen[max(0, found.start() - 40) : found.start()]
            states = finds(before, self.language.reading.states)
            link = fold(before[states[-1].end() :]).split() if states else []
            if states and 0 < len(link) <= 2 and links.issuperset(link):
                return True
        return False

    def before_dates(self, text: str, cuts: dict[int, HeadingRole]) -> list[int]:
        """«…, MONTECHIARO, 30 GENNAIO 2026»: a name between commas right before a date."""
        found = []
        for at, role in cuts.items():
            last = re.search(r",\s*([^,;]{3,40}),?\s*$", text[:at]) if role == "date" else None
            surely = last and self.is_place(last[1].strip(), known=True)
            if last and surely and not self._is_office(last[1]):
                found.append(last.start(1))
        return found

    def _is_office(self, text: str) -> bool:
        reading = self.language.reading
        words = (*reading.offices, *reading.states, *reading.bodies, *reading.postnominals)
        return bool(finds(text, words))

    def at_end(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        stretch = text[start:end].rstrip(" ,;.–—-")
        for found in reversed(finds(stretch, self.language.reading.place_words)):
            name = stretch[found.end() :].strip()
            if found.start() > 0 and self.is_place(name) and self._is_borne_out(name, stretch):
                lead = self._participle_before(stretch, found.start())
                return start + lead, start + len(stretch)
        return None

    def _is_borne_out(self, name: str, title: str) -> bool:
        """Whether the document speaks of a place, and not of a matter («IN CRIMINAL MATTERS»)."""
        votes = [self._vote(found) for found in re.finditer(_spaced(name), self.seen)]
        if any(votes):
            return sum(votes) > 0
        held = any(
            not title[m.end() :].strip().partition(" ")[2].replace(name, "").strip()
            for m in finds(title, self.language.reading.place_leads)
        )
        told = bool(finds(title, self.language.reading.events)) and not name.lower().endswith("s")
        return held or told

    def _vote(self, found: re.Match[str]) -> int:
        """1 where a name stands as a place does, -1 inside the name of something («Act in X»)."""
        if found[0].isupper():
            return 0
        before = re.findall(
            r"[^\W\d_]+|[.:;]", self.seen[max(0, found.start() - 80) : found.start()]
        )
        words = small_set(self.language.reading.place_words)
        if len(before) > 1 and fold(before[-1]) in words and before[-2][0].isupper():
            return -1
        return 1

    def _participle_before(self, text: str, at: int) -> int:
        """Where «HELD» in «…, HELD IN PORT VESPER» begins, or the place word itself."""
        for found in finds(text[:at], self.language.reading.place_leads):
            if not text[found.end() : at].strip():
                return found.start()
        return at

    def is_place(self, name: str, *, known: bool = False) -> bool:
        """`known`: where it stands only a place can stand, though its words be common ones."""
        words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
        reading = self.language.reading
        small = {fold(w) for w in (*reading.small_words, *reading.place_stops)}
        if not 1 <= len(words) <= 4 or re.search(r"[^\w\s'’,.-]|\d", name):
            return False
        if any(fold(w) in small and w is words[0] for w in words):
            return False
        proper = [w for w in words if fold(w) not in small]
        common = bool(proper) and not known and self._is_common(proper[0])
        return bool(proper) and not common and proper[0][0].isupper() and proper[-1][0].isupper()

    def _is_common(self, word: str) -> bool:
        folded = fold(word)
        return word[0].islower() or folded in self.ordinary or bool(_ABSTRACT.search(folded))

    def bare(self, words: Traced) -> Traced:
        leads = finds(words.text, self.language.reading.place_words)
        bare = words.cut(leads[-1].end()) if leads else words
        if self.is_place_of_state(bare.text):
            return bare.cut(0, bare.text.index(","))
        right = len(bare.text.rstrip(" ,;.()"))
        left = len(bare.text) - len(bare.text.lstrip(" ,;.("))
        return bare.cut(left, max(left, right))
