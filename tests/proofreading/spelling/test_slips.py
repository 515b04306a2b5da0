"""What a slip costs: nothing for a right word, less for the likelier, never less than nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.proofreading.spelling.slips import cost

WORDS = st.text("abcdeèéilnorstuz'", max_size=12)


@given(WORDS, WORDS)
def test_only_the_same_word_costs_nothing(word: str, right: str) -> None:
    assert (cost(word, right, 50.0) == 0) == (word == right)


@given(WORDS, WORDS, st.floats(0.1, 6.0))
def test_what_costs_too_much_costs_the_most(word: str, right: str, most: float) -> None:
    assert cost(word, right, most) == pytest.approx(min(most, cost(word, right, 50.0)))


@pytest.mark.parametrize(
    ("likelier", "than"),
    [
        (("comission", "commission"), ("coission", "commission")),  # a doubled letter
        (("citta", "città"), ("citto", "città")),  # an accent
        (("recieve", "receive"), ("rexeive", "receive")),  # two swapped
        (("agreenent", "agreement"), ("agreepent", "agreement")),  # neighbours on the keyboard
        (("seperate", "separate"), ("sepbrate", "separate")),  # a vowel
        (("aquatic", "aquatics"), ("quatic", "aquatic")),  # not the first letter
    ],
)
def test_a_likelier_slip_costs_less(likelier: tuple[str, str], than: tuple[str, str]) -> None:
    assert cost(*likelier, 9.0) < cost(*than, 9.0)
