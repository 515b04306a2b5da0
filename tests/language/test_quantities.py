"""Numbers as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from communique.language.quantities import plain_number, quantities, written
from communique.language.words import fold
from communique.workspace import packaged_languages

LANGUAGES = packaged_languages()


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "EUR 1,250.50 and twelve", ["1250.5", "12"]),
        ("it", "1.250,50 euro e dodici", ["1250.5", "12"]),
        ("en", "30 million, of which 1.5 billion", ["30000000", "1500000000"]),
        ("it", "3,4 miliardi e 20 mila", ["3400000000", "20000"]),
        ("en", "twenty-two of 22", ["22", "22"]),
        ("en", "at 10:30 in 2030/31 on page 3.5.2", []),
        ("en", "", []),
    ],
)
def test_numbers_are_read_in_digits_words_and_millions(
    code: str, text: str, values: list[str]
) -> None:
    found = quantities(fold(text), LANGUAGES[code])
    assert [each.value for each in found] == [Decimal(value) for value in values]


@pytest.mark.parametrize("text", ["60%", "60 per cent", "sixty percent"])
def test_percentages_are_told_apart(text: str) -> None:
    (found,) = quantities(text, LANGUAGES["en"])
    assert (found.number, found.percent) == (60, True)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [("en", "€ 1,200", "1200"), ("it", "1.200 EUR", "1200"), ("en", "33.3%", "33.3")],
)
def test_a_cell_is_one_number(code: str, text: str, value: str) -> None:
    assert plain_number(text, LANGUAGES[code]) == Decimal(value)


@pytest.mark.parametrize("text", ["", "–", "2030/31", "3 to 5", "n.a.", "1,20,0"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert plain_number(text, LANGUAGES["en"]) is None


def test_a_number_is_written_with_the_marks_of_its_language() -> None:
    assert written(Decimal("1250.5"), LANGUAGES["it"]) == "1.250,5"
