"""What a page does not show is left out and told; what a site puts round a text is kept apart."""

from __future__ import annotations

import pytest

from communique.importing.extraction import Extraction
from communique.importing.readers.html import read

WORDS = "The two Governments agreed on the keeping of the lighthouses of the strait between them."
SHEET = """<style>.gone{display:none} #off{visibility:hidden} p.tiny{font-size:0}
div > .deep{display:none} .menu .sub{display:none} .back{display:block}
@media print{.paper{display:none}} @media (max-width:600px){.wide{display:none}}</style>"""


def _read(page: str) -> Extraction:
    return read("page.html", page.encode())


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>secret</p>",
        "<p aria-hidden=true>secret</p>",
        "<p style='display:none'>secret</p>",
        "<p style='DISPLAY : NONE !important'>secret</p>",
        "<p style='visibility:hidden'>secret</p>",
        "<p style='font-size:0'>secret</p>",
        "<p style='font-size:1px'>secret</p>",
        "<p style='opacity:0'>secret</p>",
        "<p style='color:#fff'>secret</p>",
        "<font color=white>secret</font>",
        "<div bgcolor='#000080'><span style='color:rgb(0,0,128)'>secret</span></div>",
        "<p style='position:absolute;left:-9999px'>secret</p>",
        "<p style='text-indent:-9999px'>secret</p>",
        "<p style='position:absolute;clip:rect(0,0,0,0)'>secret</p>",
        "<p style='height:0;overflow:hidden'>secret</p>",
        "<p style='mso-hide:all'>secret</p>",
        "<span class=sr-only>secret</span>",
        "<span class='x screen-reader-text'>secret</span>",
        "<p class=gone>secret</p>",
        "<p id=off>secret</p>",
        "<p class='a tiny b'>secret</p>",
        "<div><p class=deep>secret</p></div>",
        "<dialog>secret</dialog>",
        "<template><p>secret</p></template>",
        "<p>x<template><p>secret</template>",
        "<noscript><p>secret</p></noscript>",
        "<!-- secret --><![if x]><!--[if IE]>secret<![endif]-->",
        "<script>'secret'</script><style>secret{}</style>",
        "<textarea>secret</textarea><select><option>secret</select><svg><text>secret</svg>",
        "<object>secret</object><iframe>secret</iframe><video>secret</video>",
        "<img alt=secret><input value=secret title=secret>",
    ],
)
def test_what_a_page_hides_is_no_text(hidden: str) -> None:
    assert "secret" not in _read(f"{SHEET}<p>{WORDS}</p>{hidden}").text


@pytest.mark.parametrize(
    "shown",
    [
        "<p style='color:#fff;background:#003'>seen</p>",
        "<div style='background-image:url(x.png)'><p style='color:white'>seen</p></div>",
        "<p style='visibility:hidden'>x<span style='visibility:visible'>seen</span></p>",
        "<p class=paper>seen</p>",
        "<p class=wide>seen</p>",
        "<p class='gone back'>seen</p>",
        "<p class=sub>seen</p>",
        "<p style='display:none;display:block'>seen</p>",
        "<p style='font-size:9px;left:-20px;opacity:.9'>seen</p>",
        "<details><p>seen</details>",
    ],
)
def test_what_a_page_shows_is_text(shown: str) -> None:
    assert "seen" in _read(f"{SHEET}<p>{WORDS}</p>{shown}").text


def test_hidden_words_are_told_whole() -> None:
    (note,) = _read(f"<p>{WORDS}<p hidden>Not <b>for</b> release</p>").notes
    assert (note.rule, note.before, note.applied) == ("hidden-text", "Not for release", True)


def test_struck_words_are_left_out_and_asked_about() -> None:
    found = _read(f"<p>{WORDS} <del>two</del><ins>three</ins> <s>four</s>")
    assert found.text.endswith("them. three\n")
    assert [(n.rule, n.class_, n.before) for n in found.notes] == [
        ("struck-text", "query", "two"),
        ("struck-text", "query", "four"),
    ]


def test_a_body_that_waits_for_its_script_is_read() -> None:
    assert _read(f"<body style='display:none'><p>{WORDS}").text == f"{WORDS}\n"


def test_white_on_a_ground_that_another_sheet_sets_is_read() -> None:
    page = f"<link rel=stylesheet href=x.css><p>{WORDS}<h1 style='color:#fff'>Title</h1>"
    assert "Title" in _read(page).text


ROUND = [
    "<nav><a href=1>One</a></nav>",
    "<div role=navigation>One</div>",
    "<footer>One</footer>",
    "<header>One</header>",
    "<form><label>One</label></form>",
    "<button>One</button>",
    "<ul class=breadcrumb><li>One</ul>",
    "<div id=cookie-banner>One</div>",
    "<div class='block block-share'>One</div>",
    "<div class=shareBar_top>One</div>",
    "<div class=related-posts>One</div>",
    "<div class='post-tags'>One</div>",
    "<section id=comments>One</section>",
    "<div class=newsletterBox>One</div>",
    "<p class=back-to-top>One</p>",
    "<div class=lang-switch>One</div>",
    "<amp-social-share>One</amp-social-share>",
    "<ul><li><a href=1>One</a><li><a href=2>More</a></ul>",
    "<div><a href=1>One</a> | <a href=2>More</a> | <a href=3>Else</a></div>",
]
TEXT = [
    "<div class=social-policy>One</div>",
    "<div class=has-sidebar>One</div>",
    "<div class='elementor-widget elementor-widget-text-editor'>One</div>",
    "<div class=tag-fisheries>One</div>",
    "<div class='single-author content'>One</div>",
    "<p class=share-78>One</p>",
    "<aside>One</aside><article><aside>One</aside></article>",
    "<p><a href=1>One</a></p>",
    "<article><footer>One</footer><header>One</header></article>",
    "<h2 class=title-share>One</h2>",
    "<p>They met on <time>One July 2031</time> and agreed to meet again in the same place.</p>",
    "<p>The <span class=author>One</span> of the plan is the Ministry of the Sea of Tessal.</p>",
    "<p>The <span class=tags>One</span> on fishing gear are to be the same in both countries.</p>",
    "<p>Port Vesper, <time>One July 2031</time></p>",
    "<table><tr><td><a href=1>One</a><td><a href=2>More</a><tr><td><a href=3>x</a><td>y</table>",
]


@pytest.mark.parametrize("piece", ROUND)
def test_what_a_site_puts_round_a_text_is_told(piece: str) -> None:
    found = _read(f"<p>{WORDS}</p>{piece}")
    assert found.text == f"{WORDS}\n"
    assert [note.rule for note in found.notes] == ["website-residue"]


@pytest.mark.parametrize("piece", TEXT)
def test_text_is_not_furniture_for_a_name_that_looks_so(piece: str) -> None:
    assert "One" in _read(f"<p>{WORDS}</p>{piece}").text


@pytest.mark.parametrize(
    "piece",
    [
        "<figure><img><figcaption>One</figcaption></figure>",
        "<p class=wp-caption-text>One</p>",
        "<span class=byline>One</span>",
        "<div class=entry-meta>One</div>",
        "<time datetime=2031-07-02>One</time>",
        "<p><time>One</time></p>",
        "<a rel=author href=1>One</a>",
        "<div class=publishDate>One</div>",
        "<div class=data-pubblicazione>One</div>",
    ],
)
def test_captions_bylines_and_dates_are_kept_beside_the_text(piece: str) -> None:
    found = _read(f"<p>{WORDS}</p>{piece}")
    assert [(a.kind, found.text[a.start : a.end]) for a in found.asides] == [("residue", "One")]


def test_what_stands_beside_the_main_part_is_round_it_save_its_title() -> None:
    page = f"""<div><p>Ministry of Ports</p><h1>Title</h1></div><main><p>{WORDS}</p></main>
    <div>Address</div>"""
    found = _read(page)
    assert found.text == f"Title\n\n{WORDS}\n"
    assert [note.before for note in found.notes] == ["Ministry of Ports", "Address"]


def test_whatever_it_is_called_what_holds_the_text_is_text() -> None:
    assert _read(f"<div class=sidebar><nav><p>{WORDS}</p></nav></div>").text == f"{WORDS}\n"


def test_a_short_text_in_a_sea_of_links_is_found() -> None:
    links = "".join(f"<li><a href={n}>Some other page of the site {n}</a>" for n in range(300))
    found = _read(f"<div id=menu><ul>{links}</ul></div><main><p>{WORDS}</p></main>")
    assert found.text == f"{WORDS}\n"


def test_hidden_rows_and_cells_are_told() -> None:
    page = f"""<table><tr><td>{WORDS}<td>x<tr hidden><td>one<td>two
    <tr><td>y<td style='display:none'>three</table>"""
    assert [note.before for note in _read(page).notes] == ["one two", "three"]


def test_words_before_a_date_go_with_it() -> None:
    found = _read(f"<p>{WORDS}</p><p>Published on <time>3 July 2031</time></p>")
    (aside,) = found.asides
    assert found.text[aside.start : aside.end] == "Published on 3 July 2031"


@pytest.mark.parametrize(
    ("piece", "said"),
    [
        ("<template><p>One</p></template>", "One"),
        ("<noscript><p>One <b>two</b></p></noscript>", "One two"),
        ("<!-- one --><div><!-- two --></div><!-- --><!---->", "one\ntwo"),
    ],
)
def test_what_only_the_source_says_is_told(piece: str, said: str) -> None:
    (note,) = _read(f"<p>{WORDS}</p>{piece}").notes
    assert (note.rule, note.before) == ("hidden-text", said)
