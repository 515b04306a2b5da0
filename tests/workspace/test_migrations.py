"""Older formats stay readable, with every fault in its place, and can be rewritten in today's."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from communique.errors import InvalidData
from communique.model import base
from communique.model.base import FORMAT
from communique.model.communique import Communique, Unit
from communique.model.house import House
from communique.model.register import Parties
from communique.workspace import migrations, yaml_editing
from communique.workspace.layout import MODELS
from communique.workspace.yaml_editing import migrated_text, revise, revised_text
from communique.workspace.yaml_reading import read, read_document, read_text
from older_format import OLDER, STEP, TODAY


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (STEP,))


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_the_chain_has_no_gap_and_ends_at_todays_format() -> None:
    steps = migrations.STEPS
    assert [each.to for each in steps] == list(range(FORMAT - len(steps) + 1, FORMAT + 1))
    assert get_args(get_args(base.FormatNumber)[0]) == (FORMAT,)
    names = {model.__name__ for model in MODELS.values()}
    assert all(set(each.changes) <= names for each in steps)


@pytest.mark.usefixtures("older")
def test_a_file_of_an_older_format_is_read_as_if_it_were_of_todays(tmp_path: Path) -> None:
    made = read(written(tmp_path / "x.yaml", OLDER), Communique)
    assert made == read(written(tmp_path / "y.yaml", TODAY), Communique)
    assert made.body[0].items == (Unit(id="p1-a", text="Folded, and kept so."),)


@pytest.mark.usefixtures("older")
def test_a_fault_in_an_older_file_is_told_where_it_stands_there(tmp_path: Path) -> None:
    spoilt = OLDER.replace("words: One.", "wrods: One.").replace("id: p2", "id: P 2")
    with pytest.raises(InvalidData) as caught:
        read(written(tmp_path / "x.yaml", spoilt), Communique)
    found = [(fault.line, fault.column, fault.code) for fault in caught.value.faults()]
    assert found == [(11, 5, "unknown-key"), (17, 10, "malformed")]


@pytest.mark.usefixtures("older")
def test_a_later_look_at_an_older_file_points_to_its_own_lines(tmp_path: Path) -> None:
    document = read_document(written(tmp_path / "x.yaml", OLDER), Communique)
    fault = document.fault(("body", 0, "items", 0, "text"), "x", "y")
    assert (fault.line, fault.column) == (14, 16)


@pytest.mark.usefixtures("older")
def test_rewriting_keeps_comments_quotes_and_folds() -> None:
    assert migrated_text(OLDER, Communique) == TODAY


@pytest.mark.usefixtures("older")
def test_a_change_to_an_older_file_brings_it_up_to_date_as_well(tmp_path: Path) -> None:
    path = written(tmp_path / "x.yaml", OLDER)
    document = read_document(path, Communique)
    wanted = document.model.model_copy(update={"language": "it"})
    revise(document, wanted, "s")
    assert path.read_text() == TODAY.replace("language: en", "language: it")
    assert revised_text(OLDER, document.model, wanted) == path.read_text()


@pytest.mark.usefixtures("older")
def test_keys_that_stand_under_keys_are_reached_too() -> None:
    text = f"format: {FORMAT - 1}\nparties:\n  a:\n    called: {{en: A}}  # so\n  b: 3\n"
    wanted = text.replace("called: {en: A}", "name: {en: A}  ")  # the comment keeps its column
    wanted = wanted.replace(f": {FORMAT - 1}", f": {FORMAT}")
    assert migrated_text(text, Parties) == wanted


@pytest.mark.usefixtures("older")
@pytest.mark.parametrize(
    "text", ["units: []", "units:", "units: x", "units: {words: x}", "body: []"]
)
def test_a_step_leaves_alone_what_it_does_not_know(text: str) -> None:
    source = f"format: {FORMAT - 1}\nid: a\nlanguage: en\nheading: {{}}\n{text}\n"
    try:
        read_text(source, Path("x.yaml"), Communique)
    except InvalidData as error:
        assert {fault.code for fault in error.faults()} <= {"empty-value", "wrong-kind"}
    assert migrated_text(source, Communique).startswith(f"format: {FORMAT}\n")


@pytest.mark.usefixtures("older")
def test_a_text_is_worth_more_than_its_comments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read_document(written(tmp_path / "x.yaml", OLDER), Communique)
    spoilt = TODAY.replace("One.", "Two.")
    monkeypatch.setattr(yaml_editing, "migrated_text", lambda source, model: spoilt)
    text = yaml_editing.edited(document, OLDER, document.model, "schema.json")
    assert read_text(text, tmp_path / "x.yaml", Communique).model == document.model


@pytest.mark.usefixtures("older")
def test_a_file_of_todays_format_is_not_touched() -> None:
    text = f"format:   {FORMAT}\nid:  a\n"
    assert migrated_text(text, Communique) == text


def test_without_a_step_an_older_format_is_none(tmp_path: Path) -> None:
    with pytest.raises(InvalidData) as caught:
        read(written(tmp_path / "x.yaml", OLDER), Communique)
    assert "unknown-value" in {fault.code for fault in caught.value.faults()}


@pytest.mark.parametrize("number", [FORMAT + 1, 999_999_999])
def test_a_newer_format_is_refused_whatever_else_the_file_holds(
    tmp_path: Path, number: int
) -> None:
    path = written(tmp_path / "x.yaml", f"format: {number}\nsomething: {{new: [x]}}\n")
    with pytest.raises(InvalidData) as caught:
        read(path, House)
    (found,) = caught.value.faults()
    assert (found.code, found.line, found.column) == ("newer-format", 1, 9)
    assert f"of format {number}, made for a newer communique" in found.message
    assert found.help and found.help.startswith("upgrade communique")


@pytest.mark.parametrize("said", ["9" * 5000, "-1", "1.0", "one", "٢", "", "[1]", "{a: 1}", "0x1"])
def test_a_format_that_is_no_number_of_ours_is_a_fault(tmp_path: Path, said: str) -> None:
    path = written(tmp_path / "x.yaml", f"format: {said}\n")
    with pytest.raises(InvalidData) as caught:
        read(path, House)
    assert caught.value.faults()[0].line == 1
