"""What holds for every command: help at once, errors for people, clean ends."""

from __future__ import annotations

import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from calling import PROGRAM, communique
from communique import __version__, packaged
from communique.cli import main
from communique.cli.program import COMMANDS

SHIPPED = packaged.templates() / "workspace"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "w")
    return tmp_path / "w"


def test_help_answers_at_once(tmp_path: Path) -> None:
    """In the processor's time, which other work on the machine hardly changes: 0.05 s alone."""
    communique("--help", at=tmp_path)  # byte code is there from now on
    assert min(_seconds_of_help(tmp_path) for _ in range(5)) < 0.12


def _seconds_of_help(at: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert communique("--help", at=at).returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from communique.cli import program; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"pydantic", "yaml", "ruamel", "jinja2", "weasyprint", "docx", "pypdf", "fontTools"}
    assert not heavy & set(said.stdout.split())


def test_help_names_every_command_and_no_command_is_help_too(tmp_path: Path) -> None:
    said = communique("--help", at=tmp_path).stdout
    assert all(f"\n  {name} " in said for name in COMMANDS)
    assert communique(at=tmp_path).stdout == said


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(tmp_path: Path, name: str) -> None:
    made = communique(name, "--help", at=tmp_path)
    assert made.returncode == 0
    assert made.stdout.startswith(f"Usage: communique {name}")


def test_version_is_one_line_and_verbose_the_whole_environment(tmp_path: Path) -> None:
    assert communique("--version", at=tmp_path).stdout == f"communique {__version__}\n"
    lines = communique("--version", "--verbose", at=tmp_path).stdout.splitlines()
    names = [line.split()[0] for line in lines]
    assert names[:2] == ["communique", "python"]
    assert {"weasyprint", "pyphen", "pango", "harfbuzz", "harfbuzz-subset", "fonts"} <= set(names)
    assert not any(line.endswith(" absent") for line in lines)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chekc",), "help: did you mean 'check'?"),
        (("editions", "--formt", "json"), "--format"),
        (("editions", "--format", "xml"), "json"),
        (("--now", "yesterday", "editions"), "2026-07-02T18:00:00+02:00"),
        (("--now", "2026-07-02T18:00", "editions"), "has no zone"),
        (("rules", "ordinal-dat"), "help: did you mean 'ordinal-date'?"),
    ],
)
def test_wrong_usage_is_answered_with_what_would_be_right(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    made = communique(*arguments, at=tmp_path)
    assert (made.returncode, made.stdout) == (2, "")
    assert made.stderr.startswith("error[")
    assert said in made.stderr
    assert "Traceback" not in made.stderr


def test_outside_a_workspace_the_message_names_the_ways_out(tmp_path: Path) -> None:
    made = communique("build", at=tmp_path)
    assert made.returncode == 2
    assert made.stderr.startswith("error[no-workspace]: ")
    assert "communique init" in made.stderr
    assert not list(tmp_path.iterdir())


def test_all_faults_of_the_data_are_told_with_paths_as_seen_from_here(workspace: Path) -> None:
    house = workspace / "data" / "house.yaml"
    house.write_text("format: 1\nnaem: {en: X}\nlanguage: e\n")
    made = communique("build", at=workspace)
    assert made.returncode == 2
    assert made.stderr.splitlines() == [
        "data/house.yaml:2:1: error[unknown-key]: there is no key 'naem' here",
        "help: did you mean 'name'?",
        "data/house.yaml:3:11: error[malformed]: 'e' cannot stand in 'language'",
        "help: use a language code such as `en`, `it` or `sr-Latn`",
    ]
    assert not (workspace / "build").exists()


def test_a_workspace_can_be_named_before_or_after_the_command_or_in_the_environment(
    workspace: Path, tmp_path: Path
) -> None:
    own = workspace / "templates" / "editions"
    own.mkdir(parents=True)
    (own / "ours.yaml").write_text("format: 1\ntitle: {en: Ours}\nlanguages: [en]\n")
    calls = [
        communique("--workspace", workspace, "editions", at=tmp_path),
        communique("editions", "--workspace", workspace, at=tmp_path),
        communique("editions", at=tmp_path, environment={"COMMUNIQUE_WORKSPACE": str(workspace)}),
    ]
    assert all("ours" in made.stdout for made in calls)
    assert "ours" not in communique("editions", at=tmp_path).stdout


def test_a_flag_stands_before_the_environment(workspace: Path, tmp_path: Path) -> None:
    elsewhere = {"COMMUNIQUE_WORKSPACE": str(tmp_path / "nowhere")}
    made = communique("--workspace", workspace, "editions", at=tmp_path, environment=elsewhere)
    assert made.returncode == 0


def test_no_colours_reach_a_file(workspace: Path, tmp_path: Path) -> None:
    assert "\x1b" not in communique("chekc", at=tmp_path).stderr


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    made = subprocess.run(
        ["bash", "-c", f"'{PROGRAM}' schema | true; exit ${{PIPESTATUS[0]}}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (made.returncode, made.stderr) == (141, "")


def test_an_output_closed_from_the_start_is_no_fault_of_the_program(workspace: Path) -> None:
    made = subprocess.run(
        ["bash", "-c", f"'{PROGRAM}' check --format json >&-"],
        cwd=workspace,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_without_a_traceback_or_a_half_written_file(workspace: Path, jobs: str) -> None:
    with subprocess.Popen(
        [PROGRAM, "build", "--jobs", jobs],
        cwd=workspace,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as run:
        assert run.stderr is not None
        assert run.stderr.readline().startswith("1/")
        run.send_signal(signal.SIGINT)
        said = run.stderr.read()
    assert run.returncode == 130
    assert said.endswith("stopped; nothing half-written is left\n")
    assert "Traceback" not in said
    half_written = [path for path in (workspace / "build").rglob(".*") if path.is_file()]
    assert not half_written


def test_a_fault_of_the_program_is_not_blamed_on_anybody_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> str:
        raise LookupError("lost")

    monkeypatch.setattr("communique.workspace.schema.schema_text", broken)
    with pytest.raises(SystemExit) as ended:
        main(["schema"])
    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (70, "")
    assert said.err.startswith("error[internal]: LookupError: lost\nhelp: ")
    assert "Traceback" not in said.err
