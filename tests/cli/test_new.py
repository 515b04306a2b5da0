"""A communiqué begun from the register: right in each language, and never over another."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess
from typing import get_args

import click
import pytest
import yaml

from calling import communique
from communique import packaged
from communique.cli.new_command import command
from communique.language.words import fold, phrases
from communique.model.communique import Communique, Kind
from communique.workspace import Workspace, packaged_languages

PARTIES = ("--party", "tessalmar", "--party", "belmarisca")
PEOPLE = ("--signatory", "orla-wintermarrow", "--signatory", "teodoro-vespralli")
WHEN = ("--date", "2031-05-03", "--place", "Port Vesper")
FERRIES = ("--instrument", "Memorandum of Understanding on Ferries")
ID = "2031-05-03-memorandum-of-understanding"
Call = Callable[..., CompletedProcess[str]]


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "office")
    return Workspace(tmp_path / "office")


@pytest.fixture
def new(office: Workspace) -> Call:
    return lambda *arguments: communique("new", *arguments, at=office.root)


def heading(made: Communique) -> list[tuple[str, str]]:
    return [(part.role, part.text) for part in made.heading.parts]


def test_heading_principals_and_blocks_come_from_the_register(new: Call, office: Workspace) -> None:
    run = new(*PARTIES, *PEOPLE, *WHEN, *FERRIES)
    assert (run.returncode, run.stdout) == (0, f"wrote data/communiques/{ID}.yaml\n")
    assert f"`communique check {ID}`" in run.stderr
    made = office.communique(ID)
    assert heading(made) == [
        ("title", "Joint communiqué: Memorandum of Understanding on Ferries,"),
        (
            "principals",
            "H.E. Orla Wintermarrow, Minister for Maritime Affairs, Republic of Tessalmar,",
        ),
        ("principals", "H.E. Teodoro Vespralli, Minister of the Sea, Kingdom of Belmarisca,"),
        ("place", "Port Vesper,"),
        ("date", "3 May 2031"),
    ]
    assert [each.party for each in made.parties] == ["tessalmar", "belmarisca"]
    assert [p.person for p in made.heading.principals] == [PEOPLE[1], PEOPLE[3]]
    assert [b.party for b in made.signature_blocks] == [
        "The Government of the Republic of Tessalmar",
        "The Government of the Kingdom of Belmarisca",
    ]
    assert made.instrument and made.instrument.kind == "memorandum-of-understanding"
    assert (made.stage, made.body, str(made.date)) == ("draft", (), "2031-05-03")


def test_in_italian_date_offices_and_apostrophe_are_italian(new: Call, office: Workspace) -> None:
    instrument = "Protocollo d'intesa sui traghetti"
    given = (
        *PARTIES,
        *PEOPLE,
        "--date",
        "2031-05-01",
        "--place",
        "Porto Selmo",
        "--language",
        "it",
    )
    assert new(*given, "--instrument", instrument).returncode == 0
    made = office.communique("2031-05-01-memorandum-of-understanding")
    assert heading(made) == [
        ("title", "Comunicato congiunto: Protocollo d’intesa sui traghetti,"),
        (
            "principals",
            "S.E. Orla Wintermarrow, Ministra per gli Affari marittimi, Repubblica di Tessalmar,",
        ),
        ("principals", "S.E. Teodoro Vespralli, Ministro del Mare, Regno di Belmarisca,"),
        ("place", "Porto Selmo,"),
        ("date", "1° maggio 2031"),
    ]
    assert made.signature_blocks[0].party == "Il Governo della Repubblica di Tessalmar"


def test_the_only_thing_left_to_say_is_the_text(new: Call, office: Workspace) -> None:
    new(*PARTIES, *PEOPLE, *WHEN, *FERRIES)
    run = communique("check", ID, at=office.root)
    assert run.returncode == 1
    assert run.stdout.count("query[") == 1
    assert "1 finding:" in run.stdout
    assert "[body-missing]" in run.stdout


def test_the_commented_lines_become_a_text_when_their_marks_are_taken_away(
    new: Call, office: Workspace
) -> None:
    new(*PARTIES, *PEOPLE, *WHEN, *FERRIES)
    path = office.communique_path(ID)
    lines = path.read_text().splitlines(keepends=True)
    begun = lines.index("# body:\n")
    for n in range(begun, begun + 4):
        lines[n] = lines[n].removeprefix("# ").replace("…", "The Ministers met.")
    path.write_text("".join(lines))
    assert [unit.text for unit in office.communique(ID).body] == ["The Ministers met."]
    checked = communique("check", ID, at=office.root)
    assert checked.returncode == 0, checked.stdout
    built = communique("build", ID, "--edition", "en", "--format", "txt", at=office.root)
    assert built.returncode == 0, built.stderr


def test_an_order_of_parties_is_the_order_of_everything(new: Call, office: Workspace) -> None:
    turned = (*PARTIES[2:], *PARTIES[:2])
    assert new(*turned, *PEOPLE, *WHEN, *FERRIES).returncode == 0
    made = office.communique(ID)
    assert [block.of for block in made.signature_blocks] == ["belmarisca", "tessalmar"]
    assert [p.person for p in made.heading.principals] == [PEOPLE[3], PEOPLE[1]]


def test_a_party_without_a_signatory_keeps_its_place_and_its_block(
    new: Call, office: Workspace
) -> None:
    assert new(*PARTIES, *PEOPLE[:2], *WHEN, *FERRIES).returncode == 0
    made = office.communique(ID)
    assert heading(made)[2] == ("parties", "Kingdom of Belmarisca,")
    assert made.signature_blocks[1].signatory is None
    assert "waits for one" in office.communique_path(ID).read_text()


def test_an_empty_text_says_that_there_is_none(new: Call, office: Workspace) -> None:
    none = ("--signatory", "", "--place", "", "--instrument", "")
    assert new(*PARTIES, "--date", "2031-05-03", *none, "--kind", "joint-statement").returncode == 0
    made = office.communique("2031-05-03-joint-statement")
    assert heading(made) == [
        ("title", "Joint statement,"),
        ("parties", "Republic of Tessalmar,"),
        ("parties", "Kingdom of Belmarisca,"),
        ("date", "3 May 2031"),
    ]
    assert (made.place, made.instrument, made.signature_blocks) == (None, None, ())
    assert "role: place" in office.communique_path(made.id).read_text()


def test_everything_missing_is_named_at_once_and_nothing_written(
    new: Call, office: Workspace
) -> None:
    before = sorted(office.root.rglob("*"))
    run = new("--place", "X")
    assert (run.returncode, run.stdout) == (2, "")
    assert "not given: --party, --signatory, --date, --instrument" in run.stderr
    assert sorted(office.root.rglob("*")) == before


def test_everything_wrong_is_told_at_once_with_what_was_meant(new: Call, office: Workspace) -> None:
    run = new(
        *("--party", "tesalmar", "--party", "Belmarisca", "--party", "belmarisca"),
        *("--signatory", "orla", "--signatory", "qqq", "--date", "2031-02-30", "--place", "a\x07b"),
        *("--instrument", "", "--id", "No Id"),
    )
    assert run.returncode == 2
    codes = [line.split("]")[0] for line in run.stderr.splitlines() if line.startswith("error")]
    assert codes == [
        "error[unknown-party",
        "error[repeated-party",
        "error[unknown-person",
        "error[unknown-person",
        "error[wrong-value",
        "error[wrong-value",
        "error[malformed",
    ]
    assert "did you mean 'tessalmar'?" in run.stderr
    assert "add one to data/register/people.yaml" in run.stderr
    assert len(office.communique_ids()) == 1


@pytest.mark.parametrize("date", ["", "3 May 2031", "20310503", "2031-5-3", "٢٠٣١-٠٥-٠٣"])
def test_a_date_is_written_in_one_way_alone(new: Call, date: str) -> None:
    run = new(*PARTIES, *PEOPLE, "--place", "", *FERRIES, "--date", date)
    assert run.returncode == 2
    assert f"'{date}' is no date" in run.stderr


def test_who_signs_for_another_party_is_refused_with_the_reason(
    new: Call, office: Workspace
) -> None:
    parties = office.root / "data/register/parties.yaml"
    parties.write_text(
        parties.read_text() + "  eastmark:\n    name: {en: Eastmark, it: Ostmarca}\n"
    )
    run = new(*PARTIES[:2], "--party", "eastmark", *PEOPLE, *WHEN, *FERRIES)
    assert run.returncode == 2
    assert run.stderr.splitlines() == [
        "error[foreign-signatory]: 'teodoro-vespralli' signs for 'belmarisca', and that is none of "
        "the parties",
        "help: add `--party belmarisca`, or name somebody of tessalmar, eastmark",
    ]


def test_a_joint_text_needs_two_parties_and_a_press_release_one(
    new: Call, office: Workspace
) -> None:
    one = (*PARTIES[:2], "--signatory", "", *WHEN, "--instrument", "")
    assert "error[too-few-parties]" in new(*one).stderr
    assert new(*one, "--kind", "press-release").returncode == 0


def test_a_name_that_two_bear_is_asked_for_by_key(new: Call, office: Workspace) -> None:
    people = office.root / "data/register/people.yaml"
    twin = "  other-orla:\n    name: Orla Wintermarrow\n    party: belmarisca\n"
    people.write_text(people.read_text() + twin)
    run = new(*PARTIES, "--signatory", "Orla Wintermarrow", *WHEN, *FERRIES)
    assert "error[ambiguous-person]" in run.stderr
    assert "say which: orla-wintermarrow, other-orla" in run.stderr


def test_a_party_without_a_name_in_the_language_is_refused(new: Call, office: Workspace) -> None:
    parties = office.root / "data/register/parties.yaml"
    parties.write_text(parties.read_text() + "  eastmark:\n    name: {en: Eastmark}\n")
    given = (*PARTIES, "--party", "eastmark", *PEOPLE, *WHEN, *FERRIES)
    assert new(*given).returncode == 0
    run = new(*given, "--language", "it")
    assert (run.returncode, "error[missing-name]" in run.stderr) == (2, True)


def test_an_office_that_names_its_state_is_not_followed_by_it(new: Call, office: Workspace) -> None:
    parties = office.root / "data/register/parties.yaml"
    named = parties.read_text().replace("en: Minister of the Sea", "en: President of Belmarisca")
    parties.write_text(named)
    assert new(*PARTIES, *PEOPLE, *WHEN, *FERRIES).returncode == 0
    words = heading(office.communique(ID))[2][1]
    assert words == "H.E. Teodoro Vespralli, President of Belmarisca,"


def test_words_that_look_like_marks_are_words(new: Call, office: Workspace) -> None:
    instrument = "Protocol [[em|on]] Nets: “{{ 7*7 }}” # 3"
    assert new(*PARTIES, *PEOPLE, *WHEN, "--instrument", instrument).returncode == 0
    made = communique("build", "2031-05-03-protocol", "--format", "txt", at=office.root)
    assert made.returncode == 0
    text = (office.root / "build/2031-05-03-protocol/2031-05-03-protocol.en.txt").read_text()
    assert instrument in " ".join(text.split())


def test_an_unknown_language_is_answered_with_those_there_are(new: Call) -> None:
    run = new(*PARTIES, *PEOPLE, *WHEN, *FERRIES, "--language", "eng")
    assert (run.returncode, "did you mean 'en'?" in run.stderr) == (2, True)


def test_a_language_that_lacks_words_for_a_heading_is_told_so(new: Call, office: Workspace) -> None:
    own = office.root / "templates/languages"
    own.mkdir(parents=True)
    shipped = (packaged.templates() / "languages/en.yaml").read_text()
    (own / "en.yaml").write_text(shipped.replace("kind-joint-communique:", "kind-other:"))
    run = new(*PARTIES, *PEOPLE, *WHEN, *FERRIES)
    assert run.returncode == 2
    assert "error[missing-label]" in run.stderr


def test_an_id_that_is_taken_gets_a_number_and_one_asked_for_by_name_is_refused(
    new: Call, office: Workspace
) -> None:
    for _ in range(3):
        assert new(*PARTIES, *PEOPLE, *WHEN, *FERRIES).returncode == 0
    assert {ID, f"{ID}-2", f"{ID}-3"} < set(office.communique_ids())
    before = office.communique_path(ID).read_bytes()
    run = new(*PARTIES, *PEOPLE, *WHEN, *FERRIES, "--id", ID)
    assert (run.returncode, "error[already-there]" in run.stderr) == (2, True)
    assert office.communique_path(ID).read_bytes() == before
    assert new(*PARTIES, *PEOPLE, *WHEN, *FERRIES, "--id", "ferries").returncode == 0
    assert office.communique("ferries").id == "ferries"


def test_two_who_begin_at_once_write_two_files(new: Call, office: Workspace) -> None:
    with ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(lambda _: new(*PARTIES, *PEOPLE, *WHEN, *FERRIES), range(4)))
    assert [run.returncode for run in runs] == [0] * 4
    assert len({run.stdout for run in runs}) == 4
    assert len(office.communique_ids()) == 5


def test_the_next_command_names_the_workspace_where_that_is_elsewhere(
    office: Workspace, tmp_path: Path
) -> None:
    given = (*PARTIES, *PEOPLE, *WHEN, *FERRIES, "--workspace", "office")
    run = communique("new", *given, at=tmp_path)
    assert run.stdout == f"wrote office/data/communiques/{ID}.yaml\n"
    assert f"`communique --workspace office check {ID}`" in run.stderr


def test_every_reader_of_yaml_reads_what_was_written(new: Call, office: Workspace) -> None:
    new(*PARTIES, *PEOPLE, *WHEN, *FERRIES)
    said = yaml.safe_load(office.communique_path(ID).read_text())
    assert list(said)[:5] == ["format", "id", "kind", "stage", "language"]
    assert "body" not in said


def test_every_kind_can_be_asked_for() -> None:
    kind = next(p for p in command.params if p.name == "kind")
    assert isinstance(kind.type, click.Choice)
    assert tuple(kind.type.choices) == get_args(Kind)


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("language", packaged_languages().values(), ids=lambda each: each.code)
def test_every_kind_has_a_name_in_every_language_that_a_heading_opens_with(
    language: object, kind: str
) -> None:
    words = language.labels[f"kind-{kind}"]  # type: ignore[attr-defined]
    known = language.reading.headings.values()  # type: ignore[attr-defined]
    opening = phrases(tuple(each for group in known for each in group))
    found = opening.match(fold(words))
    assert found and found.end() == len(words)
