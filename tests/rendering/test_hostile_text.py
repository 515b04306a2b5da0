"""Text is text: nothing a communiqué says is run, fetched or taken for markup."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from communique.model.communique import Unit
from communique.rendering import faces
from communique.rendering.fetching import fetcher
from communique.workflow.build_report import BuildReport
from fictional_texts import block, text
from pdf_reading import page_texts

Setter = Callable[..., BuildReport]
Built = tuple[Path, BuildReport, BuildReport]

HOSTILE = (
    "{{ 7*7 }} {% include '/etc/passwd' %} <script>alert(1)</script> </style> "
    '<img src="http://127.0.0.1:9/x.png"> url(http://127.0.0.1:9/y) @import "z" '
    "[[link javascript:alert(1)|run me]] [[link file:///etc/passwd|open me]] "
    "[[link https://example.org/?a=1&b=%22|see here]] [[link mailto:desk@example.org|write]]"
)


@pytest.fixture
def hostile(set_text: Setter) -> dict[str, Path]:
    made = text(
        title='JOINT COMMUNIQUÉ {{ 7*7 }} <script>alert(2)</script> "; } @page { color: red',
        body=(Unit(id="p1", text=HOSTILE),),
        blocks=(block(1, name="<b>Mira</b> & {{ name }}"),),
        handling={"en": '"; } body::after { content: "49'},
    )
    report = set_text(made, formats=("html", "pdf", "txt"))
    assert not report.failed
    assert report.warnings == ()
    return {each.path.suffix: each.path for each in report.renditions}


def test_text_that_looks_like_a_template_or_markup_is_printed_as_it_is(
    hostile: dict[str, Path],
) -> None:
    printed = " ".join(page_texts(hostile[".pdf"]))
    mailed = " ".join(hostile[".txt"].read_text("utf-8").split())
    for words in ("{{ 7*7 }}", "<script>alert(1)</script>", "</style>", "<b>Mira</b> & {{ name }}"):
        assert words in printed
        assert words in mailed
    assert "49" not in printed.replace('"49', "")


def test_no_element_of_the_page_comes_from_the_text(hostile: dict[str, Path]) -> None:
    html = hostile[".html"].read_text("utf-8")
    assert html.count("<script") == html.count('<script type="application/ld+json">') == 1
    assert "<img" not in html
    assert "<b>" not in html
    assert html.count("</style>") == 1
    assert "{{ 7*7 }}" in html


def test_only_web_and_mail_addresses_become_links(hostile: dict[str, Path]) -> None:
    html = hostile[".html"].read_text("utf-8")
    outward = [each for each in re.findall(r'<a [^>]*href="([^"#]*)"', html) if ":" in each]
    assert outward == ["https://example.org/?a=1&amp;b=%22", "mailto:desk@example.org"]
    targets = {
        str(note.get_object()["/A"]["/URI"])
        for page in PdfReader(hostile[".pdf"]).pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    }
    assert targets == {"https://example.org/?a=1&b=%22", "mailto:desk@example.org"}


def test_an_address_is_printed_beside_the_words_of_its_link(hostile: dict[str, Path]) -> None:
    assert "see here <https://example.org/?a=1&b=%22>" in hostile[".txt"].read_text(
        "utf-8"
    ).replace("\n", " ")
    assert "<mailto:desk@example.org>" in " ".join(page_texts(hostile[".pdf"])).replace("- ", "")


def _pages(built: Built) -> list[Path]:
    """All pages: a fragment is none."""
    return [path for path in built[0].glob("**/*.html") if ".fragment" not in path.name]


def test_an_html_edition_admits_its_own_style_sheet_and_nothing_else(built: Built) -> None:
    for path in _pages(built):
        html = path.read_text("utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
        assert policy
        style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
        assert style
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        assert f"style-src &#39;sha256-{digest}&#39;" in policy[1] or (
            f"style-src 'sha256-{digest}'" in policy[1]
        )
        assert policy[1].startswith("default-src ")
        assert " style=" not in html
        data = {'<script type="application/ld+json">'}
        assert path.name == "index.html" or set(re.findall(r"<script[^>]*>", html)) <= data


def test_the_index_admits_its_own_script_and_no_other(built: Built) -> None:
    html = (built[0] / "index.html").read_text("utf-8")
    data, script = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
    assert data[0] == ' type="application/json" id="catalogue"'
    assert script[0] == ""
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in html


def test_an_html_edition_fetches_nothing(built: Built) -> None:
    for path in (each for each in _pages(built) if each.name != "index.html"):
        html = path.read_text("utf-8")
        loads = re.findall(r'(?:src|srcset|data|poster)="([^"]*)"', html)
        loads += re.findall(r'url\("?([^")]*)', html)
        assert all(each.startswith("data:font/woff2;base64,") for each in loads)
        kinds = set(re.findall(r'<link rel="([^"]*)"', html))
        assert kinds <= {"alternate", "schema.dcterms"}  # neither is fetched


def test_the_renderer_opens_the_named_fonts_and_refuses_all_else(tmp_path: Path) -> None:
    from weasyprint.urls import FatalURLFetchingError

    font = faces.faces(faces.SERIF)[0].path
    opener = fetcher(frozenset({font}))
    assert opener.fetch(font.as_uri()).read(4) == font.read_bytes()[:4]
    secret = tmp_path / "secret"
    secret.write_text("x", "utf-8")
    dotted = font.parent.as_uri() + "/../" + font.parent.name + "/" + font.name
    refused = (secret.as_uri(), "http://127.0.0.1:9/", "file:///etc/passwd", "data:,x", dotted)
    for address in refused:
        with pytest.raises(FatalURLFetchingError):
            opener.fetch(address)
