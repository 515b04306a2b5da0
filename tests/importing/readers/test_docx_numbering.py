"""Labels that Word counts by itself are written out as it shows them."""

from __future__ import annotations

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from importing.readers.word_files import NAMESPACES, insert, read, words


def level(at: int, format: str, pattern: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def listed(numbering: str, places: list[tuple[str, int]], properties: str = "") -> list[str]:
    """The paragraphs of a document whose n-th is `x` at a list and level."""
    document = Document()
    define(document, numbering)
    for numeral, at in places:
        numbered = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{numeral}"/></w:numPr>'
        insert(document, f"<w:p><w:pPr>{numbered}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>")
    return [each.removesuffix(" x") for each in read(document).text.split("\n\n")]


def define(document: Document, numbering: str) -> None:
    """Numbering definitions instead of those of the template."""
    part = document.part.numbering_part
    part._element = parse_xml(f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>")


def abstract(*levels: str, id: int = 0, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{id}">{more}{"".join(levels)}</w:abstractNum>'


def num(id: int, of: int = 0, more: str = "") -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def labels(numbering: str, places: list[tuple[str, int]]) -> list[str]:
    return [each.strip().removesuffix(" x") for each in listed(numbering, places)]


@pytest.mark.parametrize(
    ("format", "pattern", "start", "label"),
    [
        ("decimal", "%1.", 1, "1."),
        ("decimal", "Article %1 –", 7, "Article 7 –"),
        ("decimalZero", "%1", 5, "05"),
        ("lowerLetter", "(%1)", 1, "(a)"),
        ("lowerLetter", "%1)", 28, "bb)"),
        ("upperLetter", "%1.", 2, "B."),
        ("lowerRoman", "%1)", 4, "iv)"),
        ("upperRoman", "%1", 1949, "MCMXLIX"),
        ("lowerRoman", "%1", 900_000_000, "900000000"),
        ("lowerLetter", "%1", 0, "0"),
        ("chicago", "%1", 3, "3"),
        ("bullet", "\uf0b7", 1, "•"),
        ("bullet", "o", 1, "•"),
        ("bullet", "–", 1, "–"),
        ("none", "", 1, "x"),
    ],
)
def test_a_label_is_written_in_its_format(
    format: str, pattern: str, start: int, label: str
) -> None:
    numbering = abstract(level(0, format, pattern, start=start)) + num(1)
    assert labels(numbering, [("1", 0)]) == [label]


THREE = (
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "(%2)"),
    level(2, "decimal", "%1.%2.%3"),
)


def test_a_level_counts_anew_below_each_of_the_one_above() -> None:
    places = [("1", at) for at in (0, 1, 1, 0, 1, 2, 2, 1, 2)]
    assert labels(abstract(*THREE) + num(1), places) == (
        ["1.", "(a)", "(b)", "2.", "(a)", "2.a.1", "2.a.2", "(b)", "2.b.1"]
    )


def test_a_level_may_go_on_counting() -> None:
    levels = (THREE[0], level(1, "decimal", "§ %2", more='<w:lvlRestart w:val="0"/>'))
    places = [("1", at) for at in (0, 1, 0, 1)]
    assert labels(abstract(*levels) + num(1), places) == ["1.", "§ 1", "2.", "§ 2"]


def test_legal_numbering_writes_figures_alone() -> None:
    levels = (
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2", more="<w:isLgl/>"),
    )
    assert labels(abstract(*levels) + num(1), [("1", 0), ("1", 0), ("1", 1)]) == [
        "I.",
        "II.",
        "2.1",
    ]


def test_two_lists_of_one_kind_go_on_counting_unless_the_second_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(*THREE) + num(1) + num(2) + num(3, more=anew)
    places = [("1", 0), ("2", 0), ("3", 0), ("3", 0), ("1", 0)]
    assert labels(numbering, places) == ["1.", "2.", "1.", "2.", "3."]


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerRoman", "%1)")}</w:lvlOverride>'
    numbering = abstract(*THREE) + num(1) + num(2, more=own)
    assert labels(numbering, [("1", 0), ("2", 0)]) == ["1.", "ii)"]


def test_styles_number_their_paragraphs_at_their_level() -> None:
    document = Document()
    linked = level(1, "lowerLetter", "%2)", more='<w:pStyle w:val="Item"/>')
    define(document, abstract(level(0, "decimal", "%1."), linked) + num(4))
    for name, base in (("Item", None), ("Deeper", "Item")):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base] if base else None
    properties = document.styles["Item"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {NAMESPACES}><w:numId w:val="4"/></w:numPr>'))
    for style in ("Item", "Deeper"):
        document.add_paragraph("x", style=style)
    off = '<w:pPr><w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    insert(document, f"<w:p>{off}<w:r><w:t>x</w:t></w:r></w:p>")
    assert read(document).text == "a) x\n\nb) x\n\nx\n"


def test_a_numbering_style_leads_to_the_list_that_counts() -> None:
    document = Document()
    leading = abstract(id=1, more='<w:numStyleLink w:val="Office"/>')
    define(document, abstract(*THREE) + leading + num(1) + num(2, of=1))
    style = document.styles.add_style("Office", WD_STYLE_TYPE.LIST)
    style.element.append(
        parse_xml(
            f'<w:pPr {NAMESPACES}><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        )
    )
    numbered = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    insert(document, f"<w:p>{numbered}<w:r><w:t>x</w:t></w:r></w:p>" * 2)
    assert read(document).text == "1. x\n\n2. x\n"


def test_the_lists_of_the_usual_template_are_numbered() -> None:
    document = Document()
    for style in ("List Number", "List Bullet", "List Number"):
        document.add_paragraph("x", style=style)
    assert read(document).text == "1. x\n\n• x\n\n2. x\n"


def test_an_empty_numbered_paragraph_counts_and_is_asked_about() -> None:
    document = Document()
    for text in ("x", "", "x"):
        document.add_paragraph(text, style="List Number")
    found = read(document)
    assert found.text == "1. x\n\n3. x\n"
    assert [each.rule for each in found.notes] == ["empty-paragraph"]
    assert "2." in found.notes[0].message


def test_a_label_is_emphasised_with_all_of_its_paragraph_or_not_at_all() -> None:
    document = Document()
    document.add_paragraph(style="List Number").add_run("all bold").bold = True
    partly = document.add_paragraph("partly ", style="List Number")
    partly.add_run("bold").bold = True
    found = read(document)
    assert words(found, found.emphasis) == ["1.", "all bold", "bold"]
