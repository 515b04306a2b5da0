"""`communique migrate` rewrites every file of an older format, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from communique import packaged, whole_files
from communique.cli import main
from communique.model.base import FORMAT
from communique.workflow.migrating import older_files, rewrite
from communique.workspace import Workspace, migrations
from communique.workspace.yaml_editing import ChangedMeanwhile
from older_format import OLDER, STEP, TODAY

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with two communiqués of an older format."""
    root = tmp_path / "office"
    shutil.copytree(packaged.templates() / "workspace", root)
    for id in ("a-b", "c-d"):
        older = OLDER.replace("id: a-b", f"id: {id}")
        (root / f"data/communiques/{id}.yaml").write_text(older)
    monkeypatch.setattr(migrations, "STEPS", (STEP,))
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return call


def held(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_every_older_file_is_rewritten_and_reported(office: Path, run: Run) -> None:
    code, out, _ = run("migrate")
    assert code == 0
    assert out.splitlines()[:2] == [
        f"wrote data/communiques/a-b.yaml (format {FORMAT - 1} → {FORMAT})",
        f"wrote data/communiques/c-d.yaml (format {FORMAT - 1} → {FORMAT})",
    ]
    assert (office / "data/communiques/a-b.yaml").read_text() == TODAY
    assert run("migrate")[1] == f"of format {FORMAT} already: 8\n"


def test_other_files_keep_their_bytes_and_their_time(office: Path, run: Run) -> None:
    house = office / "data/house.yaml"
    before = (house.read_bytes(), house.stat().st_mtime_ns)
    run("migrate")
    assert (house.read_bytes(), house.stat().st_mtime_ns) == before


@pytest.mark.parametrize("option", ["--dry-run", "--diff"])
def test_a_preview_writes_nothing(office: Path, run: Run, option: str) -> None:
    before = held(office)
    code, out, _ = run("migrate", option)
    assert code == 0
    assert held(office) == before
    if option == "--diff":
        assert "-units:  # beside the text\n+body:   # beside the text\n" in out
    else:
        assert out.startswith("would rewrite data/communiques/a-b.yaml (format ")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"format: {FORMAT + 1}\nnew: x\n", "newer-format"),
        ("id: c-d\nlanguage: en\nheading: {}\n", "missing-key"),
        (OLDER.replace("id: a-b", "id: C D"), "malformed"),
        ("a: [", "yaml-syntax"),
    ],
)
def test_one_file_that_cannot_be_rewritten_leaves_all_as_they_are(
    office: Path, run: Run, text: str, code: str
) -> None:
    (office / "data/communiques/c-d.yaml").write_text(text)
    before = held(office)
    exit_code, _, err = run("migrate")
    assert exit_code == 2
    assert err.startswith("data/communiques/c-d.yaml:")
    assert f"error[{code}]" in err
    assert held(office) == before


def test_a_fault_in_a_file_of_todays_format_does_not_stand_in_the_way(
    office: Path, run: Run
) -> None:
    with (office / "data/house.yaml").open("a") as house:
        house.write("nonsense: x\n")
    assert run("migrate")[0] == 0
    assert (office / "data/communiques/a-b.yaml").read_text() == TODAY


def test_a_failure_half_way_puts_everything_back(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replace, done = held(office), Path.replace, []

    def fails(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == 2:
            raise OSError("no space left on device")
        return replace(self, target)

    found = older_files(Workspace(office))
    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="no space"):
        rewrite(found.outdated, Workspace(office))
    assert len(done) == 4  # the first, the one that failed, and both put back
    assert held(office) == before


def test_a_file_changed_since_it_was_read_stops_it(office: Path) -> None:
    found = older_files(Workspace(office))
    path = office / "data/communiques/c-d.yaml"
    path.write_text(path.read_text() + "# mine\n")
    before = held(office)
    with pytest.raises(ChangedMeanwhile):
        rewrite(found.outdated, Workspace(office))
    assert held(office) == before


def test_texts_are_put_in_place_only_when_all_are_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("1")
    two.write_text("2")
    calls = iter([None, OSError("disk full")])

    def sync(_: int) -> None:
        if error := next(calls):
            raise error

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(OSError, match="disk full"):
        whole_files.replace_texts({one: "new", two: "new"})
    assert (one.read_text(), two.read_text()) == ("1", "2")
    assert sorted(tmp_path.iterdir()) == [one, two]


def test_check_and_build_read_an_older_file_as_it_is(office: Path, run: Run) -> None:
    before = held(office)
    assert run("check", "a-b")[0] == 0
    assert held(office) == before
