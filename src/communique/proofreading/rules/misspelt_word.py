"""A word that no dictionary has, and the word that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.language.words import fold
from communique.proofreading.locking import addresses, enters
from communique.proofreading.possession import possession
from communique.proofreading.rule import Page, Remark, Rule, Sample
from communique.proofreading.spelling.candidates import Judgement
from communique.proofreading.spelling.judging import is_right, judge, meant_cut
from communique.proofreading.spelling.shape import Word, words

_HYPHENED = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})-([a-zß-ÿ]{2,})(?![\w'’-])")
_CUT = re.compile(r"(?<![\w'’-])[a-zà-öø-ÿ]{3,}(?=['’][^\W\d_]{2})")
_GUEST, _RARE = 5, 4.2
"""Letters at least, and Zipf frequency at most, of a word that another language has lent."""
_MOST = 150
"""Unknown words that are looked into: more are no slips, but another language, or no text."""


def _check(page: Page) -> Iterator[Remark]:
    if page.speller.dictionary is None:
        return
    looked: set[str] = set()
    more = 0
    for place, text in page.texts.items():
        if place.endswith(("/name", "/honorific", "/postnominal", "/label")):
            continue
        divided = list(_divided(place, text, page))
        yield from divided
        spans = [(each.start, each.end) for each in divided]
        for word in _strange(text, page):
            if enters(spans, word.start, word.end):
                continue
            if len(looked) >= _MOST and word.text not in looked:
                more += 1
                continue
            looked.add(word.text)
            if verdict := judge(word, page):
                yield _remark(place, word, verdict)
        yield from _elisions(place, text, page)
    if more:
        message = (
            f"{more} more words are in no dictionary, and were not looked into: "
            f"is the text in {page.language.name}?"
        )
        yield Remark("document", 0, 0, message, None, "query", "none")


def _divided(place: str, text: str, page: Page) -> Iterator[Remark]:
    """Words that a line's end divided, which were joined with their hyphen: accen-sione."""
    for found in _HYPHENED.finditer(text):
        head, tail = found[1], found[2]
        whole = head + tail
        prefixed = head.lower() in page.speller.prefixes  # pre-deployment is right, too
        if page.knows(whole) and not prefixed and not (page.knows(head) and page.knows(tail)):
            message = f"‘{found[0]}’ is ‘{whole}’, divided at the end of a line"
            yield Remark(place, *found.span(), message, whole)


def _strange(text: str, page: Page) -> Iterator[Word]:
    """Words of a text that are not right as they stand, phrases in another language left out."""
    accented = {fold(each) for each in page.language.reading.accented}
    places = list(addresses(text))
    found = [
        word
        for word in words(text, page.elided, page.language.spelling.endings)
        if not enters(places, word.start, word.end) and not _is_cut(word, text, page)
    ]
    known = possession(page)
    strange = [
        n
        for n, word in enumerate(found)
        if not is_right(word, page) and not (known and known.is_never_several(word.text))
    ]
    foreign = _foreign(found, strange, page)
    return (found[n] for n in strange if n not in foreign and fold(found[n].text) not in accented)


def _elisions(place: str, text: str, page: Page) -> Iterator[Remark]:
    """Words before an apostrophe that cuts them, which are none: «delll’anno»."""
    for found in _CUT.finditer(text) if page.elided else ():
        if right := meant_cut(found[0], page):
            yield Remark(place, *found.span(), f"‘{found[0]}’ is no word; ‘{right}’ is", right)


def _is_cut(word: Word, text: str, page: Page) -> bool:
    """Whether an apostrophe stands behind it, which cuts words in a language that elides."""
    return bool(page.elided) and text[word.end : word.end + 1] in ("'", "’")


def _foreign(found: list[Word], strange: list[int], page: Page) -> set[int]:
    """Which of the strange words are part of a phrase in another language."""
    others = [
        speller
        for code, speller in page.spellers.items()
        if code != page.language.code and speller.dictionary
    ]
    beside = {
        at
        for one, two in pairwise(strange)
        if two - one <= 2
        and any(s.knows(found[one].text) and s.knows(found[two].text) for s in others)
        for at in (one, two)
    }
    return beside | {
        at
        for at in strange
        for near in (at - 1, at + 1)
        if 0 <= near < len(found)
        and _is_guest(found[near], page)
        and any(s.knows(found[at].text) and s.knows(found[near].text) for s in others)
    }


def _is_guest(word: Word, page: Page) -> bool:
    """Whether a word is in use here at most as one of another language: «capacity building»."""
    small = word.text.lower()
    rare = page.speller.zipf(small) < _RARE and not page.speller.knows(small)
    return len(small) >= _GUEST and rare


def _remark(place: str, word: Word, verdict: Judgement) -> Remark:
    if verdict.right is None:
        message = f"‘{word.text}’ is in no dictionary of ours: is it meant?"
        return Remark(place, word.start, word.end, message, None, "query", "none")
    after = word.cased(verdict.right)
    message = f"‘{word.text}’ is no word; ‘{after}’ is"
    if verdict.certain:
        return Remark(place, word.start, word.end, message, after)
    return Remark(
        place, word.start, word.end, f"{message}: is it meant?", after, "query", "suggest"
    )


RULE = Rule(
    name="misspelt-word",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A word is in no dictionary, and another is a slip away.",
    why="GOVERNEMENT is GOVERNMENT. Which word was meant is weighed: how common it is in the "
    "language and in this text, and what slip of the hand it takes. One far ahead of all others "
    "is put in a draft; otherwise it is asked. Words of the register and the glossary, names, "
    "abbreviations, phrases in another language and what the text itself repeats are no errors.",
    source="the hunspell dictionaries of the system (for English en_GB, for Italian it_IT); "
    "frequencies from wordfreq 3.1.1",
    check=_check,
    passes=(
        Sample(
            body=("The Government and the governments of both countries; ministers, ministerial.",)
        ),
        Sample(language="it", body=("Il Ministero e i ministeri, il ministro e i ministri.",)),
        Sample(body=("Combatting crime, combating crime, combating it, combating them.",)),
        Sample(body=("Ms Ada Brimstock of Belmora thanked the Vesperan delegation in Tessal.",)),
        Sample(body=("They praised the Guardia di Finanza and its Nucleo Speciale.",)),
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
            body=("The depart-ment and the two Govern-ments met.",),
            fixed="The department and the two Governments met.",
        ),
        Sample(
            body=("They recieved the delegation and expressed thier gratitude.",),
            fixed="They received the delegation and expressed their gratitude.",
        ),
        Sample(
            language="it",
            body=("La Repubbica di Belmora e la Repubblica di Tessal.",),
            fixed="La Repubblica di Belmora e la Repubblica di Tessal.",
        ),
        Sample(
            language="it",
            body=("I lavori delll’anno e nelll’altro Paese; po’ di tempo; quest’anno.",),
            fixed="I lavori dell’anno e nell’altro Paese; po’ di tempo; quest’anno.",
        ),
        Sample(
            language="it",
            body=("Si è discusso di sicureza perchè è necessario.",),
            fixed="Si è discusso di sicurezza perché è necessario.",
        ),
    ),
)
