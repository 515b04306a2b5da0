"""A workspace is found, read with all it refers to, and written without loss."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from communique import packaged
from communique.errors import Fault, InvalidData, UnknownName
from communique.workspace import AlreadyThere, NoWorkspace, Workspace

SHIPPED = packaged.templates() / "workspace"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A copy of the workspace that `communique init` lays, to be spoilt."""
    shutil.copytree(SHIPPED, tmp_path / "w")
    return Workspace(tmp_path / "w")


def the_id(workspace: Workspace) -> str:
    return workspace.communique_ids()[0]


def replace(path: Path, old: str, new: str) -> None:
    """Change the first occurrence."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def faults_of_shared(workspace: Workspace) -> list[Fault]:
    with pytest.raises(InvalidData) as caught:
        workspace.shared()
    return list(caught.value.faults())


def faults_of_dossier(workspace: Workspace) -> list[Fault]:
    with pytest.raises(InvalidData) as caught:
        workspace.dossier(the_id(workspace), workspace.shared())
    return list(caught.value.faults())


def line_of(path: Path, words: str) -> int:
    return next(n for n, line in enumerate(path.read_text().splitlines(), 1) if words in line)


def test_a_workspace_is_found_from_any_folder_inside_it(workspace: Workspace) -> None:
    inside = workspace.root / "data" / "register"
    assert Workspace.find(inside).root.resolve() == workspace.root.resolve()


def test_no_workspace_is_an_error_that_names_three_ways_out(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace) as caught:
        Workspace.find(tmp_path)
    assert caught.value.help and "init" in caught.value.help


def test_a_named_folder_that_is_no_workspace_is_not_exchanged_for_another(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(NoWorkspace):
        Workspace.find(workspace.root, tmp_path / "elsewhere")


def test_the_shipped_workspace_has_no_fault(workspace: Workspace) -> None:
    shared, ids = workspace.shared(), workspace.communique_ids()
    assert ids
    assert [workspace.dossier(id, shared).communique.id for id in ids] == list(ids)
    assert len(workspace.dossiers(ids, shared)) == len(ids)


def test_its_own_templates_stand_before_the_packaged_ones(workspace: Workspace) -> None:
    own = workspace.root / "templates" / "editions"
    own.mkdir(parents=True)
    (own / "en.yaml").write_text("format: 1\ntitle: {en: Ours}\nlanguages: [en]\n")
    editions = workspace.editions()
    assert editions["en"].title == {"en": "Ours"}
    assert set(editions) > {"en"}


def test_a_checkout_that_is_its_own_workspace_has_its_templates_once() -> None:
    assert Workspace(packaged.templates().parent).template_folders() == [packaged.templates()]


def test_an_unknown_communique_is_answered_with_the_nearest(workspace: Workspace) -> None:
    id = the_id(workspace)
    with pytest.raises(UnknownName) as caught:
        workspace.communique(f"{id}s")
    assert caught.value.help == f"did you mean '{id}'?"


@pytest.mark.parametrize("id", ["../house", "", ".", "a/b"])
def test_an_id_is_no_path(workspace: Workspace, id: str) -> None:
    with pytest.raises(UnknownName):
        workspace.communique(id)


def test_a_key_that_leads_nowhere_is_a_fault_with_its_place(workspace: Workspace) -> None:
    path = workspace.communique_path(the_id(workspace))
    party = next(iter(workspace.register().parties))
    replace(path, f"party: {party}", f"party: {party}x")
    replace(path, f"of: {party}", "of: qqqqqqq")
    found = [(f.line, f.code, f.help) for f in faults_of_dossier(workspace)]
    assert found[0] == (
        line_of(path, f"party: {party}x"),
        "unknown-party",
        f"did you mean '{party}'?",
    )
    assert found[1][:2] == (line_of(path, "of: qqqqqqq"), "unknown-party")
    assert found[1][2] and "parties.yaml" in found[1][2]


def test_a_person_nobody_registered_is_a_fault(workspace: Workspace) -> None:
    path = workspace.communique_path(the_id(workspace))
    person = next(
        key for key in workspace.register().people if f"person: {key}" in path.read_text()
    )
    replace(path, f"person: {person}", f"person: {person}-x")
    assert faults_of_dossier(workspace)[0].code == "unknown-person"


def test_faults_of_the_register_and_the_house_are_told_together(workspace: Workspace) -> None:
    house, people = workspace.root / "data/house.yaml", workspace.root / "data/register/people.yaml"
    party = next(iter(workspace.register().people.values())).party
    replace(people, f"party: {party}", "party: nowhere")
    house.write_text(house.read_text() + "editions: [xx]\n")
    assert [f.code for f in faults_of_shared(workspace)] == ["unknown-party", "unknown-edition"]


def test_an_office_its_party_does_not_have_is_a_fault(workspace: Workspace) -> None:
    people = workspace.root / "data/register/people.yaml"
    office = next(p.office for p in workspace.register().people.values() if p.office)
    replace(people, f"office: {office}", f"office: {office}s")
    (found,) = faults_of_shared(workspace)
    assert (found.code, found.help) == ("unknown-office", f"did you mean '{office}'?")


def test_a_style_rule_that_is_none_is_a_fault_where_rules_are_known(workspace: Workspace) -> None:
    with pytest.raises(InvalidData) as caught:
        workspace.shared({"ordinal-dates"})
    assert caught.value.faults()[0].code == "unknown-rule"
    assert caught.value.faults()[0].help == "did you mean 'ordinal-dates'?"
    assert workspace.shared().house.style.apply


def test_a_segment_for_no_place_and_a_language_without_a_file_are_faults(
    workspace: Workspace,
) -> None:
    id = the_id(workspace)
    language, path = next(
        (path.stem.removeprefix(f"{id}."), path)
        for path in (workspace.root / "data/translations").glob(f"{id}.*.yaml")
    )
    replace(path, "heading/1:", "heading/99:")
    other = path.with_name(f"{id}.xx.yaml")
    other.write_text(f"format: 1\ncommunique: {id}\nlanguage: xx\n")
    assert {f.code for f in faults_of_dossier(workspace)} == {"unknown-place", "unknown-language"}
    assert language in workspace.languages()


def test_a_translation_of_no_communique_is_a_fault(workspace: Workspace) -> None:
    stray = workspace.root / "data/translations/nothing.it.yaml"
    stray.write_text("format: 1\ncommunique: nothing\nlanguage: it\n")
    path = workspace.communique_path(the_id(workspace))
    replace(path, "language: en", "language: english")
    with pytest.raises(InvalidData) as caught:
        workspace.dossiers(workspace.communique_ids(), workspace.shared())
    found, other = caught.value.faults()
    assert other.path == path
    assert (found.path, found.code) == (stray, "unknown-communique")


def test_a_file_named_otherwise_than_its_id_is_a_fault(workspace: Workspace) -> None:
    path = workspace.communique_path(the_id(workspace))
    path.rename(path.with_name("other.yaml"))
    with pytest.raises(InvalidData, match="misnamed-file"):
        workspace.communique("other")


def test_a_communique_is_written_as_it_was_and_overwritten_only_by_force(
    workspace: Workspace,
) -> None:
    made = workspace.communique(the_id(workspace))
    with pytest.raises(AlreadyThere):
        workspace.save_communique(made)
    workspace.save_communique(made, force=True)
    assert workspace.communique(made.id) == made
    assert (workspace.root / "data/schema.json").is_file()


def test_a_source_is_kept_verbatim_and_never_overwritten(workspace: Workspace) -> None:
    received = b"\xef\xbb\xbfTEXT\r\n\xff"
    path = workspace.save_source("a.txt", received)
    assert path.read_bytes() == received
    assert workspace.save_source("a.txt", received) == path
    with pytest.raises(AlreadyThere):
        workspace.save_source("a.txt", b"other")


def test_a_revision_keeps_the_comments_of_the_file(workspace: Workspace) -> None:
    id = the_id(workspace)
    document = workspace.dossier(id, workspace.shared()).document
    comments = [x for x in document.path.read_text().splitlines() if x.lstrip().startswith("#")]
    workspace.revise_communique(document, document.model.model_copy(update={"place": "Altrove"}))
    after = document.path.read_text()
    assert workspace.communique(id).place == "Altrove"
    assert all(comment in after for comment in comments)
