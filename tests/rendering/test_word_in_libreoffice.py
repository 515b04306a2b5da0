"""Word editions in LibreOffice, which an office may have instead of Word: they open, and whole."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from pdf_reading import outline, page_texts
from rendering.other_scripts import ID, with_arabic
from word_reading import paragraphs

Built = tuple[Path, BuildReport, BuildReport]
OFFICE = shutil.which("soffice")


def _pages(documents: list[Path], out: Path) -> dict[str, list[str]]:
    """The words of each page, as LibreOffice lays the documents out."""
    assert OFFICE, "this test needs Debian's libreoffice-writer-nogui; `make test` installs it"
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out)]
    subprocess.run([*command, *map(str, documents)], check=True, capture_output=True, timeout=300)
    return {path.stem: page_texts(path) for path in out.glob("*.pdf")}


def _letters(text: str) -> Counter[str]:
    """Letters and digits; a reader of PDFs takes a hyphen at a line's end for a division."""
    return Counter(each for each in text if each.isalnum())


@pytest.fixture(scope="module")
def opened(built: Built, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    made = [m.path for report in built[1:] for m in report.renditions if m.path.suffix == ".docx"]
    return _pages(made, tmp_path_factory.mktemp("opened"))


def test_every_edition_opens_and_shows_every_letter_of_its_text(
    built: Built, opened: dict[str, list[str]]
) -> None:
    documents = {path.stem: path for path in built[0].rglob("*.docx")}
    assert set(opened) == set(documents)
    for name, path in documents.items():
        wanted = _letters(" ".join(words for _, words in paragraphs(path)))
        assert not wanted - _letters(" ".join(opened[name])), name


def test_pages_are_numbered_and_marked(opened: dict[str, list[str]]) -> None:
    pages = opened["herring-statement.en"]
    for number, words in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in words
        assert words.count("Draft – not for distribution") == 2


def test_a_signature_block_is_on_one_page_with_the_last_words_of_the_text(
    opened: dict[str, list[str]],
) -> None:
    for name in ("lighthouse-agreement.en", "herring-statement.en", "lighthouse-agreement.it-en"):
        (page,) = [words for words in opened[name] if "Joren Vask" in words]
        assert "Halloway" in page
        assert any(words in page for words in ("in two originals", "before the first frost"))


def test_headings_make_the_outline_of_a_document(built: Built, tmp_path: Path) -> None:
    path = built[0] / ID / f"{ID}.en.docx"
    assert OFFICE
    options = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", options, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=300)
    told = " ".join(outline(tmp_path / f"{ID}.en.pdf"))
    for heading in ("JOINT COMMUNIQUÉ", "I. The lighthouses", "II. The fog"):
        assert heading in told


def test_a_text_from_right_to_left_opens_whole(sealands: Workspace, tmp_path: Path) -> None:
    with_arabic(sealands)
    report = build(sealands, (ID,), editions=("ar", "ar-en"), formats=("docx",), jobs=1)
    shown = _pages([each.path for each in report.renditions], tmp_path)
    for name in (f"{ID}.ar", f"{ID}.ar-en"):
        assert "Port Alden" in " ".join(shown[name])
        assert "Joren Vask" in " ".join(shown[name])
