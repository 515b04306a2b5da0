"""A workspace of invented States, built once for all tests that only look at what was made."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.model.communique import Communique
from communique.model.places import texts
from communique.model.register import Register
from communique.model.translation import Segment, Translation
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workflow.starting import start_workspace
from communique.workspace import Workspace, yaml_writing

SEALANDS = Path(__file__).parents[1] / "fixtures" / "workspaces" / "sealands"
ALL = ("html", "pdf", "txt", "docx", "fragment")
SELMO = "2026-05-14-strait-of-selmo"
ON_REQUEST = ("signing", "alternat-tessalmar", "alternat-belmarisca", "as-received")


def copied(target: Path) -> Workspace:
    """The invented workspace in a place of its own, nothing built yet."""
    shutil.copytree(SEALANDS, target, ignore=shutil.ignore_patterns("build"))
    return Workspace(target)


@pytest.fixture
def sealands(tmp_path: Path) -> Workspace:
    return copied(tmp_path / "sealands")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport, BuildReport]:
    """The output folder, the public build and the office build."""
    workspace = copied(tmp_path_factory.mktemp("built") / "sealands")
    public = build(workspace, formats=ALL, jobs=1)
    office = build(workspace, formats=ALL[:-1], view="office", jobs=1)
    return workspace.root / "build", public, office


@pytest.fixture
def set_text(tmp_path: Path) -> Callable[..., BuildReport]:
    """Build one communiqué alone, in a workspace that has nothing else.

    `italian` gives it an Italian text that says the same in the same words.
    """

    def set_it(
        made: Communique, house: str = "", *, italian: bool = False, **options: object
    ) -> BuildReport:
        workspace = Workspace(tmp_path / "alone")
        (workspace.root / "data").mkdir(parents=True, exist_ok=True)
        (workspace.root / "data" / "house.yaml").write_text(f"format: 1\n{house}", "utf-8")
        workspace.save_communique(made, force=True)
        if italian:
            _translate(workspace, made)
        return build(workspace, (made.id,), jobs=1, **options)  # type: ignore[arg-type]

    return set_it


def _translate(workspace: Workspace, made: Communique) -> None:
    words = texts(made, Register())
    segments = {place: Segment(text=text, state="final") for place, text in words.items()}
    translation = Translation(communique=made.id, language="it", segments=segments)
    yaml_writing.write(workspace.translation_path(made.id, "it"), translation, "schema.json")


@pytest.fixture
def selmo(tmp_path: Path) -> Workspace:
    """A new workspace, with the fictional declaration that comes with it."""
    return start_workspace(tmp_path / "selmo")


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """The folder of the fictional declaration, and its editions on request."""
    workspace = start_workspace(tmp_path_factory.mktemp("originals") / "selmo")
    report = build(workspace, editions=ON_REQUEST, jobs=1)
    return workspace.root / "build" / SELMO, report
