"""`check`: what is left for people, what is applied, and what is kept on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.workflow.checking import Checked, check, difference, save
from communique.workspace import Workspace
from communique.workspace.yaml_editing import ChangedMeanwhile

SPOILT = """\
format: 1
# The desk's own remark, which stays.
id: trial
language: en
place: Port Vesper
heading:
  parts:
    - role: title
      text: JOINT COMMUNIQUÉ ON FISHERIES
body:
  - id: p1
    text: The Governement of Belmora met today.  # checked by nobody yet
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    for folder in ("communiques", "register"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    (tmp_path / "data" / "communiques" / "trial.yaml").write_text(SPOILT)
    return Workspace(tmp_path)


def _only(office: Workspace, *, fix: bool = False) -> Checked:
    (checked,) = check(office, fix=fix)
    return checked


def _file(office: Workspace) -> Path:
    return office.root / "data" / "communiques" / "trial.yaml"


def test_a_check_tells_and_changes_nothing(office: Workspace) -> None:
    checked = _only(office)
    assert [(f.rule, f.applied, f.after) for f in checked.findings] == [
        ("misspelt-word", False, "Government")
    ]
    assert not checked.changed
    assert _file(office).read_text() == SPOILT


def test_a_fix_is_recorded_and_keeps_the_comments(office: Workspace) -> None:
    save([_only(office, fix=True)], office)
    written = _file(office).read_text()
    assert "The Government of Belmora met today." in written
    assert "# The desk's own remark, which stays." in written
    assert "# checked by nobody yet" in written
    (correction,) = office.communique("trial").corrections
    assert (correction.sic, correction.corrected) == ("Governement", "Government")
    assert (correction.rule, correction.where, correction.decided) == (
        "misspelt-word",
        "body/p1",
        "rule",
    )


def test_a_second_fix_finds_nothing(office: Workspace) -> None:
    save([_only(office, fix=True)], office)
    assert save([_only(office, fix=True)], office) == []


def test_the_difference_is_shown_before_it_is_written(office: Workspace) -> None:
    shown = difference(_only(office, fix=True))
    assert "-    text: The Governement of Belmora met today." in shown
    assert "+    text: The Government of Belmora met today." in shown
    assert _file(office).read_text() == SPOILT


def test_an_agreed_text_is_not_touched(office: Workspace) -> None:
    _file(office).write_text(SPOILT.replace("id: trial", "id: trial\nstage: agreed"))
    checked = _only(office, fix=True)
    proposed = checked.wanted.model_copy(update={"proposals": ()})
    assert proposed == checked.document.model
    assert [f.applied for f in checked.findings] == [False]
    assert len(checked.wanted.proposals) == 1


def test_an_answered_query_is_asked_no_more(office: Workspace) -> None:
    text = SPOILT.replace("place: Port Vesper\n", "signature_blocks:\n  - party: THE PORTS\n")
    _file(office).write_text(text)
    (asked,) = [f for f in _only(office).findings if f.rule == "place-missing"]
    answer = (
        "queries:\n  - rule: place-missing\n    where: heading\n    message: where?\n"
        f"    before: {asked.before}\n    decided: keep\n    by: the parties\n"
    )
    _file(office).write_text(text + answer)
    assert "place-missing" not in {f.rule for f in _only(office).findings}


QUERY = """\
queries:
  - rule: place-missing
    where: heading
    message: where?
    before: {before}
    decided: {decided}
    by: both parties
    on: 2031-05-04
"""
PLACELESS = SPOILT.replace("place: Port Vesper\n", "signature_blocks:\n  - party: THE PORTS\n")


def test_a_change_that_was_decided_is_told_until_it_is_made(office: Workspace) -> None:
    _file(office).write_text(PLACELESS)
    (asked,) = [f for f in _only(office).findings if f.rule == "place-missing"]
    answer = QUERY.format(before=asked.before, decided="change")
    _file(office).write_text(PLACELESS + answer)
    (told,) = [f for f in _only(office).findings if f.rule == "place-missing"]
    assert "it was decided to change this (change by both parties on 2031-05-04)" in told.message
    _file(office).write_text(PLACELESS.replace("language: en", "language: en\nplace: X") + answer)
    assert "place-missing" not in {f.rule for f in _only(office).findings}


def test_an_answer_to_what_nobody_asks_any_more_is_no_error(office: Workspace) -> None:
    for decided in ("keep", "change"):
        _file(office).write_text(SPOILT + QUERY.format(before="gone", decided=decided))
        assert {f.rule for f in _only(office).findings} == {"misspelt-word"}


def test_a_silenced_rule_is_silent_for_its_reason(office: Workspace) -> None:
    house = office.root / "data" / "house.yaml"
    silenced = "    - {rule: misspelt-word, reason: the title is spelt so}\n"
    house.write_text(f"format: 1\nstyle:\n  suppress:\n{silenced}")
    assert _only(office).findings == ()


@pytest.mark.parametrize(
    "where", ["signature/9", "signature/x", "signature/0", "release/-1", "body/", "nowhere", "''"]
)
def test_a_question_about_a_place_that_is_not_there_has_no_line(
    office: Workspace, where: str
) -> None:
    asked = f"queries:\n  - {{rule: some-rule, where: {where}, message: which?}}\n"
    _file(office).write_text(SPOILT + asked)
    found = next(f for f in _only(office).findings if f.rule == "some-rule")
    assert found.line is None


def test_a_difference_is_shown_whatever_line_ends_a_file_has(office: Workspace) -> None:
    _file(office).write_bytes(b"\xef\xbb\xbf" + SPOILT.replace("\n", "\r\n").encode())
    shown = difference(_only(office, fix=True))
    assert "The Government of Belmora" in shown


def test_a_difference_names_the_file_from_the_workspace(office: Workspace) -> None:
    shown = difference(_only(office, fix=True)).splitlines()
    name = "data/communiques/trial.yaml"
    assert shown[:2] == [f"--- a/{name}", f"+++ b/{name}"]


def test_corrections_lead_back_to_the_text_as_it_was(office: Workspace) -> None:
    received = "The Governement of Belmora recieved a ambassador in the the harbour."
    _file(office).write_text(SPOILT.replace("The Governement of Belmora met today.", received))
    save([_only(office, fix=True)], office)
    made = office.communique("trial")
    words = made.body[0].text
    assert words != received
    for each in reversed(made.corrections):
        assert words.count(f" {each.corrected} ") == 1, each
        words = words.replace(f" {each.corrected} ", f" {each.sic} ")
    assert words == received


def test_a_fix_does_not_overwrite_what_somebody_else_wrote_meanwhile(office: Workspace) -> None:
    checked = _only(office, fix=True)
    _file(office).write_text(SPOILT + "# mine\n")
    with pytest.raises(ChangedMeanwhile):
        save([checked], office)
    assert _file(office).read_text() == SPOILT + "# mine\n"
