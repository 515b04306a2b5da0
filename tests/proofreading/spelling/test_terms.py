"""Terms of a trade and guests from other languages: right words that no dictionary has."""

from __future__ import annotations

import pytest
from tests.proofreading.spelling.test_judging import page_of

from communique.proofreading.spelling.judging import judge
from communique.proofreading.spelling.shape import words


def asked(text: str, language: str) -> set[str]:
    page = page_of(text, language)
    found = list(words(text, page.elided, ("s",)))
    return {each.text for each in found if judge(each, page)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Contagious pleuropneumonia and echinococcosis were discussed.", "en"),
        ("An isolate of Brucella melitensis was handed over.", "en"),
        ("The ewrik yielded more than the ewrik of last year.", "en"),
        ("It cost 300 đồng a month.", "en"),
        ("Si è parlato di downlink e di praziquantel.", "it"),
    ],
)
def test_a_term_is_not_asked_about(text: str, language: str) -> None:
    assert not asked(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The wether forecst was shared.", "en"),
        ("Sono le comunità dale quali.", "it"),
        ("They met the dtt yesterday.", "en"),
    ],
)
def test_a_slip_is_still_found(text: str, language: str) -> None:
    assert asked(text, language)


@pytest.mark.parametrize(
    "text",
    ["Sorghum and bambara groundnut.", "They ate Hass avocados."],
)
def test_no_name_is_put_for_a_term(text: str) -> None:
    page = page_of(text, "en")
    verdicts = [judge(each, page) for each in words(text, page.elided, ("s",))]
    assert not [each for each in verdicts if each and each.certain]
