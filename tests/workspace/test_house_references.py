"""What house.yaml names must be there; where it is not, its place and what there is are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from communique import packaged
from communique.errors import Fault, InvalidData
from communique.workspace import Workspace

RULES = {"misspelt-word", "ordinal-date"}


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    return Workspace(tmp_path / "w")


def _fault(office: Workspace, style: str) -> Fault:
    house = office.root / "data/house.yaml"
    house.write_text(f"format: 1\nstyle:\n{style}\n")
    with pytest.raises(InvalidData) as caught:
        office.shared(RULES)
    (found,) = caught.value.faults()
    assert found.path == house
    return found


@pytest.mark.parametrize(
    ("forms", "place", "message", "help"),
    [
        (
            "en: {endings: -ice}",
            (4, 19),
            "English has no form '-ice' of 'endings'",
            'one of "-ise", "-ize"',
        ),
        (
            "en: {courtesy: [H.E., Hon..]}",
            (4, 27),
            "English has no form 'Hon..' of 'courtesy'",
            None,
        ),
        (
            "it: {endings: -ise}",
            (4, 19),
            "italiano offers no choice of 'endings'",
            "leave it out, or add it to `choices` in the language's file",
        ),
        ("it: {serial_comma: no}", (4, 24), "italiano offers no choice of 'serial_comma'", None),
        (
            "en: {courtesy: [HE, H.E.]}",
            (4, 21),
            "'HE' and 'H.E.' are forms of one word",
            "the house writes one of them, or avoids the word",
        ),
        (
            "it: {courtesy: [S.E.], avoided: [SE]}",
            (4, 21),
            "'S.E.' and 'SE' are forms of one word",
            None,
        ),
        ("xx: {date: today}", (4, 9), "there is no language file for 'xx'", None),
    ],
)
def test_a_form_that_a_language_does_not_offer_is_a_fault_with_those_it_does(
    office: Workspace, forms: str, place: tuple[int, int], message: str, help: str | None
) -> None:
    found = _fault(office, f"  forms:\n    {forms}")
    assert (found.line, found.column) == place
    assert found.message == message
    assert help in (None, found.help)


def test_a_matter_there_is_no_form_of_is_a_fault(office: Workspace) -> None:
    found = _fault(office, "  forms:\n    en: {ending: -ise}")
    assert (found.line, found.code) == (4, "unknown-key")


@pytest.mark.parametrize(
    ("suppress", "code", "help"),
    [
        ("{rule: mispelt-word, reason: r}", "unknown-rule", "did you mean 'misspelt-word'?"),
        (
            "{rule: misspelt-word, reason: r, communique: 2026-05-14-strait-of-selmi}",
            "unknown-communique",
            "did you mean '2026-05-14-strait-of-selmo'?",
        ),
        (
            "{rule: misspelt-word, reason: r, communique: 2026-05-14-strait-of-selmo,"
            " where: body/p99}",
            "unknown-place",
            "did you mean 'body/p9'?",
        ),
        (
            "{rule: misspelt-word, reason: r, where: paragraph 4}",
            "unknown-place",
            "write it like heading, body/u-1, signature/1, release/1 or document",
        ),
    ],
)
def test_a_suppression_of_what_is_not_there_is_a_fault(
    office: Workspace, suppress: str, code: str, help: str
) -> None:
    found = _fault(office, f"  suppress:\n    - {suppress}")
    assert (found.code, found.help, found.line) == (code, help, 4)


def test_a_suppression_gives_its_reason(office: Workspace) -> None:
    found = _fault(office, "  suppress:\n    - {rule: misspelt-word}")
    assert (found.code, found.line) == ("missing-key", 4)


def test_a_suppression_at_a_place_that_is_there_is_read(office: Workspace) -> None:
    id = office.communique_ids()[0]
    silenced = f"{{rule: misspelt-word, reason: r, communique: {id}, where: signature/2}}"
    (office.root / "data/house.yaml").write_text(f"format: 1\nstyle: {{suppress: [{silenced}]}}\n")
    assert office.shared(RULES).house.style.suppress[0].where == "signature/2"
