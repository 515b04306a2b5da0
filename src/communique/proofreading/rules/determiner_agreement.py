"""A determiner and its noun that do not agree: «both side», «le due Parte», «la accordo»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from communique.language.words import fold, small_set
from communique.proofreading.agreement import Forms, NounPhrase, in_the_case_of, noun_phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    known = page.agreeing
    if not known.nouns:
        return
    for place, text in page.running().items():
        for phrase in noun_phrases(text, known):
            if (
                phrase.before
                and _is_whole(text, phrase, page)
                and not _is_label(text, phrase, page)
            ):
                yield from _judge(place, text, phrase, known, page)


def _is_label(text: str, phrase: NounPhrase, page: Page) -> bool:
    """Whether its first word is a letter that names a part: ANNEX A DELEGATIONS."""
    reading = page.language.reading
    before = text[: phrase.before[0].start()].split()[-1:]
    return bool(before) and fold(before[0]) in small_set(reading.annexes, reading.sections)


def _is_whole(text: str, phrase: NounPhrase, page: Page) -> bool:
    """Whether the noun is no first half of a longer one («two country offices»)."""
    ends = page.language.grammar.after_nouns
    following = re.match(r"\s+([^\W_]+)", text[phrase.noun.end() :])
    if not ends:
        return not re.match(r"-\w", text[phrase.noun.end() :])
    if following is None:
        return not re.match(r"[-–/'’]\s*\w", text[phrase.noun.end() :])
    word = fold(following[1])
    if fold(phrase.before[-1][0]) in page.language.grammar.correlatives:
        ends = tuple(each for each in ends if each not in page.language.reading.prepositions)
    return word in map(fold, ends)


def _judge(place: str, text: str, phrase: NounPhrase, known: Forms, page: Page) -> Iterator[Remark]:
    wanted = known.nouns[fold(phrase.noun[0])]
    astray = [w for w in phrase.before if not known.agreements(fold(w[0])) & wanted]
    if not astray:
        return
    numbers = [{a[-1] for a in known.agreements(fold(w[0]))} for w in phrase.before]
    asked = set.intersection(*numbers)
    if asked and asked.isdisjoint(a[-1] for a in wanted):
        yield _noun_astray(place, phrase, known)
        return
    for word in astray:
        following = text[word.end() :].lstrip()
        new = known.form(fold(word[0]), wanted, following)
        if new:
            new = new.replace("'", page.language.typography.apostrophe)
            remark = _determiner_astray(place, text, word, new, phrase)
            # «la due giorni»: an idiom may take a number for one thing
            yield remark if asked else replace(remark, class_="query", fix="suggest")


def _noun_astray(place: str, phrase: NounPhrase, known: Forms) -> Remark:
    """All that stands before it asks for the other number."""
    noun = phrase.noun
    new = in_the_case_of(noun[0], known.other_number[fold(noun[0])])
    lead = " ".join(word[0] for word in phrase.before)
    telling = [w for w in phrase.before if len({a[-1] for a in known.agreements(fold(w[0]))}) == 1]
    sure = len(telling) > 1 or not _changes_number(fold(telling[0][0]), known)
    message = f"‘{lead}’ and ‘{noun[0]}’ do not agree"
    if sure:
        return Remark(place, noun.start(), noun.end(), f"{message}: ‘{new}’", new)
    message += f": is ‘{new}’ meant?"
    return Remark(place, noun.start(), noun.end(), message, new, "query", "suggest")


def _changes_number(word: str, known: Forms) -> bool:
    return len({key.split()[0][-1] for key in known.families[word]}) > 1


def _determiner_astray(
    place: str, text: str, word: re.Match[str], new: str, phrase: NounPhrase
) -> Remark:
    after = in_the_case_of(word[0], new)
    end = word.end()
    space = re.match(r"\s*", text[end:])
    width = len(space[0]) if space else 0
    if after[-1] in "'’":
        end += width
    elif not width:
        after += " "
    message = f"‘{word[0]}’ does not agree with ‘{phrase.noun[0]}’"
    return Remark(place, word.start(), end, message, after)


RULE = Rule(
    name="determiner-agreement",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="An article, number or demonstrative does not agree with its noun.",
    why="«both side», «le due Parte», «entrambe i Governi»: a noun has one gender, and what stands "
    "before it shows its number. Where a single word that has both numbers differs from the "
    "noun («these agreement»), either may be meant: that is asked. Only frequent nouns of the "
    "genre are known, and a noun that opens a longer one («two country offices») is left alone.",
    source="Quirk et al., A Comprehensive Grammar of the English Language, 5.10–5.19; "
    "Serianni, Italiano, IV",
    check=_check,
    passes=(
        Sample(body=("ANNEX A DELEGATIONS",)),
        Sample(body=("Both sides noted these measures, and two country offices were opened.",)),
        Sample(body=("They thanked both Minister of Trade and Minister of Ports.",)),
        Sample(body=("The two Party leaders met. Each Party noted that Ministers had met.",)),
        Sample(
            language="it",
            body=(
                "Le due Parti e gli altri Governi, nel quadro dell’accordo e dei suoi obiettivi.",
            ),
        ),
    ),
    fails=(
        Sample(body=("Both side agreed.",), fixed="Both sides agreed."),
        Sample(body=("The two Minister have met.",), fixed="The two Ministers have met."),
        Sample(body=("They welcomed these agreement.",)),
        Sample(language="it", body=("Le due Parte sono liete.",), fixed="Le due Parti sono liete."),
        Sample(language="it", body=("Firmano la accordo.",), fixed="Firmano l’accordo."),
        Sample(
            language="it",
            body=("Entrambe i Governi e le due Paesi.",),
            fixed="Entrambi i Governi e i due Paesi.",
        ),
        Sample(
            language="it",
            heading="COMUNICATO CONGIUNTO DEI DUE PAESE",
            fixed="COMUNICATO CONGIUNTO DEI DUE PAESI",
        ),
    ),
)
