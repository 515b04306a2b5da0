"""An agreed text is not touched: what would be corrected waits for every party."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from communique.errors import Refused, UnknownName
from communique.model.communique import Communique, units
from communique.workflow.checking import check, save
from communique.workflow.consent import Consent, agree
from communique.workflow.starting import start_workspace
from communique.workspace import Workspace

DAY = date(2026, 6, 1)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A new workspace whose agreed declaration has a slip in it."""
    start_workspace(tmp_path)
    path = next((tmp_path / "data/communiques").glob("*.yaml"))
    path.write_text(path.read_text().replace("in both languages", "in both langauges", 1))
    return Workspace(tmp_path)


def _id(workspace: Workspace) -> str:
    return workspace.communique_ids()[0]


def _made(workspace: Workspace) -> Communique:
    return workspace.communique(_id(workspace))


def _keys(workspace: Workspace) -> list[str]:
    return [mention.party for mention in _made(workspace).parties if mention.party]


def _agreed(workspace: Workspace, party: str) -> Consent:
    consent = agree(workspace, _id(workspace), party, None, DAY)
    workspace.revise_communique(consent.document, consent.wanted)
    return consent


def _words(workspace: Workspace) -> str:
    return " ".join(unit.text for unit in units(_made(workspace).body))


def test_fixing_an_agreed_text_proposes_and_changes_no_word(workspace: Workspace) -> None:
    before = _words(workspace)
    save(check(workspace, fix=True), workspace)
    assert _words(workspace) == before
    (proposal,) = _made(workspace).proposals
    assert (proposal.rule, proposal.sic + proposal.corrected) == ("misspelt-word", "auua")
    save(check(workspace, fix=True), workspace)
    assert _made(workspace).proposals == (proposal,)


def test_a_proposal_is_made_with_the_last_consent_and_not_before(workspace: Workspace) -> None:
    save(check(workspace, fix=True), workspace)
    first, second = _keys(workspace)
    consent = _agreed(workspace, first)
    assert consent.missing == (second,)
    assert "langauges" in _words(workspace)
    assert _agreed(workspace, second).missing == ()
    made = _made(workspace)
    assert "langauges" not in _words(workspace) and made.proposals == ()
    correction = made.corrections[-1]
    assert (correction.sic, correction.corrected) == ("langauges", "languages")
    assert correction.decided == "every party"
    assert {given.digest for given in made.agreement.values()} == {consent.digest}


def test_a_new_proposal_voids_an_earlier_consent(workspace: Workspace) -> None:
    first, second = _keys(workspace)
    _agreed(workspace, first)
    save(check(workspace, fix=True), workspace)
    assert _agreed(workspace, second).missing == (first,)
    assert "langauges" in _words(workspace)


def test_agreed_words_that_somebody_changed_are_found(workspace: Workspace) -> None:
    for key in _keys(workspace):
        _agreed(workspace, key)
    assert "changed-since-agreed" not in _rules(workspace)
    path = workspace.communique_path(_id(workspace))
    path.write_text(path.read_text().replace("langauges", "sailors", 1))
    assert "changed-since-agreed" in _rules(workspace)


def _rules(workspace: Workspace) -> set[str]:
    return {finding.rule for each in check(workspace) for finding in each.findings}


def test_a_draft_that_every_party_agrees_to_is_an_agreed_text(workspace: Workspace) -> None:
    path = workspace.communique_path(_id(workspace))
    path.write_text(path.read_text().replace("stage: agreed", "stage: draft", 1))
    first, second = _keys(workspace)
    _agreed(workspace, first)
    assert _made(workspace).stage == "draft"
    _agreed(workspace, second)
    assert _made(workspace).stage == "agreed"
    assert _made(workspace).languages[_made(workspace).language].digest


def test_a_proposal_for_words_that_are_gone_is_refused(workspace: Workspace) -> None:
    save(check(workspace, fix=True), workspace)
    path = workspace.communique_path(_id(workspace))
    path.write_text(path.read_text().replace("langauges", "sailors", 1))
    with pytest.raises(Refused, match="no longer stands"):
        agree(workspace, _id(workspace), _keys(workspace)[0], None, DAY)


def test_who_is_no_party_cannot_agree(workspace: Workspace) -> None:
    with pytest.raises(UnknownName) as told:
        agree(workspace, _id(workspace), _keys(workspace)[0] + "x", None, DAY)
    assert _keys(workspace)[0] in str(told.value.help)
