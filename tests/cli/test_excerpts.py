"""A line with carets under it, by the cells of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.cli.excerpts import cells, excerpt


@pytest.mark.parametrize(
    ("line", "words", "carets"),
    [
        ("The Governement met.", "Governement", "    ^^^^^^^^^^^"),
        ("漢字 met met", "met met", "     ^^^^^^^"),
        ("le 漢字", "漢字", "   ^^^^"),
        ("cite\u0301 vue", "vue", "     ^^^"),
        ("السلام met", "met", "       ^^^"),
        ("\tindented here", "here", "         ^^^^"),
        ("a\u200eb met", "met", "         ^^^"),  # shown as a\u200eb
    ],
)
def test_carets_stand_under_the_cells_of_the_words(line: str, words: str, carets: str) -> None:
    start = line.index(words)
    assert excerpt(line, start, start + len(words), 80)[1] == carets


def test_a_long_line_is_cut_round_the_words_and_says_so() -> None:
    line = "left " * 50 + "HERE" + " right" * 50
    text, carets = excerpt(line, 250, 254, 60)
    assert cells(text) <= 60
    assert text.startswith("…")
    assert text.endswith("…")
    assert text[carets.index("^") :][: carets.count("^")] == "HERE"


def test_an_empty_place_has_one_caret_even_at_the_end_of_a_line() -> None:
    assert excerpt("They agreed", 11, 11, 80) == ("They agreed", " " * 11 + "^")


@given(st.text(), st.integers(0, 40), st.integers(0, 40), st.integers(10, 100))
def test_whatever_a_line_holds_it_fits_and_steers_no_terminal(
    line: str, start: int, length: int, width: int
) -> None:
    text, carets = excerpt(line, start, start + length, width)
    assert cells(text) <= width
    assert "^" in carets
    assert "\x1b" not in text
    assert "\n" not in text
