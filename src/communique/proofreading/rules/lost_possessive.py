"""«three months notice», «the officers duties»: whose it is, without its apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.checking_words import Possessive
from communique.proofreading.prose import apostrophe_of, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    held = page.language.grammar.possessive
    if held is None:
        return
    sign = apostrophe_of(page)
    for place, text in prose(page).items():
        for pattern in _surely(held):
            for found in pattern.finditer(text):
                yield _remark(place, found, _owner(found["whose"], held, sign))
        for found in _named(held).finditer(text):
            if found["name"] in page.registered and not page.knows(found["whose"]):
                yield _remark(place, found, f"{found['name']}{sign}{held.ending}", asked=True)
        for found in _beside(held).finditer(text):
            behind = text[: found.start()].rstrip().lower().endswith(held.partitive)
            if behind or not _is_owner(found["whose"], held, page):
                continue  # one of the Participants gives notice
            if _is_owned(found["owned"], held, page):
                after = _owner(found["whose"], held, sign)
                yield _remark(place, found, after, asked=True)


@lru_cache(maxsize=4)
def _surely(held: Possessive) -> tuple[re.Pattern[str], ...]:
    """What is wrong whatever stands around it: «each others ports», «three months notice»."""
    split = (phrase.rsplit(" ", 1) for phrase in held.reciprocal)
    pairs = (rf"(?<!\w){head} (?P<whose>{last}{held.ending})(?= [^\W\d_])" for head, last in split)
    spans = rf"(?<= )(?P<whose>{'|'.join(held.spans)})(?= (?:{'|'.join(held.lasting)})(?!\w))"
    found = [*pairs, *([spans] if held.spans and held.lasting else [])]
    return tuple(re.compile(each, re.IGNORECASE) for each in found)


@lru_cache(maxsize=4)
def _beside(held: Possessive) -> re.Pattern[str]:
    """A noun in the plural alone behind its determiner, and the word that follows it."""
    leads = "|".join(map(re.escape, held.determiners))
    whose = rf"(?P<whose>[^\W\d_]{{4,}}{held.ending})"
    return re.compile(rf"(?<!\w)(?i:{leads}) {whose} (?P<owned>[^\W\d_A-Z]{{4,}})(?![\w'’-])")


@lru_cache(maxsize=4)
def _named(held: Possessive) -> re.Pattern[str]:
    """A capitalised word in the ending, before another word."""
    whose = rf"(?P<whose>(?P<name>[^\W\d_a-z][^\W\d_]{{2,}}){held.ending})"
    return re.compile(rf"(?<![\w'’-]){whose} (?P<owned>[^\W\d_]+)")


def _is_owner(word: str, held: Possessive, page: Page) -> bool:
    one = word.removesuffix(held.ending).lower()
    if word.lower() in held.adjuncts or one.endswith(held.ending):
        return False
    return page.knows(one) and page.knows(word.lower())


def _is_owned(word: str, held: Possessive, page: Page) -> bool:
    """Whether a word is a noun: no verb in the plural ends so, and no adjective."""
    if word in held.never_owned:
        return False
    one = word.removesuffix(held.ending)
    plural = one != word and len(one) > 3 and not one.endswith(held.ending) and page.knows(one)
    return plural or bool(re.search(f"{held.owned}$", word))


def _owner(whose: str, held: Possessive, sign: str) -> str:
    """With its apostrophe: behind the ending of several, before that of one other."""
    one = whose[: -len(held.ending)]
    alone = any(phrase.split()[-1] == one.lower() for phrase in held.reciprocal)
    return f"{one}{sign}{held.ending}" if alone else f"{whose}{sign}"


def _remark(place: str, found: re.Match[str], after: str, *, asked: bool = False) -> Remark:
    start, end = found.span("whose")
    if asked:
        message = f"whose is it? An apostrophe may be lost: ‘{after} {found['owned']}’"
        return Remark(place, start, end, message, after, "query", "suggest")
    return Remark(place, start, end, f"an apostrophe is lost: ‘{after}’", after)


RULE = Rule(
    name="lost-possessive",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="A noun says whose something is, and has lost its apostrophe.",
    why="«Each others» has no other reading, and «three months notice» none either. A noun in the "
    "plural straight before another noun (the officers duties) is asked about: one or several "
    "may be meant. Nouns that stand so by right (customs officers, sales contracts) are known.",
    source="New Hart's Rules, section on possession; Huddleston and Pullum, The Cambridge Grammar "
    "of the English Language, chapter 5",
    check=_check,
    passes=(
        Sample(body=("Each other’s ports; three months’ notice; a stay of three months.",)),
        Sample(body=("The customs authorities, the sales contracts and the States Parties.",)),
        Sample(body=("One of the Ministers gives notice to the others.",)),
        Sample(body=("The Ministers always met; the parties across the border; the others left.",)),
        Sample(language="it", body=("Le attività dei due Paesi.",)),
    ),
    fails=(
        Sample(
            body=("They visited each others ports at three months notice.",),
            fixed="They visited each other’s ports at three months’ notice.",
        ),
        Sample(body=("The officers duties were named.",)),
        Sample(body=("They heard the auditors suggestion.",)),
        Sample(
            body=("They heard Brimstocks speech.",),
            signatures=(("For the Government of Belmora", "", "Ada Brimstock", "", ""),),
        ),
    ),
)
