"""Editions as they were when they were looked at: HTML, words, Word, outline, tags, pages."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from communique import __version__
from communique.workflow.build_report import BuildReport
from golden_files import same_picture, same_text
from pdf_reading import outline, page_texts, tags
from word_reading import paragraphs

Built = tuple[Path, BuildReport, BuildReport]
LOOKED_AT = (
    "lighthouse-agreement.en",
    "lighthouse-agreement.it",
    "lighthouse-agreement.en-it",
    "lighthouse-agreement.it-en",
    "lighthouse-agreement.en-it.office",
    "herring-statement.en",
    "six-party-declaration.en",
)
PICTURED = ("lighthouse-agreement.en", "lighthouse-agreement.it-en", "six-party-declaration.en")
WIDTH = 620


def _path(built: Built, name: str, suffix: str) -> Path:
    return built[0] / name.split(".")[0] / f"{name}.{suffix}"


def _unversioned(text: str) -> str:
    """A release of the program changes no edition but in the line that names it."""
    return text.replace(f"communique {__version__}", "communique 0")


@pytest.mark.parametrize("name", LOOKED_AT)
def test_html_is_as_it_was(built: Built, name: str) -> None:
    html = _path(built, name, "html").read_text("utf-8")
    html = re.sub(r"<style>.*?</style>", "<style></style>", html, flags=re.DOTALL)
    html = re.sub(r"sha256-[A-Za-z0-9+/=]+", "sha256-…", html)
    lines = (line.strip() for line in html.splitlines())
    same_text(f"{name}.html", _unversioned("\n".join(line for line in lines if line) + "\n"))


@pytest.mark.parametrize("name", LOOKED_AT)
def test_plain_text_is_as_it_was(built: Built, name: str) -> None:
    same_text(f"{name}.txt", _unversioned(_path(built, name, "txt").read_text("utf-8")))


@pytest.mark.parametrize("name", LOOKED_AT)
def test_a_word_document_is_as_it_was(built: Built, name: str) -> None:
    told = paragraphs(_path(built, name, "docx"))
    lines = [f"{style:<20} {words}".rstrip() for style, words in told]
    shown = [line.replace("\n", " ⏎ ").replace("\t", " → ") for line in lines]
    same_text(f"{name}.word.txt", "\n".join(shown) + "\n")


@pytest.mark.parametrize("name", LOOKED_AT)
def test_every_page_says_what_it_said(built: Built, name: str) -> None:
    pages = page_texts(_path(built, name, "pdf"))
    told = [f"--- page {n} ---\n{words}" for n, words in enumerate(pages, 1)]
    same_text(f"{name}.pages.txt", _unversioned("\n".join(told) + "\n"))


@pytest.mark.parametrize("name", LOOKED_AT)
def test_outline_and_tags_are_as_they_were(built: Built, name: str) -> None:
    path = _path(built, name, "pdf")
    lines = ["outline:", *outline(path), "", "tags:", *tags(path)]
    same_text(f"{name}.structure.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", PICTURED)
def test_every_page_looks_as_it_looked(built: Built, name: str) -> None:
    document = pypdfium2.PdfDocument(_path(built, name, "pdf"))
    for number, page in enumerate(document, 1):
        picture = page.render(scale=WIDTH / page.get_width(), grayscale=True).to_pil()
        same_picture(f"{name}.{number}.png", picture.convert("L"))
    document.close()
