"""From a received text to findings and back, as scripts do it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from calling import communique

RECEIVED = """\
JOINT COMMUNIQUÉ ON THE SIGNING OF THE MEMORANDUM OF UNDERSTANDING ON FERRIES, 3RD MAY 2031

The Ministers of the Republic of Arvenia and the Kingdom of Lorvania met for talks on ferries.

They agreed to meet again in the autumn of next year

THE GOVERNEMENT OF THE REPUBLIC OF ARVENIA

Hon. Anna Voss
Minister of Transport

THE GOVERNMENT OF THE KINGDOM OF LORVANIA

H.E. Peter Lind
Minister of the Sea
"""
ID = "2031-05-03-memorandum-of-understanding"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with nothing in it but its house."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    (tmp_path / "received.txt").write_text(RECEIVED)
    return tmp_path


def the_file(office: Path) -> Path:
    return office / "data" / "communiques" / f"{ID}.yaml"


def rules(printed: str, **having: Any) -> set[str]:
    """The rules of the findings in some JSON that have these values."""
    findings = json.loads(printed)["findings"]
    return {f["rule"] for f in findings if all(f[key] == value for key, value in having.items())}


def test_an_import_writes_data_and_source_and_says_that_something_waits(office: Path) -> None:
    made = communique("import", "received.txt", at=office)
    assert made.returncode == 1
    assert "received.txt:7:5: signature/1 certain[misspelt-word]" in made.stdout
    assert f"wrote data/communiques/{ID}.yaml" in made.stdout
    assert the_file(office).is_file()
    assert (office / "data/sources/received.txt").read_text() == RECEIVED
    assert (office / "data/schema.json").is_file()


def test_a_dry_run_prints_one_object_and_writes_nothing_even_outside_a_workspace(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(RECEIVED)
    made = communique("import", "--dry-run", "--format", "json", "a.txt", at=tmp_path)
    assert made.returncode == 1
    assert [each["id"] for each in json.loads(made.stdout)["communiques"]] == [ID]
    assert "misspelt-word" in rules(made.stdout, applied=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_several_sources_are_several_objects_and_a_dash_is_standard_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECEIVED)
    call = ("import", "--dry-run", "--format", "json", "a.txt", "-")
    made = communique(*call, at=tmp_path, given=RECEIVED.replace("3RD", "4TH"))
    imports = json.loads(made.stdout)["imports"]
    assert [each["source"]["path"] for each in imports] == ["a.txt", "-"]
    assert [each["communiques"][0]["date"] for each in imports] == ["2031-05-03", "2031-05-04"]


def test_texts_from_standard_input_are_kept_side_by_side(office: Path) -> None:
    for day in ("3RD", "4TH"):
        made = communique("import", "-", at=office, given=RECEIVED.replace("3RD", day))
        assert made.returncode in (0, 1), made.stderr
    kept = {path.read_text() for path in (office / "data/sources").glob("standard-input-*.txt")}
    assert kept == {RECEIVED, RECEIVED.replace("3RD", "4TH")}
    assert "file: standard-input-" in the_file(office).read_text()


def test_nothing_is_corrected_in_an_agreed_text(office: Path) -> None:
    made = communique("import", "--stage", "agreed", "--format", "json", "received.txt", at=office)
    assert "misspelt-word" in rules(made.stdout, applied=False)
    assert "GOVERNEMENT" in the_file(office).read_text()
    assert "stage: agreed" in the_file(office).read_text()


def test_what_is_there_is_overwritten_only_by_force(office: Path) -> None:
    communique("import", "received.txt", at=office)
    the_file(office).write_text(the_file(office).read_text() + "# mine\n")
    refused = communique("import", "received.txt", at=office)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert the_file(office).read_text().endswith("# mine\n")
    assert communique("import", "--force", "received.txt", at=office).returncode == 1
    assert not the_file(office).read_text().endswith("# mine\n")


def test_another_workspace_can_be_imported_into(office: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "data").mkdir(parents=True)
    (other / "data" / "house.yaml").write_text("format: 1\n")
    communique("import", "--into", "other", "received.txt", at=office)
    assert the_file(other).is_file()
    assert not the_file(office).exists()


@pytest.mark.parametrize("text", ["", "Dear colleagues,\n\nplease find our news below.\n"])
def test_a_text_without_a_communique_ends_with_2_and_a_sentence(office: Path, text: str) -> None:
    made = communique("import", "-", at=office, given=text)
    assert (made.returncode, made.stdout) == (2, "")
    assert made.stderr.startswith("error[")
    assert "help: " in made.stderr
    assert not (office / "data" / "sources").exists()


def test_a_source_that_is_not_there_is_told_in_one_line(office: Path) -> None:
    made = communique("import", "none.txt", at=office)
    assert made.returncode == 2
    assert "'none.txt' cannot be read: no such file" in made.stderr


@pytest.fixture
def checked(office: Path) -> Path:
    """The same office after an import, with a comment and an error of its own."""
    communique("import", "received.txt", at=office)
    text = (
        the_file(office).read_text().replace("party: THE GOVERNMENT", "party: THE GOVERNEMENT", 1)
    )
    the_file(office).write_text(text.replace("body:\n", "# as agreed by telephone\nbody:\n"))
    return office


def test_a_check_tells_what_is_left_and_writes_nothing(checked: Path) -> None:
    before = the_file(checked).read_bytes()
    made = communique("check", "--format", "json", at=checked)
    assert made.returncode == 1
    assert "misspelt-word" in rules(made.stdout, applied=False)
    assert the_file(checked).read_bytes() == before


def test_a_difference_is_shown_and_not_made(checked: Path) -> None:
    before = the_file(checked).read_bytes()
    shown = communique("check", "--diff", at=checked).stdout
    assert "+  - party: THE GOVERNMENT OF THE REPUBLIC OF ARVENIA\n" in shown
    assert the_file(checked).read_bytes() == before


def test_a_fix_is_recorded_and_keeps_comments(checked: Path) -> None:
    made = communique("check", "--fix", "--format", "json", at=checked)
    assert "misspelt-word" in rules(made.stdout, applied=True)
    text = the_file(checked).read_text()
    assert "# as agreed by telephone\n" in text
    assert text.count("rule: misspelt-word") == 2
    again = communique("check", "--fix", "--format", "json", at=checked)
    assert not rules(again.stdout, applied=True)


def test_sarif_points_into_the_data_file(checked: Path) -> None:
    said = json.loads(communique("check", "--format", "sarif", at=checked).stdout)
    (run,) = said["runs"]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert said["version"] == "2.1.0"
    assert {each["ruleId"] for each in run["results"]} <= known
    places = [each["locations"][0]["physicalLocation"] for each in run["results"]]
    uris = {place["artifactLocation"]["uri"] for place in places}
    assert uris == {f"data/communiques/{ID}.yaml"}
    assert all((checked / uri).is_file() for uri in uris)


def test_faults_of_every_file_are_told_at_once(checked: Path) -> None:
    other = the_file(checked).with_name("other.yaml")
    other.write_text("format: 1\nid: other\nlanguage: en\nheadign: {}\n")
    the_file(checked).write_text(the_file(checked).read_text() + "extra: 1\n")
    made = communique("check", at=checked)
    assert made.returncode == 2
    assert made.stderr.count("unknown-key") == 2
    assert made.stderr.count("missing-key") == 1
