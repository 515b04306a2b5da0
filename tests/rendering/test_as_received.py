"""For the file: what was received, to the letter, before any correction; never public."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workflow.importing import Source, import_sources, save
from communique.workspace import Workspace
from pdf_reading import page_texts, tags

Originals = tuple[Path, BuildReport]
ROOT = Path(__file__).parents[2]
SEED = "2026-07-02-letter-of-intent"
FIXTURES = ROOT / "tests" / "fixtures" / "imports"


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuildReport]:
    """The real texts as they were received, by the name of the view that was asked for."""
    root = tmp_path_factory.mktemp("seed") / "real"
    shutil.copytree(ROOT / "data", root / "data")
    workspace, views = Workspace(root), ("public", "office")
    return {
        view: build(workspace, (SEED,), editions=("as-received",), view=view, jobs=1)  # type: ignore[arg-type]
        for view in views
    }


def _lines(report: BuildReport) -> dict[int, str]:
    """The numbered lines of the web page."""
    html = next(e.path for e in report.renditions if e.path.suffix == ".html").read_text("utf-8")
    found = re.findall(r'<p><span class="label">(\d+) </span>(.*?)</p>', html, re.DOTALL)
    return {int(number): unescape(words) for number, words in found}


def test_every_line_stands_as_it_came_under_its_own_number(seed: dict[str, BuildReport]) -> None:
    received = (ROOT / "data/sources/kenya-italy-2026-07-02.txt").read_text("utf-8").split("\n")
    told = _lines(seed["public"])
    wanted = [n for n in (*range(3, 17), *range(45, 60)) if received[n - 1].strip()]
    assert list(told) == wanted
    assert all(words == received[number - 1] for number, words in told.items())


def test_a_correction_is_undone_and_a_moved_passage_stands_where_it_stood(
    seed: dict[str, BuildReport],
) -> None:
    words = " ".join(_lines(seed["public"]).values())
    assert "GOVERNEMENT" in words
    assert list(_lines(seed["public"])) == sorted(_lines(seed["public"]))
    html = next(e.path for e in seed["public"].renditions if e.path.suffix == ".html")
    assert "Lines 17 to 44 belong to another text." in html.read_text("utf-8")


def test_it_is_an_office_view_whichever_view_is_asked_for(seed: dict[str, BuildReport]) -> None:
    for report in seed.values():
        assert report.exit_code == 0
        assert {each.view for each in report.renditions} == {"office"}
        assert {each.path.name for each in report.renditions} == {
            f"{SEED}.as-received.office.html",
            f"{SEED}.as-received.office.pdf",
        }
    assert ".as-received" not in seed["public"].index.read_text("utf-8")


def test_it_says_what_it_is_of_which_file_with_what_digest(originals: Originals) -> None:
    pdf = next(originals[0].glob("*.as-received.office.pdf"))
    pages = page_texts(pdf)
    assert "Office view – not for release Text as received from strait-of-selmo.txt" in pages[0]
    assert "SHA-256 8300782189a84325bb3bd8453cabf83ec9dda129075f16b1179f3026c726c37f" in pages[0]
    assert all("Office view" in page for page in pages)
    assert "    H1" in tags(pdf) or "      H1" in tags(pdf)


def test_corrections_and_questions_follow(seed: dict[str, BuildReport]) -> None:
    html = next(e.path for e in seed["public"].renditions if e.path.suffix == ".html")
    assert '<section class="apparatus"' in html.read_text("utf-8")


def test_a_word_processors_file_is_shown_without_numbers_nobody_can_find(
    selmo: Workspace,
) -> None:
    data = (FIXTURES / "presidents-declaration.docx").read_bytes()
    imports = import_sources([Source("presidents-declaration.docx", data)], selmo)
    save(imports, selmo, force=False)
    id = imports[0].communiques[0].id
    report = build(selmo, (id,), editions=("as-received",), formats=("html",), jobs=1)
    assert not report.failed, report.failed
    html = report.renditions[0].path.read_text("utf-8")
    body = html.partition("<main")[2].partition('<section class="apparatus"')[0]
    assert body.count("<p>") > 3
    assert '<span class="label">' not in body


def test_spaces_and_markup_of_the_source_are_kept(selmo: Workspace) -> None:
    words = (
        "JOINT STATEMENT\n\nOf  Two   Spaces\n\n"
        "\t<b>1.</b> {{ 7*7 }} [[em|met]] in **Quay** on 2 May 2031.\n"
    )
    imports = import_sources([Source("odd.txt", words.encode())], selmo)
    save(imports, selmo, force=False)
    id = imports[0].communiques[0].id
    report = build(selmo, (id,), editions=("as-received",), formats=("html",), jobs=1)
    told = _lines(report)
    assert list(told.values()) == [line for line in words.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda path: path.unlink(), "is not there"),
        (lambda path: path.write_bytes(path.read_bytes() + b" "), "its digest differs"),
    ],
)
def test_a_source_that_is_gone_or_changed_is_told(
    selmo: Workspace, spoil: object, reason: str
) -> None:
    spoil(selmo.root / "data" / "sources" / "strait-of-selmo.txt")  # type: ignore[operator]
    report = build(selmo, editions=("as-received",), jobs=1)
    assert report.exit_code == 1
    assert reason in report.failed[0].reason


def test_a_text_that_was_never_received_has_none(sealands: Workspace) -> None:
    report = build(sealands, ("herring-statement",), editions=("as-received",), jobs=1)
    assert "nothing was received" in report.failed[0].reason
