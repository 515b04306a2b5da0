"""«the officers duties»: a noun in the plural beside another, as if it owned it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from communique.language.checking_words import Possessive
from communique.language.words import fold
from communique.proofreading.possession import Possession, possession
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_LIKELIER = 1.0
"""Powers of ten by which one is commoner than several, and so likelier meant (the world)."""


def _check(page: Page) -> Iterator[Remark]:
    known = possession(page)
    if known is None:
        return
    for place, text in prose(page).items():
        for match in _beside(known.held).finditer(text):
            found = _found(match, text)
            frames = _FRAMES if found.owned.islower() else (_odd_one_in_a_name,)
            if found.between.strip() in known.held.of_one or not known.is_owner(found.whose):
                continue  # over the last months
            if any(each(found, known) for each in frames):
                after = _guessed(found, known)
                message = f"whose is it? An apostrophe may be lost: ‘{after} {found.owned}’"
                yield Remark(place, *match.span("whose"), message, after)


@dataclass(frozen=True, slots=True)
class _Found:
    """Words side by side: of the sentence before, a determiner, one word perhaps, the two nouns."""

    before: str
    lead: str
    between: str
    whose: str
    owned: str


def _found(match: re.Match[str], text: str) -> _Found:
    before = text[: match.start()].rstrip().lower().rpartition(" ")[2]
    return _Found(
        before, match["lead"].lower(), match["between"] or "", match["whose"], match["owned"]
    )


@lru_cache(maxsize=4)
def _beside(held: Possessive) -> re.Pattern[str]:
    """A noun in the plural alone behind its determiner, and the word that follows it."""
    leads = "|".join(map(re.escape, (*held.determiners, *held.of_one)))
    whose = rf"(?P<whose>[^\W\d_]{{4,}}{held.ending})"
    lead = rf"(?<!\w)(?P<lead>(?i:{leads})) (?P<between>[^\W\d_]+(?:-[^\W\d_]+)? )??"
    return re.compile(rf"{lead}{whose} (?P<owned>[^\W\d_]{{3,}})(?![\w'’-])")


def _before_a_noun(found: _Found, known: Possession) -> bool:
    """The Ministers rapporteur: what follows has no form of a verb. But: the group replaces it."""
    if not (known.may_be_owned(found.owned) and known.is_noun_alone(found.owned)):
        return False
    frequent = fold(found.whose) in known.page.agreeing.nouns
    if not (_is_of_one(found, known) and found.between) and not _is_named(found, known):
        noun = known.is_noun_alone(known.one(found.whose).lower())
        return noun or (frequent and not _is_of_one(found, known))
    return False


def _of_a_share(found: _Found, known: Possession) -> bool:
    """A tenth of the worlds emissions. But: one of the Participants gives notice."""
    shared = found.before in known.held.partitive and not found.between
    return shared and known.is_never_a_verb(found.owned)


def _odd_one(found: _Found, known: Possession) -> bool:
    """It received the Presidents approval, where the text otherwise speaks of one."""
    if found.before in known.held.partitive or not _is_odd_one(found.whose, known):
        return False
    behind_verb = found.before.endswith(known.held.past)
    several = fold(found.whose) in known.page.agreeing.nouns
    return known.may_be_owned(found.owned) and (behind_verb or not several)


def _odd_one_in_a_name(found: _Found, known: Possession) -> bool:
    """The Commissions Secretariat, where the text has one; but: the Lands Commission."""
    frequent = fold(found.whose) in known.page.agreeing.nouns
    return frequent and _is_odd_one(found.whose, known)


def _behind_a_preposition(found: _Found, known: Possession) -> bool:
    """By the keepers lamp: a noun that is no subject, and so has no verb."""
    behind = found.before in known.held.behind and not _is_named(found, known)
    return behind and (known.is_owned(found.owned) or known.may_be_owned(found.owned))


def _before_a_superlative(found: _Found, known: Possession) -> bool:
    """The worlds oldest treaty."""
    return known.is_superlative(found.owned)


def _behind_its_determiner(found: _Found, known: Possession) -> bool:
    """The officers duties; this weeks calm. But: each gives reasons."""
    counted = found.between.strip() in known.held.numbers
    if (found.between and not counted) or found.before in known.held.partitive:
        return False  # this kind affects all, the last Protocol enables nurses
    if _is_of_one(found, known):
        if found.before in known.held.determiners:
            return False  # the last months
        frequent = fold(found.whose) in known.page.agreeing.nouns
        return frequent and known.may_be_owned(found.owned)
    return known.is_owned(found.owned)


_FRAMES = (
    _before_a_noun,
    _before_a_superlative,
    _of_a_share,
    _odd_one,
    _behind_a_preposition,
    _behind_its_determiner,
)


def _is_of_one(found: _Found, known: Possession) -> bool:
    """Whether its determiner stands before no plural: each, this."""
    return found.lead in known.held.of_one


def _is_named(found: _Found, known: Possession) -> bool:
    """Whether it is the end of a name (the Lower Flats), and of none that the text has of one."""
    return found.between[:1].isupper() and not _is_odd_one(found.whose, known)


def _is_odd_one(whose: str, known: Possession) -> bool:
    """Whether a text that speaks of one (the President) says several here alone."""
    written = known.page.capitalised
    return whose[0].isupper() and written[whose] == 1 and written[known.one(whose)] >= 1


def _guessed(found: _Found, known: Possession) -> str:
    """Whose it is where both may be: of one behind «each», or where the text speaks of one more."""
    whose, counted = found.whose.lower(), known.page.counted
    one = known.one(whose)
    reciprocal = any(phrase.split()[-1] == one for phrase in known.held.reciprocal)
    zipf = known.page.speller.zipf
    likelier = counted[one] >= counted[whose] or zipf(one) - zipf(whose) >= _LIKELIER
    alone = reciprocal or _is_of_one(found, known) or likelier
    return known.of_one(found.whose) if alone else known.of_several(found.whose)


RULE = Rule(
    name="plural-before-noun",
    group="grammar",
    class_="query",
    fix="suggest",
    summary="A noun in the plural stands before another as if it owned it, without an apostrophe.",
    why="«The officers duties»: one officer's or several's, the text does not say. Looked at are "
    "plurals behind a determiner, where what follows is no verb by its form or its place. Nouns "
    "that stand so by right (customs officers, sales contracts) are known.",
    source="New Hart's Rules, section on possession; Huddleston and Pullum, The Cambridge Grammar "
    "of the English Language, chapter 5",
    check=_check,
    passes=(
        Sample(body=("Each other’s ports; the officers’ duties; a stay of three months.",)),
        Sample(body=("The customs authorities, the sales contracts and the States Parties.",)),
        Sample(body=("One of the Ministers gives notice to the others.",)),
        Sample(
            body=("In the decisions taken, at their posts although it rained, by the parties.",)
        ),
        Sample(
            body=("In this paragraph each gives reasons; this kind affects them every six months.",)
        ),
        Sample(body=("The Minister spoke, and the Minister left. The Ministers met.",)),
        Sample(body=("One of the Ministers mentions it, and this network replaces boatmen.",)),
        Sample(body=("Over the last months talks went on. The Ministers welcome it.",)),
        Sample(body=("The packhouse is in the Lower Flats district.",)),
        Sample(body=("The Ministers always met; the parties across the border; the others left.",)),
        Sample(language="it", body=("Le attività dei due Paesi.",)),
    ),
    fails=(
        Sample(body=("The officers duties were named.",)),
        Sample(body=("They gave the boatmen's and the sailors own names for it.",)),
        Sample(body=("They heard the auditors suggestion.",)),
        Sample(body=("It awaits one thing in the others decisions.",)),
        Sample(body=("A tenth of the worlds emissions come from here.",)),
        Sample(body=("They counted each sailors furniture.",)),
        Sample(
            body=(
                "The President spoke, and the President left.",
                "The Treaty received the Presidents approval.",
            )
        ),
        Sample(body=("It is the worlds oldest bridge, and the two countries friendship is old.",)),
        Sample(body=("They recalled last years talks. The vessels crew was saved.",)),
        Sample(body=("The Bureau met; the Bureau agreed. The Bureaus budget is small.",)),
        Sample(body=("The Minister was met in Belmora, at the Ministers Library.",)),
        Sample(body=("They were read by the keepers lamp.",)),
        Sample(body=("They ate with the night-shift sailors cook.",)),
        Sample(body=("It will follow this weeks calm spell.",)),
    ),
)
