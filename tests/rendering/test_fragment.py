"""HTML for a website's editor: nothing that the editor's sanitizer takes away is missed."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import nh3
import pytest

from communique.model.communique import Unit
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import block, text
from rendering.other_scripts import with_arabic

Built = tuple[Path, BuildReport, BuildReport]
Setter = Callable[..., BuildReport]
ID = "lighthouse-agreement"
PLAIN = {"a", "em", "strong", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "p", "br"}
"""What an editor for plain pages leaves; wrappers and tables go, their words stay."""


class Told(HTMLParser):
    """Tags with the attributes that matter, and words, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = {name: value for name, value in attrs if name not in ("class", "rel")}
        self.seen.append((tag, kept))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.seen.append(" ".join(data.split()))

    @property
    def words(self) -> str:
        return " ".join(each for each in self.seen if isinstance(each, str))


def _fragment(built: Built, name: str, id: str = ID) -> str:
    """A fragment; what keeps words together counts as the space it is."""
    html = (built[0] / id / f"{id}.{name}.fragment.html").read_text("utf-8")
    return html.replace("\u00a0", " ")


def _set(set_text: Setter, *units: Unit, **more: object) -> str:
    made = text(body=units, **more)
    report = set_text(made, formats=("fragment",), editions=("en",))
    assert not report.failed
    return report.renditions[0].path.read_text("utf-8")


@pytest.mark.parametrize("name", ["en", "it", "en-it", "it-en"])
def test_a_sanitizer_takes_nothing_away_but_classes(built: Built, name: str) -> None:
    html = _fragment(built, name)
    assert Told(nh3.clean(html)).seen == Told(html).seen


def test_a_stricter_one_leaves_every_word_and_every_paragraphs_language(built: Built) -> None:
    html = _fragment(built, "en-it")
    left = Told(nh3.clean(html, tags=PLAIN, attributes={"*": {"lang", "dir"}, "a": {"href"}}))
    assert left.words == Told(html).words
    blocks = [
        each for each in left.seen if isinstance(each, tuple) and each[0] in ("p", "h2", "h3")
    ]
    assert {each[1].get("lang") for each in blocks} == {"en", "it"}


def test_it_has_no_page_around_it_and_no_id_style_or_script(built: Built) -> None:
    html = _fragment(built, "en-it")
    tags = {each[0] for each in Told(html).seen if isinstance(each, tuple)}
    assert tags <= {
        *("article", "div", "h2", "h3", "p", "ul", "li", "blockquote", "em", "strong", "a"),
        *("br", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    }
    for sign in (" id=", "style", "<span", "<!--"):
        assert sign not in html
    assert html.startswith('<article class="communique" lang="en">\n')
    assert html.endswith("</article>\n")


def test_the_title_is_a_heading_of_the_second_level_and_sections_follow(built: Built) -> None:
    html = _fragment(built, "en")
    title = "JOINT COMMUNIQUÉ<br>ON THE KEEPING OF THE LIGHTHOUSES OF THE NARROW SEA"
    assert f'<h2 lang="en">{title}</h2>' in html
    assert html.count("<h2") == 1
    assert '<h3 lang="en">I. The lighthouses</h3>' in html


def test_labels_are_words_and_only_what_has_none_is_a_list(built: Built) -> None:
    html = _fragment(built, "en")
    assert '<p lang="en">a) maintain every lamp' in html
    assert "<ol" not in html
    assert "<li>train apprentices from both countries.</li>" in html


def test_one_language_follows_the_other(built: Built) -> None:
    html = _fragment(built, "it-en")
    assert html.index('<div lang="it">') < html.index('<div lang="en">')
    assert html.index("La nebbia") < html.index('<div lang="en">') < html.index("The fog")


def test_each_part_is_one_line_so_that_no_editor_breaks_it(set_text: Setter) -> None:
    html = _set(set_text, Unit(id="p1", text="One\nline\r\nand\tanother."))
    assert '<p lang="en">One line and another.</p>' in html.replace("\u00a0", " ").split("\n")
    assert "\n\n" not in html


def test_marks_stand_in_words_before_and_after_the_text(built: Built) -> None:
    html = _fragment(built, "en", "herring-statement")
    mark = '<p class="communique-mark" lang="en"><strong>Draft – not for distribution</strong></p>'
    lines = html.splitlines()
    assert lines[1] == mark
    assert lines[-2] == mark


def test_the_office_has_no_fragment(sealands: Workspace) -> None:
    house = sealands.root / "data" / "house.yaml"
    formats = "formats: [html, pdf, txt]"
    house.write_text(house.read_text().replace(formats, "formats: [txt, fragment]"))
    usual = build(sealands, (ID,), editions=("en",), view="office", jobs=1)
    assert not usual.failed
    assert [made.path.suffix for made in usual.renditions] == [".txt"]
    asked = build(sealands, (ID,), editions=("en",), formats=("fragment",), view="office", jobs=1)
    assert "has no office view" in asked.failed[0].reason


def test_no_page_leads_its_readers_to_a_fragment(sealands: Workspace) -> None:
    house = sealands.root / "data" / "house.yaml"
    formats = "formats: [html, pdf, txt]"
    house.write_text(house.read_text().replace(formats, "formats: [html, docx, fragment]"))
    report = build(sealands, (ID,), editions=("en",), jobs=1)
    (page,) = [m.path for m in report.renditions if m.path.name == f"{ID}.en.html"]
    assert f'href="{ID}.it.docx"' in page.read_text("utf-8")
    assert ".fragment" not in page.read_text("utf-8")
    assert f"{ID}/{ID}.en.fragment.html" in report.index.read_text("utf-8")


def test_text_that_looks_like_markup_is_text_to_every_editor(set_text: Setter) -> None:
    hostile = (
        "{{ 7*7 }} <script>alert(1)</script> </article> <!-- --> &amp; "
        '" onclick="x [[link javascript:alert(1)|run]] [[link https://example.org/?a=1&b=2|see]]'
    )
    html = _set(
        set_text,
        Unit(id="p1", text=hostile),
        Unit(id="p2", text="</span> <span class='keep'> x"),
        Unit(id="p3", text="y" * 10_000),
        blocks=(block(1, name="<b>Mira</b> & {{ name }}"),),
        handling={"en": "<i>mark</i>"},
    )
    told = Told(html)
    assert told.seen == Told(nh3.clean(html)).seen
    for words in (
        *("{{ 7*7 }} <script>alert(1)</script> </article> <!-- --> &amp;", "<i>mark</i>"),
        *("</span> <span class='keep'> x", "<b>Mira</b> & {{ name }}", "y" * 10_000),
    ):
        assert words in told.words.replace("\u00a0", " ")
    links = [each[1] for each in told.seen if isinstance(each, tuple) and each[0] == "a"]
    assert links == [{"href": "https://example.org/?a=1&b=2"}]


def test_a_character_that_markup_cannot_hold_is_named(set_text: Setter) -> None:
    made = text(body=(Unit(id="p1", text="They\x00 met."),))
    report = set_text(made, formats=("fragment",), editions=("en",))
    assert "U+0000 (control) at body/p1" in report.failed[0].reason


def test_a_text_from_right_to_left_says_so_in_every_part(sealands: Workspace) -> None:
    with_arabic(sealands)
    report = build(sealands, (ID,), editions=("ar",), formats=("fragment",), jobs=1)
    html = report.renditions[0].path.read_text("utf-8")
    blocks = [line for line in html.splitlines() if line.startswith(("<p", "<h", "<ul", "<table"))]
    assert blocks
    assert [line for line in blocks if 'lang="ar" dir="' not in line] == []
    arabic = [line for line in blocks if any("\u0600" <= letter <= "\u06ff" for letter in line)]
    assert len(arabic) > len(blocks) / 2
    assert [line for line in arabic if 'dir="rtl"' not in line] == []
