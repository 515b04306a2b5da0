"""A word that is one slip away from a word the document, the register or the language knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from communique.language.words import fold
from communique.proofreading.near_words import NearWords, Slip, same_but_for_ending
from communique.proofreading.rule import Page, Remark, Rule, Sample

_WORD = re.compile(r"[^\W\d_]{6,}")


def _check(page: Page) -> Iterator[Remark]:
    counted = Counter(word for word in page.words if word.isalpha() and len(word) >= 6)
    judge = _Judge(counted, page)
    verdicts = {word: judge.verdict(word) for word in counted.keys() & page.own_words}
    for place, text in page.texts.items():
        if place.endswith("/name"):
            continue
        for found in _WORD.finditer(text):
            verdict = verdicts.get(fold(found[0]))
            if verdict:
                yield _remark(place, found, verdict)


class _Judge:
    """What a word is held against: words that are surely right, and what the text writes often."""

    def __init__(self, counted: Counter[str], page: Page) -> None:
        self._counted = counted
        self._page = page
        self._named = {fold(part) for name in page.names for part in name.split()}
        self._often: dict[int, NearWords] = {}

    def verdict(self, word: str) -> tuple[str, bool] | None:
        """The word that was meant, and whether that is certain."""
        lexicon, common = self._page.lexicon, self._page.common
        if word in lexicon or word in common or word in self._named:
            return None
        if not common and any(same_but_for_ending(word, known) for known in lexicon):
            return None
        institutional = _near(lexicon).first(word, self._accepts)
        if institutional:
            right, slip = institutional
            sure = slip.kind != "other letter"
            return (right, sure) if sure or len(word) >= 9 else None
        return self._attested(word) if len(word) >= 9 else None

    def _attested(self, word: str) -> tuple[str, bool] | None:
        """What the text itself writes twice as often, and at least twice."""
        found = self._written(2 * self._counted[word]).first(word, self._accepts)
        if found is None or found[1].before < 3 or found[1].after < 3:
            return None
        right, slip = found
        return right, slip.kind != "other letter" and self._counted[right] >= 3

    def _written(self, often: int) -> NearWords:
        if often not in self._often:
            words = (word for word, count in self._counted.items() if count >= often)
            self._often[often] = NearWords(words)
        return self._often[often]

    def _accepts(self, slip: Slip) -> bool:
        return not slip.variant(self._page.language.reading.variant_endings)


@lru_cache(maxsize=8)
def _near(lexicon: frozenset[str]) -> NearWords:
    return NearWords(lexicon)


def _remark(place: str, found: re.Match[str], verdict: tuple[str, bool]) -> Remark:
    right, certain = verdict
    after = right.upper() if found[0].isupper() else found[0][0] + right[1:]
    message = f"‘{found[0]}’ is one slip away from ‘{after}’"
    if certain:
        return Remark(place, found.start(), found.end(), message, after)
    return Remark(
        place, found.start(), found.end(), f"{message}: is it meant?", after, "query", "suggest"
    )


RULE = Rule(
    name="misspelt-word",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A word is one letter away from a word that is known.",
    why="GOVERNEMENT beside GOVERNMENT. Known are the institutional words of the language, the "
    "register, the glossary, and what the document itself writes several times. Inflected forms, "
    "words in common use, "
    "names and doubled consonants before an ending are no errors; a word that may be another is "
    "asked about.",
    source="the document, the register and the glossary themselves",
    check=_check,
    passes=(
        Sample(
            body=("The Government and the governments of both countries; ministers, ministerial.",)
        ),
        Sample(language="it", body=("Il Ministero e i ministeri, il ministro e i ministri.",)),
        Sample(body=("Combatting crime, combating crime, combating it, combating them.",)),
        Sample(body=("A contract and the contact points, the contact, the contact.",)),
    ),
    fails=(
        Sample(
            body=("The Governement of Belmora met the Government of Tessal.",),
            fixed="The Government of Belmora met the Government of Tessal.",
        ),
        Sample(
            signatures=(("FOR THE MINSTRY OF FISHERIES", "", "Ada Brimstock", "", ""),),
            fixed="FOR THE MINISTRY OF FISHERIES",
        ),
        Sample(
            language="it",
            body=("La Repubbica di Belmora e la Repubblica di Tessal.",),
            fixed="La Repubblica di Belmora e la Repubblica di Tessal.",
        ),
    ),
)
