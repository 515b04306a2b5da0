"""Pages one would put on the table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from communique.model.communique import Unit
from communique.workflow.build_report import BuildReport
from fictional_texts import block, paragraphs, text
from pdf_reading import attachments, fonts, outline, page_texts, tags

Built = tuple[Path, BuildReport, BuildReport]
Setter = Callable[..., BuildReport]
OURS = ("EB-Garamond", "Source-Sans-3", "Gentium", "Noto-Sans", "Open-Sans")
SIGNED = "FOR THE GOVERNMENT OF THE REPUBLIC OF THE ISLE"


def _pdf(report: BuildReport) -> Path:
    assert not report.failed
    return next(each.path for each in report.renditions if each.path.suffix == ".pdf")


def _edition(built: Built, name: str, suffix: str = "pdf") -> Path:
    return built[0] / "lighthouse-agreement" / f"lighthouse-agreement.{name}.{suffix}"


def test_the_renderer_has_nothing_to_complain_of(built: Built) -> None:
    assert built[1].warnings == built[2].warnings == ()


@pytest.mark.parametrize("edition", ["en", "en-it"])
@pytest.mark.parametrize("parties", [1, 2, 3, 6])
@pytest.mark.parametrize("length", [2, 3, 4, 5])
def test_signature_blocks_stand_together_below_text(
    set_text: Setter, parties: int, length: int, edition: str
) -> None:
    """Never divided between pages, never on a page that has no line of the text."""
    made = text(body=paragraphs(length), parties=parties)
    report = set_text(made, italian=True, editions=(edition,), formats=("pdf",))
    signed = [page for page in page_texts(_pdf(report)) if SIGNED in page]
    assert len(signed) == 1
    assert all(f"Tarrow-{n}" in signed[0] for n in range(1, parties + 1))
    assert "no net is cast" in signed[0].split(SIGNED)[0]


@pytest.mark.parametrize("edition", ["en", "en-it"])
@pytest.mark.parametrize("lines", range(0, 24, 2))
def test_no_page_ends_in_a_heading_or_a_leading_line(
    set_text: Setter, lines: int, edition: str
) -> None:
    """Wherever the end of the page falls, it falls elsewhere."""
    section = Unit(id="s1", kind="section", label="I.", text="The heading that leads")
    leading = Unit(id="l1", text="And so they agreed on this:")
    quoted = Unit(id="q1", kind="quotation", text="They will count boats. " * 9)
    body = (*paragraphs(3), *_lines(lines), section, leading, quoted, *_more())
    report = set_text(text(body=body), italian=True, editions=(edition,), formats=("pdf",))
    for page in page_texts(_pdf(report)):
        assert not _words_of(page).endswith(("The heading that leads", "agreed on this:"))


@pytest.mark.parametrize("edition", ["en", "en-it"])
@pytest.mark.parametrize("lines", range(0, 28, 2))
def test_a_colophon_never_has_a_page_of_its_own(set_text: Setter, lines: int, edition: str) -> None:
    made = text(body=(*paragraphs(2), *_lines(lines)), parties=1)
    report = set_text(made, italian=True, editions=(edition,), formats=("pdf",))
    assert SIGNED in page_texts(_pdf(report))[-1]


def _words_of(page: str) -> str:
    """A page without what is printed at its foot and head."""
    head = r"(?: JOINT COMMUNIQUÉ (?:9 March 2031|JOINT COMMUNIQUÉ))?"
    return re.sub(rf"{head} page \d+ of \d+(?: · pagina \d+ di \d+)?$", "", page)


def _lines(count: int) -> tuple[Unit, ...]:
    return tuple(Unit(id=f"o{n}", text="They will meet.") for n in range(count))


def _more() -> tuple[Unit, ...]:
    return tuple(Unit(id=f"m{n}", text="They will count nets. " * 12) for n in range(1, 6))


def test_very_long_words_names_and_texts_stay_on_the_page(set_text: Setter) -> None:
    blocks = (block(1, name="Ao" * 120), block(2, office="Keeper of the " + "Sluices " * 30))
    made = text(body=(Unit(id="w", text="x" * 10_000),), blocks=blocks)
    found = "".join(page_texts(_pdf(set_text(made, formats=("pdf",)))))
    assert found.count("x") >= 10_000
    assert found.replace(" ", "").count("Ao") == 120


def test_those_who_sign_beside_each_other_stand_at_one_height(set_text: Setter) -> None:
    short = block(2, name="Ossian Quell").model_copy(update={"party": "FOR TESSAL"})
    made = text(blocks=(block(1, name="Wenna Tarrow"), short))
    path = _pdf(set_text(made, formats=("pdf",)))
    assert _height(path, "Wenna Tarrow") == pytest.approx(_height(path, "Ossian Quell"), abs=1)


def _height(path: Path, words: str) -> float:
    """Where some words stand that a document prints once, in points from the foot of the page."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        held = page.get_textpage()
        if found := held.search(words).get_next():
            height: float = held.get_charbox(found[0])[1]
    document.close()
    return height


def test_only_our_fonts_are_embedded(built: Built, set_text: Setter) -> None:
    for path in built[0].glob("*/*.pdf"):
        assert all(name.startswith(OURS) for name in fonts(path)), path
    strange = text(body=(Unit(id="p1", text="名字 שלום नमस्ते 김 Ελένη Любомира ế"),))
    assert all(name.startswith(OURS) for name in fonts(_pdf(set_text(strange, formats=("pdf",)))))


def test_a_character_no_font_has_is_named_and_not_printed_as_a_box(set_text: Setter) -> None:
    report = set_text(text(body=(Unit(id="p1", text="Night ☾ and \U00020000"),)), formats=("pdf",))
    assert not report.renditions
    assert "U+20000 CJK UNIFIED IDEOGRAPH-20000 at body/p1" in report.failed[0].reason
    assert "missing-glyph" in report.failed[0].reason


def test_pages_are_numbered_in_the_languages_of_the_edition(built: Built) -> None:
    assert "page 2 of 2" in page_texts(_edition(built, "en"))[1]
    assert "pagina 1 di 2" in page_texts(_edition(built, "it"))[0]
    assert "pagina 1 di 2 · page 1 of 2" in page_texts(_edition(built, "it-en"))[0]


def test_legal_value_stands_where_it_is_stated_and_nowhere_else(built: Built) -> None:
    assert "Agreed text" in page_texts(_edition(built, "en"))[0]
    stated = "Traduzione ufficiale a cura di the Translation Desk of Aldenia"
    assert stated in page_texts(_edition(built, "it"))[0]
    others = " ".join(page_texts(built[0] / "herring-statement" / "herring-statement.en.pdf"))
    assert "translation" not in others.lower()


def test_handling_stands_at_head_and_foot_of_every_page(built: Built) -> None:
    for page in page_texts(built[0] / "herring-statement" / "herring-statement.en.pdf"):
        assert page.count("Draft – not for distribution") == 2


def test_a_draft_says_so_unless_the_house_prints_drafts_clean(set_text: Setter) -> None:
    made = text().model_copy(update={"stage": "draft"})
    assert "Draft" in page_texts(_pdf(set_text(made, formats=("pdf",))))[0]
    clean = set_text(made, "mark_drafts: false\n", formats=("pdf",))
    assert "Draft" not in page_texts(_pdf(clean))[0]


def test_the_file_says_what_it_is(built: Built) -> None:
    reader = PdfReader(_edition(built, "en"))
    root, info = reader.trailer["/Root"], reader.metadata
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert info is not None
    assert info.title == "JOINT COMMUNIQUÉ ON THE KEEPING OF THE LIGHTHOUSES OF THE NARROW SEA"
    assert info.author == "Republic of Aldenia, Kingdom of Ostmere"
    assert info["/CreationDate"] == "D:20310309153000+01'00"
    xmp = root["/Metadata"].get_data().decode()
    assert 'pdfaid:part="3"' in xmp
    assert 'pdfaid:conformance="A"' in xmp


def test_public_data_travels_inside_as_the_source(built: Built) -> None:
    ((name, (relationship, data)),) = attachments(_edition(built, "en-it")).items()
    assert (name, relationship) == ("lighthouse-agreement.json", "/Source")
    told = json.loads(data)
    assert told["languages"]["it"]["body"][0]["text"].startswith("Il Governo della Repubblica")
    assert told["received_text"]["name"] == "lighthouse.txt"


def test_a_screen_reader_hears_one_language_after_the_other(built: Built) -> None:
    tree = tags(_edition(built, "it-en"))
    sections = [line for line in tree if line.startswith("  ") and not line.startswith("   ")]
    assert sections == ["  Sect [it]", "  Sect [en]"]
    assert tree.count("    H1") + tree.count("      H1") == 2


def test_bookmarks_lead_to_heading_sections_and_signatures(built: Built) -> None:
    assert outline(_edition(built, "en")) == [
        "JOINT COMMUNIQUÉ ON THE KEEPING OF THE LIGHTHOUSES OF THE NARROW SEA",
        "  I. The lighthouses",
        "  II. The fog",
        "  Signatures",
    ]


def test_an_honorific_is_not_left_at_the_end_of_a_line(set_text: Setter) -> None:
    said = "{}was opened by H.E. Hon. Dr. Mira Halloway on 9 March 2031. "
    names = "".join(said.format("The meeting of boats "[: n % 21]) for n in range(60))
    path = _pdf(set_text(text(body=(Unit(id="p1", text=names),)), formats=("pdf",)))
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    lines = [
        line for page in document for line in page.get_textpage().get_text_bounded().split("\r\n")
    ]
    document.close()
    assert len(lines) > 20
    assert not [line for line in lines if line.rstrip().endswith(("H.E.", "Hon.", "Dr.", " 9"))]
