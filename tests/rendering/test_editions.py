"""A build: what it makes, leaves out, keeps and reports."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from communique.errors import UnknownName
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace

Built = tuple[Path, BuildReport, BuildReport]
ID = "lighthouse-agreement"
SUFFIXES = ("html", "pdf", "txt", "docx", "fragment.html")


def _change(workspace: Workspace, id: str, old: str, new: str) -> None:
    path = workspace.communique_path(id)
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new), "utf-8")


def test_every_default_edition_is_made_in_every_format_of_the_house(built: Built) -> None:
    made = {each.path.name for each in built[1].renditions if each.communique == ID}
    editions = ("en", "it", "en-it", "it-en")
    assert made == {f"{ID}.{e}.{s}" for e in editions for s in SUFFIXES}
    assert all(
        each.path.parent == built[0] / ID for each in built[1].renditions if each.communique == ID
    )


def test_a_default_edition_without_its_language_is_skipped_with_the_reason(built: Built) -> None:
    skipped = {(each.communique, each.edition): each.reason for each in built[1].skipped}
    assert ("herring-statement", "it") in skipped
    assert "data/translations/herring-statement.it.yaml" in skipped["herring-statement", "en-it"]
    assert built[1].exit_code == 0


def test_the_same_edition_asked_for_by_name_fails(sealands: Workspace) -> None:
    report = build(sealands, ("herring-statement",), editions=("it",), formats=("txt",), jobs=1)
    assert report.exit_code == 1
    assert [(each.edition, each.communique) for each in report.failed] == [
        ("it", "herring-statement")
    ]
    assert not report.renditions


def test_an_incomplete_translation_is_no_public_edition_but_an_office_one(
    sealands: Workspace,
) -> None:
    path = sealands.translation_path(ID, "it")
    lines = path.read_text("utf-8")
    path.write_text(re.sub(r"  body/p4:\n(    .*\n)+", "", lines), "utf-8")
    public = build(sealands, (ID,), editions=("it",), formats=("txt",), jobs=1)
    assert "body/p4" in public.failed[0].reason
    office = build(sealands, (ID,), editions=("it",), formats=("html",), view="office", jobs=1)
    html = office.renditions[0].path.read_text("utf-8")
    assert '<p lang="en"><span class="label">4. </span>They will meet again' in html


def test_what_does_not_exist_is_told_with_what_comes_near(sealands: Workspace) -> None:
    with pytest.raises(UnknownName, match="lighthouse-agrement") as asked:
        build(sealands, ("lighthouse-agrement",))
    assert asked.value.help == f"did you mean '{ID}'?"
    with pytest.raises(UnknownName, match="no edition 'en-fr'"):
        build(sealands, editions=("en-fr",))
    assert not (sealands.root / "build").exists()


def test_one_bad_document_does_not_stop_the_others(sealands: Workspace) -> None:
    _change(sealands, "herring-statement", "kind: joint-statement", "kind: joint-statment")
    report = build(sealands, formats=("txt",), jobs=1)
    assert [each.communique for each in report.failed] == ["herring-statement"]
    assert {each.communique for each in report.renditions} == {ID, "six-party-declaration"}
    assert report.exit_code == 1


def test_nothing_unchanged_is_made_again(sealands: Workspace) -> None:
    first = build(sealands, formats=("html", "txt"), jobs=1)
    times = {each.path: each.path.stat().st_mtime_ns for each in first.renditions}
    second = build(sealands, formats=("html", "txt"), jobs=1)
    assert all(each.cached for each in second.renditions)
    assert not any(each.cached for each in first.renditions)
    assert {each.path: each.path.stat().st_mtime_ns for each in second.renditions} == times


def test_a_changed_text_is_made_again_and_no_other(sealands: Workspace) -> None:
    build(sealands, formats=("txt",), jobs=1)
    _change(sealands, ID, "forty-two lighthouses", "forty-three lighthouses")
    report = build(sealands, formats=("txt",), jobs=1)
    again = {each.communique for each in report.renditions if not each.cached}
    assert again == {ID}
    text = next(each.path for each in report.renditions if each.edition == "en" and not each.cached)
    assert "forty-three" in text.read_text("utf-8")


def test_a_template_of_the_workspace_stands_before_the_packaged_one(sealands: Workspace) -> None:
    build(sealands, (ID,), formats=("txt",), jobs=1)
    own = sealands.root / "templates" / "communique"
    own.mkdir(parents=True)
    (own / "mail.txt.j2").write_text("{{ sheet.title }} in our own way", "utf-8")
    report = build(sealands, (ID,), editions=("en",), formats=("txt",), jobs=1)
    assert report.renditions[0].path.read_text("utf-8").endswith("SEA in our own way\n")


def test_a_damaged_store_is_not_believed(sealands: Workspace) -> None:
    before = build(sealands, (ID,), formats=("txt",), jobs=1)
    for data in (sealands.root / "build" / ".store").glob("*/*.data"):
        data.write_bytes(b"damaged")
    after = build(sealands, (ID,), formats=("txt",), jobs=1)
    assert not any(each.cached for each in after.renditions)
    assert [each.sha256 for each in after.renditions] == [each.sha256 for each in before.renditions]


def test_all_cores_make_what_one_makes(sealands: Workspace, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    report = build(sealands, jobs=2, progress=lambda done, total, _: told.append((done, total)))
    assert not report.failed
    assert told == [(n, len(report.renditions)) for n in range(1, len(report.renditions) + 1)]


def test_a_report_as_json_is_what_scripts_were_promised(built: Built) -> None:
    told = json.loads(json.dumps(built[1].as_json()))
    assert list(told) == ["renditions", "skipped", "failed", "removed"]
    promised = {"communique", "edition", "profile", "view", "media_type", "path", "sha256"}
    assert set(told["renditions"][0]) == promised | {"pages", "cached"}
    assert set(told["skipped"][0]) == {"communique", "edition", "reason"}


def test_the_index_leads_to_every_edition_with_a_picture_of_its_first_page(built: Built) -> None:
    html = (built[0] / "index.html").read_text("utf-8")
    linked = set(re.findall(r'href="([^"]+)"', html)) | set(re.findall(r'src="([^"]+\.png)"', html))
    assert linked
    assert all((built[0] / each).is_file() for each in linked)
    for made in built[1].renditions:
        assert str(made.path.relative_to(built[0])) in linked
        if made.path.suffix == ".pdf":
            assert str(made.path.with_suffix(".png").relative_to(built[0])) in linked
