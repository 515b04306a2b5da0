"""Every fault of a file is told at once, each with its place and the way out."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from communique.errors import Fault, InvalidData
from communique.model.communique import Communique
from communique.model.house import House
from communique.workspace import file_text
from communique.workspace.yaml_reading import read

HEAD = "format: 1\nid: a-b\nlanguage: en\nheading: {}\n"
LOOKS_LIKE_SOMETHING_ELSE = (
    *("no", "yes", "on", "y", "true", "null", "~", "1e3", "0o7", "0x1F", "1:30", "1_000", "007"),
    *(".inf", ".nan", "2026-07-02", "12", "1.0", "+1", "<<", "="),
)


def faults(tmp_path: Path, text: str, model: type = Communique) -> list[Fault]:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidData) as caught:
        read(path, model)
    return list(caught.value.faults())


def codes(found: list[Fault]) -> list[str]:
    return [fault.code for fault in found]


@pytest.mark.parametrize("word", LOOKS_LIKE_SOMETHING_ELSE)
def test_a_plain_scalar_is_the_text_it_is_written_as(tmp_path: Path, word: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(f"{HEAD}place: {word}\n")
    assert read(path, Communique).place == word


def test_an_empty_plain_scalar_is_no_value_and_an_empty_quoted_one_is_text(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(f"{HEAD}place:\nbody: [{{id: a, label: ''}}]\n")
    made = read(path, Communique)
    assert made.place is None
    assert made.body[0].label == ""


def test_the_model_decides_what_becomes_a_date_or_a_truth_value(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(f"{HEAD}date: 2026-07-02\nalternat: yes\nbody: [{{id: a, lines: [1, 2]}}]\n")
    made = read(path, Communique)
    assert (made.date and made.date.isoformat(), made.alternat) == ("2026-07-02", True)
    assert made.body[0].lines == (1, 2)


def test_all_faults_of_a_file_are_told_at_once_in_order(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        "format: 1\nid: Not An Id\nlanguag: en\nlanguage: en\nheading:\n  parts:\n"
        "    - role: titel\n      text: A\ndate: tomorrow\nid: again\nplace: *x\n",
    )
    assert [(fault.line, fault.column, fault.code) for fault in found] == [
        (2, 5, "malformed"),
        (3, 1, "unknown-key"),
        (7, 13, "unknown-value"),
        (9, 7, "wrong-value"),
        (10, 1, "repeated-key"),
        (11, 8, "alias"),
    ]
    assert all(fault.help for fault in found)


def test_an_unknown_key_is_answered_with_the_key_that_was_meant(tmp_path: Path) -> None:
    (found,) = faults(
        tmp_path, f"{HEAD}body:\n  - id: a\n    items:\n      - id: b\n        txet: x\n"
    )
    assert (found.line, found.column, found.help) == (9, 9, "did you mean 'text'?")


def test_an_unknown_key_like_no_other_is_answered_with_those_there_are(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "format: 1\nqqq: 1\n", House)
    assert found.help and found.help.startswith("known here: format, name")


def test_a_missing_key_is_told_where_it_is_missed(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, f"{HEAD}body:\n  - text: x\n")
    assert (found.line, found.column, found.code) == (6, 5, "missing-key")


def test_a_file_that_does_not_say_its_format_is_refused(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, HEAD.removeprefix("format: 1\n"))
    assert (found.code, found.help) == ("missing-key", "begin the file with `format: 1`")


def test_the_reason_of_a_model_is_told_as_it_is(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, f"{HEAD}signature_blocks:\n  - signatory: {{honorific: Ms}}\n")
    assert found.message.startswith("a person needs `person`")


def test_every_unit_id_given_twice_is_told_where_it_is_repeated(tmp_path: Path) -> None:
    body = "body:\n  - id: a\n    items:\n      - id: a\n  - id: b\n  - id: b\n"
    found = faults(tmp_path, HEAD + body)
    assert [(fault.line, fault.column) for fault in found] == [(8, 13), (10, 9)]
    assert found[0].message == "the unit id 'a' is given twice"
    assert all(fault.help for fault in found)


@pytest.mark.parametrize("lines", ["[6, 5]", "[0, 3]", "[-2, -1]"])
def test_lines_that_no_text_has_are_refused_where_they_stand(tmp_path: Path, lines: str) -> None:
    (found,) = faults(tmp_path, f"{HEAD}body:\n  - id: a\n    lines: {lines}\n")
    assert (found.line, found.column) == (7, 12)
    assert found.help == "write the first and the last line, counted from 1: [3, 5]"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "no-keys", (1, 1)),
        ("- a\n", "no-keys", (1, 1)),
        ("format: 1\n---\nformat: 1\n", "second-document", (2, 1)),
        ("format: &x 1\n", "anchor", (1, 9)),
        ("format: !!int 1\n", "tag", (1, 9)),
        ("format: 1\nname: {[a]: b}\n", "key-not-text", (2, 8)),
        ("format: 1\nname: b: c\n", "yaml-syntax", (2, 8)),
        ("format: 1\n\tname: x\n", "yaml-syntax", (2, 1)),
        ("format: 'x\n", "yaml-syntax", (2, 1)),
        ("format: 1\nname: \x07\n", "control-character", (2, 7)),
        ("format: 2\n", "newer-format", (1, 9)),
        ("format: 0\n", "unknown-value", (1, 9)),
        ("format: one\n", "unknown-value", (1, 9)),
    ],
)
def test_yaml_that_hides_or_breaks_something_is_refused_with_its_place(
    tmp_path: Path, text: str, code: str, place: tuple[int, int]
) -> None:
    found = faults(tmp_path, text, House)
    assert (code, place) in [(f.code, (f.line, f.column)) for f in found]
    assert all(fault.help for fault in found)


def test_deep_nesting_is_refused_before_it_costs_anything(tmp_path: Path) -> None:
    assert codes(faults(tmp_path, "a: " + "[" * 100_000, House)) == ["too-deep"]


def test_a_tab_in_the_indentation_is_named_as_such(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "format: 1\nname:\n\ten: x\n", House)
    assert found.help == "indent with spaces, not with tabs"


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_text, "LARGEST", 10)
    assert codes(faults(tmp_path, HEAD)) == ["too-large"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_bytes_that_are_not_utf_8_are_told_with_their_place(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(mark + b"format: 1\nplace: \xc3\xa0 caf\xe9\n")
    with pytest.raises(InvalidData) as caught:
        read(path, House)
    (found,) = caught.value.faults()
    assert (found.code, found.line, found.column) == ("not-utf-8", 2, 13)
    assert "0xe9" in found.message


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    assert read(path, Communique).id == "a-b"


def test_a_file_that_is_not_there_is_a_fault_and_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(InvalidData, match="no such file"):
        read(tmp_path / "none.yaml", House)


@pytest.mark.parametrize("date", ["2026", "86400", "2 July 2026", "20260702"])
def test_a_date_is_written_in_one_way_alone(tmp_path: Path, date: str) -> None:
    (found,) = faults(tmp_path, f"{HEAD}date: {date}\n")
    assert (found.code, found.message) == ("wrong-value", f"'{date}' is no date")
    assert found.help == "write it as 2026-07-31"


def test_a_day_is_no_instant(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, f"{HEAD}publication: {{at: 2026-07-02, zone: UTC}}\n")
    assert (found.line, found.code) == (5, "wrong-value")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("".join(f"  - id: a{n}\n" for n in range(5_001)), "5,001 units are more"),
        ("".join(f"  - {{id: a{n}, text: {'x' * 90_000}}}\n" for n in range(5)), "450,000 char"),
    ],
)
def test_a_body_past_all_measure_is_refused_at_once(tmp_path: Path, body: str, said: str) -> None:
    begun = time.process_time()
    (found,) = faults(tmp_path, f"{HEAD}body:\n{body}")
    assert time.process_time() - begun < 5
    assert found.message.startswith(said)
    assert found.line == 6
    assert found.help
