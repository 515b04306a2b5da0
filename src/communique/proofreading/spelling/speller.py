"""All that is known of the words of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from communique.language.words import fold
from communique.proofreading.spelling.dictionary import Dictionary
from communique.proofreading.spelling.slips import cost

_RARE = 1.8
"""The Zipf frequency of a word that the table does not have; its own begin at 2.7."""
_LIKELY, _PLAIN = 1.0, 3.8
"""Cost and Zipf frequency of a word beside which no rare one was meant."""
_FAR = 2.6
"""Slips beyond this cost are none: another word was meant, or a name."""


@dataclass(frozen=True, slots=True)
class Near:
    """A word that may have been meant, as the dictionary writes it; what the slip costs."""

    word: str
    cost: float
    zipf: float


@dataclass(frozen=True)
class Speller:
    """A dictionary, how common words are (Zipf frequencies), and what may stand before a word.

    `prefixes` make a new word of a known one (tele-, agro-); `also` are right words that the
    dictionary lacks, in small letters; what `never_meant` matches is no suggestion.
    """

    dictionary: Dictionary | None = None
    frequency: Mapping[str, float] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()
    never_meant: str | None = None

    def knows(self, word: str) -> bool:
        """Whether a word is right as it stands, its capitals included."""
        return self.lists(word) or self._is_composed(word.lower())

    def _is_composed(self, small: str) -> bool:
        """Whether something before a known word makes it: tele-, agro-."""
        rests = (small.removeprefix(each) for each in self.prefixes if small.startswith(each))
        return any(self.lists(rest) for rest in rests if len(rest) > 4 or rest in self._short)

    @cached_property
    def _short(self) -> frozenset[str]:
        """Words of four letters in use, before which a prefix may stand; of others any may."""
        return frozenset(word for word in self.frequency if len(word) == 4)

    def lists(self, word: str) -> bool:
        """Whether a word stands as it is in the dictionary, or among what that lacks."""
        if word.lower() in self.also:
            return True
        return self.dictionary is not None and self.dictionary.knows(word)

    def zipf(self, word: str) -> float:
        """How common a word is: 7 the commonest, 3 a thousandth of a thousandth."""
        return self.frequency.get(word.lower(), _RARE)

    def near(self, word: str) -> tuple[Near, ...]:
        """Right words at no great distance from one in small letters, in no order."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = tuple(self._near(word))
        return found

    def _near(self, word: str) -> Iterator[Near]:
        listed = list(self._right(word, {*self._listed(word)}))
        yield from listed
        if all(each.cost > _LIKELY or each.zipf < _PLAIN for each in listed):
            tried = {*self._one_slip_away(word)} - self.frequency.keys()
            yield from self._right(word, {each for each in tried if self._may_be(each)})

    def _right(self, word: str, tried: set[str]) -> Iterator[Near]:
        for each in sorted(tried - {word}):
            right = self._natural(each)
            if right is None:
                continue
            price = cost(word, each, _FAR)
            if price < _FAR:
                yield Near(right, price, self.zipf(each))

    def _natural(self, word: str) -> str | None:
        """A word with the capitals that the dictionary gives it; nothing for one never meant."""
        if self.never_meant and re.fullmatch(self.never_meant, word):
            return None
        capital = word.capitalize()
        if not self.lists(capital):  # a capital is right for a word in small letters, too
            return None
        return word if self.lists(word) else capital

    def _listed(self, word: str) -> Iterator[str]:
        """Common words at two slips at most, of long words."""
        allowed = 1 if len(word) < 6 else 2
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            for found in extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=allowed,
                limit=None,
            ):
                yield found[0]

    def _one_slip_away(self, word: str) -> Iterator[str]:
        """All that one slip can have made the word of: most are no words."""
        parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        for left, right in parts:
            if right:
                yield left + right[1:]
            if len(right) > 1:
                yield left + right[1] + right[0] + right[2:]
            for letter in self._letters:
                yield left + letter + right
                if right:
                    yield left + letter + right[1:]

    def _may_be(self, word: str) -> bool:
        """Whether each three letters of a word, accents apart, stand together in some word."""
        return self._triples.issuperset(_triples(word))

    def is_written(self, word: str) -> bool:
        """Whether a word in small letters has a letter of this language."""
        return any(letter in self._letters for letter in word)

    def is_written_whole(self, word: str) -> bool:
        """Whether it has no letter but those of this language: đồng is no English word."""
        return all(letter in self._letters for letter in word if letter.isalpha())

    @cached_property
    def _found(self) -> dict[str, tuple[Near, ...]]:
        return {}

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        lengths: dict[int, list[str]] = {}
        for word in {*self.frequency, *self.also}:
            lengths.setdefault(len(word), []).append(word)
        return lengths

    @cached_property
    def _triples(self) -> frozenset[str]:
        return frozenset(triple for word in self.frequency for triple in _triples(word))

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        """The letters of the language's common words, rare guests left out."""
        counted: dict[str, int] = {}
        for word, zipf in self.frequency.items():
            for letter in word if zipf >= 3.5 else "":
                counted[letter] = counted.get(letter, 0) + 1
        least = sum(counted.values()) / 20_000
        return tuple(sorted(each for each, count in counted.items() if count > least))


def _triples(word: str) -> Iterator[str]:
    """Every three letters that stand together, a blank at either end."""
    framed = f" {word if word.isascii() else fold(word)} "
    return (framed[at : at + 3] for at in range(len(framed) - 2))
