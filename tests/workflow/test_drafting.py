"""A draft is put where nothing is, whoever else is writing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from communique import packaged
from communique.workflow.drafting import save_draft
from communique.workflow.outlines import Outline
from communique.workspace import AlreadyThere, Workspace

OUTLINE = Outline(
    language="en",
    parties=("tessalmar", "belmarisca"),
    signatories=(),
    dated="2031-05-03",
    place="",
    instrument="",
)
ID = "2031-05-03-joint-communique"


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "office")
    return Workspace(tmp_path / "office")


def test_a_name_taken_since_the_folder_was_listed_is_left_alone(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "communique_ids", lambda self: [])
    for id in (ID, f"{ID}-2"):
        office.communique_path(id).write_text("somebody's")
    assert save_draft(office, office.shared(), OUTLINE).stem == f"{ID}-3"
    assert office.communique_path(ID).read_text() == "somebody's"
    assert office.communique_path(f"{ID}-2").read_text() == "somebody's"


def test_a_failure_while_writing_leaves_no_file(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Path, target: Path) -> Path:
        raise OSError(28, "no space left on device")

    before = sorted(office.root.rglob("*"))
    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="no space"):
        save_draft(office, office.shared(), OUTLINE)
    assert sorted(office.root.rglob("*")) == before


def test_a_link_that_leads_nowhere_is_not_written_through(office: Workspace) -> None:
    target = office.root / "elsewhere.yaml"
    office.communique_path(ID).symlink_to(target)
    with pytest.raises(AlreadyThere):
        office.save_new_communique(
            office.communique(office.communique_ids()[0]).model_copy(update={"id": ID}), {}
        )
    assert not target.exists()
