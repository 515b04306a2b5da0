"""What a check leaves to people stands on the office's pages, and on no public one."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.rendering.request import View
from communique.workflow.building import build
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
    text: The Governement of Belmora met today.
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    (tmp_path / "data" / "communiques").mkdir(parents=True)
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    (tmp_path / "data" / "communiques" / "harbour.yaml").write_text(TEXT)
    return Workspace(tmp_path)


def page(office: Workspace, view: View) -> str:
    report = build(office, editions=("en",), formats=("txt",), view=view, jobs=1)
    (made,) = report.renditions
    return " ".join(made.path.read_text().split())


def test_a_finding_stands_on_the_office_s_page_with_its_words(office: Workspace) -> None:
    said = page(office, "office")
    assert "misspelt-word" in said
    assert "«The [Governement] of Belmora met today.» > «Government»" in said


def test_no_finding_stands_on_a_public_page(office: Workspace) -> None:
    assert "misspelt" not in page(office, "public")


def test_a_page_is_made_anew_when_a_finding_is_silenced(office: Workspace) -> None:
    page(office, "office")
    silenced = "    - {rule: misspelt-word, reason: spelt so}\n"
    house = office.root / "data" / "house.yaml"
    house.write_text(f"format: 1\nstyle:\n  suppress:\n{silenced}")
    assert "misspelt" not in page(office, "office")


def test_a_neighbour_that_cannot_be_read_is_named_and_stops_nothing_else(
    office: Workspace,
) -> None:
    (office.root / "data" / "communiques" / "broken.yaml").write_text("format: 1\nid: broken\n")
    report = build(office, editions=("en",), formats=("txt",), view="office", jobs=1)
    assert [each.communique for each in report.renditions] == ["harbour"]
