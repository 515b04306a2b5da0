"""Words and phrases, found whatever their accents and capitals."""

from __future__ import annotations

import re

import pytest

from communique.language.words import either, fold, phrases


def test_a_phrase_is_found_whole_and_the_longest_first() -> None:
    found = phrases(("the", "The Côte", "e.g.")).findall(fold("THE   COTE, e.g. theirs: the end"))
    assert found == ["the   cote", "e.g.", "the"]


@pytest.mark.parametrize("words", [(), ("",), (" ", "\u00a0")])
def test_words_without_a_letter_are_found_nowhere(words: tuple[str, ...]) -> None:
    assert phrases(words).search("any text") is None


def test_alternatives_are_the_words_as_they_stand() -> None:
    assert re.findall(either(["a", "a.b", "(c", ""]), "a.b (c axb") == ["a.b", "(c", "a"]
    assert re.search(either([]), "any text") is None
