"""Tables of words and names find what comparing each with each finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from communique.language.near_words import NearWords, Slip, slip_between
from communique.proofreading.naming import Names

_WORDS = st.text("abé", min_size=0, max_size=9)
_NAMES = st.text("ab -(", min_size=1, max_size=6).filter(lambda name: re.search(r"\w", name))


def _not_other(slip: Slip) -> bool:
    return slip.kind != "other letter"


@given(_WORDS, st.sets(_WORDS, max_size=40))
def test_the_first_word_one_slip_away_is_found(word: str, known: set[str]) -> None:
    expected = None
    for each in sorted(known):
        slip = slip_between(word, each)
        if slip and slip.before >= 2 and slip.after >= 1 and _not_other(slip):
            expected = each, slip
            break
    assert NearWords(known).first(word, _not_other) == expected


@given(st.sets(_NAMES, max_size=8), st.text("ab -(", max_size=40))
def test_every_name_is_found_where_a_pattern_of_its_own_finds_it(
    names: set[str], text: str
) -> None:
    expected = [
        (name, found.start())
        for name in sorted(names)
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
    assert list(Names(names).find(text)) == expected
