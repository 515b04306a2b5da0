"""What the .docx reader takes for text, and what it tells of the rest."""

from __future__ import annotations

import base64
import io

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE

from importing.readers.word_files import append, insert, of, read, rules, with_part, words

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def block(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def test_paragraphs_are_parted_by_blank_lines_and_empty_ones_left_out() -> None:
    found = read(of("One", "", "  ", "Two"))
    assert found.text == "One\n\nTwo\n"
    assert (found.has_lines, found.flowing) == (False, True)
    assert found.media_type.endswith("wordprocessingml.document")
    assert found.notes == ()


def test_soft_breaks_tabs_and_hyphens_are_characters() -> None:
    document = of("A\tB\nC")
    append(document.paragraphs[0], "<w:r><w:noBreakHyphen/><w:t>D</w:t><w:cr/><w:t>E</w:t></w:r>")
    assert read(document).text == "A\tB\nC-D\nE\n"


def test_a_page_break_leaves_no_empty_line() -> None:
    document = of("Before")
    document.add_page_break()
    insert(document, block('<w:r><w:br w:type="page"/><w:t>After</w:t></w:r>'))
    assert read(document).text == "Before\n\nAfter\n"


def test_white_space_counts_as_word_counts_it() -> None:
    document = of()
    insert(document, block("<w:r><w:t> one\n two </w:t></w:r>", run(" three ")))
    assert read(document).text == "one  two three \n"


def test_headings_and_quotations_follow_from_styles_in_any_language() -> None:
    document = of()
    own = document.styles.add_style("Titolo ufficio", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    for text, style in (("T", "Title"), ("H", "Titolo ufficio"), ("Q", "Quote"), ("N", None)):
        document.add_paragraph(text, style=style)
    insert(document, block(run("O"), properties='<w:outlineLvl w:val="0"/>'))
    found = read(document)
    assert words(found, found.headings) == ["T", "H", "O"]
    assert words(found, found.quotations) == ["Q"]
    assert found.emphasis == ()


def test_bold_and_italic_runs_are_emphasis() -> None:
    document = of("plain ")
    paragraph = document.paragraphs[0]
    paragraph.add_run("bold ").bold = True
    paragraph.add_run("words").bold = True
    paragraph.add_run(", not, ").bold = False
    paragraph.add_run("styled", style="Emphasis")
    found = read(document)
    assert found.text == "plain bold words, not, styled\n"
    assert words(found, found.emphasis) == ["bold", "words", "styled"]


def test_bold_of_a_paragraph_style_is_emphasis_unless_a_run_says_no() -> None:
    document = of()
    style = document.styles.add_style("Line", WD_STYLE_TYPE.PARAGRAPH)
    style.font.bold = True
    paragraph = document.add_paragraph("JOINT COMMUNIQUÉ", style=style)
    paragraph.add_run(" plain").bold = False
    paragraph.add_run(" toggled", style="Strong")
    found = read(document)
    assert words(found, found.emphasis) == ["JOINT COMMUNIQUÉ"]


def test_tables_become_grids_with_merged_cells_once() -> None:
    document = of("Sums:")
    table = document.add_table(rows=3, cols=3)
    for row, cells in zip(table.rows, ("A B C", "D E F", "G H I"), strict=True):
        for cell, text in zip(row.cells, cells.split(), strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2)).text = "M"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "W\nX"
    document.add_paragraph("after")
    found = read(document)
    assert found.text == "Sums:\n\nW\nX\tC\nD\tE\tM\nG\tH\t\n\nafter\n"
    grid = found.grids[0]
    assert [words(found, row) for row in grid.rows] == [
        ["W\nX", "C"],
        ["D", "E", "M"],
        ["G", "H", ""],
    ]
    assert found.text[grid.start : grid.end] == "W\nX\tC\nD\tE\tM\nG\tH\t"
    assert not grid.headed


def test_what_a_merged_cell_hides_is_no_text() -> None:
    rows = "".join(
        f"<w:tr><w:tc><w:tcPr><w:vMerge{start}/></w:tcPr>{block(run(text))}</w:tc>"
        f"<w:tc>{block(run(text))}</w:tc></w:tr>"
        for start, text in ((' w:val="restart"', "A"), ("", "B"))
    )
    document = of()
    insert(document, f"<w:tbl>{rows}</w:tbl>")
    assert read(document).text == "A\tA\n\tB\n"


def test_a_repeated_header_row_marks_the_grid_headed() -> None:
    document = of()
    table = document.add_table(rows=2, cols=2)
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = "x"
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(properties.makeelement(properties.tag.replace("trPr", "tblHeader")))
    assert read(document).grids[0].headed


def test_nested_tables_and_boxes_in_a_cell_become_its_lines() -> None:
    document = of()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "outer"
    inner = table.cell(0, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "in 1", "in 2"
    table.cell(0, 1).text = "right"
    found = read(document)
    assert [words(found, row) for row in found.grids[0].rows] == [["outer\nin 1\nin 2", "right"]]


def test_a_frame_of_one_cell_is_no_table() -> None:
    document = of()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "One"
    cell.add_paragraph("Two")
    found = read(document)
    assert (found.text, found.grids) == ("One\n\nTwo\n", ())


def test_content_controls_links_and_fields_keep_what_they_show() -> None:
    document = of()
    insert(
        document,
        "<w:sdt><w:sdtPr/><w:sdtContent>"
        + block(
            "<w:sdt><w:sdtPr/><w:sdtContent>" + run("control, ") + "</w:sdtContent></w:sdt>",
            '<w:hyperlink w:anchor="x">' + run("link, ") + "</w:hyperlink>",
            '<w:fldSimple w:instr="DATE">' + run("simple, ") + "</w:fldSimple>",
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>',
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("code"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("shown, "),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            '<w:smartTag w:element="x">' + run("tag") + "</w:smartTag>",
        )
        + "</w:sdtContent></w:sdt>",
    )
    assert read(document).text == "control, link, simple, shown, tag\n"


TEXT_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
    "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
    "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_text_boxes_follow_their_paragraph_once() -> None:
    document = of("Anchor", "Next")
    append(document.paragraphs[0], TEXT_BOX)
    assert read(document).text == "Anchor\n\nin the box\n\nNext\n"


def test_a_large_initial_and_a_hidden_mark_join_paragraphs() -> None:
    document = of()
    insert(document, block(run("T"), properties='<w:framePr w:dropCap="drop"/>'))
    insert(document, "<w:bookmarkStart w:id='1' w:name='b'/>" + block(run("he Parties")))
    insert(document, block(run("Scope. "), properties="<w:rPr><w:vanish/></w:rPr>"))
    insert(document, block(run("It covers all.")))
    assert read(document).text == "The Parties\n\nScope. It covers all.\n"


def test_hidden_text_is_left_out_and_told() -> None:
    document = of("Seen ")
    append(document.paragraphs[0], run("secret", "<w:vanish/>") + run("end"))
    found = read(document)
    assert found.text == "Seen end\n"
    assert rules(found) == [("hidden-text", "certain", True)]
    assert "secret" in found.notes[0].message


def test_footnotes_are_asked_about_with_their_text() -> None:
    document = of("The Parties agreed", "End")
    append(document.paragraphs[0], '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("."))
    append(
        document.paragraphs[1],
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>',
    )
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/><w:t>{text}</w:t></w:r></w:p>'
        "</w:footnote>"
        for n, text in ((2, "As of May."), (3, "Starred."))
    )
    found = read(document, with_part("footnotes", notes))
    assert found.text == "The Parties agreed.\n\nEnd\n"
    assert rules(found) == [("footnote", "query", False)] * 2
    assert [each.before for each in found.notes] == ["As of May.", "Starred."]
    assert "footnote 1, behind «The Parties agreed»" in found.notes[0].message
    assert [note[:2] for note in found.footnotes] == ["1.", "2."]


def test_comments_headers_and_pictures_are_told() -> None:
    document = of("Text")
    document.add_picture(io.BytesIO(PIXEL))
    document.sections[0].header.paragraphs[0].text = "DRAFT – not for distribution"
    document.sections[0].footer.paragraphs[0].text = "1 / 2"
    comment = '<w:comment w:id="0"><w:p><w:r><w:t>Ask them.</w:t></w:r></w:p></w:comment>'
    found = read(document, with_part("comments", comment))
    assert found.text == "Text\n"
    assert rules(found) == [
        ("picture", "certain", True),
        ("comment", "query", False),
        ("page-header", "certain", True),
    ]


@pytest.mark.parametrize(
    ("symbol", "text", "asked"),
    [("00A7", "§\n", []), ("F0FC", "", ["symbol"]), ("zz", "", ["symbol"])],
)
def test_symbols_are_characters_or_asked_about(symbol: str, text: str, asked: list[str]) -> None:
    document = of()
    insert(document, block(f'<w:r><w:sym w:font="Wingdings" w:char="{symbol}"/></w:r>'))
    found = read(document)
    assert found.text == text
    assert [each.rule for each in found.notes] == asked


def test_an_embedded_document_and_ornamental_text_are_asked_about() -> None:
    document = of("Text")
    insert(document, '<w:altChunk r:id="x"/>')
    insert(
        document,
        block('<w:r><w:pict><v:shape><v:textpath string="SUMMIT"/></v:shape></w:pict></w:r>'),
    )
    assert [each.rule for each in read(document).notes] == ["embedded-document", "word-art"]


def test_a_strict_document_reads_the_same() -> None:
    def make_strict(parts: dict[str, bytes]) -> None:
        for name in ("word/document.xml", "word/styles.xml"):
            parts[name] = parts[name].replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )

    document = of("Text")
    document.add_paragraph("Title", style="Title")
    found = read(document, make_strict)
    assert (found.text, words(found, found.headings)) == ("Text\n\nTitle\n", ["Title"])


def test_an_empty_document_has_no_text() -> None:
    assert read(Document()).text == ""


def styled(name: str, kind: WD_STYLE_TYPE, *paragraphs: str) -> Docx:
    """A document that has a style of this name beside the usual ones."""
    document = of(*paragraphs)
    document.styles.add_style(name, kind)
    return document


def test_what_our_own_editions_print_around_a_text_is_left_out_and_told() -> None:
    document = styled("Communiqué Colophon", WD_STYLE_TYPE.PARAGRAPH, "They met.", "Colophon")
    document.paragraphs[1].style = "Communiqué Colophon"
    found = read(document)
    assert found.text == "They met.\n"
    assert rules(found) == [("own-line", "certain", True)]
    assert "Colophon" in found.notes[0].message


def test_languages_side_by_side_are_read_one_after_the_other() -> None:
    document = styled("Communiqué Synopsis", WD_STYLE_TYPE.TABLE)
    table = document.add_table(rows=2, cols=2, style="Communiqué Synopsis")
    for row, cells in zip(table.rows, (("One", "Uno"), ("Two", "Due")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    found = read(document)
    assert found.text == "One\n\nTwo\n\nUno\n\nDue\n"
    assert found.grids == ()
