"""A file is changed in what it says, and keeps what people wrote around it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from communique.model.communique import Communique, Correction, Unit
from communique.workspace.yaml_editing import ChangedMeanwhile, revise, revised_text
from communique.workspace.yaml_reading import read, read_document, read_text
from communique.workspace.yaml_writing import dump
from hostile_texts import WORDS, texts

SOURCE = """\
# yaml-language-server: $schema=../schema.json
# Agreed on by telephone.
format: 1   # the format
id: a-b
stage: draft
language: en
place:
heading:
  parts:
    # the title
    - role: title
      text: no   # a text, and no refusal
body:
  - id: p1
    text: >-
      Some folded words that
      stand on two lines.
    lines: [1, 2]
  # about the second
  - id: p2
    text: 'single'   # quoted so
  - {id: p3, text: 1e3}
"""


def before() -> Communique:
    return read_text(SOURCE, Path("x.yaml"), Communique).model


def changed(**update: object) -> list[str]:
    """The lines of the file that a change of the model changes: `-` gone, `+` come."""
    wanted = before().model_copy(update=update)
    edited = revised_text(SOURCE, before(), wanted)
    assert read_text(edited, Path("x.yaml"), Communique).model == wanted
    old, new = SOURCE.splitlines(), edited.splitlines()
    gone = [f"- {line.strip()}" for line in old if line not in new]
    return gone + [f"+ {line.strip()}" for line in new if line not in old]


def test_what_is_not_changed_stays_to_the_letter() -> None:
    assert revised_text(SOURCE, before(), before()) == SOURCE


def test_a_new_value_takes_the_place_of_the_old_one() -> None:
    assert changed(stage="agreed") == ["- stage: draft", "+ stage: agreed"]


def test_a_text_that_looks_like_something_else_is_quoted() -> None:
    assert changed(place="no") == ["- place:", '+ place: "no"']


def test_a_key_more_stands_where_the_model_has_it() -> None:
    edited = revised_text(SOURCE, before(), before().model_copy(update={"date": date(2026, 7, 2)}))
    lines = edited.splitlines()
    assert lines[lines.index("language: en") + 1] == "date: 2026-07-02"


def test_a_unit_changed_inside_keeps_the_comments_around_it() -> None:
    first, second, third = before().body
    body = (first, second.model_copy(update={"text": "double"}), third)
    assert changed(body=body) == [
        "- text: 'single'   # quoted so",
        "+ text: 'double'   # quoted so",
    ]


def test_a_unit_taken_out_leaves_the_others_alone() -> None:
    first, second, _ = before().body
    assert changed(body=(first, second)) == ["- - {id: p3, text: 1e3}"]


def test_units_put_in_stand_where_they_belong() -> None:
    first, second, third = before().body
    assert changed(body=(first, Unit(id="new", text="x"), second, third)) == [
        "+ - id: new",
        "+ text: x",
    ]


def test_a_list_that_was_not_there_is_added() -> None:
    corrections = (Correction(rule="a", where="body/p1", sic="x", corrected=": "),)
    assert changed(corrections=corrections)[:2] == ["+ corrections:", "+ - rule: a"]


def with_text(text: str) -> Communique:
    first, second, third = before().body
    body = (first.model_copy(update={"text": text}), second, third)
    return before().model_copy(update={"body": body, "place": text, "notice": {"it": text}})


@pytest.mark.parametrize("text", WORDS)
def test_any_text_is_put_in_exactly(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SOURCE)
    wanted = Communique.model_validate(with_text(text).model_dump(by_alias=True))
    revise(read_document(path, Communique), wanted, "s")
    assert read(path, Communique) == wanted


@pytest.mark.soak
@given(texts, texts)
def test_a_text_is_changed_into_another_exactly(one: str, other: str) -> None:
    old = Communique.model_validate(with_text(one).model_dump())
    new = Communique.model_validate(with_text(other).model_dump())
    edited = revised_text(dump(old, "s"), old, new)
    assert read_text(edited, Path("x.yaml"), Communique).model == new


def test_a_file_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SOURCE)
    document = read_document(path, Communique)
    path.write_text(SOURCE + "alternat: true\n")
    with pytest.raises(ChangedMeanwhile):
        revise(document, before().model_copy(update={"place": "Roma"}), "s")
    assert path.read_text() == SOURCE + "alternat: true\n"


def test_what_only_some_readers_take_for_yaml_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SOURCE.replace("stage: draft", "stage\t: draft"))
    wanted = before().model_copy(update={"place": "Roma"})
    revise(read_document(path, Communique), wanted, "s")
    assert read(path, Communique) == wanted
