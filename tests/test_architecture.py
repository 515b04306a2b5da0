"""Who may import whom, and what may stand where."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "communique"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
STAGES = {"importing", "workspace", "proofreading", "translation", "rendering", "verification"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """The top-level names of all absolute imports of a module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_imports_run_in_one_direction() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    made = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout


def test_every_folder_of_the_package_has_its_place_in_the_contract() -> None:
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    placed = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert there - {"__init__", "__pycache__", "templates", "py"} <= placed


def test_every_library_that_is_imported_is_declared() -> None:
    normal = re.compile(r"[-_.]+")
    declared = {
        normal.sub("-", re.match(r"[\w.-]+", line)[0]).lower()  # type: ignore[index]
        for line in PROJECT["project"]["dependencies"]
    }
    owners = metadata.packages_distributions()
    used = set().union(*(imports(path) for path in modules())) - set(sys.stdlib_module_names)
    for name in used - {"communique", "__future__"}:
        distributions = {normal.sub("-", each).lower() for each in owners[name]}
        assert distributions & declared, f"{name} is imported and not declared"


def test_no_module_is_longer_than_a_person_reads_at_once() -> None:
    long = {path: n for path in modules() if (n := len(path.read_text().splitlines())) > 400}
    assert not long


def test_no_module_is_named_for_nothing() -> None:
    nothing = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?)$")
    assert not [path for path in modules() if nothing.search(path.stem)]


def test_stages_ask_neither_the_clock_nor_the_environment() -> None:
    asks = re.compile(r"datetime\.now|date\.today|time\.time\(|getenv|Path\.cwd|random\.")
    for stage in STAGES | {"model", "language", "store"}:
        for path in (PACKAGE / stage).rglob("*.py"):
            assert not asks.search(path.read_text()), path


def test_nothing_stands_at_the_top_that_has_no_place_there() -> None:
    allowed = {
        *("templates", "data", "src", "tests", "docs", "requirements", "Makefile", "README.md"),
        *(
            "pyproject.toml",
            "LICENSE",
            "publiccode.yml",
            "CHANGELOG.md",
            ".gitignore",
            ".pre-commit-hooks.yaml",
            ".ci",
        ),
        ".gitattributes",
    }
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {line.partition("/")[0] for line in listed.stdout.splitlines()} <= allowed


def test_the_locked_requirements_name_no_host_and_lock_every_file() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text()
        assert "://" not in text
        if not path.name.startswith("debian"):
            pinned = re.findall(r"^[a-z0-9][^\n]*?==[^\n]*\n(?!\s+--hash)", text, re.MULTILINE)
            assert not pinned, "a requirement without a hash"


def test_every_declared_library_is_locked() -> None:
    groups = PROJECT["dependency-groups"]
    base = [*PROJECT["project"]["dependencies"], *groups["install"]]
    for file, wanted in (("base", base), ("test", [*base, *groups["test"]])):
        text = (ROOT / "requirements" / f"{file}.txt").read_text()
        locked = set(re.findall(r"(?m)^([a-z0-9-]+)==", text))
        names = {re.match(r"[\w.-]+", line)[0] for line in wanted}  # type: ignore[index]
        assert {re.sub(r"[-_.]+", "-", name).lower() for name in names} <= locked
