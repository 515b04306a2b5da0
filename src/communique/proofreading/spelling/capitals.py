"""A capitalised word that no dictionary has: a name, or a slip."""

from __future__ import annotations

from communique.language.words import fold, word_set
from communique.proofreading.rule import Page
from communique.proofreading.spelling.candidates import ANYWHERE, EVERYWHERE, Choice, Judgement
from communique.proofreading.spelling.shape import Word

_COMMON = 4.0
"""The Zipf frequency from which a capitalised word is rather a slip than a name."""
_LIKELIEST = 0.5
"""The cost of the likeliest slips: a letter lost or doubled, two letters swapped, an accent."""
_LONG = 8
"""Letters from which a word may have a slip of another kind."""
_SHOWN, _CLEAR = 0.5, 3.0
"""The score from which a word of six letters, and one of five, is asked about."""


def may_be_name(word: Word, page: Page) -> bool:
    """Whether a name can stand there: elsewhere than at the beginning of a sentence."""
    if word.shape == "capitalised":
        titled = word.before.endswith(".") and fold(word.before[:-1]) in page.abbreviated
        return not word.opens or word.as_named or titled
    return word.shape == "capitals"


def judge_name(word: Word, choice: Choice, page: Page) -> Judgement | None:
    """Nothing is said of a name, but where it is near a common word, or a name of ours."""
    best = choice.best
    if _is_repeated(word, choice, page) or not best.word.isalpha():
        return None
    if best.cost > 1.0 and not (choice.far_ahead and len(word.text) >= _LONG):
        return None
    common = page.speller.knows(best.word.lower())
    institutional = fold(best.word) in page.lexicon
    if word.in_capitals and common:
        return _in_a_heading(word, choice, institutional=institutional)
    if choice.sure and choice.far_ahead and _is_written_so(best.word, word, page):
        return Judgement(best.word, True)
    if choice.sure and _is_no_name(word, choice, page, institutional=institutional, common=common):
        return Judgement(best.word, True)
    if len(word.text) < 5:
        return Judgement(best.word, False) if institutional and len(word.text) > 3 else None
    name = best.word in page.registered or not institutional
    if best.ours and name and not common:  # one name for another
        near = best.cost <= 0.8 and word.text[:-1].lower() != best.word.lower()[:-1]
        return Judgement(best.word, False) if near else None
    if best.zipf >= _COMMON and best.score > (_SHOWN if len(word.text) >= 6 else _CLEAR):
        return Judgement(best.word, False)
    return None


def _is_written_so(right: str, word: Word, page: Page) -> bool:
    """Whether the text, or the calendar, writes what was meant with a capital (Group, April)."""
    dates = page.language.dates
    calendar = fold(right) in word_set(dates.months, dates.weekdays)
    ours = calendar or (
        page.capitalised[right.capitalize()] > 0 and page.speller.lists(right.lower())
    )
    return ours and word.shape == "capitalised" and not _follows_name(word, page)


def _is_repeated(word: Word, choice: Choice, page: Page) -> bool:
    """A name that nobody registered: it stands more than once, and oftener than what it is near."""
    best, often = choice.best, page.counted[word.text.lower()]
    commoner = best.ours and page.counted[best.word.lower()] >= often
    return often >= 2 and not commoner and fold(best.word) not in page.lexicon


def _is_no_name(
    word: Word, choice: Choice, page: Page, *, institutional: bool, common: bool
) -> bool:
    """Whether what was surely meant, if it is no name, can be put for a capitalised word."""
    best, length = choice.best, len(word.text)
    likely = best.cost <= _LIKELIEST
    if common and likely and choice.far_ahead and best.zipf >= ANYWHERE + 0.5 and word.as_named:
        return True  # Thhe Parties, but Hass avocados
    if best.zipf < _COMMON or length < 5:
        return False
    if institutional:
        return True
    if length < 6 or (word.as_named and not word.opens):
        return False
    if word.as_named:  # Entrrambi i Ministri, or Saif bin Rashid
        return likely and choice.far_ahead and best.zipf >= _COMMON + 0.8
    return likely or (common and length >= 7 and not _follows_name(word, page))


def _follows_name(word: Word, page: Page) -> bool:
    before = word.before
    title = fold(before.rstrip(".")) in page.abbreviated  # Mr Grup, but: The Grup
    rare = page.speller.zipf(before) < (EVERYWHERE if title else ANYWHERE)
    return before[:1].isupper() and rare


def _in_a_heading(word: Word, choice: Choice, *, institutional: bool) -> Judgement | None:
    """In capitals every word looks like a name: a short or rare one is at most asked about."""
    best, length = choice.best, len(word.text)
    least = {4: EVERYWHERE, 5: ANYWHERE - 0.5}.get(length, _COMMON)
    common = best.zipf >= least or (institutional and length >= 5)
    likely = length >= 6 and best.cost <= _LIKELIEST
    if choice.sure and length >= 4 and (common or likely):
        return Judgement(best.word, True)
    near = length >= 6 or best.cost <= _LIKELIEST
    asked = best.zipf >= (_COMMON if near else _COMMON + 0.5)
    return Judgement(best.word, False) if asked or institutional else None
