"""Words as they stand in a text, and what is known of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from communique.proofreading.spelling.dictionary import files, installed
from communique.proofreading.spelling.shape import words
from communique.proofreading.spelling.speller import Speller
from communique.workflow.desks import desk_of

ENGLISH, ITALIAN = (desk_of(None).spellers[code] for code in ("en", "it"))
ELIDED = frozenset({"dell", "l"})


def found(text: str) -> list[tuple[str, str]]:
    return [(word.text, word.shape) for word in words(text, ELIDED, ("s",))]


def test_words_come_with_their_capitals_and_without_what_is_joined_to_them() -> None:
    assert found("Dell’Accordo, l'intesa; Kenya's MoU") == [
        ("Accordo", "capitalised"),
        ("intesa", "small"),
        ("Kenya", "capitalised"),
        ("MoU", "mixed"),
    ]
    assert found("GOvernment of COP30 and O’Shiel") == [
        ("GOvernment", "two capitals"),
        ("of", "small"),
        ("and", "small"),
        ("O’Shiel", "mixed"),
    ]


def test_what_opens_a_sentence_is_told_from_a_name_in_a_list() -> None:
    opening = {w.text: w.opens for w in words("They met. Ports open. Ada, Minister", ELIDED, ())}
    assert (opening["They"], opening["Ports"], opening["Ada"]) == (True, True, False)


@pytest.mark.parametrize("word", ["government", "GOVERNMENT", "Kenya", "co-operation", "realise"])
def test_right_words_are_known(word: str) -> None:
    assert ENGLISH.knows(word)


@pytest.mark.parametrize(
    "word", ["governement", "kenya", "recieve", "color", "…", "жол", "x" * 900]
)
def test_other_words_are_not(word: str) -> None:
    assert not ENGLISH.knows(word)


def test_words_of_a_language_keep_their_accents() -> None:
    assert ITALIAN.knows("perché") and not ITALIAN.knows("perchè")
    assert min(ITALIAN.near("perchè"), key=lambda each: each.cost).word == "perché"


def test_a_prefix_before_a_known_word_makes_another() -> None:
    assert not Speller(ENGLISH.dictionary).knows("aquafisheries")
    assert Speller(ENGLISH.dictionary, prefixes=("aqua",)).knows("aquafisheries")


def test_near_words_are_right_ones() -> None:
    for word in ("goverment", "minstry", "signng", "fisheris"):
        near = ENGLISH.near(word)
        assert near and all(ENGLISH.knows(each.word) for each in near)


@pytest.mark.parametrize(
    ("speller", "slip"), [(ENGLISH, "shitt"), (ENGLISH, "arrse"), (ITALIAN, "cazo")]
)
def test_no_slip_is_taken_for_an_obscene_word(speller: Speller, slip: str) -> None:
    open_minded = replace(speller, never_meant=None)
    assert len(speller.near(slip)) < len(open_minded.near(slip))


def test_a_dictionary_that_is_not_installed_is_none() -> None:
    assert files("xx_XX") == () and installed("xx_XX") is None
    assert all(path.is_file() for path in files("en_GB"))
    assert Path("/usr/share/hunspell") in {path.parent for path in files("it_IT")}
