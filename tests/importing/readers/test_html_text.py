"""Text of a web page as a browser shows it: blocks, lists, tables, emphasis, white space."""

from __future__ import annotations

import pytest

from communique.importing.extraction import Extraction
from communique.importing.readers.html import read


def _read(page: str) -> Extraction:
    return read("page.html", page.encode())


def _blocks(page: str) -> list[str]:
    return _read(page).text.rstrip("\n").split("\n\n")


def _cells(page: str) -> list[list[str]]:
    found = _read(page)
    return [[found.text[a:b] for a, b in row] for grid in found.grids for row in grid.rows]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<p>One<p>two<div>three<div>four</div>five</div>six", "One|two|three|four|five|six"),
        ("<p>  One \n two&nbsp;three <b> four</b> </p>", "One two\u00a0three four"),
        ("<p>One<br>two <br> three<br><br>four", "One\ntwo\nthree|four"),
        ("One <span>t</span>wo<wbr>three&shy;four", "One twothree\u00adfour"),
        ("<p>&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9;&#150;", "<b> &amp; ééé–"),
        ("<p>the 2<sup>nd</sup> of 10<sup>6</sup> km<sup>2</sup>, CO<sub>2</sub>",
         "the 2nd of 10⁶ km², CO2"),
        ("<p>He said <q>so <q>it</q> is</q>.", "He said “so ‘it’ is”."),
        ("<pre>one\n  two\n\nthree</pre>", "one\n  two|three"),
        ("<p style='white-space:pre-line'>one\ntwo", "one\ntwo"),
        ("<h1><span style='display:block'>One</span><span style='display:block'>two</span></h1>",
         "One\ntwo"),
        ("<dl><dt>Term<dd>Meaning</dl>", "Term|Meaning"),
        ("<details><summary>More</summary><p>Text</details>", "More|Text"),
        ("<p>a</p>\n<hr>b", "a|b"),
        ("<p>漢<ruby>字<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢字"),
        ("<p>One<o:p></o:p> two<o:p>&nbsp;</o:p></p>", "One two"),
        ("<P>UNCLOSED <B>TAGS<P>EVERY<TD>WHERE", "UNCLOSED TAGS|EVERYWHERE"),
    ],
)  # fmt: skip
def test_text_is_as_a_browser_shows_it(page: str, blocks: str) -> None:
    assert _blocks(page) == blocks.split("|")


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<ol><li>a<li>b</ol>", "1. a|2. b"),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a|7. b|8. c"),
        ("<ol reversed><li>a<li>b</ol>", "2. a|1. b"),
        ("<ol type=a><li>x<li>y</ol>", "a. x|b. y"),
        ("<ol type=I><li>x</ol><ol style='list-style-type:lower-roman' start=4><li>y</ol>",
         "I. x|iv. y"),
        ("<ol><li>a<ol type=a><li>b</ol><li>c</ol>", "1. a|a. b|2. c"),
        ("<ul><li>a<li><p>b<p>c</ul>", "• a|• b|c"),
        ("<ul style='list-style:none'><li>a</ul>", "a"),
        ("<style>ol.x{list-style-type:none}</style><ol class=x><li>1) a</ol>", "1) a"),
        ("<ol><li>1. a<li>2) b</ol><ul><li>– c<li>a) d</ul>", "1. a|2) b|– c|a) d"),
        ("<ol><li><li>b</ol>", "2. b"),
    ],
)  # fmt: skip
def test_items_have_the_labels_a_browser_counts(page: str, blocks: str) -> None:
    assert _blocks(page) == blocks.split("|")


def test_bold_and_italic_are_emphasis_wherever_they_are_said() -> None:
    page = """<style>.c7{font-weight:700} .plain{font-weight:400}</style>
    <p>a <b>one</b> b <i>two</i> <span style="font-style:italic">three</span>
    <span class=c7>four <span class=plain>five</span></span> <b style="font-weight:normal">six</b>
    <font style="font:bold 12px Arial">seven</font></p>"""
    found = _read(page)
    words = [found.text[a:b] for a, b in found.emphasis]
    assert words == ["one", "two", "three", "four", "seven"]


def test_headings_and_quotations_are_told() -> None:
    found = _read("<h2>A <b>title</b></h2><blockquote><p>One<p>two</blockquote><p>three")
    assert [found.text[a:b] for a, b in found.headings] == ["A title"]
    assert [found.text[a:b] for a, b in found.quotations] == ["One", "two"]
    assert found.emphasis == ()


def test_a_table_of_figures_is_a_grid() -> None:
    page = """<table><caption>Trade</caption><thead><tr><th>Year<th>Value</thead>
    <tfoot><tr><td>Sum<td>3</tfoot><tr><td>2030<td>1<br>(net)<tr><td>2031<td>2</table>"""
    assert _cells(page) == [["Year", "Value"], ["2030", "1\n(net)"], ["2031", "2"], ["Sum", "3"]]
    assert _read(page).grids[0].headed
    assert _read(page).text.startswith("Trade\n\n")


def test_spans_leave_room_behind_and_below() -> None:
    page = """<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d
    <tr><td>e<td colspan=1000000>f</table>"""
    assert _cells(page) == [["a", "b", ""], ["", "c", "d"], ["e", "f", ""]]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>One<tr><td>Two</table>",
        "<table role=presentation><tr><td>One<td>Two</table>",
        "<table><tr><td><table><tr><td>One</table><td>Two</table>",
        "<table><tr><td><h1>One</h1><td>Two</table>",
        f"<table><tr><td>One<td><p>Two<p>{'word ' * 150}<p>x</table>",
    ],
)
def test_a_table_that_lays_out_a_page_is_no_grid(page: str) -> None:
    found = _read(page)
    assert found.grids == ()
    assert found.text.startswith("One\n\nTwo")


def test_signature_blocks_side_by_side_stay_a_grid() -> None:
    page = "<p>Text of the page</p><table><tr><td>For A<br>Ada<td>For B<br>Tom</table>"
    assert _cells(page) == [["For A\nAda", "For B\nTom"]]


@pytest.mark.parametrize("marks", [("lang=en", "lang=it"), ("", "")])
def test_two_languages_in_columns_are_read_one_after_the_other(marks: tuple[str, str]) -> None:
    left, right = ("one " * 30, "two " * 30), ("uno " * 30, "due " * 30)
    rows = "".join(
        f"<tr><td {marks[0]}>{a}<td {marks[1]}>{b}" for a, b in zip(left, right, strict=True)
    )
    found = _read(f"<table>{rows}</table>")
    assert found.text.split() == ["one"] * 30 + ["two"] * 30 + ["uno"] * 30 + ["due"] * 30


def test_typed_lines_are_no_whole_paragraphs() -> None:
    assert not _read("<pre>one\ntwo</pre>").flowing
    assert _read("<p>one<p>two").flowing


def test_a_footnote_stands_beside_the_text() -> None:
    page = """<p>The pastures<a href="#f1"><sup>1</sup></a> are kept.</p><p>More.</p>
    <div id=f1><p><a href="#back">1</a> Above 1,500 metres.</p></div>"""
    found = _read(page)
    assert "The pastures are kept." in found.text
    (aside,) = found.asides
    assert (aside.kind, found.text[aside.start : aside.end]) == ("note", "1. Above 1,500 metres.")
    assert [note.rule for note in found.notes] == ["footnote"]


def test_an_xhtml_page_closes_what_it_says_is_closed() -> None:
    page = """<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/>
    <script src="a.js"/></head><body><a name="x"/><b/><p/><p>Text</p></body></html>"""
    found = _read(page)
    assert (found.text, found.emphasis) == ("Text\n", ())
