"""A new workspace: whole, fictional, and ready to build."""

from __future__ import annotations

from pathlib import Path

import pytest

from calling import communique
from communique import packaged
from communique.workflow import starting
from communique.workspace import Workspace


def test_a_new_workspace_has_no_fault(tmp_path: Path) -> None:
    assert communique("init", "office", at=tmp_path).returncode == 0
    workspace = Workspace(tmp_path / "office")
    shared = workspace.shared()
    for id in workspace.communique_ids():
        made = workspace.dossier(id, shared)
        assert set(made.communique.languages) - {made.communique.language} <= set(made.translations)


def test_it_goes_into_the_current_folder_where_none_is_named(tmp_path: Path) -> None:
    assert communique("init", at=tmp_path).returncode == 0
    assert (tmp_path / "data" / "house.yaml").is_file()
    assert (tmp_path / "data" / "schema.json").is_file()


def test_a_folder_under_version_control_may_hold_its_history(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert communique("init", at=tmp_path).returncode == 0


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    made = communique("init", at=tmp_path)
    assert made.returncode == 2
    assert made.stderr.startswith("error[not-empty]: ")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_failure_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Workspace) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(Workspace, "save_schema", fails)
    with pytest.raises(OSError, match="no space"):
        starting.start_workspace(tmp_path)
    assert not list(tmp_path.iterdir())


def test_all_files_of_the_packaged_workspace_arrive(tmp_path: Path) -> None:
    communique("init", at=tmp_path)
    shipped = packaged.templates() / "workspace"
    for path in shipped.rglob("*"):
        if path.is_file():
            assert (tmp_path / path.relative_to(shipped)).read_bytes() == path.read_bytes()


def test_the_next_command_can_be_pasted_into_a_shell(tmp_path: Path) -> None:
    said = communique("init", "our office", at=tmp_path).stderr
    assert "`communique --workspace 'our office' build`" in said
