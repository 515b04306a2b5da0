"""Which words can own something, and which can be owned, as far as their forms tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.language.checking_words import Possessive
from communique.language.words import fold
from communique.proofreading.prose import apostrophe_of
from communique.proofreading.rule import Page

_SELDOM = 1.3
"""Powers of ten by which a noun is commoner than its forms as a verb (crew, crewed)."""
_LITTLE = 5.75
"""The Zipf frequency from which a word is more likely a little word (although) than a noun."""


def possession(page: Page) -> Possession | None:
    """What is known of a page's possessives, where its language marks them."""
    held = page.language.grammar.possessive
    return Possession(held, page) if held else None


@dataclass(frozen=True)
class Possession:
    """A language's marks of whose something is, and the words of a page."""

    held: Possessive
    page: Page

    def one(self, whose: str) -> str:
        """One of what a word in the ending names, where the ending alone makes several."""
        return whose.removesuffix(self.held.ending)

    def of_one(self, whose: str) -> str:
        """With the apostrophe of one: officer’s."""
        return f"{self.one(whose)}{apostrophe_of(self.page)}{self.held.ending}"

    def of_several(self, whose: str) -> str:
        """With the apostrophe of several: officers’."""
        return f"{whose}{apostrophe_of(self.page)}"

    def is_owner(self, word: str) -> bool:
        """Whether it is a plural that says whose something is, and no first half of a noun."""
        one, page = self.one(word).lower(), self.page
        if word.lower() in self.held.adjuncts or one.endswith(self.held.ending):
            return False
        return page.knows(word.lower()) and (page.knows(one) or fold(word) in page.agreeing.nouns)

    def is_never_several(self, word: str) -> bool:
        """Whether it is spelt as no plural is, of a word that there is: countrys, todays."""
        held, page = self.held, self.page
        if held.never_plural is None or not re.fullmatch(held.never_plural, word):
            return False
        return page.knows(self.one(word).lower()) and not page.knows(word)

    def may_be_owned(self, word: str) -> bool:
        """Whether a word may be a noun: no little word, adverb or participle."""
        held = self.held
        ends = word.endswith(held.never_ends)
        return not ends and word not in held.never_owned and self.page.speller.zipf(word) < _LITTLE

    def is_owned(self, word: str) -> bool:
        """Whether a word is a noun: no verb in the plural ends so, and no adjective."""
        one, ending = self.one(word), self.held.ending
        plural = len(one) > 3 and not one.endswith(ending) and self.page.knows(one)
        noun = (plural and one != word) or bool(re.search(f"{self.held.owned}$", word))
        return word in self.held.often_owned or (noun and word not in self.held.never_owned)

    def is_never_a_verb(self, word: str) -> bool:
        """Whether its ending is a noun's alone: emissions, but not mentions."""
        known = {word, self.one(word)} & {*self.held.never_owned}
        return not known and bool(re.search(f"{self.held.owned}$", word))

    def is_noun_alone(self, word: str) -> bool:
        """Whether a word can own something, and is no verb, or seldom one."""
        held, speller = self.held, self.page.speller
        if word in held.never_owned or not speller.lists(f"{word}'{held.ending}"):
            return False
        stems = {word, word.removesuffix("e")}
        verbal = [s + end for s in stems for end in (held.gerund, *held.past)]
        known = [speller.zipf(each) for each in verbal if speller.lists(each)]
        return not known or speller.zipf(word) - max(known) >= _SELDOM

    def is_superlative(self, word: str) -> bool:
        """Whether it is one by its form: oldest, for there is older; but: request."""
        if self.held.superlative is None:
            return False
        most, more = self.held.superlative
        return word.endswith(most) and self.page.knows(word.removesuffix(most) + more)
