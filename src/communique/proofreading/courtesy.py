"""Where a courtesy form of a language's `choices` stands in a page: «H.E.», «HE», «Hon»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from communique.language.honorifics import chain
from communique.language.words import fold, starts_with
from communique.proofreading.locking import enters, protected
from communique.proofreading.prose import foreign
from communique.proofreading.rule import Page


def same_word(form: str, page: Page) -> tuple[str, ...]:
    """All ways of writing a courtesy form that the language knows, that one too."""
    sets = page.language.choices.courtesy
    return next((same for same in sets if form in same), (form,))


def uses(forms: Iterable[str], page: Page) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Each form with the place and the stretch where it stands; protected spans are left out."""
    wanted = tuple(forms)
    if not wanted:
        return
    locks, elsewhere = protected(page), foreign(page)
    for place, text in page.texts.items():
        if place in elsewhere or place.endswith(("/label", "/name")):
            continue
        for form in wanted:
            for found in _pattern(form).finditer(text):
                free = not enters(locks[place].against(None), *found.span())
                if free and _is_courtesy(text, found, place, page):
                    yield form, place, found


@lru_cache(maxsize=64)
def _pattern(form: str) -> re.Pattern[str]:
    """As given and in capitals; a space may stand between initials."""
    spellings = {re.escape(each).replace(r"\ ", r"\s+") for each in (form, form.upper())}
    either = "|".join(re.sub(r"(?<=\\\.)(?=[A-Z])", r"\\s?", each) for each in sorted(spellings))
    return re.compile(rf"(?<![\w.])(?:{either})(?![\w.’'-])")


def _is_courtesy(text: str, found: re.Match[str], place: str, page: Page) -> bool:
    """A capital follows; what might be another word (HE, SE) needs a name or an office behind it.

    In a line of capitals either may be the other word; so may it be before an article.
    """
    behind = _next_word(page.language.articles).match(text, found.end())
    if behind is None:
        return place.endswith("/honorific") and not text[found.end() :].strip()
    if found[0].endswith("."):
        return True
    rest = text[behind.start("next") :]
    if behind["article"]:
        return starts_with(rest, page.language.reading.offices) is not None
    if not rest[0].isupper():
        return False
    capitals = found[0].isupper() and len(behind["next"]) > 1 and behind["next"].isupper()
    return not capitals or _names_somebody(rest, page)


@lru_cache(maxsize=8)
def _next_word(articles: tuple[str, ...]) -> re.Pattern[str]:
    """The next word, an article in small letters left out (HE the Minister)."""
    either = "|".join(map(re.escape, articles)) or r"(?!)"
    return re.compile(rf"\s+\(?(?:(?P<article>{either})\s+)?(?P<next>[^\W\d_]\S*)")


def _names_somebody(rest: str, page: Page) -> bool:
    """Whether a text begins with a title, or with somebody the file names."""
    folded = fold(rest)
    return bool(chain(page.language).match(rest)) or any(map(folded.startswith, page.names))
