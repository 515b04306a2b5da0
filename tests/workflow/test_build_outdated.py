"""No build leaves what an earlier one made of another text, and none takes what is not ours."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from communique import packaged
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workflow.starting import start_workspace
from communique.workspace import Workspace

ID = "2026-05-14-strait-of-selmo"
MADE = ("html", "txt", "docx")


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    return start_workspace(tmp_path / "office")


def make(workspace: Workspace, *editions: str, **options: object) -> BuildReport:
    options.setdefault("formats", MADE)
    return build(workspace, editions=editions, jobs=1, **options)  # type: ignore[arg-type]


def there(workspace: Workspace, folder: Path | None = None) -> set[str]:
    """The endings of the files that stand in the communiqué's folder."""
    found = (folder or workspace.root / "build").joinpath(ID).iterdir()
    return {each.name.removeprefix(f"{ID}.") for each in found}


def change(workspace: Workspace, old: str, new: str) -> None:
    path = workspace.communique_path(ID)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def back_to_draft(workspace: Workspace) -> None:
    path = workspace.communique_path(ID)
    text, count = re.subn(r"(?m)^stage: \w+", "stage: draft", path.read_text("utf-8"))
    assert count == 1
    path.write_text(text, "utf-8")


def test_an_original_goes_when_its_text_goes_back_to_draft(office: Workspace) -> None:
    make(office, "signing", formats=("pdf",))
    build_folder = office.root / "build"
    assert there(office) == {"signing.pdf", "signing.png"}
    back_to_draft(office)
    report = make(office, "en")
    assert there(office) == {"en.html", "en.txt", "en.docx"}
    (gone,) = report.removed
    assert gone.path == build_folder / ID / f"{ID}.signing.pdf"
    assert "draft" in gone.reason
    assert "signing" not in report.index.read_text("utf-8")
    assert report.exit_code == 0


def test_what_was_made_before_a_change_goes_whatever_is_built_now(office: Workspace) -> None:
    make(office, "en", "it")
    make(office, "en", view="office")
    change(office, "Joint Declaration", "Common Declaration")
    report = make(office, "it", formats=("txt",))
    assert there(office) == {"it.txt"}
    assert len(report.removed) == 8
    assert {each["edition"] for each in report.as_json()["removed"]} == {"en", "it"}


def test_what_is_still_right_stays(office: Workspace) -> None:
    make(office, "en", "it")
    make(office, "en", view="office")
    before = there(office)
    report = make(office, "it", formats=("txt",))
    assert not report.removed
    assert not report.warnings
    assert there(office) == before


def change_the_look(workspace: Workspace) -> None:
    folder = workspace.root / "templates" / "styles"
    folder.mkdir(parents=True)
    packaged_style = packaged.templates() / "styles" / "screen.css"
    (folder / "screen.css").write_text(f"{packaged_style.read_text('utf-8')}\n/* ours */\n")


def test_what_says_the_same_in_an_earlier_look_stays_and_is_told(office: Workspace) -> None:
    make(office, "en", "it", formats=("txt", "html"))
    change_the_look(office)
    report = make(office, "en", formats=("html",))
    assert not report.removed
    assert there(office) == {"en.html", "en.txt", "it.html", "it.txt"}
    (told,) = report.warnings
    assert [f"{ID}.{each}" in told for each in ("en.txt", "it.html", "it.txt")] == [True] * 3
    assert f"{ID}.en.html" not in told
    assert not make(office, "en", "it", formats=("txt", "html")).warnings


def test_an_earlier_look_goes_with_its_text(office: Workspace) -> None:
    make(office, "en", formats=("txt",))
    change_the_look(office)
    make(office, "it", formats=("txt",))
    change(office, "Joint Declaration", "Common Declaration")
    assert len(make(office, "it", formats=("txt",)).removed) == 1
    assert there(office) == {"it.txt"}


def test_a_format_in_which_an_edition_is_no_longer_made_goes(office: Workspace) -> None:
    make(office, "signing", formats=("pdf",))
    folder = office.root / "templates" / "editions"
    folder.mkdir(parents=True)
    (folder / "signing.yaml").write_text(
        "format: 1\ntitle: {en: To sign}\npurpose: signing\nformats: [html]\n", "utf-8"
    )
    report = make(office, "en", formats=("txt",))
    assert [each.path.suffix for each in report.removed] == [".pdf"]
    assert there(office) == {"en.txt"}


def test_nothing_else_in_the_folder_is_touched(office: Workspace) -> None:
    make(office, "en")
    folder = office.root / "build" / ID
    foreign = (f"{ID}.en.pdf.bak", f"{ID}.notes.txt", "en.html", f"{ID}.signing.signed.pdf")
    for name in foreign:
        (folder / name).write_text("somebody's")
    (folder / f"{ID}.signing.pdf").mkdir()
    change(office, "Joint Declaration", "Common Declaration")
    make(office, "it", formats=("txt",))
    kept = {name.removeprefix(f"{ID}.") for name in foreign}
    assert there(office) == {*kept, "signing.pdf", "it.txt"}


def test_a_document_that_somebody_works_on_is_left_with_a_warning(office: Workspace) -> None:
    make(office, "en", formats=("docx",))
    path = office.root / "build" / ID / f"{ID}.en.docx"
    path.write_bytes(b"edited in Word")
    report = make(office, "it", formats=("txt",))
    assert path.read_bytes() == b"edited in Word"
    assert any(f"{ID}.en.docx is left" in each for each in report.warnings)


def test_a_rendition_goes_even_where_the_store_was_lost(office: Workspace) -> None:
    make(office, "signing", formats=("pdf",))
    shutil.rmtree(office.root / "build" / ".store")
    back_to_draft(office)
    make(office, "en", formats=("txt",))
    assert there(office) == {"en.txt"}


def test_a_text_that_cannot_be_read_keeps_what_was_made_of_it(office: Workspace) -> None:
    make(office, "en", formats=("txt",))
    office.communique_path(ID).write_text("format: 1\nid: [", "utf-8")
    report = make(office, "en", formats=("txt",))
    assert report.exit_code == 1
    assert not report.removed
    assert there(office) == {"en.txt"}


def test_only_the_folder_that_is_built_in_is_cleared(office: Workspace, tmp_path: Path) -> None:
    make(office, "en", formats=("txt",))
    make(office, "en", formats=("txt",), out=tmp_path / "out")
    change(office, "Joint Declaration", "Common Declaration")
    make(office, "it", formats=("txt",), out=tmp_path / "out")
    assert there(office) == {"en.txt"}
    assert there(office, tmp_path / "out") == {"it.txt"}


def test_another_communique_keeps_its_files(office: Workspace) -> None:
    make(office, "en", formats=("txt",))
    change(office, "Joint Declaration", "Common Declaration")
    text = office.communique_path(ID).read_text("utf-8")
    office.communique_path("other").write_text(text.replace(f"id: {ID}", "id: other"), "utf-8")
    build(office, ("other",), editions=("en",), formats=("txt",), jobs=1)
    assert there(office) == {"en.txt"}
