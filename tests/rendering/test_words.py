"""Words in print: glued where they must not part, marked where they are links or emphasis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from communique.language.definition import Language
from communique.language.words import small_set
from communique.model import inline
from communique.model.version import Words
from communique.rendering.balance import share
from communique.rendering.heading import heading_lines, short_title
from communique.rendering.spacing import joined, led_on, spaced
from communique.rendering.wording import in_capitals, printed, whole
from communique.workspace.packaged_data import packaged_languages

LANGUAGES = packaged_languages()


@pytest.mark.parametrize(
    ("language", "text", "glued"),
    [
        (
            "en",
            "by H.E. Hon. Dr. Mira Halloway, MP, yesterday",
            "by H.E.~Hon.~Dr.~Mira Halloway,~MP, yesterday",
        ),
        ("en", "on 2 July 2026 together", "on 2~July 2026 together"),
        ("en", "on 2nd July together", "on 2nd~July together"),
        ("en", "EUR 100 million altogether", "EUR~100~million altogether"),
        ("en", "one – two hundred", "one~– two hundred"),
        ("it", "del 1° luglio 2026 quando", "del 1°~luglio 2026 quando"),
        ("it", "L’On. Rosa Bianchi affermava", "L’On.~Rosa Bianchi affermava"),
        ("it", "il 42 % di quelli", "il 42~% di quelli"),
        ("en", "They met in the end.", "They met in the~end."),
        ("en", "SIGNED BY HON. MIRA HALLOWAY", "SIGNED BY HON.~MIRA HALLOWAY"),
        ("en", "a person. Then another", "a person. Then another"),
    ],
)
def test_a_line_does_not_break_within(language: str, text: str, glued: str) -> None:
    assert spaced(text, LANGUAGES[language]).replace("\u00a0", "~") == glued


def test_a_name_stays_whole_and_what_grows_too_long_may_break_before_it() -> None:
    text = spaced("BY H.E. HON. DR. WENNA TARROW, MP, CHAIR OF ALL", LANGUAGES["en"])
    kept = joined(text, ("Wenna Tarrow",)).replace("\u00a0", "~")
    assert kept == "BY H.E. HON. DR. WENNA~TARROW,~MP, CHAIR OF~ALL"


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_no_word_is_ever_changed(text: str, code: str) -> None:
    language = LANGUAGES[code]
    source = inline.escape(text)
    made = printed(Words(text=source, language=code), language)
    assert made.plain == text
    assert made.mail.replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert str(made.html).replace("\u00a0", " ") == str(escape(text)).replace("\u00a0", " ")


@given(st.text(alphabet="ab -–<[]\\|", max_size=40))
def test_marks_keep_every_word(text: str) -> None:
    words = Words(
        text=f"[[em|{inline.escape(text)}]] [[link https://example.org|x]]", language="en"
    )
    made = whole(words, LANGUAGES["en"], longest=22)
    assert made.plain == inline.plain(words.text)


def test_capitals_are_known_by_their_letters() -> None:
    assert in_capitals("JOINT COMMUNIQUÉ, 2026")
    assert not in_capitals("Joint Communiqué")
    assert not in_capitals("MoU")
    assert not in_capitals("2026")
    assert not in_capitals("名字名字")


def test_a_heading_shows_its_kind_apart_and_no_comma_at_a_line_s_end() -> None:
    lines = _heading("JOINT COMMUNIQUÉ ON THE TIDES,", "IN PORT ALDEN,", "9 MARCH 2031.")
    assert [(line.role, line.words.plain) for line in lines] == [
        ("lead", "JOINT COMMUNIQUÉ"),
        ("title", "ON THE TIDES"),
        ("place", "IN PORT ALDEN"),
        ("date", "9 MARCH 2031."),
    ]


def test_a_title_that_is_all_kind_or_no_kind_stays_in_one() -> None:
    assert [line.role for line in _heading("Joint Statement", "", "")] == ["title"]
    assert [line.role for line in _heading("On the tides of the sea", "", "")] == ["title"]


def _heading(title: str, place: str, date: str) -> tuple[object, ...]:
    from communique.model.communique import Communique, Heading, HeadingPart
    from communique.model.register import Register
    from communique.model.version import resolve

    parts = (("title", title), ("place", place), ("date", date))
    made = Communique(
        id="x",
        language="en",
        heading=Heading(
            parts=tuple(HeadingPart(role=role, text=text) for role, text in parts if text)
        ),
    )
    version = resolve(made, Register(), "en")
    assert short_title(version, LANGUAGES["en"]).plain
    return heading_lines(version, LANGUAGES["en"], "single")


@pytest.mark.parametrize("layout", ["single", "synoptic"])
def test_the_lines_of_a_heading_come_out_even(layout: str) -> None:
    text = "ON THE SIGNING OF A PAPER ABOUT THE KEEPING OF THE LIGHTHOUSES OF THE NARROW SEA TODAY"
    made = whole(Words(text=text, language="en"), LANGUAGES["en"], longest=22)
    assert share(made, "title", layout) < 100
    short = whole(Words(text="ON THE TIDES", language="en"), LANGUAGES["en"], longest=22)
    assert share(short, "title", layout) == 100


def test_each_language_has_every_label_another_has() -> None:
    names: dict[str, Language] = LANGUAGES
    wanted = {label for language in names.values() for label in language.labels}
    for code, language in names.items():
        assert not wanted - set(language.labels), code


@pytest.mark.parametrize(
    ("language", "text", "glued"),
    [
        ("en", "THE LETTER OF INTENT FOR PEACE", "THE~LETTER OF~INTENT FOR~PEACE"),
        ("en", "Minister of the Interior", "Minister of~the~Interior"),
        ("en", "a view of the Administration", "a~view of the~Administration"),
        ("en", "Boats of", "Boats of"),
        ("it", "Ministro dell'Interno e della Pesca", "Ministro dell'Interno e~della~Pesca"),
        ("it", "Comunicato di\nAlta", "Comunicato di\nAlta"),
    ],
)
def test_a_small_word_stays_with_what_it_leads_on_to(language: str, text: str, glued: str) -> None:
    small = small_set(LANGUAGES[language].reading.small_words)
    assert led_on(text, small, 18).replace("\u00a0", "~") == glued


def test_no_line_of_a_heading_ends_in_a_small_word() -> None:
    words = Words(text="On the signing of the Letter of Intent on fishing", language="en")
    made = whole(words, LANGUAGES["en"], longest=22).mail
    assert [each for each in made.split(" ") if each in ("On", "of", "the", "on")] == []


def test_words_of_another_language_are_not_glued_by_the_columns_small_words() -> None:
    words = Words(text="a view of the sea, di tutti i mari", language="it")
    assert "of\u00a0the" not in whole(words, LANGUAGES["en"], longest=22).mail
