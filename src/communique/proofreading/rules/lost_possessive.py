"""«three months notice», «the officers duties»: whose it is, without its apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.checking_words import Possessive
from communique.language.words import fold
from communique.proofreading.prose import apostrophe_of, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_OFTEN = 2
"""Times that a text names what it has one of."""
_LITTLE = 5.75
"""The Zipf frequency from which a word is more likely a little word (although) than a noun."""


def _check(page: Page) -> Iterator[Remark]:
    held = page.language.grammar.possessive
    if held is None:
        return
    sign, states = apostrophe_of(page), _states(page)
    for place, text in prose(page).items():
        for pattern in _surely(held):
            for found in pattern.finditer(text):
                yield _remark(place, found, _owner(found["whose"], held, sign))
        for found in _never_plural(held).finditer(text):
            one = found["whose"].removesuffix(held.ending)
            if page.knows(one.lower()) and not page.knows(found["whose"]):
                after = f"{one}{sign}{held.ending}"
                owned = _may_be_owned(found["owned"], held, page)
                yield _remark(place, found, after, asked=not owned)
        for found in _named(held).finditer(text):
            if found["name"] in page.registered | states and not page.knows(found["whose"]):
                after, state = f"{found['name']}{sign}{held.ending}", found["name"] in states
                yield _remark(place, found, after, asked=not state)  # there may be two Brimstocks
        for found in _beside(held).finditer(text):
            if _is_owner(found["whose"], held, page) and _is_lost(found, text, held, page):
                after = _guessed(found, held, sign, page)
                yield _remark(place, found, after, asked=True)


def _states(page: Page) -> frozenset[str]:
    """The words in which names of the register's parties end: there is one of each."""
    code, parties = page.language.code, page.register.parties.values()
    names = (name for each in parties for name in (each.name.get(code), each.short.get(code)))
    return frozenset(name.split()[-1] for name in names if name)


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
    leads = "|".join(map(re.escape, (*held.determiners, *held.of_one)))
    whose = rf"(?P<whose>[^\W\d_]{{4,}}{held.ending})"
    lead = rf"(?<!\w)(?P<lead>(?i:{leads})) (?P<between>[^\W\d_]+(?:-[^\W\d_]+)? )??"
    return re.compile(rf"{lead}{whose} (?P<owned>[^\W\d_A-Z]{{3,}})(?![\w'’-])")


@lru_cache(maxsize=4)
def _never_plural(held: Possessive) -> re.Pattern[str]:
    """A noun in the ending that is none in the plural, before another word."""
    if held.never_plural is None:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<![\w'’-])(?P<whose>{held.never_plural}) (?P<owned>[^\W\d_A-Z]+)")


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


def _is_lost(found: re.Match[str], text: str, held: Possessive, page: Page) -> bool:
    """Whether a noun beside another rather says whose that is than does what a verb says."""
    before, owned = text[: found.start()].rstrip().lower().rpartition(" ")[2], found["owned"]
    if not page.knows(owned) or before in held.partitive:
        return False  # one of the Participants gives notice
    owning = _is_owned(owned, held, page)
    if before in held.behind:
        return (owning or _may_be_owned(owned, held, page)) and not _is_named(found, held, page)
    if found["between"]:
        return False  # this kind affects all, the last Protocol enables nurses
    if found["lead"].lower() in held.of_one:  # but: each gives reasons
        return fold(found["whose"]) in page.agreeing.nouns and _may_be_owned(owned, held, page)
    return owning


def _is_named(found: re.Match[str], held: Possessive, page: Page) -> bool:
    """Whether it is the end of a name (the Lower Flats), and of none that the text has of one."""
    between, whose = found["between"], found["whose"]
    return bool(between) and between[0].isupper() and not _is_odd_one(whose, held, page)


def _is_odd_one(whose: str, held: Possessive, page: Page) -> bool:
    """Whether a text that speaks of one (the President) says several here alone."""
    one, written = whose.removesuffix(held.ending), page.capitalised
    return whose[0].isupper() and written[whose] == 1 and written[one] >= _OFTEN


def _may_be_owned(word: str, held: Possessive, page: Page) -> bool:
    """Whether a word may be a noun: no little word, adverb or participle."""
    ends = word.endswith(held.never_ends)
    return not ends and word not in held.never_owned and page.speller.zipf(word) < _LITTLE


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


def _guessed(found: re.Match[str], held: Possessive, sign: str, page: Page) -> str:
    """Whose it is where both may be: of one behind «each», or where the text speaks of one more."""
    whose, counted = found["whose"], page.counted
    one = whose[: -len(held.ending)]
    alone = found["lead"].lower() in held.of_one or (
        counted[one.lower()] >= counted[whose.lower()] and _owner(whose, held, sign)[-1] == sign
    )
    return f"{one}{sign}{held.ending}" if alone else _owner(whose, held, sign)


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
    why="«Each others» has no other reading, and «three months notice» none either. So it is "
    "with a State, of which there is one, and with «countrys», which is no plural. A noun in the "
    "plural straight before another noun (the officers duties) is asked about: one or several "
    "may be meant. Nouns that stand so by right (customs officers, sales contracts) are known.",
    source="New Hart's Rules, section on possession; Huddleston and Pullum, The Cambridge Grammar "
    "of the English Language, chapter 5",
    check=_check,
    passes=(
        Sample(body=("Each other’s ports; three months’ notice; a stay of three months.",)),
        Sample(body=("The customs authorities, the sales contracts and the States Parties.",)),
        Sample(body=("One of the Ministers gives notice to the others.",)),
        Sample(
            body=("In the decisions taken, at their posts although it rained, by the parties.",)
        ),
        Sample(
            body=("In this paragraph each gives reasons; this kind affects them every six months.",)
        ),
        Sample(body=("The Minister spoke, and the Minister left. The Ministers met.",)),
        Sample(body=("The packhouse is in the Lower Flats district.",)),
        Sample(body=("The Ministers always met; the parties across the border; the others left.",)),
        Sample(language="it", body=("Le attività dei due Paesi.",)),
    ),
    fails=(
        Sample(
            body=("They visited each others ports at three months notice.",),
            fixed="They visited each other’s ports at three months’ notice.",
        ),
        Sample(body=("The officers duties were named.",)),
        Sample(
            body=("They have worked in Ardwens vineyards.",),
            fixed="They have worked in Ardwen’s vineyards.",
            registered=("Ardwen",),
        ),
        Sample(
            body=("It was printed at the embassys expense.",),
            fixed="It was printed at the embassy’s expense.",
        ),
        Sample(body=("They heard the auditors suggestion.",)),
        Sample(body=("They were read by the keepers lamp.",)),
        Sample(body=("They ate with the night-shift sailors cook.",)),
        Sample(body=("It will follow this weeks calm spell.",)),
        Sample(
            body=("They heard Brimstocks speech.",),
            signatures=(("For the Government of Belmora", "", "Ada Brimstock", "", ""),),
        ),
    ),
)
