"""What is public is listed; working matter stays in the office."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from communique.workflow.build_report import BuildReport, Made
from pdf_reading import attachments, page_texts
from word_reading import parts

Built = tuple[Path, BuildReport, BuildReport]

WORKING_MATTER = (
    "misspelt-word",
    "lighthuoses",
    "place-missing",
    "Old Alden",
    "Pell Ambrose",
    "spelling of wick",
    "secret-folder",
    "data/sources",
    "Press contact",
    "Contatto stampa",
    "+00 555 0100",
    "body/p1",
)
"""Each stands in the data of the lighthouse agreement; none is for the public."""


def _everything(made: Made) -> str:
    """All words of a file: what is seen, what it says of itself, what it carries."""
    if made.path.suffix == ".docx":
        return " ".join(part.decode() for part in parts(made.path).values())
    if made.path.suffix != ".pdf":
        return made.path.read_text("utf-8")
    reader = PdfReader(made.path)
    xmp = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    carried = [data.decode() for _, data in attachments(made.path).values()]
    streams = [str(made.path.read_bytes()), str(reader.metadata), xmp, *carried]
    return " ".join([*streams, *page_texts(made.path)])


def test_no_working_matter_leaves_in_any_public_rendition(built: Built) -> None:
    public = built[1].renditions
    assert {made.path.suffix for made in public} == {".html", ".pdf", ".txt", ".docx"}
    for made in public:
        words = _everything(made)
        assert not [each for each in WORKING_MATTER if each in words], made.path
        assert str(Path(__file__).parents[2]) not in words
        assert str(built[0].parent) not in words


def test_the_index_shows_no_working_matter(built: Built) -> None:
    words = (built[0] / "index.html").read_text("utf-8")
    assert not [each for each in WORKING_MATTER if each in words]
    assert ".office." not in words


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".txt"])
def test_the_office_sees_corrections_and_open_questions(built: Built, suffix: str) -> None:
    made = next(
        each
        for each in built[2].renditions
        if (each.communique, each.edition) == ("lighthouse-agreement", "en")
        and each.path.suffix == suffix
    )
    assert made.path.name == f"lighthouse-agreement.en.office{suffix}"
    words = _everything(made)
    for wanted in ("lighthuoses", "misspelt-word", "Old Alden", "Office view"):
        assert wanted in words


def test_even_the_office_view_carries_only_public_data_inside(built: Built) -> None:
    for made in built[2].renditions:
        if made.path.suffix == ".pdf":
            ((_, data),) = attachments(made.path).values()
            assert not [each for each in WORKING_MATTER if each in data.decode()]


def test_the_public_data_has_the_listed_fields_and_no_others(built: Built) -> None:
    path = built[0] / "lighthouse-agreement" / "lighthouse-agreement.en.pdf"
    ((_, data),) = attachments(path).values()
    told = json.loads(data)
    assert list(told) == [
        "format",
        "id",
        "kind",
        "date",
        "place",
        "references",
        "instrument",
        "source_language",
        "languages",
        "received_text",
    ]
    assert list(told["languages"]["en"]) == [
        "legal_value",
        "parties",
        "heading",
        "body",
        "signature_blocks",
        "notes",
        "notice",
    ]
