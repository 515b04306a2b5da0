"""A verb that does not agree with its subject: «the Ministers has», «le due Parti ha»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.definition import Language
from communique.language.words import fold, phrases
from communique.proofreading.agreement import Forms, NounPhrase, in_the_case_of, noun_phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NEAR = 60
"""Characters before a subject that tell whether a clause opens with it."""


def _check(page: Page) -> Iterator[Remark]:
    grammar = page.language.grammar
    if not grammar.verbs:
        return
    known = page.agreeing
    plural = {many: one for one, many in grammar.verbs.items()}
    singular = grammar.verbs
    for place, text in page.body().items():
        for phrase in noun_phrases(text, known):
            number = _number(phrase, known)
            verb = _verb_of(text, phrase, page.language) if number else None
            if verb is None:
                continue
            meant = (singular if number == "p" else plural).get(verb[0].lower())
            if meant and (number == "p" or _takes_one_only(phrase, verb, page.language)):
                after = in_the_case_of(verb[0], meant)
                yield _remark(place, verb, f"‘{phrase.noun[0]}’", after, page.language)


def _remark(
    place: str, verb: re.Match[str], subject: str, after: str, language: Language
) -> Remark:
    message = f"‘{verb[0]}’ does not agree with {subject}"
    if verb[0].lower() in language.grammar.doubtful_verbs:
        return Remark(
            place, *verb.span(), f"{message}: is ‘{after}’ meant?", after, "query", "suggest"
        )
    return Remark(place, *verb.span(), message, after)


def _number(phrase: NounPhrase, known: Forms) -> str | None:
    """The number on which noun and determiners agree."""
    found = {a[-1] for a in known.nouns[fold(phrase.noun[0])]}
    for word in phrase.before:
        found &= {a[-1] for a in known.agreements(fold(word[0]))}
    subject = phrase.before and fold(phrase.before[0][0]) not in known.contracted
    return found.pop() if subject and len(found) == 1 else None


def _verb_of(text: str, phrase: NounPhrase, language: Language) -> re.Match[str] | None:
    """The word right behind a subject that opens its clause, adverbs aside."""
    start = phrase.before[0].start()
    before = text[max(0, start - _NEAR) : start]
    openers = phrases(language.grammar.openers)
    last = re.search(r"[^\W\d_]+['’]?\s*$", before)
    opens = not before.strip() or re.search(r"[.;:]\s+$", before)
    if not opens and not (last and openers.fullmatch(fold(last[0].strip()))):
        return None
    at = _end_of_office(text, phrase.noun.end(), language)
    between = re.compile(rf"\s+(?:{phrases(language.grammar.before_verbs).pattern})(?=\s)")
    while found := between.match(fold(text), at):
        at = found.end()
    space = re.compile(r"\s+").match(text, at)
    return re.compile(r"[^\W\d_]+").match(text, space.end()) if space else None


def _end_of_office(text: str, at: int, language: Language) -> int:
    """Behind what the noun is of, where that is names: «the Ministers of Trade of Kenya»."""
    small = "|".join(map(re.escape, sorted(language.grammar.links, key=len, reverse=True)))
    if not small:
        return at
    capital = r"[^\W\d_a-zà-ÿ][^\W\d_]*"
    found = re.compile(rf"(?:(?:\s+(?:{small}))+\s*{capital}(?:\s+{capital})*)+").match(text, at)
    return found.end() if found else at


def _takes_one_only(phrase: NounPhrase, verb: re.Match[str], language: Language) -> bool:
    grammar = language.grammar
    noun = fold(phrase.noun[0])
    if phrases(language.reading.and_words).search(
        fold(verb.string[phrase.noun.end() : verb.start()])
    ):
        return False
    return noun not in map(fold, grammar.collectives) and verb[0].lower() not in grammar.weak_verbs


RULE = Rule(
    name="verb-agreement",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="A verb stands in another number than its subject.",
    why="«The Ministers has», «Le due Parti ha»: looked at are subjects that open their clause and "
    "stand right before the verb, so that no other word can be its subject. Bodies of people "
    "(the Government have) take either in British use.",
    source="Quirk et al., A Comprehensive Grammar of the English Language, 10.34–10.36; "
    "Serianni, Italiano, XI",
    check=_check,
    passes=(
        Sample(body=("The two Ministers have met. The talks between the Parties has a record.",)),
        Sample(body=("The Government have agreed. The Minister also noted that Parties met.",)),
        Sample(language="it", body=("Nel testo vi sono errori. Dei testi è nota la data.",)),
        Sample(language="it", body=("Le due Parti hanno firmato. Il Governo ha approvato.",)),
    ),
    fails=(
        Sample(
            body=("The two Ministers also has signed.",),
            fixed="The two Ministers also have signed.",
        ),
        Sample(
            body=("The Ministers of Trade of Belmora and Vesper has met.",),
            fixed="The Ministers of Trade of Belmora and Vesper have met.",
        ),
        Sample(body=("The Minister have signed.",), fixed="The Minister has signed."),
        Sample(
            language="it",
            body=("Le due Parti ha firmato e i Ministri si è incontrati.",),
            fixed="Le due Parti hanno firmato e i Ministri si è incontrati.",
        ),
        Sample(
            language="it",
            body=("I Governi si impegna a ciò.",),
            fixed="I Governi si impegnano a ciò.",
        ),
    ),
)
