"""What a person sees of a .pdf is its text; the rest is left out and told."""

from __future__ import annotations

import pytest

from importing.readers.pdf_files import PROSE, column, pdf, read, stream, text, told

SHOWN = column(72, 760, PROSE)
SCAN = stream(b"\0" * 3, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8")
WHOLE = "q 595 0 0 842 0 0 cm /P Do Q\n"
HIDDEN = {
    "without ink": text(72, 600, "Secret words", before="3 Tr") + "0 Tr\n",
    "colour of the paper": "1 1 1 rg\n" + text(72, 600, "Secret words") + "0 g\n",
    "nearly so": "0.97 g\n" + text(72, 600, "Secret words") + "0 g\n",
    "too small": text(72, 600, "Secret words", size=1),
    "outside the page": text(700, 600, "Secret words"),
    "cut out": "q 0 0 50 50 re W n\n" + text(72, 600, "Secret words") + "Q\n",
    "covered": text(72, 600, "Secret words") + "0 g 60 590 300 30 re f\n",
    "no ink at all": "/N gs\n" + text(72, 600, "Secret words") + "/Y gs\n",
}
OPACITY = "/ExtGState << /N << /ca 0 >> /Y << /ca 1 >> >>"


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_hidden_text_is_left_out_and_told(hidden: str) -> None:
    found = read(SHOWN + hidden, resources=OPACITY)
    assert found.text == f"{PROSE}\n"
    assert told(found) == [("hidden-text", "certain")]
    assert "«Secret words»" in found.notes[0].message


def test_white_text_on_a_dark_ground_is_seen() -> None:
    page = "0 0 0.5 rg 60 590 300 30 re f 1 g\n" + text(72, 600, "Ministry of Ports") + "0 g\n"
    found = read(SHOWN + page)
    assert found.text == f"{PROSE}\n\nMinistry of Ports\n"
    assert found.notes == ()


def test_a_mark_set_over_text_does_not_hide_it() -> None:
    found = read(SHOWN + "/H gs 1 1 0 rg 60 690 400 90 re f\n",
                 resources="/ExtGState << /H << /BM /Multiply >> >>")  # fmt: skip
    assert found.text == f"{PROSE}\n"


def test_a_layer_that_is_off_is_left_out() -> None:
    page = SHOWN + "/OC /L BDC\n" + text(72, 600, "Secret words") + "EMC /OC /M BDC\n"
    page += text(72, 560, "Shown words") + "EMC\n"
    layers = "/OCProperties << /OCGs [100 0 R 101 0 R] /D << /OFF [100 0 R] >> >>"
    group = b"<< /Type /OCG /Name (Notes) >>"
    found = read(
        page,
        catalog=layers,
        objects=[group, group],
        resources="/Properties << /L 100 0 R /M 101 0 R >>",
    )
    assert found.text == f"{PROSE}\n\nShown words\n"
    assert "switched off" in found.notes[0].message


@pytest.mark.parametrize(
    "mark",
    [
        "0.8 g BT /B 90 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET 0 g\n",
        "0.8 g BT /B 90 Tf 1 0 0 1 150 300 Tm (DRAFT) Tj ET 0 g\n",
        "BT /F 10 Tf 0 1 -1 0 30 300 Tm (DRAFT) Tj ET\n",
    ],
)
def test_text_set_across_the_page_is_left_out_and_asked_about(mark: str) -> None:
    found = read(mark + SHOWN)
    assert found.text == f"{PROSE}\n"
    assert [(each.rule, each.class_, each.before) for each in found.notes] == [
        ("text-askew", "query", "DRAFT")
    ]


def test_text_laid_over_a_scan_is_read_as_recognised() -> None:
    page = WHOLE + "3 Tr\n" + SHOWN
    found = read(page, objects=[SCAN], resources="/XObject << /P 100 0 R >>")
    assert found.text == f"{PROSE}\n"
    assert told(found) == [("recognised-text", "query")]


def test_replacement_text_counts_only_where_it_spells_what_is_drawn() -> None:
    def spans(*pairs: tuple[str, str]) -> str:
        return "".join(
            f"/Span << /ActualText ({said}) >> BDC {text(72 + 200 * n, 700, drawn)} EMC\n"
            for n, (said, drawn) in enumerate(pairs)
        )

    assert read(spans(("Ten", "Two"), ("parties", "PARTIES"))).text == "Two\tparties\n"


def test_comments_and_attachments_are_asked_about_and_links_are_not() -> None:
    notes = (
        b"<< /Subtype /Text /Contents (Is that the date?) /Rect [0 0 9 9] >>",
        b"<< /Subtype /StrikeOut /Rect [72 750 200 770] >>",
        b"<< /Subtype /Link /Contents (a link) /A << /S /URI /URI (https://example.org) >> >>",
        b"<< /Names [(plan.odt) << /Type /Filespec >>] >>",
    )
    found = read(
        SHOWN,
        page="/Annots [100 0 R 101 0 R 102 0 R]",
        catalog="/Names << /EmbeddedFiles 103 0 R >> /OpenAction << /S /JavaScript /JS (x) >>",
        objects=notes,
    )
    assert found.text == f"{PROSE}\n"
    assert told(found) == [("embedded-document", "query"), *[("comment", "query")] * 2]
    assert "plan.odt" in found.notes[0].message
    assert found.notes[1].before == "Is that the date?"


def test_a_filled_form_field_and_an_attached_file_are_asked_about() -> None:
    notes = (
        b"<< /Subtype /Widget /FT /Tx /V (Ada Brimstock) >>",
        b"<< /Subtype /Widget /FT /Btn /V /Off >>",
        b"<< /Subtype /FileAttachment >>",
    )
    found = read(SHOWN, page="/Annots [100 0 R 101 0 R 102 0 R]", objects=notes)
    assert told(found) == [("comment", "query")] * 2
    assert found.notes[0].before == "Ada Brimstock"


def test_a_character_that_no_font_explains_is_asked_about() -> None:
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar 65 /LastChar 66 "
        "/Widths [500 500] /Encoding << /Differences [65 /g17 /g18] >> >>"
    )
    page = SHOWN + text(72, 600, "A", "S") + text(90, 600, "an item") + text(72, 560, "of ")
    page += text(86, 560, "B", "S") + text(93, 560, "kinds")
    found = read(page, fonts={"S": font})
    assert found.text == f"{PROSE}\n\n• an item\n\nof kinds\n"
    assert told(found) == [("symbol", "query")]


def test_a_form_is_part_of_the_page_and_may_be_cut_by_its_box() -> None:
    form = stream(
        (text(10, 10, "In a form") + text(300, 10, "Cut off")).encode(),
        "/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Matrix [1 0 0 1 62 590]",
    )
    found = read(SHOWN + "/X Do\n", objects=[form], resources="/XObject << /X 100 0 R >>")
    assert found.text == f"{PROSE}\n\nIn a form\n"


def test_the_same_bytes_give_the_same_text() -> None:
    from communique.importing.readers import extract

    data = pdf(SHOWN, SHOWN)
    assert extract("a.pdf", data) == extract("a.pdf", data)
