"""«three months notice», «each others ports»: whose it is, without its apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.checking_words import Possessive
from communique.language.words import either
from communique.proofreading.possession import Possession, possession
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    known = possession(page)
    if known is None:
        return
    for place, text in prose(page).items():
        yield from _always(place, text, known)
        yield from _never_several(place, text, known)
        yield from _of_names(place, text, known)


def _always(place: str, text: str, known: Possession) -> Iterator[Remark]:
    """What is wrong whatever stands around it: «each others ports», «three months notice»."""
    pairs, spans, phrases = _wrong(known.held)
    for found in (*pairs.finditer(text), *phrases.finditer(text)):
        yield _remark(place, found, known.of_one(found["whose"]))
    for found in spans.finditer(text):
        before = text[: found.start()].rstrip().lower().rpartition(" ")[2]
        if before not in known.held.of_one:  # next week’s work
            yield _remark(place, found, known.of_several(found["whose"]))


@lru_cache(maxsize=4)
def _wrong(held: Possessive) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Pairs of «each other», stretches of time, and set phrases."""
    split = (phrase.rpartition(" ") for phrase in held.reciprocal)
    pairs = "|".join(_followed(rf"(?<={re.escape(head)} )", last, held) for head, _, last in split)
    cut = (phrase.partition(f"'{held.ending} ") for phrase in held.phrases)
    phrases = "|".join(
        _followed("", head, held) + rf"(?= {re.escape(tail)})" for head, _, tail in cut
    )
    whose, lasting = either(held.spans), either(held.lasting)
    return (
        re.compile(rf"(?P<whose>{pairs or '(?!)'})(?= (?P<owned>[^\W\d_]+))", re.I),
        re.compile(rf"(?<= )(?P<whose>{whose})(?= (?P<owned>{lasting})(?!\w))", re.I),
        re.compile(rf"(?<![\w-])(?P<whose>{phrases or '(?!)'}) (?P<owned>[^\W\d_]+)", re.I),
    )


def _followed(before: str, one: str, held: Possessive) -> str:
    return before + re.escape(one + held.ending)


def _never_several(place: str, text: str, known: Possession) -> Iterator[Remark]:
    """Nouns in the ending that are none in the plural: «the countrys ports»."""
    if known.held.never_plural is None:
        return
    whose = rf"(?<![\w'’-])(?P<whose>{known.held.never_plural})(?![\w’'])"
    for found in re.finditer(rf"{whose}(?: (?P<owned>[^\W\d_A-Z]+)(?!\w))?", text):
        if known.is_never_several(found["whose"]):
            asked = not (found["owned"] and known.may_be_owned(found["owned"]))
            yield _remark(place, found, known.of_one(found["whose"]), asked=asked)


def _of_names(place: str, text: str, known: Possession) -> Iterator[Remark]:
    """Names in the ending: certain of a State, for there may be two Brimstocks."""
    page, states = known.page, _states(known.page)
    for found in _named(known.held).finditer(text):
        name = known.one(found["whose"])
        if name in page.registered | states and not page.knows(found["whose"]):
            yield _remark(place, found, known.of_one(found["whose"]), asked=name not in states)


def _states(page: Page) -> frozenset[str]:
    """The words in which names of the register's parties end: there is one of each."""
    code, parties = page.language.code, page.register.parties.values()
    names = (name for each in parties for name in (each.name.get(code), each.short.get(code)))
    return frozenset(name.split()[-1] for name in names if name)


@lru_cache(maxsize=4)
def _named(held: Possessive) -> re.Pattern[str]:
    """A capitalised word in the ending, before another word."""
    whose = rf"(?P<whose>[^\W\d_a-z][^\W\d_]{{2,}}{held.ending})"
    return re.compile(rf"(?<![\w'’-]){whose} (?P<owned>[^\W\d_]+)")


def _remark(place: str, found: re.Match[str], after: str, *, asked: bool = False) -> Remark:
    start, end = found.span("whose")
    if asked:
        after_it = f" {found['owned']}" if found["owned"] else ""
        message = f"whose is it? An apostrophe may be lost: ‘{after}{after_it}’"
        return Remark(place, start, end, message, after, "query", "suggest")
    return Remark(place, start, end, f"an apostrophe is lost: ‘{after}’", after)


RULE = Rule(
    name="lost-possessive",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="A noun says whose something is, and has lost its apostrophe.",
    why="«Each others» has no other reading, and «three months notice» none either. So it is "
    "with a State, of which there is one, and with «countrys», which is no plural.",
    source="New Hart's Rules, section on possession",
    check=_check,
    passes=(
        Sample(body=("Each other’s ports; three months’ notice; a stay of three months.",)),
        Sample(body=("It affects them every six months. The Ministers met.",)),
        Sample(body=("They saw next weeks work.",)),
        Sample(language="it", body=("Le attività dei due Paesi.",)),
    ),
    fails=(
        Sample(
            body=("They visited each others ports at three months notice.",),
            fixed="They visited each other’s ports at three months’ notice.",
        ),
        Sample(
            body=("They have worked in Ardwens vineyards.",),
            fixed="They have worked in Ardwen’s vineyards.",
            registered=("Ardwen",),
        ),
        Sample(
            body=("It was printed at the embassys expense, in todays style.",),
            fixed="It was printed at the embassy’s expense, in today’s style.",
        ),
        Sample(
            body=("The Peoples Republic gave six masters degrees.",),
            fixed="The People’s Republic gave six master’s degrees.",
        ),
        Sample(body=("The debt was their countrys.",)),
        Sample(
            body=("They heard Brimstocks speech.",),
            signatures=(("For the Government of Belmora", "", "Ada Brimstock", "", ""),),
        ),
    ),
)
