"""The words that may have been meant by one that no dictionary has.

As in a noisy channel (M. D. Kernighan, K. W. Church and W. A. Gale, «A spelling correction program
based on a noisy channel model», COLING 1990), a word is likely to have been meant where it is
common, here or in the language, and where it takes a likely slip to write the other for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from communique.language.words import fold
from communique.proofreading.rule import Page
from communique.proofreading.spelling.shape import Word
from communique.proofreading.spelling.slips import cost

ANYWHERE, EVERYWHERE = 5.5, 6.5
"""The Zipf frequencies from which a word says nothing of what a text is about, and of the little
words that even three letters are a slip for (teh)."""
FAR_AHEAD = 1.5
"""Powers of ten by which a word is far likelier than another."""
_CAPITAL = 0.3
"""What a lost capital costs."""
_SLIP = 4.0
"""Powers of ten by which a slip of cost one makes a word less likely."""
_NOTICED = 0.7
"""Powers of ten by which a slip in a word of two letters is less likely to be left."""
_ELIDED = "dl"
"""The single letters that are taken for an elided word at the head of another."""
_MISFIT = 0.7
"""Powers of ten by which a noun of another number or gender than its determiner is less likely."""
_NO_SPACE = 0.5
"""What a lost space costs."""
_APART = 8.5
"""What two words side by side have less than the sum of their Zipf frequencies."""
_PAIR, _COMMONEST_PAIR = 1.5, 2.5
"""The Zipf frequency of a pair with one of the little words in it, and of another."""
_OURS = 4.0
"""The Zipf frequency at least of a word that the register has or the document itself repeats."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A word that may have been meant."""

    word: str
    cost: float
    zipf: float
    ours: bool
    fit: float = 0.0
    """Powers of ten by which the word before makes it less likely."""

    @property
    def score(self) -> float:
        return self.zipf - _SLIP * self.cost + self.fit


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest word, and how sure it is."""

    best: Meant
    lead: float
    """Powers of ten by which it is likelier than the next."""
    sure: bool

    @property
    def far_ahead(self) -> bool:
        return self.lead >= FAR_AHEAD


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was meant, if that can be said, and whether it is beyond doubt."""

    right: str | None
    certain: bool


def meant(small: str, page: Page) -> Iterator[Meant]:
    """What may have been meant by a word in small letters."""
    near = {each.word: (each.cost, each.zipf) for each in page.speller.near(small)}
    for each in page.registered:
        name = each.lower()
        if abs(len(name) - len(small)) <= 2 and not _is_formed(small, name):
            price = cost(small, each.lower(), 2.0)
            if price < 2.0:
                near.setdefault(each, (price, page.speller.zipf(each)))
    for each, (price, zipf) in near.items():
        if len(each) < 3:
            zipf -= _NOTICED
        count = page.counted[each.lower()]
        ours = each in page.registered or fold(each) in page.lexicon
        if ours or (count and zipf < ANYWHERE):
            zipf = min(max(zipf, _OURS) + math.log10(1 + count), EVERYWHERE)
        yield Meant(each, price, zipf, ours or count > 0)
    yield from in_two(small, page)
    yield from _unelided(small, page)


def _is_formed(small: str, name: str) -> bool:
    """Whether a word may be made of a name (Belmora, Belmoran), and is no slip (Belmorra)."""
    rest = small[len(name) - 1 :]
    doubled = len(rest) == 2 and rest[-1] == name[-1]
    return small.startswith(name[:-1]) and bool(rest) and not doubled


def fitting(found: Iterable[Meant], word: Word, page: Page) -> Iterator[Meant]:
    """The same, those less likely whose ending does not go with the determiner before them."""
    endings = _endings_behind(word.before, page)
    for each in found:
        fits = not endings or each.word[-1] in endings
        yield each if fits else replace(each, fit=-_MISFIT)


def _endings_behind(before: str, page: Page) -> set[str]:
    """The letters in which a noun or adjective behind a determiner or a number most often ends."""
    endings = page.language.grammar.noun_endings
    wanted = page.agreeing.agreements(fold(before))
    if before.isdigit() and before != "1":
        wanted = frozenset(each for each in endings if each.endswith("p"))
    return {letter for each in wanted for letter in endings.get(each, ())}


def capitalised(word: Word, small: str, page: Page) -> Iterator[Meant]:
    """The same word with a capital: kenya, italian."""
    capital = small.capitalize()
    known = capital in page.registered or page.speller.lists(capital)
    if word.shape == "small" and len(small) >= 4 and not word.hyphened and known:
        yield Meant(capital, _CAPITAL, page.speller.zipf(small), False)


def _unelided(small: str, page: Page) -> Iterator[Meant]:
    """A word whose apostrophe is lost: laccordo, dellambiente."""
    for first in page.elided:
        rest = small.removeprefix(first)
        zipf = page.speller.zipf(rest)
        common = zipf >= (_OURS if len(first) > 1 else _OURS + 0.5)
        long = len(rest) > 2 if len(first) > 1 else len(rest) > 4 and first in _ELIDED
        if rest != small and long and common and rest[:1] in "aeiouhàèéìòù" and page.knows(rest):
            yield Meant(f"{first}’{rest}", 0.45, zipf, False)


def in_two(small: str, page: Page) -> Iterator[Meant]:
    """Two common words with no space between them, or a very common one and another."""
    for at in range(2, len(small) - 1):
        left, right = small[:at], small[at:]
        one, two = page.speller.zipf(left), page.speller.zipf(right)
        zipf = one + two - _APART
        least = _COMMONEST_PAIR if max(one, two) < EVERYWHERE else _PAIR
        long = max(len(left), len(right)) > 2
        if long and zipf > least and page.knows(left) and page.knows(right):
            yield Meant(f"{left} {right}", _NO_SPACE, zipf, False)
