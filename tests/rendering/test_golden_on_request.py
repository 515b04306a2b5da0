"""Editions on request, as they were when they were looked at."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from communique.workflow.build_report import BuildReport
from golden_files import same_picture, same_text
from pdf_reading import outline, page_texts, tags

Originals = tuple[Path, BuildReport]
LOOKED_AT = ("signing", "alternat-tessalmar", "alternat-belmarisca", "as-received.office")
PICTURED = ("signing", "alternat-belmarisca")
WIDTH = 620


def _pdf(originals: Originals, name: str) -> Path:
    return next(originals[0].glob(f"*.{name}.pdf"))


@pytest.mark.parametrize("name", LOOKED_AT)
def test_every_page_says_what_it_said(originals: Originals, name: str) -> None:
    pages = page_texts(_pdf(originals, name))
    told = [f"--- page {n} ---\n{words}" for n, words in enumerate(pages, 1)]
    same_text(f"strait-of-selmo.{name}.pages.txt", "\n".join(told) + "\n")


@pytest.mark.parametrize("name", LOOKED_AT)
def test_outline_and_tags_are_as_they_were(originals: Originals, name: str) -> None:
    path = _pdf(originals, name)
    lines = ["outline:", *outline(path), "", "tags:", *tags(path)]
    same_text(f"strait-of-selmo.{name}.structure.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", PICTURED)
def test_every_page_looks_as_it_looked(originals: Originals, name: str) -> None:
    document = pypdfium2.PdfDocument(_pdf(originals, name))
    for number, page in enumerate(document, 1):
        picture = page.render(scale=WIDTH / page.get_width(), grayscale=True).to_pil()
        same_picture(f"strait-of-selmo.{name}.{number}.png", picture.convert("L"))
    document.close()
