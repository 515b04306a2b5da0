"""A preposition with the article of one before a word in the plural: «del gamberi»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import either, fold
from communique.proofreading.agreement import WORD, Forms, in_the_case_of
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_IN_USE = 2.7
"""The Zipf frequency from which the same word in the singular is one."""


def _check(page: Page) -> Iterator[Remark]:
    known = page.agreeing
    if not known.contracted or not page.language.grammar.noun_endings:
        return
    pattern = re.compile(rf"(?<![\w'’])({either(known.contracted)}) (?=[^\W\d_])", re.I)
    for place, text in prose(page).items():
        kept = settled(page, place)
        for found in pattern.finditer(text):
            word = WORD.match(text, found.end())
            if word is None or within(kept, found.start()):
                continue
            if right := _of_several(fold(found[1]), word[0], known, page):
                after = in_the_case_of(found[1], right)
                message = f"‘{found[1]} {word[0]}’: is ‘{after} {word[0]}’ meant?"
                yield Remark(place, *found.span(1), message, after)


def _of_several(form: str, word: str, known: Forms, page: Page) -> str | None:
    """The form before several, where a word not among the frequent nouns is in the plural."""
    one = {each for each in known.determiners[form] if each.endswith("s")}
    several = {f"{each[:-1]}p" for each in one}
    if not word.islower() or fold(word) in known.nouns or one != known.determiners[form]:
        return None
    if not _is_plural(word, one, several, page):
        return None
    return known.form(form, frozenset(several), word)


def _is_plural(word: str, one: set[str], several: set[str], page: Page) -> bool:
    """Whether it ends as several do and as one never does, and with another letter is one."""
    endings, invariable = page.language.grammar.noun_endings, page.language.grammar.invariable
    ends = {letter for each in one for letter in endings.get(each, ())}
    if word[-1] in ends or not any(word[-1] in endings.get(each, ()) for each in several):
        return False
    if len(word) < 4 or not page.knows(word) or (invariable and re.fullmatch(invariable, word)):
        return False
    speller = page.speller
    singular = (word[:-1] + letter for letter in sorted(ends))
    return any(speller.lists(each) and speller.zipf(each) >= _IN_USE for each in singular)


RULE = Rule(
    name="preposition-number",
    group="grammar",
    class_="query",
    fix="suggest",
    summary="A preposition has the article of one, and what follows is in the plural.",
    why="«del gamberi» was «dei gamberi», or «del gambero»; the text does not say. Looked at are "
    "words that end as none does in the singular.",
    source="Serianni, Italiano, III and IV",
    check=_check,
    passes=(
        Sample(language="it", body=("Il capo della crisi, del quale nella notte si disse.",)),
        Sample(
            language="it", body=("Dei gamberi, delle armi e della lingua del cui uso parlano.",)
        ),
        Sample(body=("The officers of the port.",)),
    ),
    fails=(
        Sample(language="it", body=("Il commercio del tonni.",)),
        Sample(language="it", body=("La pulizia della botti e nella soffitti.",)),
    ),
)
