"""The forms a language offers: what its file may say, and dates put into another form."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from communique.language.choices import Choices
from communique.language.date_forms import in_form, ordinal_suffix, written_dates
from communique.language.quotations import requoted, surely_marks
from communique.workspace import packaged_languages

LANGUAGES = packaged_languages()
ENGLISH, ITALIAN = LANGUAGES["en"], LANGUAGES["it"]
BRITISH = ENGLISH.choices.quotes["‘…’"]


@pytest.mark.parametrize("pattern", ["{day} {moon}", "{day", "{0}", "{day.x}", "{}"])
def test_a_pattern_that_writes_no_date_is_refused(pattern: str) -> None:
    with pytest.raises(ValidationError, match="no pattern of a date"):
        Choices(date={"2 July": pattern})


def test_endings_that_do_not_go_side_by_side_are_refused() -> None:
    with pytest.raises(ValidationError, match="equally long"):
        Choices(endings={"-ise": ("ise", "ises"), "-ize": ("ize",)})


@pytest.mark.parametrize("name", ENGLISH.choices.date)
def test_every_form_of_an_english_date_becomes_every_other(name: str) -> None:
    patterns = ENGLISH.choices.date
    day = name.replace("2026", "2031")
    (found,) = written_dates(f"met on {day}, and", ENGLISH)
    made = [in_form(found, pattern, ENGLISH) for pattern in patterns.values()]
    assert made == [each.replace("2026", "2031") for each in patterns]


@pytest.mark.parametrize(
    "text",
    [
        "1 and 2 July 2031",
        "2–4 July",
        "30 June – 2 July",
        "30 June to 2 July 2031",
        "in July 2 ships",
        "July 1 and 2",
    ],
)
def test_days_side_by_side_and_bare_numbers_are_no_dates_to_rewrite(text: str) -> None:
    assert list(written_dates(text, ENGLISH)) == []


def test_the_first_of_a_month_has_its_sign_where_the_form_has_it() -> None:
    (found,) = written_dates("il 1º luglio 2031", ITALIAN)
    forms = ITALIAN.choices.date
    assert in_form(found, forms["1° luglio 2026"], ITALIAN) == "1° luglio 2031"
    assert in_form(found, forms["1 luglio 2026"], ITALIAN) == "1 luglio 2031"


def test_a_month_in_capitals_has_its_ordinal_in_capitals() -> None:
    (found,) = written_dates("3 MAY 2031", ENGLISH)
    assert in_form(found, "{ordinal} {month} {year}", ENGLISH) == "3RD MAY 2031"


def test_a_number_without_a_suffix_in_the_language_has_none() -> None:
    assert ordinal_suffix("5", {"1": "st"}) == ordinal_suffix("5", {}) == ""


def test_what_a_quotation_quotes_has_the_inner_marks() -> None:
    assert requoted('"one “two «three» two” one"', BRITISH) == "‘one “two ‘three’ two” one’"


@pytest.mark.parametrize("text", ['12" and 14"', '" port"', "“States’ ports”"])
def test_what_may_be_no_quotation_is_not_sure(text: str) -> None:
    start = next(at for at, c in enumerate(text) if c in '"“')
    end = len(text)
    assert not surely_marks(text, start, end, requoted(text[start:end], BRITISH))


def test_an_apostrophe_inside_a_word_is_no_closing_mark() -> None:
    text = "“the State’s ports”"
    assert surely_marks(text, 0, len(text), requoted(text, BRITISH))
