"""The clean texts are clean as far as a machine can tell, and their registers speak of them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from benchmarks.proofreading.clean_texts import CleanText, clean_texts
from benchmarks.proofreading.faults import faults_of

TEXTS = clean_texts()


@pytest.fixture(params=TEXTS, ids=lambda each: f"{each.language}-{each.name}")
def source(request: pytest.FixtureRequest) -> CleanText:
    return request.param


def test_both_languages_have_about_as_many_words() -> None:
    words = {code: sum(t.words for t in TEXTS if t.language == code) for code in ("en", "it")}
    assert min(words.values()) > 7_500
    assert max(words.values()) < 1.25 * min(words.values())


def test_spaces_and_stops_are_single(source: CleanText) -> None:
    assert not re.search(r"  | \n|\n\n\n| [,;:.]|,,|\.\.|\t", source.text)
    assert source.text.endswith("\n")


def test_quotations_and_brackets_are_closed(source: CleanText) -> None:
    labels = re.sub(r"(?m)^\(?\w+\)", "", source.text)
    for opening, closing in ("()", "“”", "«»"):
        assert labels.count(opening) == labels.count(closing)


def test_one_kind_of_apostrophe_is_used(source: CleanText) -> None:
    assert not ("'" in source.text and "’" in source.text)


def test_days_of_the_week_are_those_of_the_dates(source: CleanText) -> None:
    faults = faults_of(source.language)
    days, months = "|".join(faults.weekdays), "|".join(faults.months)
    for match in re.finditer(rf"({days}) (\d+) ({months}) (\d{{4}})", source.text):
        that = date(int(match[4]), faults.months.index(match[3]) + 1, int(match[2]))
        assert faults.weekdays[that.weekday()] == match[1], match[0]


def test_the_register_names_people_and_parties_as_the_text_does(source: CleanText) -> None:
    text = source.text.casefold()
    for each in (*source.known["parties"], *source.known["people"]):
        assert each["name"].casefold() in text
    for each in source.known["parties"]:
        assert all(office.casefold() in text for office in each.get("offices", []))
