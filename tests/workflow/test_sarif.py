"""SARIF: valid, of the file it names, the same finding after its lines have moved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Schema

from communique.workflow.checking import check
from communique.workflow.sarif_report import sarif
from communique.workspace import Workspace

TEXT = """\
format: 1
id: harbour
language: en
place: Port Vesper
heading:
  parts:
    - role: title
      text: JOINT COMMUNIQUÉ ON FISHERIES
body:
  - id: p1
    text: 漢字 The Governement of Belmora met met today.
  - id: p2
    text: "The \\"commitee\\" met\\
      \\ met."
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    (tmp_path / "data" / "communiques").mkdir(parents=True)
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    (tmp_path / "data" / "communiques" / "harbour.yaml").write_text(TEXT)
    return Workspace(tmp_path)


def the_file(office: Workspace) -> Path:
    return office.root / "data" / "communiques" / "harbour.yaml"


def run_of(office: Workspace, *, fix: bool = False) -> dict[str, Any]:
    """The one run, which is valid."""
    said = json.loads(json.dumps(sarif(check(office, fix=fix), office)))
    Schema.model_validate(said)
    (run,) = said["runs"]
    return dict(run)


def region(result: dict[str, Any]) -> dict[str, int]:
    return dict(result["locations"][0]["physicalLocation"]["region"])


def results(office: Workspace, rule: str) -> list[dict[str, Any]]:
    return [each for each in run_of(office)["results"] if each["ruleId"] == rule]


def test_a_region_is_of_the_file_that_it_names(office: Workspace) -> None:
    (found,) = [r for r in results(office, "misspelt-word") if "Government" in str(r)]
    place = found["locations"][0]["physicalLocation"]
    lines = (office.root / place["artifactLocation"]["uri"]).read_text().split("\n")
    at = place["region"]
    said = lines[at["startLine"] - 1][at["startColumn"] - 1 : at["endColumn"] - 1]
    assert said == "Governement"


def test_a_rule_is_found_by_its_number_and_says_what_it_is(office: Workspace) -> None:
    run = run_of(office)
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    for each in run["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]
    texts = [rule[key]["text"] for rule in rules for key in ("shortDescription", "help")]
    assert all(texts)


def test_a_fix_put_into_the_file_mends_it(office: Workspace) -> None:
    (found,) = [r for r in results(office, "misspelt-word") if "Government" in str(r)]
    (change,) = found["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    at = replacement["deletedRegion"]
    lines = the_file(office).read_text().split("\n")
    line = lines[at["startLine"] - 1]
    new = replacement["insertedContent"]["text"]
    lines[at["startLine"] - 1] = line[: at["startColumn"] - 1] + new + line[at["endColumn"] - 1 :]
    the_file(office).write_text("\n".join(lines))
    assert not [r for r in results(office, "misspelt-word") if "Government" in str(r)]
    assert office.communique("harbour").body[0].text.startswith("漢字 The Government of")


def test_words_written_over_two_lines_have_no_fix(office: Workspace) -> None:
    doubled = results(office, "doubled-word")
    assert ["fixes" in each for each in doubled] == [True, False]
    assert region(doubled[1])["endLine"] == region(doubled[1])["startLine"] + 1


def test_a_finding_is_known_again_when_its_lines_move(office: Workspace) -> None:
    before = {r["partialFingerprints"]["findingHash/v1"] for r in run_of(office)["results"]}
    the_file(office).write_text("# a remark\n\n" + TEXT)
    after = {r["partialFingerprints"]["findingHash/v1"] for r in run_of(office)["results"]}
    assert before == after
    assert len(before) == len(run_of(office)["results"])


def test_what_the_house_silenced_is_suppressed_with_its_reason(office: Workspace) -> None:
    house = office.root / "data" / "house.yaml"
    silenced = "    - {rule: misspelt-word, reason: spelt so in the treaty}\n"
    house.write_text(f"format: 1\nstyle:\n  suppress:\n{silenced}")
    for each in results(office, "misspelt-word"):
        (suppression,) = each["suppressions"]
        assert suppression["justification"] == "spelt so in the treaty"
    assert not any("suppressions" in each for each in results(office, "doubled-word"))


def test_no_path_of_the_machine_is_told(office: Workspace) -> None:
    assert str(office.root) not in json.dumps(run_of(office))
    assert "file:" not in json.dumps(run_of(office))


def test_a_run_without_findings_is_valid_too(office: Workspace) -> None:
    the_file(office).unlink()
    assert run_of(office)["results"] == []


def test_what_a_fix_applied_is_no_failure(office: Workspace) -> None:
    applied = [r for r in run_of(office, fix=True)["results"] if r["kind"] == "informational"]
    assert applied
    assert all(each["level"] == "none" and "fixes" not in each for each in applied)
