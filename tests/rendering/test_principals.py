"""Each principal of a heading on a line of its own, and no word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.definition import Language
from communique.rendering.principals import apart
from communique.workspace.packaged_data import packaged_languages

LANGUAGES = packaged_languages()
EN, IT = LANGUAGES["en"], LANGUAGES["it"]
NAMES = ("Ana Voss", "Peter Lind", "Ivo Marsh")


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            EN,
            "BY H.E. ANA VOSS, EGH, MINISTER OF TRADE AND INDUSTRY OF ARVENIA AND THE HON. PETER "
            "LIND, MINISTER OF THE SEA",
            [
                "BY H.E. ANA VOSS, EGH, MINISTER OF TRADE AND INDUSTRY OF ARVENIA",
                "AND THE HON. PETER LIND, MINISTER OF THE SEA",
            ],
        ),
        (
            EN,
            "by Ana Voss, Minister of Ports, Peter Lind, Minister of Fish and Salt, and Ivo Marsh",
            [
                "by Ana Voss, Minister of Ports,",
                "Peter Lind, Minister of Fish and Salt,",
                "and Ivo Marsh",
            ],
        ),
        (
            IT,
            "da parte del Ministro del Commercio e dei Porti, Ana Voss, EGH, e del Ministro del "
            "Mare, Peter Lind",
            [
                "da parte del Ministro del Commercio e dei Porti, Ana Voss, EGH,",
                "e del Ministro del Mare, Peter Lind",
            ],
        ),
        (
            IT,
            "del Ministro, Ana Voss, del Ministro, Peter Lind",
            ["del Ministro, Ana Voss,", "del Ministro, Peter Lind"],
        ),
        (EN, "by the Minister of Trade and the Minister of the Sea", None),
        (EN, "by Ana Voss, Minister of Trade", None),
        (EN, "by Ana Voss of the Board with Peter Lind", None),
    ],
)
def test_principals_stand_apart(language: Language, text: str, lines: list[str] | None) -> None:
    assert apart(text, NAMES, language) == (lines or [text])


@given(
    st.lists(
        st.sampled_from(
            [
                "Ana Voss",
                "Peter Lind",
                ",",
                "and",
                "H.E.",
                "EGH",
                "the",
                "Minister of Fish and Salt",
            ]
        ),
        max_size=14,
    )
)
def test_no_word_is_lost_or_moved(words: list[str]) -> None:
    text = " ".join(words)
    assert " ".join(apart(text, NAMES, EN)).split() == text.split()
