"""A word of a page that no dictionary has: what was meant, and how sure that is."""

from __future__ import annotations

from communique.language.words import fold
from communique.proofreading.rule import Page
from communique.proofreading.spelling.candidates import (
    ANYWHERE,
    FAR_AHEAD,
    Choice,
    Judgement,
    Meant,
    capitalised,
    fitting,
    in_two,
    meant,
)
from communique.proofreading.spelling.capitals import judge_name, may_be_name
from communique.proofreading.spelling.shape import Word
from communique.proofreading.spelling.slips import VOWELS, cost
from communique.proofreading.spelling.terms import is_foreign, is_term

_LONGEST = 40
"""Letters; no longer word is a slip for another."""
_ABBREVIATION = 8
"""Letters; what stands in capitals by itself and is longer is no abbreviation."""
_LEAD, _AHEAD, _LAST, _ALONE = 0.75, 1.0, 1.7, 2.0
"""Powers of ten by which the first must be likelier than the second to be certain; more where less
of a word is left to know it by, where its last letter is wrong, or it is rare."""
_HYPHENED = 2.0
"""The same for part of a word with a hyphen, which may be anything."""
_ENDING = 0.3
"""What the lead is less where the last letter is wrong: which ending was meant, that hides best."""
_SHORT = 4
"""Letters of a word that may be a term of some trade, and is only known by all of them."""
_MIDDLING, _LONG = 6, 8
"""Letters of a word that is known by its others where one is wrong and none else is near, and of
one that is known by them anyhow."""
_NONE = -3.0
"""The score of a word that we do not know."""
_ONE_SLIP, _TWO_SLIPS = 1.2, 2.1
"""The most that a slip of a short and of a long word may cost."""
_COMMON = 4.0
"""The Zipf frequency from which a word that opens a sentence is rather a slip than a name."""
_CASE, _LETTER_NEAR, _LETTER = 0.3, 0.75, 1.0
"""What a lost capital costs, a letter's neighbour for it, and most slips of one letter."""
_LEAST = -1.5
"""Below this score another word was meant, or none that we know."""
_ASKED = -1.3
"""Below this score nothing is asked: an unknown term is likelier."""
_BETTER_THAN_NONE = 0.0
"""Below this score a right word of some trade, which no dictionary has, is as likely."""
_LIKELIEST = 0.5
"""The cost of the likeliest slips: a letter lost or doubled, two letters swapped, an accent."""
_SURELY_A_SLIP = 1.0
"""The score from which part of a word with a hyphen is rather a slip than a term."""
_PLAIN = 3.0
"""The Zipf frequency of a word that may be set right without asking."""


def judge(word: Word, page: Page) -> Judgement | None:
    """Nothing where a word is right, or a name of which nothing can be said."""
    if is_right(word, page):
        return None
    if len(word.text) > _LONGEST:
        return Judgement(None, False)
    small = word.text.lower()
    if word.shape == "two capitals" and page.knows(word.text.capitalize()):
        return Judgement(small, True)
    found = fitting([*meant(small, page), *capitalised(word, small, page)], word, page)
    ranked = sorted(found, key=lambda each: (-each.score, each.word))
    if not ranked or ranked[0].score < _LEAST:
        spoken = VOWELS & set(fold(small))  # dtt is no term of a trade, onchocerciasis may be
        return None if spoken or word.shape != "small" else Judgement(None, False)
    choice = _choice(small, ranked, page)
    if not choice.sure and word.shape != "capitals" and _is_derived(small, choice.best, page):
        return None
    if not choice.sure and (choice.best.score < _ASKED or is_term(word, page)):
        return None
    if may_be_name(word, page):
        return judge_name(word, choice, page)
    if word.hyphened:
        named = word.as_named and len(small) <= _MIDDLING  # Sang-woon
        certain = choice.sure and choice.lead >= _HYPHENED and not named
        formed = word.shape != "small" or word.as_named or small in page.speller.prefixes
        asked = not formed and choice.best.score > _SURELY_A_SLIP
        return Judgement(choice.best.word, certain) if certain or asked else None
    if word.shape == "capitalised":
        return _opening(choice)
    return Judgement(choice.best.word, choice.sure)


def meant_cut(small: str, page: Page) -> str | None:
    """What was meant by a word before an apostrophe that cuts it, if one such word is near."""
    whole = (small, *(small + vowel for vowel in VOWELS))
    if small in page.elided or any(map(page.knows, whole)):
        return None
    near = [each for each in page.elided if len(each) > 1 and cost(small, each, 1) <= _LIKELIEST]
    return near[0] if len(near) == 1 else None


def _choice(small: str, ranked: list[Meant], page: Page) -> Choice:
    best, others = ranked[0], ranked[1:]
    lead = best.score - (others[0].score if others else _NONE)
    told = any(each.fit < best.fit for each in others)  # the determiner before it says which
    right = best.word.lower()
    if small[:-1] == right[:-1] and fold(small) != fold(right) and not told:
        lead -= _ENDING
    return Choice(best, lead, _is_sure(small, best, lead, page))


def _opening(choice: Choice) -> Judgement | None:
    """A word that opens a sentence: it may yet be a name."""
    best = choice.best
    if best.zipf < _PLAIN or (best.cost > 1.0 and not choice.sure):
        return None
    likely = best.zipf >= _COMMON or best.cost <= _LIKELIEST
    return Judgement(best.word, choice.sure and likely)


def is_right(word: Word, page: Page) -> bool:
    """Known, or none of our business: short, an abbreviation, a coinage with capitals inside."""
    text = word.text
    small = text.lower()
    if len(text) < 3 or word.shape == "mixed":
        return True
    if page.knows(text):
        return not _is_ill_composed(word, small, page)
    if _is_abbreviation(word, small, page) or not page.speller.is_written(small):
        return True
    if small in page.elided or _is_accented_within(small, page):
        return True
    if word.shape == "capitals" and not word.in_capitals and len(text) <= _ABBREVIATION:
        return True
    if word.shape == "two capitals":
        return False
    if word.shape == "capitals" and page.knows(text.capitalize()):
        return True
    if word.opens and page.knows(text[0].lower() + text[1:]):
        return True
    return _in_use(small, page)


def _is_abbreviation(word: Word, small: str, page: Page) -> bool:
    """Or a particle, where it stands before a name: das Neves, but not: three das."""
    particle = word.shape == "small" and small in page.language.reading.particles
    return fold(small) in page.abbreviated and (word.as_named or not particle)


def _is_ill_composed(word: Word, small: str, page: Page) -> bool:
    """Whether it is right only by what stands before another (un-deer), and near a common word."""
    listed = page.speller.lists(small) or page.speller.lists(word.text)
    if listed or page.counted[small] > 1 or small in page.own_small:
        return False
    near = page.speller.near(small)
    least = {each.word: _PLAIN if each.cost <= _LIKELIEST else _COMMON for each in near}
    return any(each.cost <= _LETTER_NEAR and each.zipf >= least[each.word] for each in near)


def _is_accented_within(small: str, page: Page) -> bool:
    """An accent that may be left out, on no last letter (princìpi, naïve)."""
    bare = fold(small[:-1]) + small[-1:]
    return bare != small and page.knows(bare)


def _is_derived(small: str, best: Meant, page: Page) -> bool:
    """An adjective made of a name in the text (Belmora, Belmoran), or a plural of a right word."""
    if best.word in page.registered and best.cost <= _LIKELIEST:
        return False  # Belmorra
    start = small[: max(4, len(small) - 4)]
    if len(small) > len(start) and any(n.startswith(start) for n in page.strangers - {small}):
        return True
    stems = (
        small.removesuffix(end) for end in page.language.spelling.plurals if small.endswith(end)
    )
    return any(len(s) > 4 and s[-1] != small[-1] and page.knows(s) for s in stems)


def _in_use(small: str, page: Page) -> bool:
    """In common use though no dictionary has it, and no slip for a far commoner word."""
    zipf = page.speller.zipf(small)
    if small not in page.speller.frequency or zipf < _PLAIN or any(in_two(small, page)):
        return False
    if page.speller.lists(small.capitalize()) and small not in page.language.consistency.spellings:
        return False  # it is in use as a name
    return not any(
        each.cost < 0.3
        or (each.cost <= _LETTER_NEAR and each.zipf >= zipf + 1)
        or (each.cost <= 1 and each.zipf >= zipf + 2)
        for each in page.speller.near(small)
    )


def _is_sure(small: str, best: Meant, lead: float, page: Page) -> bool:
    """Whether a word was surely meant for another that is ahead of all others by so much."""
    right = best.word.lower()
    if small != right + right[-1] and small in (right + e for e in page.language.spelling.plurals):
        return False  # countrys: whose, or how many?
    if len(right) < 3:
        return False  # any slip makes another word of so short a one
    if best.word in page.registered and right.startswith(small):
        return False  # Bel, Belm: it may be another name
    if is_foreign(small, page):
        return False  # halal; un peer learning
    if best.word[:1].isupper() and not best.ours and best.cost > _CASE:
        return False  # bambara, Barbara
    if _has_accent(small, right) or (len(small) < 6 and best.cost > _LETTER):
        return False
    if best.cost > (_ONE_SLIP if len(small) < 8 else _TWO_SLIPS):
        return False
    if lead < _LEAD:
        return False
    known = page.counted[small] < 2 and _is_known_by_its_letters(small, best, lead)
    if best.score < _BETTER_THAN_NONE and not known:
        return False
    if len(small) > _SHORT or best.cost <= _LIKELIEST:
        return best.ours or best.zipf >= _PLAIN or known
    least = _LAST if small[:-1] == right[:-1] else _AHEAD
    return lead >= least and best.cost <= _LETTER_NEAR and best.zipf >= ANYWHERE - 1


def _is_known_by_its_letters(small: str, best: Meant, lead: float) -> bool:
    """Whether a rare word was surely meant: no other is near, and most of its letters are there."""
    right = best.word.lower()
    if fold(small) == fold(right):
        return len(small) > _SHORT and lead >= _AHEAD  # imbarchera, imbarcherà
    long, likely = len(small) >= _LONG, best.cost <= _LIKELIEST
    if long and likely and lead >= _AHEAD:
        return True
    within = (small[:2], small[-2:]) == (right[:2], right[-2:])  # but: longliner, longline
    if long and within and lead >= FAR_AHEAD:
        return True
    near = likely or (within and best.cost <= _LETTER_NEAR)
    return near and lead >= _ALONE and len(small) >= _MIDDLING


def _has_accent(small: str, right: str) -> bool:
    """Whether an accent was written that the other word, other letters apart, does not have."""
    more = {each for each in small if not each.isascii()} - set(right)
    return bool(more) and fold(small) != fold(right)
