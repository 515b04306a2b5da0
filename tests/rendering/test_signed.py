"""“(signed)” stands where the data says so, in every language's form, and on no line to sign on."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from communique.workflow.building import build
from communique.workspace import Workspace
from pdf_reading import page_texts

ID = "2026-05-14-strait-of-selmo"
MARKS = ("(signed)", "F.to")


@pytest.fixture
def one_signed(selmo: Workspace) -> Workspace:
    """The fictional declaration; Tessalmar alone has signed it."""
    path = selmo.communique_path(ID)
    text = path.read_text("utf-8")
    text, count = re.subn(r"(?m)^(\s+)of: tessalmar\n", r"\1of: tessalmar\n\1signed: true\n", text)
    assert count == 1
    path.write_text(text, "utf-8")
    return selmo


def _words(path: Path) -> str:
    if path.suffix == ".pdf":
        return "\n".join(page_texts(path))
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as file:
            return re.sub(r"<[^>]+>", "", file.read("word/document.xml").decode())
    return path.read_text("utf-8").partition("</head>")[2] or path.read_text("utf-8")


@pytest.mark.parametrize(("edition", "marks"), [("en", (1, 0)), ("it", (0, 1)), ("it-en", (1, 1))])
def test_every_edition_for_reading_says_who_signed(
    one_signed: Workspace, edition: str, marks: tuple[int, int]
) -> None:
    formats = ("html", "pdf", "txt", "docx", "fragment")
    report = build(one_signed, editions=(edition,), formats=formats, jobs=1)
    assert len(report.renditions) == len(formats)
    for each in report.renditions:
        words = _words(each.path)
        assert tuple(words.count(mark) for mark in MARKS) == marks, each.path.name


def test_the_mark_stands_over_the_name_of_who_signed(one_signed: Workspace) -> None:
    (made,) = build(one_signed, editions=("en",), formats=("txt",), jobs=1).renditions
    assert re.search(r"\(signed\)\n.*Wintermarrow", made.path.read_text("utf-8"))


@pytest.mark.parametrize("edition", ["signing", "alternat-tessalmar"])
def test_an_original_with_lines_to_sign_on_says_nothing_of_it(
    one_signed: Workspace, edition: str
) -> None:
    (made,) = build(one_signed, editions=(edition,), formats=("pdf",), jobs=1).renditions
    assert not any(mark in _words(made.path) for mark in MARKS)


def test_an_original_that_is_signed_says_so(one_signed: Workspace) -> None:
    path = one_signed.communique_path(ID)
    path.write_text(path.read_text("utf-8").replace("form: for-signature", "form: signed"), "utf-8")
    (made,) = build(
        one_signed, editions=("alternat-tessalmar",), formats=("pdf",), jobs=1
    ).renditions
    assert all(mark in _words(made.path) for mark in MARKS)


def test_nothing_is_printed_where_the_data_says_nothing(selmo: Workspace) -> None:
    for each in build(selmo, editions=("it-en",), formats=("txt", "html"), jobs=1).renditions:
        assert not any(mark in _words(each.path) for mark in MARKS)


def test_a_word_document_brings_the_mark_back(one_signed: Workspace, tmp_path: Path) -> None:
    from communique.workflow.importing import Source, import_sources

    (made,) = build(one_signed, editions=("en",), formats=("docx",), jobs=1).renditions
    (done,) = import_sources([Source(made.path.name, made.path.read_bytes())], None)
    (back,) = done.communiques
    assert [block.signed for block in back.signature_blocks] == [True, False]
