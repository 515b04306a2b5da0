"""A word that is one slip away from a word the document, the register or the language knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.near_words import Slip, same_but_for_ending, slip_between
from communique.proofreading.rule import Page, Remark, Rule, Sample

_WORD = re.compile(r"[^\W\d_]{6,}")


def _check(page: Page) -> Iterator[Remark]:
    counted = Counter(word for word in page.words if word.isalpha() and len(word) >= 6)
    verdicts = {word: _judge(word, counted, page) for word in counted}
    for place, text in page.texts.items():
        if place.endswith("/name"):
            continue
        for found in _WORD.finditer(text):
            verdict = verdicts.get(fold(found[0]))
            if verdict:
                yield _remark(place, found, verdict)


def _judge(word: str, counted: Counter[str], page: Page) -> tuple[str, bool] | None:
    """The word that was meant, and whether that is certain."""
    lexicon = page.lexicon
    if word in lexicon or word in page.common:
        return None
    if not page.common and any(same_but_for_ending(word, known) for known in lexicon):
        return None
    if any(fold(part) == word for name in page.names() for part in name.split()):
        return None
    institutional = _nearest(word, lexicon, page)
    if institutional:
        right, slip = institutional
        sure = slip.kind != "other letter"
        return (right, sure) if sure or len(word) >= 9 else None
    frequent = [w for w, n in counted.items() if n >= 2 and n >= 2 * counted[word]]
    attested = _nearest(word, frequent, page)
    if attested is None:
        return None
    right, slip = attested
    if len(word) < 9 or slip.before < 3 or slip.after < 3:
        return None
    return right, slip.kind != "other letter" and counted[right] >= 3


def _nearest(word: str, known: object, page: Page) -> tuple[str, Slip] | None:
    endings = page.language.reading.variant_endings
    for each in sorted(known):  # type: ignore[call-overload]
        slip = slip_between(word, each)
        if slip and slip.after >= 1 and slip.before >= 2 and not slip.variant(endings):
            return each, slip
    return None


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
