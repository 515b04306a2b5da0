"""Agreement: which words of a language ask for one or several, and for which gender."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.language.definition import Language
from communique.language.words import fold, is_capitals
from communique.model.base import Text

Agreements = frozenset[str]
"""What a form can agree with: `ms`, `fp` … (a gender's letter, then one or several)."""

WORD = re.compile(r"[^\W\d_]+['’]?")
NOTHING: Agreements = frozenset()


@dataclass(frozen=True)
class Forms:
    """The forms of a language's determiners, adjectives and nouns, folded."""

    determiners: dict[str, Agreements]
    adjectives: dict[str, Agreements]
    nouns: dict[str, Agreements]
    families: dict[str, dict[str, Text]]
    """For each determiner or adjective, the forms of its family by agreement (and onset)."""
    other_number: dict[str, Text]
    """For each noun its other form."""
    onsets: dict[str, tuple[Text, ...]]
    contracted: frozenset[str]
    """Determiners that hold a preposition."""

    def agreements(self, word: str) -> Agreements:
        """What a determiner or adjective can stand with; nothing where it is neither."""
        return self.determiners.get(word) or self.adjectives.get(word, NOTHING)

    def form(self, word: str, wanted: Agreements, following: str) -> str | None:
        """The form of a determiner or adjective for an agreement; `None` where it has none."""
        family = self.families[word]
        for agreement in sorted(wanted):
            for onset, beginnings in self.onsets.items():
                special = family.get(f"{agreement} {onset}")
                if special and fold(following).startswith(beginnings):
                    return special
            if agreement in family:
                return family[agreement]
        return None


def forms(language: Language) -> Forms:
    """The forms that a language's file gives."""
    grammar = language.grammar
    nouns: dict[str, set[str]] = defaultdict(set)
    other: dict[str, Text] = {}
    for gender, pairs in grammar.nouns.items():
        for one, several in pairs.items():
            nouns[fold(one)].add(f"{gender}s")
            nouns[fold(several)].add(f"{gender}p")
            other |= {fold(one): several, fold(several): one}
    inflected = [
        {agreement: stem + end for agreement, end in each.endings.items()}
        for each in grammar.adjectives
        for stem in each.stems
    ]
    determiners, adjectives = (
        _by_form((*grammar.determiners, *grammar.contracted)),
        _by_form(inflected),
    )
    return Forms(
        determiners={word: _agreements(word, family) for word, family in determiners.items()},
        adjectives={word: _agreements(word, family) for word, family in adjectives.items()},
        nouns={word: frozenset(found) for word, found in nouns.items()},
        families=adjectives | determiners,
        other_number=other,
        onsets=grammar.onsets,
        contracted=frozenset(_by_form(grammar.contracted)),
    )


def _by_form(families: Iterable[dict[str, Text]]) -> dict[str, dict[str, Text]]:
    return {fold(form): family for family in families for form in family.values()}


def _agreements(word: str, family: dict[str, Text]) -> Agreements:
    return frozenset(key.split()[0] for key, form in family.items() if fold(form) == word)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Determiners and adjectives, and the noun they lead to."""

    before: tuple[re.Match[str], ...]
    noun: re.Match[str]


def noun_phrases(text: str, known: Forms) -> Iterator[NounPhrase]:
    """Every known noun with the determiners and adjectives that stand right before it."""
    words = list(WORD.finditer(text))
    for n, noun in enumerate(words):
        if fold(noun[0]) not in known.nouns:
            continue
        first = n
        while (
            first
            and _joined(text, words[first - 1], words[first])
            and (known.agreements(fold(words[first - 1][0])))
        ):
            first -= 1
        while first < n and fold(words[first][0]) not in known.determiners:
            first += 1
        yield NounPhrase(tuple(words[first:n]), noun)


def _joined(text: str, one: re.Match[str], next_: re.Match[str]) -> bool:
    """Whether only space stands between two words (none behind an elision)."""
    between = text[one.end() : next_.start()]
    return not between.strip() and bool(between or one[0][-1] in "'’")


def in_the_case_of(word: str, new: str) -> str:
    """A word in capitals, with a capital or in small letters as the one it replaces."""
    if is_capitals(word) and len(word.strip("'’")) > 1:
        return new.upper()
    return new[0].upper() + new[1:] if word[0].isupper() else new
