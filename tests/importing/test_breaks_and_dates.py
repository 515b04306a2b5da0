"""Pages, lines and dates of received texts: one trap each."""

from __future__ import annotations

from datetime import date

import pytest

from communique.errors import NothingFound
from communique.workflow.importing import Source, SourceImport, import_sources

TITLE = "JOINT COMMUNIQUÉ ON FERRIES"


def _import(text: str) -> SourceImport:
    (done,) = import_sources([Source("trial.txt", text.encode())], None)
    return done


def _body(text: str) -> list[str]:
    return [unit.text for unit in _import(text).communiques[0].body]


def test_a_sentence_goes_on_over_a_page_break_and_its_number() -> None:
    text = f"{TITLE}\n\nThe ferries will sail within\n\n1\n\x0c\nsixty days of the signing.\n"
    assert _body(text) == ["The ferries will sail within sixty days of the signing."]


def test_numbers_that_count_the_pages_are_no_text() -> None:
    text = f"{TITLE}\n\nThe ferries will sail daily.\n\n1\n\nTickets cost the same.\n\n2\n"
    assert _body(text) == ["The ferries will sail daily.", "Tickets cost the same."]


def test_a_line_separator_ends_no_paragraph() -> None:
    text = f"{TITLE}\n\nThe ferries will sail daily.\u2028Tickets cost the same.\n"
    assert _body(text) == ["The ferries will sail daily. Tickets cost the same."]


def test_a_number_broken_off_is_no_label() -> None:
    text = (
        f"{TITLE}\n\n1. The ferries will be built in two yards at a cost of EUR\n"
        "12.5 million; tickets will cost the same on both of the shores.\n"
    )
    assert len(_body(text)) == 1


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        (
            "Done at Port Vesper, this fourth day of March, two thousand and thirty-one.",
            (2031, 3, 4),
        ),
        ("Done at Port Vesper on the 21st day of May two thousand thirty.", (2030, 5, 21)),
    ],
)
def test_a_date_in_words_is_read(clause: str, day: tuple[int, int, int]) -> None:
    done = _import(f"{TITLE}\n\nThe ferries will sail daily.\n\n{clause}\n")
    assert done.communiques[0].date == date(*day)


def _asked(dateline: str) -> list[str]:
    opening = "The Ministers met in Port Vesper on 3 May 2031 and agreed on ferries."
    done = _import(f"{TITLE}\n\nPort Vesper, {dateline}\n\n{opening}\n")
    return [f.before or "" for f in done.findings if f.rule == "date-contradicted"]


def test_a_date_in_another_year_than_the_text_s_is_asked_about() -> None:
    assert _asked("3 May 2030") == ["3 May 2030"]
    assert _asked("3 May 2031") == []


def test_a_day_of_the_week_that_is_another_is_asked_about() -> None:
    assert _asked("Sunday, 3 May 2031") == ["3 May 2031"]
    assert _asked("Saturday, 3 May 2031") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "French",
            "Le ministre de la République et les ministres du Royaume ont signé dans la ville ",
        ),
        (
            "Spanish",
            "El ministro de la República y los ministros del Reino se reunieron en la ciudad ",
        ),
        ("Cyrillic", "Министры обеих стран встретились в городе и подписали соглашение о рыбе "),
    ],
)
def test_a_text_in_another_language_is_told_which(language: str, text: str) -> None:
    with pytest.raises(NothingFound) as told:
        _import(text * 6)
    assert told.value.message.startswith("trial.txt")
    assert language in told.value.message
    assert told.value.help


def test_verses_of_a_quotation_are_one_and_its_paragraphs_are_apart() -> None:
    verses = "We were carried, and we came;<br>we are asked,<br>And we return."
    apart = "<p>The sea is wide.</p><p>The sea is deep.</p>"
    long = (
        "<p>" + "The ferries of the Narrow Sound will sail daily, in every weather. " * 3 + "</p>"
    )
    page = f"<h1>{TITLE}</h1>{long}{long}<blockquote>{verses}</blockquote>{long}"
    page += f"<blockquote>{apart}</blockquote>{long}"
    (done,) = import_sources([Source("trial.html", page.encode())], None)
    quoted = [u.text for u in done.communiques[0].body if u.kind == "quotation"]
    joined = "We were carried, and we came; we are asked, And we return."
    assert quoted == [joined, "The sea is wide.", "The sea is deep."]
