"""What is documented is there, and what is there is documented."""

from __future__ import annotations

import os
import re
import subprocess
from importlib import import_module
from pathlib import Path

import click
import pytest
import yaml
from pydantic import BaseModel

from calling import PROGRAM, communique
from communique.cli.program import COMMANDS, program
from communique.cli.rule_pages import markdown
from communique.model.house import Forms, House, Style, Suppression
from communique.workflow.rule_book import rule_book
from communique.workspace import packaged_languages
from communique.workspace.layout import MODELS

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text()
DATA_PAGE = (ROOT / "docs" / "data.md").read_text()


def sessions(page: Path) -> list[str]:
    """The commands of a page's console blocks, each with what it is fed."""
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(), re.DOTALL)
    return [c.strip("\n") for block in blocks for c in re.split(r"(?m)^\$ ", block) if c.strip()]


def section(name: str) -> str:
    """What the commands page says of one command."""
    return COMMANDS_PAGE.partition(f"## communique {name}\n")[2].partition("\n## ")[0]


def options(command: click.Command) -> list[str]:
    """The long names of its options."""
    found = [p for p in command.params if isinstance(p, click.Option)]
    return [name for each in found for name in each.opts if name.startswith("--")]


def test_the_readme_does_what_it_says(tmp_path: Path) -> None:
    script = ["set -u"]
    for command in sessions(ROOT / "README.md"):
        asks = command.startswith(("communique import", "communique check"))
        allowed = " || [ $? = 1 ]" if asks else ""
        first, *rest = command.split("\n")
        script.append("\n".join([f"{first}{allowed} || exit 99", *rest]))
    run = subprocess.run(
        ["bash", "-c", "\n".join(script)],
        cwd=tmp_path,
        env={"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "GOVERNEMENT" in run.stdout
    id = "2031-05-03-memorandum-of-understanding"
    assert (tmp_path / "office/data/communiques" / f"{id}.yaml").is_file()
    assert (tmp_path / "office/build" / id / f"{id}.en.pdf").is_file()
    assert (tmp_path / "office/build/index.html").is_file()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    said = section(name)
    assert said, f"docs/commands.md has no section 'communique {name}'"
    command = import_module(f"communique.cli.{name}_command").command
    everywhere = COMMANDS_PAGE.partition("## Everywhere")[2].partition("\n## ")[0]
    for option in options(command):
        assert f"`{option}" in said or f"`{option}" in everywhere, f"{name} {option}"


def test_every_option_of_the_program_is_documented() -> None:
    assert all(f"`{option}" in COMMANDS_PAGE for option in options(program))


@pytest.mark.parametrize("name", COMMANDS)
def test_no_option_is_documented_that_is_not_there(name: str) -> None:
    there = options(import_module(f"communique.cli.{name}_command").command)
    for option in re.findall(r"(?m)^\| `(--[a-z-]+)", section(name)):
        assert option in there


def test_no_command_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"(?m)^## communique (\S+)", COMMANDS_PAGE)) == set(COMMANDS)


def test_every_command_named_anywhere_is_there() -> None:
    for page in PAGES:
        for name in re.findall(r"`communique ([a-z]+)", page.read_text()):
            assert name in COMMANDS, f"{page.name}: communique {name}"


def settings(model: type[BaseModel], within: str = "") -> list[str]:
    """Every setting of the house, by its path."""
    found = []
    for name, field in model.model_fields.items():
        inner = field.annotation
        nested = isinstance(inner, type) and issubclass(inner, BaseModel)
        found += settings(inner, f"{name}.") if nested else [f"{within}{name}"]  # type: ignore[arg-type]
    return found


def test_every_setting_of_the_house_is_documented() -> None:
    assert settings(House)[-1] == "style.suppress"
    assert all(f"| `{name}` |" in DATA_PAGE for name in settings(House))
    assert all(f"`{name}`" in DATA_PAGE for name in Suppression.model_fields)
    assert Style.model_fields
    assert all(f"| `{name}` |" in DATA_PAGE for name in Forms.model_fields)


@pytest.mark.parametrize("code", ["en", "it"])
def test_every_form_that_a_language_offers_is_documented(code: str) -> None:
    choices = packaged_languages()[code].choices
    column = {"en": 2, "it": 3}[code]
    rows = {
        line.split("|")[1].strip(" `"): line.split("|")
        for line in DATA_PAGE.splitlines()
        if "|" in line
    }
    for matter in ("date", "accent", "endings", "serial_comma", "per_cent", "quotes"):
        assert all(f"`{form}`" in rows[matter][column] for form in choices.offered(matter)), matter


def test_every_kind_of_data_file_is_documented() -> None:
    for pattern in MODELS:
        folder, _, name = pattern.rpartition("/")
        if folder.startswith("data"):
            shown = f"{folder}/{name}".removeprefix("data/")
            stem = shown.partition("*")[0]
            assert f"| `{stem}" in DATA_PAGE, pattern


def test_the_page_of_rules_is_up_to_date() -> None:
    assert (ROOT / "docs/rules.md").read_text() == markdown(rule_book()), "run: make fix"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text()):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_page_of_documentation_is_in_its_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text()
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "index.md" or f"({page.name})" in index


def test_every_library_is_explained() -> None:
    said = (ROOT / "docs" / "dependencies.md").read_text().lower()
    project = (ROOT / "pyproject.toml").read_text()
    listed = re.search(r"(?s)\ndependencies = \[(.*?)\n\]", project)
    assert listed
    for name in re.findall(r'"([\w.-]+)', listed[1]):
        assert name.lower() in said, name


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"(?m)^\.PHONY: (.*)$", makefile)
    assert phony
    settings = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    run = subprocess.run(
        ["make", "help"], cwd=ROOT, env=settings, capture_output=True, text=True, check=True
    )
    assert [line.split()[0] for line in run.stdout.splitlines()] == phony[1].split()


def test_publiccode_says_what_the_standard_asks_for() -> None:
    said = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    required = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "legal"}
    required |= {"developmentStatus", "softwareType", "description", "maintenance", "localisation"}
    assert required <= set(said)
    assert said["legal"] == {"license": "EUPL-1.2"}
    for language in said["description"].values():
        assert len(language["shortDescription"]) <= 150
        assert 150 <= len(language["longDescription"]) <= 10_000
        assert language["features"]


def test_version_and_licence_agree_everywhere(tmp_path: Path) -> None:
    said = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    version = communique("--version", at=tmp_path).stdout.split()[1]
    assert said["softwareVersion"] == version
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text()
    assert (ROOT / "LICENSE").read_text().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
