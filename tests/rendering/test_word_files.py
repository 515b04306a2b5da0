"""What a Word file says of itself, what it links to, and what it does with hostile texts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from communique.model.communique import Unit
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import block, text
from word_reading import body, faults, parts, said
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


def test_the_file_says_what_the_data_say_and_names_no_day_of_its_own(built: Built) -> None:
    core = Document(_edition(built, "it")).core_properties
    assert core.title == "COMUNICATO CONGIUNTO SULLA CUSTODIA DEI FARI DEL MARE STRETTO"
    assert core.author == "Repubblica di Aldenia; Regno di Ostmere"
    assert (core.identifier, core.content_status) == (ID, "concordato")
    assert core.created.replace(tzinfo=None) == datetime(2031, 3, 9, 14, 30)
    assert core.modified == core.created
    assert core.last_modified_by == ""
    english = Document(_edition(built, "en")).core_properties
    assert english.subject == "Agreement on the Keeping of Lighthouses"


def test_a_text_without_a_date_bears_none(set_text: Setter) -> None:
    path = _set(set_text, text().model_copy(update={"date": None}))
    assert b"created" not in parts(path)["docProps/core.xml"]


def test_no_clock_and_no_chance_is_in_the_file(built: Built) -> None:
    for path in built[0].rglob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert archive.namelist()[0] == "[Content_Types].xml"
        assert not any(re.search(rb"rsid|paraId", each) for each in parts(path).values())


def test_only_web_and_mail_addresses_become_links_and_all_of_them_open(set_text: Setter) -> None:
    words = (
        "[[link https://example.org/?a=1&b=%22|one]] [[link mailto:desk@example.org|two]] "
        '[[link https://münchen.example/ä?q="x"|three]] [[link javascript:alert(1)|four]] '
        "[[link http://[::bad|five]] [[em|[[link https://example.org/in|six]]]]"
    )
    path = _set(set_text, text(body=(Unit(id="p1", text=words),)))
    linked = {
        said(link): Document(path).part.rels[link.get(qn("r:id"))].target_ref
        for link in body(path).iter(qn("w:hyperlink"))
    }
    assert linked == {
        "one": "https://example.org/?a=1&b=%22",
        "two": "mailto:desk@example.org",
        "three": "https://xn--mnchen-3ya.example/%C3%A4?q=%22x%22",
        "six": "https://example.org/in",
    }
    assert "four" in said(body(path))
    assert "five" in said(body(path))
    assert faults(path) == []


def test_text_that_looks_like_anything_is_printed_as_it_is(set_text: Setter) -> None:
    hostile = (
        "{{ 7*7 }} <w:p/> </w:t> ]]> &amp; &#7; _x0007_ é́́́ \u202e‮ \U0001f469\u200d\U0001f467 "
        + "x" * 10_000
    )
    made = text(
        title='JOINT COMMUNIQUÉ {{ 7*7 }} <script>alert(2)</script> "',
        body=(Unit(id="p1", text=hostile),),
        blocks=(block(1, name="<b>Mira</b> & {{ name }}"),),
        handling={"en": '"/><w:br/>'},
    )
    path = _set(set_text, made)
    assert said(body(path)).count("<script>alert(2)</script>") == 1
    assert hostile in [words for _, words in styled(path)]
    assert ("SignatureName", "H.E. Dr. <b>Mira</b> & {{ name }}") in styled(path)
    assert ("CommuniqueMark", '"/><w:br/>') in styled(path)
    assert faults(path) == []


def test_characters_for_which_xml_has_no_room_are_named_with_their_place(
    set_text: Setter,
) -> None:
    made = text(body=(Unit(id="p1", text="They\x07 met."),), notice={"en": "No\ufffeone."})
    report = set_text(made, formats=("docx",), editions=("en",))
    (failed,) = report.failed
    assert "U+0007 (control) at body/p1" in failed.reason
    assert "U+FFFE" in failed.reason
    assert "imprint or notice" in failed.reason
    assert "take the character out of the text" in failed.reason


def test_a_style_of_the_workspace_stands_before_the_packaged_one(sealands: Workspace) -> None:
    build(sealands, (ID,), editions=("en",), formats=("docx",), jobs=1)
    own = sealands.root / "templates" / "word" / "word"
    own.mkdir(parents=True)
    shipped = Path(__file__).parents[2] / "templates/word/word/styles.xml.j2"
    changed = shipped.read_text("utf-8").replace("Times New Roman", "Cambria")
    (own / "styles.xml.j2").write_text(changed, "utf-8")
    report = build(sealands, (ID,), editions=("en",), formats=("docx",), jobs=1)
    assert not report.renditions[0].cached
    assert b"Cambria" in parts(report.renditions[0].path)["word/styles.xml"]
