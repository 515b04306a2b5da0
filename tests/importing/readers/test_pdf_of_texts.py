"""A received text that somebody set and saved as PDF is imported as the text itself."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest
import weasyprint

from communique.model.register import Register
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources
from import_keys import differences

FOLDER = Path(__file__).parents[2] / "fixtures" / "imports"
TEXTS = (
    "capi-di-stato",
    "forty-paragraphs",
    "shipping-trilateral",
    "three-in-one-strait",
    "three-levels-annex",
    "tre-testi-due-firme",
    "two-communiques-stranded-tail",
)
LOOKS = {"small": "9pt/1.35 'DejaVu Serif'", "large": "12.5pt/1.3 'DejaVu Sans'"}


def _set(text: str, look: str) -> bytes:
    """Blocks as paragraphs, lines as lines, `**` as bold."""
    blocks = (block for block in re.split(r"\n[ \t]*\n", text) if block.strip())
    paragraphs = ("<br>".join(map(html.escape, block.split("\n"))) for block in blocks)
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    body = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", body, flags=re.DOTALL)
    style = f"@page{{size:A4;margin:22mm}}body{{font:{look}}}"
    page = weasyprint.HTML(string=f"<meta charset=utf-8><style>{style}</style>{body}")
    return bytes(page.write_pdf())


def _imported(name: str, data: bytes) -> dict[str, Any]:
    return report(import_sources([Source(name, data)], None), Register())


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_text_set_as_pdf_says_the_same(name: str, look: str) -> None:
    data = (FOLDER / f"{name}.txt").read_bytes()
    wanted = {"communiques": _imported(f"{name}.txt", data)["communiques"]}
    found = _imported(f"{name}.pdf", _set(data.decode("utf-8"), look))
    assert differences(found, wanted) == []
