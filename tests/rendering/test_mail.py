"""Plain text for mail: lines that fit, whatever the script, and nothing but the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.communique import Cell, Row, Unit
from communique.rendering.lines import columns, directed, tabulated, underlined, wrapped
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import text
from hostile_texts import texts
from rendering.other_scripts import ID, SENTENCE, with_arabic

Built = tuple[Path, BuildReport, BuildReport]
Setter = Callable[..., BuildReport]
CHINESE = "两国政府将共同维护四十二座灯塔，每年费用为1200万克朗，并公布清单（见附件）。" * 6
ADDRESS = "<https://example.org/" + "a" * 90 + ">"


def _mail(set_text: Setter, *units: Unit) -> str:
    report = set_text(text(body=units), formats=("txt",), editions=("en",))
    return report.renditions[0].path.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "wide"),
    [("abc", 3), ("é", 1), ("e\u0301", 1), ("灯塔", 4), ("한국", 4), ("\U0001f469\u200d", 2)],
)
def test_room_is_what_a_reader_sees(words: str, wide: int) -> None:
    assert columns(words) == wide


def test_no_line_is_longer_than_mail_carries_well(built: Built) -> None:
    for path in built[0].rglob("*.txt"):
        for line in path.read_text("utf-8").splitlines():
            assert columns(line) <= 72, line
            assert line == line.rstrip(), line


def test_text_without_spaces_breaks_between_its_characters_and_not_before_a_stop() -> None:
    lines = wrapped(CHINESE).split("\n")
    assert "".join(lines) == CHINESE
    assert len(lines) == 7
    assert all(60 <= columns(line) <= 72 for line in lines[:-1])
    assert not [line for line in lines if line[0] in "，。）" or line[-1] == "（"]


def test_an_address_and_a_long_word_stay_whole() -> None:
    lines = wrapped(f"see {ADDRESS} and {'x' * 10_000} there").split("\n")
    assert lines == ["see", ADDRESS, "and", "x" * 10_000, "there"]


@given(texts, st.integers(10, 80))
def test_wrapping_loses_no_character_but_white_space(words: str, width: int) -> None:
    kept = "".join(wrapped(words, width).split())
    assert kept == "".join(words.replace("\u00a0", " ").split())


@given(texts)
def test_only_what_cannot_be_divided_is_longer_than_a_line(words: str) -> None:
    for line in wrapped(words, 30).split("\n"):
        assert columns(line) <= 30 or " " not in line.replace("\u00a0", "").strip()


def test_a_section_is_underlined_and_a_table_stands_in_columns(built: Built) -> None:
    mail = (built[0] / ID / f"{ID}.en.txt").read_text("utf-8")
    assert "\nI. The lighthouses\n------------------\n" in mail
    assert (
        "\nLamps in common\n\n"
        "Lighthouse  Height  Keeper\n"
        "----------  ------  -------\n"
        "Gull Rock   31 m    Aldenia\n"
        "The Widow   44 m    Ostmere\n"
    ) in mail


def test_columns_of_wide_characters_stand_under_each_other() -> None:
    lines = tabulated([["灯塔", "b"], ["c", "d"]]).split("\n")
    assert lines == ["灯塔  b", "c     d"]


def test_a_table_too_wide_for_a_line_is_told_row_by_row(set_text: Setter) -> None:
    long = "a harbour whose name is longer than any table is wide, and longer still"
    rows = tuple(
        Row(cells=tuple(Cell(text=word) for word in words), header=header)
        for header, *words in ((True, "Place", "Name"), (False, "Quay", long), (False, "Pier", "P"))
    )
    mail = _mail(set_text, Unit(id="t1", kind="table", rows=rows))
    first = "Place: Quay\nName: a harbour whose name is longer than any table is wide, and\n"
    assert f"{first}  longer still\n\nPlace: Pier\nName: P\n" in mail


def test_a_line_under_words_is_as_long_as_they_are() -> None:
    assert underlined("灯塔", "-") == "灯塔\n----"
    assert underlined("one\nthree") == "one\nthree\n====="


def test_a_text_from_right_to_left_says_so_where_a_line_opens_with_latin_words() -> None:
    assert directed("Port Alden مرحبا\nمرحبا Port", "rtl") == "\u200fPort Alden مرحبا\nمرحبا Port"
    assert directed("Port Alden مرحبا", "ltr") == "Port Alden مرحبا"


def test_an_edition_from_right_to_left_is_whole(sealands: Workspace) -> None:
    with_arabic(sealands)
    report = build(sealands, (ID,), editions=("en-ar",), formats=("txt",), jobs=1)
    mail = report.renditions[0].path.read_text("utf-8")
    assert " ".join(mail.replace("\u200f", "").split()).count(SENTENCE) >= 15
    english, arabic = mail.split("-" * 72 + "\n")
    assert "\u200f" not in english
    assert "\u200f   a) " in arabic


def test_the_file_is_plain_utf_8_and_ends_in_a_line_feed(built: Built) -> None:
    for path in built[0].rglob("*.txt"):
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\n")
        assert b"\r" not in data


def test_a_mail_says_who_publishes_and_nothing_of_how_the_file_was_made(built: Built) -> None:
    mail = (built[0] / ID / f"{ID}.en.txt").read_text("utf-8")
    assert "Office of Invented Protocol, Port Alden" in mail
    assert "SHA-256" not in mail
    assert "Garamond" not in mail
