"""Whatever a workspace holds, checking and building end with findings, editions or faults."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import packaged
from communique.errors import CommuniqueError
from communique.rendering import webfonts
from communique.workflow.building import build
from communique.workflow.checking import check, difference, save
from communique.workspace import Workspace
from spoilt_files import spoilt

SHIPPED = packaged.templates() / "workspace"
NAMES = (
    "data/house.yaml",
    "data/register/parties.yaml",
    "data/register/people.yaml",
    "data/terminology/glossary.yaml",
    *(f"data/{kind}/{path.name}" for kind in ("communiques", "translations")
      for path in sorted((SHIPPED / "data" / kind).glob("*.yaml"))),
    "templates/languages/en.yaml",
    "templates/languages/it.yaml",
    "templates/editions/en-it.yaml",
)  # fmt: skip


def original(name: str) -> bytes:
    root = SHIPPED if name.startswith("data") else packaged.templates().parent
    return (root / name).read_bytes()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("any") / "office"
    shutil.copytree(SHIPPED, root)
    return Workspace(root)


@pytest.fixture(autouse=True, scope="module")
def no_fonts() -> object:
    """Fonts are cut to the letters of each text, which takes longer than all that is tried here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(webfonts, "_subset", lambda face, points: "")
        yield


def _check(workspace: Workspace) -> None:
    for each in check(workspace):
        difference(each)
    save(check(workspace, fix=True), workspace)


def _build(workspace: Workspace) -> None:
    report = build(workspace, editions=("en", "en-it"), formats=("html",), jobs=1)
    told = [each.reason for each in report.failed]
    assert not [reason for reason in told if reason.startswith("html: internal error")]
    build(workspace, formats=("txt",), view="office", jobs=1)


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("work", [_check, _build], ids=lambda each: each.__name__.strip("_"))
@settings(max_examples=max(10, settings.default.max_examples // 15))
@given(data=st.data())
def test_nothing_but_an_error_for_people_escapes(
    office: Workspace, work: Callable[[Workspace], None], name: str, data: st.DataObject
) -> None:
    path = office.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    spoilt_file = data.draw(spoilt(original(name)))
    path.write_bytes(spoilt_file)
    try:
        work(office)
    except CommuniqueError as error:
        assert error.faults()
    finally:
        _restored(path, name)


def _restored(path: Path, name: str) -> None:
    path.write_bytes(original(name)) if name.startswith("data") else path.unlink()
