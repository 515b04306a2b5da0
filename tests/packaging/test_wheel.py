"""The program works from its wheel, with no checkout in sight."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in an environment of its own.

    The libraries it stands on are those of this environment, by a path file: that brings in what
    is installed here, but not the checkout itself.
    """
    home = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    install = ["--python", str(python), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, capture_output=True)
    (site,) = (home / "lib").glob("python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin" / "communique"


def run(program: Path, *arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program, *arguments], cwd=at, capture_output=True, text=True, check=False, timeout=300
    )


def test_templates_travel_inside_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"communique/{path.relative_to(ROOT).as_posix()}" in inside


def test_the_wheel_carries_its_licence_and_no_data_of_ours(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    assert any(name.endswith("licenses/LICENSE") for name in inside)
    assert all(name.startswith(("communique/", "communique-")) for name in inside)
    assert not [name for name in inside if name.startswith("communique/data")]


def test_a_workspace_made_by_the_wheel_builds_whole(program: Path, tmp_path: Path) -> None:
    made = run(program, "init", "office", at=tmp_path)
    assert made.returncode == 0, made.stderr
    built = run(program, "build", at=tmp_path / "office")
    assert built.returncode == 0, built.stderr
    assert "skipped" not in built.stderr
    build = tmp_path / "office" / "build"
    assert (build / "index.html").is_file()
    (id,) = (path.stem for path in (tmp_path / "office/data/communiques").glob("*.yaml"))
    for edition in ("en", "it", "en-it", "it-en"):
        assert (
            (build / id / f"{id}.{edition}.html").read_text().lower().startswith("<!doctype html>")
        )
        assert (build / id / f"{id}.{edition}.pdf").read_bytes().startswith(b"%PDF-")


def test_the_wheel_knows_its_rules_and_its_schema(program: Path, tmp_path: Path) -> None:
    assert "ordinal-date" in run(program, "rules", at=tmp_path).stdout
    assert '"Communique"' in run(program, "schema", at=tmp_path).stdout
    assert str(tmp_path) not in run(program, "--version", "--verbose", at=tmp_path).stdout


def test_the_program_of_the_wheel_runs_from_the_wheel(program: Path) -> None:
    found = run(
        program.with_name("python"), "-c", "import communique; print(communique.__file__)", at=ROOT
    )
    assert Path(found.stdout.strip()).is_relative_to(program.parents[1])
