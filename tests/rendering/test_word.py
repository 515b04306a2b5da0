"""Word editions: real styles, languages, what holds together, and nothing that Word mends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from communique.model.communique import Row, Unit
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import paragraphs, text
from rendering.other_scripts import SENTENCE, TITLE, with_arabic
from word_reading import body, faults, keeps_next, part, rows, runs, said, style
from word_reading import paragraphs as styled

Built = tuple[Path, BuildReport, BuildReport]
Setter = Callable[..., BuildReport]
ID = "lighthouse-agreement"


def _edition(built: Built, name: str, id: str = ID) -> Path:
    return built[0] / id / f"{id}.{name}.docx"


def _set(set_text: Setter, *arguments: object) -> Path:
    report = set_text(*arguments, formats=("docx",), editions=("en",))
    assert not report.failed, report.failed
    return report.renditions[0].path


def test_every_edition_is_what_the_schema_and_word_ask_for(built: Built) -> None:
    made = [m.path for report in built[1:] for m in report.renditions if m.path.suffix == ".docx"]
    assert len(made) >= 11
    for path in made:
        assert faults(path) == [], path


def test_the_text_has_the_styles_that_word_knows(built: Built) -> None:
    told = styled(_edition(built, "en"))
    assert told[:4] == [
        ("CommuniqueReference", "Reference: AL/31/0007"),
        ("Title", "JOINT COMMUNIQUÉ\nON THE KEEPING OF THE LIGHTHOUSES OF THE NARROW SEA,"),
        ("Subtitle", "PORT ALDEN, 9 MARCH 2031"),
        ("CommuniqueStanding", "Agreed text"),
    ]
    wanted = {
        "Heading1": "I. The lighthouses",
        "ListNumber": "2.\tTo this end they will:",
        "ListNumber2": "b)\texchange, each quarter:",
        "ListNumber3": "i)\toil and wicks;",
        "ListBullet2": "train apprentices from both countries.",
        "Caption": "Lamps in common",
        "TableHeading": "Lighthouse",
        "TableText": "Gull Rock",
        "Quote": "“Who keeps a light keeps a promise to people he will never meet.”",
        "BodyText": "Done at Port Alden on 9 March 2031, in two originals.",
        "SignatureParty": "For the Government of the Republic of Aldenia",
        "SignatureName": "H.E. Dr. Mira Halloway, OAL",
        "SignatureOffice": "Minister for Foreign Affairs",
        "ReleaseNote": "Note to editors: the Narrow Sea is narrow.",
        "CommuniqueColophon": "A fixture for tests; nobody agreed to anything.",
    }
    for name, words in wanted.items():
        assert (name, words) in told
    known = {each.style_id for each in Document(_edition(built, "en")).styles}
    assert {name for name, _ in told} <= known


def test_styles_of_word_bear_the_names_by_which_word_knows_them(built: Built) -> None:
    names = {each.style_id: each.name for each in Document(_edition(built, "en")).styles}
    assert names["Title"] == "Title"
    assert names["Heading1"] == "Heading 1"  # «heading 1» in the file, which python-docx turns
    assert (names["BodyText"], names["ListNumber2"]) == ("Body Text", "List Number 2")
    custom = {
        each.get(qn("w:styleId"))
        for each in part(_edition(built, "en"), "word/styles.xml")
        if each.get(qn("w:customStyle"))
    }
    assert "SignatureParty" in custom
    assert not custom & {"Title", "Heading1", "BodyText", "ListNumber", "Quote", "Signature"}


def test_numbers_are_text_and_word_counts_nothing(built: Built) -> None:
    formats = part(_edition(built, "en"), "word/numbering.xml").iter(qn("w:numFmt"))
    assert {each.get(qn("w:val")) for each in formats} == {"bullet"}
    assert not list(body(_edition(built, "en")).iter(qn("w:numPr")))


def test_every_run_says_its_language(built: Built) -> None:
    spoken = {language: words for words, language, _ in runs(_edition(built, "en-it")) if words}
    assert set(spoken) == {"en-GB", "it-IT"}
    said_in = {words: language for words, language, _ in runs(_edition(built, "en-it"))}
    assert said_in["oil and wicks;"] == "en-GB"
    assert said_in["olio e stoppini;"] == "it-IT"


@pytest.mark.parametrize(("name", "locale"), [("it", "it-IT"), ("en-it", "en-GB")])
def test_the_language_of_the_file_is_that_of_its_first_column(
    built: Built, name: str, locale: str
) -> None:
    path = _edition(built, name)
    language = part(path, "word/styles.xml").find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == locale
    assert Document(path).core_properties.language == locale


def test_words_of_another_language_say_so(set_text: Setter) -> None:
    unit = Unit(id="p1", text="Fatto in comune.", language="it")
    path = _set(set_text, text(body=(unit,)))
    assert ("Fatto in comune.", "it", False) in list(runs(path))


def test_the_signature_blocks_hold_together(built: Built) -> None:
    path = _edition(built, "en", "six-party-declaration")
    last, table = body(path).p_lst[-2], body(path).tbl_lst[-1]
    assert said(last).endswith("before the first frost.") or said(last).endswith("frost. ")
    assert keeps_next(last)
    assert [named for named, _ in rows(table)] == [{"cantSplit"}, {"cantSplit"}]
    assert table.tblPr.style == "SignatureTable"
    first, second = table.tr_lst
    assert all(keeps_next(each) is None for cell in first.tc_lst for each in cell.p_lst)
    assert all(keeps_next(cell.p_lst[-1]) is False for cell in second.tc_lst)


def test_the_styles_of_a_signature_keep_party_name_and_office_together(built: Built) -> None:
    styles = {
        each.get(qn("w:styleId")): each for each in part(_edition(built, "en"), "word/styles.xml")
    }
    kept = styles["Signature"].find(f"{qn('w:pPr')}/{qn('w:keepNext')}")
    assert kept is not None
    for name in ("SignatureParty", "SignatureName", "SignatureOffice"):
        assert styles[name].find(qn("w:basedOn")).get(qn("w:val")) == "Signature"
    assert styles["SignatureTable"].find(f".//{qn('w:tblBorders')}") is None


def test_a_cell_holds_one_block_whole_so_that_no_reader_flattens_it(built: Built) -> None:
    (row,) = rows(body(_edition(built, "en")).tbl_lst[-1])
    assert row[1] == [
        "For the Government of the Republic of Aldenia\nH.E. Dr. Mira Halloway, OAL\n"
        "Minister for Foreign Affairs",
        "For the Government of the Kingdom of Ostmere\nThe Rt. Hon. Joren Vask\n"
        "Secretary of State for Tides and Harbours",
    ]


def test_languages_side_by_side_are_rows_under_a_repeated_head(built: Built) -> None:
    (table,) = body(_edition(built, "it-en")).tbl_lst
    told = rows(table)
    assert told[0] == ({"cantSplit", "tblHeader"}, ["italiano", "English"])
    assert sum("tblHeader" in named for named, _ in told) == 1
    assert (set(), ["a)\tmanterranno"]) not in told
    (row,) = [cells for _, cells in told if cells[1].startswith("II.")]
    assert row == ["II. La nebbia", "II. The fog"]
    signed = [named for named, cells in told if "Vask" in cells[0] or "Halloway" in cells[0]]
    assert signed == [{"cantSplit"}] * 2
    kept = [[keeps_next(c.p_lst[-1]) for c in row.tc_lst] for row in table.tr_lst]
    first = next(n for n, (_, cells) in enumerate(told) if "Halloway" in cells[0])
    assert kept[first - 1 : first + 2] == [[True, True], [None, None], [False, False]]


def test_tables_tell_their_head_and_what_they_are(built: Built) -> None:
    table = body(_edition(built, "en")).tbl_lst[0]
    assert [named for named, _ in rows(table)] == [{"cantSplit", "tblHeader"}, *[{"cantSplit"}] * 2]
    title = table.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
    assert title == "Lamps in common"
    assert table.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_right_to_left_is_said_of_paragraph_run_and_table(sealands: Workspace) -> None:
    with_arabic(sealands)
    report = build(sealands, (ID,), editions=("ar", "en-ar", "ar-en"), formats=("docx",), jobs=1)
    single, after, before = (each.path for each in report.renditions)
    assert not report.failed
    for path in (single, after, before):
        assert faults(path) == []
    assert all(p.pPr.find(qn("w:bidi")) is not None for p in body(single).iter(qn("w:p")))
    (whole,) = [p for p in body(single).p_lst if said(p) == TITLE]
    assert style(whole) == "Title"
    turns = [(words, way) for words, _, way in runs(single) if words.strip() in SENTENCE]
    assert ("Port Alden", False) in turns
    assert (" (المرحلة 2).", True) in turns
    languages = {each.get(qn("w:bidi")) for each in body(single).iter(qn("w:lang"))}
    assert languages == {"ar-SA"}
    visual = [
        body(p).tbl_lst[0].tblPr.find(qn("w:bidiVisual")) is not None for p in (after, before)
    ]
    assert visual == [False, True]


def test_marks_stand_before_the_title_and_in_head_and_foot(built: Built) -> None:
    path = _edition(built, "en", "herring-statement")
    mark = "Draft – not for distribution"
    assert styled(path)[0] == ("CommuniqueMark", mark)
    section = Document(path).sections[0]
    assert section.different_first_page_header_footer
    assert mark in [each.text for each in section.header.paragraphs]
    for footer in (section.footer, section.first_page_footer):
        assert mark in [each.text for each in footer.paragraphs]
        fields = [each.get(qn("w:instr")) for each in footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert "page 1 of 1" in [said(each._p) for each in footer.paragraphs]


def test_the_page_is_the_editions(sealands: Workspace) -> None:
    own = sealands.root / "templates" / "editions"
    own.mkdir(parents=True)
    lines = "format: 1\ntitle: {en: wide}\nlanguages: [en, it]\nlayout: synoptic\n"
    (own / "wide.yaml").write_text(lines + "orientation: landscape\n", "utf-8")
    build(sealands, (ID,), editions=("en", "wide"), formats=("docx",), jobs=1)
    sizes = {}
    for name in ("en", "wide"):
        section = Document(sealands.root / "build" / ID / f"{ID}.{name}.docx").sections[0]
        sizes[name] = (round(section.page_width.mm), round(section.page_height.mm))
    assert sizes == {"en": (210, 297), "wide": (297, 210)}


def test_long_and_empty_texts_are_documents_too(set_text: Setter) -> None:
    rows_ = (Row(cells=()), Row(cells=()))
    odd = (
        Unit(id="e1", text=""),
        Unit(id="t1", kind="table", rows=rows_),
        Unit(id="l1", label="7."),
        Unit(id="q1", kind="quotation", text="Alone."),
    )
    path = _set(set_text, text(body=odd, blocks=()))
    assert ("ListNumber", "7.\t") in styled(path)
    assert faults(path) == []
    path = _set(set_text, text(id="long-text", body=paragraphs(300), parties=30))
    assert len(body(path).tbl_lst[0].tr_lst) == 10
    assert faults(path) == []


def test_a_deep_list_ends_at_the_deepest_style_there_is(set_text: Setter) -> None:
    unit = Unit(id="u9", kind="item", label="9)", text="deepest")
    for depth in range(8, 0, -1):
        unit = Unit(id=f"u{depth}", kind="item", label=f"{depth})", text="on", items=(unit,))
    told = styled(_set(set_text, text(body=(unit,))))
    assert ("ListNumber5", "9)\tdeepest") in told


def test_the_office_sees_corrections_and_questions(built: Built) -> None:
    told = styled(_edition(built, "en-it.office"))
    assert ("Heading1", "Corrections to the received text") in told
    assert ("TableText", "lighthuoses") in told
    assert ("BodyText", "Does the text mean Port Alden or Old Alden?") in told
    assert not [words for name, words in styled(_edition(built, "en-it")) if "lighthuoses" in words]
