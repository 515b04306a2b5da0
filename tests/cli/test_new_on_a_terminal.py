"""`communique new` asks a person for what it was not told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from communique import packaged
from communique.workspace import Workspace
from terminal import CTRL_C, CTRL_D, TAB, Terminal


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "office")
    return Workspace(tmp_path / "office")


def test_everything_can_be_answered_by_number_key_or_name(office: Workspace) -> None:
    with Terminal("new", at=office.root) as terminal:
        terminal.answer("Party 1 (number, key or name):", "2")
        terminal.expect("Kingdom of Belmarisca")
        terminal.answer("Party 2 (number, key or name):", "republic of tessalmar")
        terminal.expect("Who signs for 'belmarisca'")
        terminal.answer("Signatory 1", "teodoro-vespralli")
        terminal.answer("Signatory 1", "")
        terminal.answer("Date", "2031-05-03")
        terminal.answer("Place", "Port Vesper")
        terminal.answer("Instrument", "Protocol on Ferries")
        assert terminal.end() == 0
    made = office.communique("2031-05-03-protocol")
    assert [each.party for each in made.parties] == ["belmarisca", "tessalmar"]
    signing = [block.signatory and block.signatory.person for block in made.signature_blocks]
    assert signing == ["teodoro-vespralli", None]
    assert made.place == "Port Vesper"


def test_only_what_is_missing_is_asked(office: Workspace) -> None:
    given = ("--party", "tessalmar", "--party", "belmarisca", "--signatory", "", "--instrument", "")
    with Terminal("new", *given, "--place", "X", at=office.root) as terminal:
        terminal.answer("Date", "2031-05-03")
        assert terminal.end() == 0
        assert "Place" not in terminal.said
    assert office.communique("2031-05-03-joint-communique").signature_blocks == ()


def test_a_near_miss_is_offered_a_beginning_taken_and_nonsense_asked_again(
    office: Workspace,
) -> None:
    with Terminal("new", at=office.root) as terminal:
        terminal.answer("Party 1", "tesselmar")
        terminal.answer("do you mean 'tessalmar' (Republic of Tessalmar)", "y")
        terminal.answer("Party 2", "zzz")
        terminal.expect("there is no party 'zzz' to choose from")
        terminal.answer("Party 2", "tess")
        terminal.expect("'tessalmar' is chosen already")
        terminal.answer("Party 2", "bel")
        terminal.expect("Kingdom of Belmarisca")
        terminal.answer("Signatory 1", "")
        terminal.answer("Signatory 1", "")
        terminal.answer("Date", "3 May")
        terminal.expect("'3 May' is no date; write it as 2031-05-03")
        terminal.answer("Date", "2031-05-03")
        terminal.answer("Place", "")
        terminal.answer("Instrument", "")
        assert terminal.end() == 0
    made = office.communique("2031-05-03-joint-communique")
    assert (made.place, made.instrument, made.signature_blocks) == (None, None, ())


def test_the_tab_key_completes(office: Workspace) -> None:
    with Terminal("new", at=office.root) as terminal:
        terminal.expect("Party 1 (number, key or name):")
        terminal.type(f"tessalm{TAB}\n")
        terminal.expect("tessalmar")
        terminal.expect("Republic of Tessalmar")


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
@pytest.mark.parametrize("answered", [0, 1, 2])
def test_who_stops_leaves_nothing(office: Workspace, key: str, answered: int) -> None:
    before = sorted(office.root.rglob("*"))
    with Terminal("new", at=office.root) as terminal:
        for number in range(answered):
            terminal.answer(f"Party {number + 1} (", str(number + 1))
        terminal.expect(f"{'Signatory 1' if answered == 2 else f'Party {answered + 1}'} (")
        terminal.type(key)
        assert terminal.end() == 130
        assert terminal.said.endswith("\nstopped; nothing half-written is left\n")
    assert sorted(office.root.rglob("*")) == before


def test_what_is_wrong_with_the_options_is_told_before_anything_is_asked(office: Workspace) -> None:
    with Terminal("new", "--party", "tesalmar", "--party", "x", at=office.root) as terminal:
        assert terminal.end() == 2
        assert "did you mean 'tessalmar'?" in terminal.said
        assert "Date" not in terminal.said


def test_a_signatory_given_beforehand_must_belong_to_a_party_that_is_chosen(
    office: Workspace,
) -> None:
    parties = office.root / "data/register/parties.yaml"
    parties.write_text(
        parties.read_text() + "  eastmark:\n    name: {en: Eastmark, it: Ostmarca}\n"
    )
    given = ("--signatory", "orla-wintermarrow", "--date", "2031-05-03", "--place", "")
    with Terminal("new", *given, "--instrument", "", at=office.root) as terminal:
        terminal.answer("Party 1", "eastmark")
        terminal.answer("Party 2", "belmarisca")
        terminal.answer("Party 3", "")
        assert terminal.end() == 2
        assert "'orla-wintermarrow' signs for 'tessalmar'" in terminal.said
    assert len(office.communique_ids()) == 1


def test_an_empty_register_is_said_to_be_so(office: Workspace) -> None:
    for name in ("parties", "people"):
        (office.root / f"data/register/{name}.yaml").unlink()
    with Terminal("new", at=office.root) as terminal:
        assert terminal.end() == 2
        assert "error[empty-register]: the register has no party" in terminal.said


def test_a_long_register_is_listed_on_request(office: Workspace) -> None:
    parties = office.root / "data/register/parties.yaml"
    more = "".join(f"  isle-{n}:\n    name: {{en: Isle {n}, it: Isola {n}}}\n" for n in range(40))
    parties.write_text(parties.read_text() + more)
    with Terminal("new", at=office.root) as terminal:
        terminal.answer("Party 1", "?")
        assert "Isle 7" not in terminal.said
        terminal.expect("42  isle-39     Isle 39")
        terminal.answer("Party 1", "isle")
        terminal.expect("which of these: isle-0, isle-1")
