"""Every command ends in a moment and without a traceback, whatever lies in a workspace."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from communique import packaged
from communique.cli import main
from hostile_files import EXPLOSIVE, SPECIAL

ID = "2026-05-14-strait-of-selmo"
DATA = (
    "data/register/parties.yaml",
    "data/register/people.yaml",
    "data/terminology/glossary.yaml",
    f"data/communiques/{ID}.yaml",
    f"data/translations/{ID}.it.yaml",
    "templates/languages/en.yaml",
    "templates/editions/en.yaml",
)
MATTER = (
    "templates/languages/words/en.txt",
    "templates/communique/web.html.j2",
    "templates/styles/screen.css",
    "data/schema.json",
)
BUILD = ("build", "--format", "html", "--edition", "en", "--jobs", "1", "-q")
COMMANDS = (("check",), ("editions",), ("schema",), ("migrate",), BUILD)
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with templates of its own."""
    root = tmp_path / "office"
    shutil.copytree(packaged.templates() / "workspace", root)
    for name in (*DATA, *MATTER):
        if name.startswith("templates"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(packaged.templates().parent / name, root / name)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Call the program; whoever waits for ever is stopped."""

    def call(*arguments: str) -> tuple[int, str]:
        signal.alarm(60)
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        signal.alarm(0)
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out + said.err

    yield call
    signal.alarm(0)


@pytest.mark.parametrize("kind", SPECIAL)
@pytest.mark.parametrize("name", [*DATA, *MATTER])
def test_what_is_no_file_is_told_of_and_not_waited_for(
    office: Path, run: Run, name: str, kind: str
) -> None:
    path = office / name
    path.unlink(missing_ok=True)
    SPECIAL[kind](path)
    for command in COMMANDS:
        code, said = run(*command)
        assert code in (0, 1, 2), said
        assert "Traceback" not in said
    if name in DATA and kind not in ("a link to nothing", "a link to itself"):
        code, said = run("check")
        assert (code, f"{name}: error[" in said) == (2, True)


@pytest.mark.parametrize("name", ["a billion laughs", "null bytes", "nested flow", "no UTF-8"])
@pytest.mark.parametrize("file", [*DATA, *MATTER])
def test_what_explodes_ends_every_command_with_words(
    office: Path, run: Run, file: str, name: str
) -> None:
    (office / file).write_bytes(EXPLOSIVE[name]())
    for command in COMMANDS:
        code, said = run(*command)
        assert code in (0, 1, 2), said
        assert "Traceback" not in said
    if file in DATA:
        code, said = run("check")
        assert (code, f"{file}:" in said) == (2, True)


@pytest.mark.parametrize("kind", SPECIAL)
def test_a_house_that_is_no_file_makes_no_workspace_or_one_with_a_fault(
    office: Path, run: Run, kind: str
) -> None:
    (office / "data/house.yaml").unlink()
    SPECIAL[kind](office / "data/house.yaml")
    for command in (("check",), BUILD, ("migrate",)):
        code, said = run(*command)
        assert code == 2
        assert "error[no-workspace]" in said or "error[outside-workspace]" in said
