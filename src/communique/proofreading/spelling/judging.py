"""A word of a page that no dictionary has: what was meant, and how sure that is.

As in a noisy channel (M. D. Kernighan, K. W. Church and W. A. Gale, «A spelling correction program
based on a noisy channel model», COLING 1990), a word is likely to have been meant where it is
common, here or in the language, and where it takes a likely slip to write the other for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from communique.language.words import fold
from communique.proofreading.rule import Page
from communique.proofreading.spelling.shape import Word
from communique.proofreading.spelling.slips import cost

_LONGEST = 40
"""Letters; no longer word is a slip for another."""
_CAPITAL = 0.3
"""What a lost capital costs."""
_SLIP = 3.0
"""Powers of ten by which a slip of cost one makes a word less likely."""
_LEAD = 1.0
"""Powers of ten by which the first must be likelier than the second to be certain."""
_OURS = 4.0
"""The Zipf frequency at least of a word that the register has or the document itself repeats."""
_ANYWHERE = 5.5
"""The Zipf frequency from which a word says nothing of what a text is about."""
_EVERYWHERE = 6.5
"""The Zipf frequency of the little words that even three letters are a slip for (teh)."""
_COMMON = 4.0
"""The Zipf frequency from which a capitalised word is rather a slip than a name."""
_LEAST = -1.5
"""Below this score another word was meant, or none that we know."""
_BETTER_THAN_NONE = 0.0
"""Below this score a right word of some trade, which no dictionary has, is as likely."""
_LIKELIEST = 0.7
"""The cost of the likeliest slips: a doubled letter, two letters swapped, an accent."""
_PLAIN = 3.0
"""The Zipf frequency of a word that may be set right without asking."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was meant, if that can be said, and whether it is beyond doubt."""

    right: str | None
    certain: bool


@dataclass(frozen=True, slots=True)
class Meant:
    """A word that may have been meant."""

    word: str
    cost: float
    zipf: float
    ours: bool

    @property
    def score(self) -> float:
        return self.zipf - _SLIP * self.cost


def judge(word: Word, page: Page) -> Judgement | None:
    """Nothing where a word is right, or a name of which nothing can be said."""
    if is_right(word, page):
        return None
    if len(word.text) > _LONGEST:
        return Judgement(None, False)
    small = word.text.lower()
    if word.shape == "two capitals" and page.knows(word.text.capitalize()):
        return Judgement(small, True)
    found = [*meant(small, page), *_capitalised(word, small, page)]
    ranked = sorted(found, key=lambda each: (-each.score, each.word))
    best, others = (ranked[0], ranked[1:]) if ranked else (None, [])
    sure = best is not None and _is_sure(small, best, others)
    if best is not None and any(small == best.word + end for end in page.language.spelling.plurals):
        sure = False  # countrys: whose, or how many?
    if not sure and word.shape != "capitals" and _is_derived(small, page):
        return None
    if best is None or best.score < _LEAST:
        return None if word.shape != "small" or word.hyphened else Judgement(None, False)
    if _may_be_name(word):
        return _of_name(word, best, sure, page)
    if word.hyphened and not sure:
        return None
    if word.shape == "capitalised":  # it opens a sentence, or a list of names
        if best.cost > 1.0 or best.zipf < _PLAIN:
            return None
        sure = sure and (best.zipf >= _COMMON or best.cost <= _LIKELIEST)
    return Judgement(best.word, sure and not word.hyphened)


def is_right(word: Word, page: Page) -> bool:
    """Known, or none of our business: short, an abbreviation, a coinage with capitals inside."""
    text = word.text
    if len(text) < 3 or word.shape == "mixed" or page.knows(text):
        return True
    small = text.lower()
    if fold(small) in page.abbreviated or not page.speller.is_written(small):
        return True
    if small in page.elided or _is_accented_within(small, page):
        return True
    if word.shape == "capitals" and not word.in_capitals:
        return True  # an abbreviation
    if word.shape == "two capitals":
        return False
    if word.shape == "capitals" and page.knows(text.capitalize()):
        return True
    if word.opens and page.knows(text[0].lower() + text[1:]):
        return True
    return _in_use(small, page)


def _is_accented_within(small: str, page: Page) -> bool:
    """An accent that may be left out, on no last letter (princìpi, naïve)."""
    bare = fold(small[:-1]) + small[-1:]
    return bare != small and page.knows(bare)


def _is_derived(small: str, page: Page) -> bool:
    """An adjective made of a name in the text (Belmora, Belmoran), or a plural of a right word."""
    stem = small[: max(4, len(small) - 4)]
    if len(small) > len(stem) and any(name.startswith(stem) for name in page.strangers - {small}):
        return True
    return any(
        small.endswith(end) and len(small) > len(end) + 4 and page.knows(small.removesuffix(end))
        for end in page.language.spelling.plurals
    )


def _in_use(small: str, page: Page) -> bool:
    """In common use though no dictionary has it, and no slip for a far commoner word."""
    zipf = page.speller.zipf(small)
    if small not in page.speller.frequency or zipf < _PLAIN or any(_in_two(small, page)):
        return False
    return not any(
        each.cost < 0.3 or (each.cost <= 1 and each.zipf >= zipf + 2)
        for each in page.speller.near(small)
    )


def meant(small: str, page: Page) -> Iterator[Meant]:
    """What may have been meant by a word in small letters."""
    near = {each.word: (each.cost, each.zipf) for each in page.speller.near(small)}
    for each in page.registered:
        name = each.lower()
        if abs(len(name) - len(small)) <= 2 and not small.startswith(name[:-1]):
            price = cost(small, each.lower(), 2.0)
            if price < 2.0:
                near.setdefault(each, (price, page.speller.zipf(each)))
    for each, (price, zipf) in near.items():
        count = page.counted[each.lower()]
        ours = each in page.registered or fold(each) in page.lexicon
        if ours or (count and zipf < _ANYWHERE):
            zipf = min(max(zipf, _OURS) + math.log10(1 + count), _EVERYWHERE)
        yield Meant(each, price, zipf, ours or count > 0)
    yield from _in_two(small, page)
    yield from _unelided(small, page)


def _capitalised(word: Word, small: str, page: Page) -> Iterator[Meant]:
    """The same word with a capital: kenya, italian."""
    capital = small.capitalize()
    if word.shape == "small" and len(small) >= 4 and not word.hyphened and page.knows(capital):
        yield Meant(capital, _CAPITAL, page.speller.zipf(small), False)


def _unelided(small: str, page: Page) -> Iterator[Meant]:
    """A word whose apostrophe is lost: laccordo, dellambiente."""
    for first in page.elided:
        rest = small.removeprefix(first)
        zipf = page.speller.zipf(rest)
        common = zipf >= (_OURS if len(first) > 1 else _OURS + 0.5)
        if rest != small and common and rest[:1] in "aeiouhàèéìòù" and page.knows(rest):
            yield Meant(f"{first}’{rest}", 0.6, zipf, False)


def _in_two(small: str, page: Page) -> Iterator[Meant]:
    """Two common words with no space between them."""
    for at in range(2, len(small) - 1):
        left, right = small[:at], small[at:]
        zipf = page.speller.zipf(left) + page.speller.zipf(right) - 8.5
        if zipf > 2.5 and page.knows(left) and page.knows(right):
            yield Meant(f"{left} {right}", 0.9, zipf, False)


def _is_sure(small: str, best: Meant, others: list[Meant]) -> bool:
    second = others[0].score if others else -9.0
    inflected = small[:-1] == best.word.lower()[:-1]  # which ending was meant, a slip hides best
    within = 1.2 if len(small) < 8 else 2.1
    if len(small) <= 4 and best.cost > 0.7:
        return False
    return (
        (len(small) >= 4 or best.zipf >= _EVERYWHERE)
        and best.cost <= within
        and (best.ours or best.zipf >= _PLAIN)
        and best.score >= _BETTER_THAN_NONE
        and best.score - second >= (2 * _LEAD if inflected else _LEAD)
    )


def _may_be_name(word: Word) -> bool:
    if word.shape == "capitalised":
        return not word.opens or word.as_named
    return word.shape == "capitals"


def _of_name(word: Word, best: Meant, sure: bool, page: Page) -> Judgement | None:
    """A capitalised word near a known one is asked about, or mended where the known one is ours."""
    small = word.text.lower()
    often = page.counted[small]
    institutional = fold(best.word) in page.lexicon
    commoner = best.ours and page.counted[best.word.lower()] >= often
    if often >= 2 and not commoner and not institutional:
        return None  # repeated: a name that nobody registered
    if best.cost > 1.0 or not best.word.isalpha():
        return None
    common = page.speller.knows(best.word.lower())
    if word.in_capitals and common:
        return _in_a_heading(small, best, sure)
    if len(small) < 5:
        return None
    if sure and institutional and best.zipf >= _COMMON:
        return Judgement(best.word, True)
    likely = best.cost <= _LIKELIEST and best.zipf >= _COMMON and len(small) >= 6
    if sure and common and likely and not word.as_named:
        return Judgement(best.word, True)
    if best.ours and not institutional and not common:
        near = best.cost <= 0.9 and small[:-1] != best.word.lower()[:-1]
        return Judgement(best.word, False) if near else None  # one name for another
    if best.zipf >= _COMMON and len(small) >= 6 and best.score > 0.5:
        return Judgement(best.word, False)
    return None


def _in_a_heading(small: str, best: Meant, sure: bool) -> Judgement | None:
    """In capitals every word looks like a name: a short or rare one is at most asked about."""
    if sure and len(small) >= 6 and (best.zipf >= _COMMON or best.cost <= _LIKELIEST):
        return Judgement(best.word, True)
    asked = best.zipf >= (_COMMON if len(small) >= 6 else _COMMON + 0.5)
    return Judgement(best.word, False) if asked else None
