"""Emblems: all or none, equally high, in party order, told in words, and harmless."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from communique.errors import InvalidData
from communique.rendering.emblem_drawings import Refused, drawing
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from pdf_reading import tags
from word_reading import body, faults, paragraphs, parts

Originals = tuple[Path, BuildReport]
ID = "2026-05-14-strait-of-selmo"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"{}>{}</svg>'
TESSALMAR = "Emblem of Tessalmar: a lighthouse above two waves"
AUTHORITY = "authority: Keeper of the Seals of Tessalmar (fictional), 2 March 2026, ref. KS/26/4"
BELMARISCA = "Emblem of Belmarisca: a star above a fish"


def _svg(inside: str = "", root: str = "") -> bytes:
    return SVG.format(root, inside).encode()


def _emblem(workspace: Workspace, party: str = "tessalmar", suffix: str = "svg") -> Path:
    return workspace.root / "data" / "register" / "emblems" / f"{party}.{suffix}"


def _register(workspace: Workspace, old: str, new: str) -> None:
    path = workspace.root / "data" / "register" / "parties.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _made(workspace: Workspace, *editions: str, suffix: str = "html") -> tuple[str, BuildReport]:
    report = build(workspace, (ID,), editions=editions, formats=(suffix,), jobs=1)  # type: ignore[arg-type]
    assert not report.failed, report.failed
    return report.renditions[0].path.read_text("utf-8").partition("</style>")[2], report


def _figures(path: Path) -> list[dict[str, object]]:
    """The figures of a tag tree, each with its words and its box."""
    found: list[dict[str, object]] = []

    def visit(element: dict[str, object]) -> None:
        if element.get("/S") == "/Figure":
            found.append(element)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            inner = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(inner, dict):
                visit(inner)

    visit(PdfReader(path).trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object())
    return found


def test_they_stand_in_the_editions_party_order_with_words_for_who_cannot_see(
    selmo: Workspace,
) -> None:
    html, _ = _made(selmo, "en")
    assert re.findall(r'<img src="data:image/svg\+xml;base64,[^"]+" alt="([^"]+)">', html) == [
        TESSALMAR,
        BELMARISCA,
    ]
    html, _ = _made(selmo, "alternat-belmarisca")
    assert [alt[:14] for alt in re.findall(r'alt="([^"]+)"', html)] == [
        "Emblema del Be",
        "Emblema di Tes",
    ]


def test_they_are_figures_of_one_height_in_the_tag_tree(selmo: Workspace) -> None:
    report = build(selmo, (ID,), editions=("en", "alternat-belmarisca"), formats=("pdf",), jobs=1)
    assert report.warnings == ()
    for made in report.renditions:
        figures = _figures(made.path)
        assert tags(made.path).count("    Figure") == len(figures) == 2
        heights = {
            round(float(f["/A"]["/BBox"][3]) - float(f["/A"]["/BBox"][1]), 2) for f in figures
        }  # type: ignore[index]
        assert len(heights) == 1
        assert all(str(each["/Alt"]).startswith("Emblem") for each in figures)


def test_an_original_to_sign_has_none(originals: Originals) -> None:
    assert _figures(originals[0] / f"{ID}.signing.pdf") == []


def test_a_wide_one_makes_all_of_them_lower(selmo: Workspace) -> None:
    _emblem(selmo).write_bytes(_svg('<path d="M0 0h9v9z"/>').replace(b"0 0 10 20", b"0 0 200 20"))
    report = build(selmo, (ID,), editions=("en",), formats=("pdf",), jobs=1)
    boxes = [
        [float(n) for n in each["/A"]["/BBox"]] for each in _figures(report.renditions[0].path)
    ]  # type: ignore[index]
    assert len({round(high - low, 2) for _, low, _, high in boxes}) == 1
    assert sum(right - left for left, _, right, _ in boxes) < 142 * 96 / 25.4


def test_where_one_party_has_none_there_is_none_and_a_line_that_says_so(selmo: Workspace) -> None:
    register = selmo.root / "data" / "register" / "parties.yaml"
    told = re.sub(
        r"    emblem:\n      file: belmarisca(?:.*\n){5}", "", register.read_text("utf-8")
    )
    register.write_text(told, "utf-8")
    html, report = _made(selmo, "en")
    assert "<img" not in html
    assert report.warnings == (
        f"{ID} en: no emblem is shown, because not every party has one: "
        "Kingdom of Belmarisca has none",
    )
    assert report.exit_code == 0
    assert (
        build(selmo, (ID,), editions=("en",), formats=("html",), jobs=1).warnings == report.warnings
    )


def test_without_words_in_the_editions_language_there_is_none(selmo: Workspace) -> None:
    _register(selmo, '        it: "Emblema del Belmarisca: una stella sopra un pesce"\n', "")
    html, report = _made(selmo, "it")
    assert "<img" not in html
    assert "no words in ‘it’" in report.warnings[0]
    assert "<img" in _made(selmo, "en")[0]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("file: tessalmar.svg", "file: ../../../secret.svg", "wrong-value"),
        ("file: tessalmar.svg", "file: /etc/passwd", "wrong-value"),
        ("file: tessalmar.svg", "file: tessalmar.html", "wrong-value"),
        ("file: tessalmar.svg", "file: lost.svg", "missing-emblem"),
        (
            AUTHORITY,
            'authority: " "',
            "wrong-value",
        ),
        (
            f"      {AUTHORITY}\n",
            "",
            "missing-key",
        ),
        (
            f'en: "{TESSALMAR}"\n        it: "Emblema di Tessalmar: un faro sopra due onde"',
            'en: ""',
            "wrong-value",
        ),
    ],
)
def test_the_register_wants_a_file_of_its_own_words_and_authority(
    selmo: Workspace, old: str, new: str, code: str
) -> None:
    _register(selmo, old, new)
    with pytest.raises(InvalidData) as wrong:
        build(selmo, (ID,), editions=("en",), formats=("html",), jobs=1)
    (fault,) = wrong.value.faults()
    assert fault.code == code
    assert fault.path is not None
    assert fault.path.name == "parties.yaml"
    assert fault.line


def test_a_link_out_of_the_register_is_not_followed(selmo: Workspace, tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_bytes(_svg("<path d='M0 0h9'/>"))
    _emblem(selmo).unlink()
    _emblem(selmo).symlink_to(secret)
    with pytest.raises(InvalidData, match="no link to it"):
        build(selmo, (ID,), editions=("en",), formats=("html",), jobs=1)


HOSTILE = {
    "script": _svg("<script>alert(1)</script>"),
    "event": _svg("", ' onload="alert(1)"'),
    "event inside": _svg('<path d="M0 0" onclick="x"/>'),
    "picture": _svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
    "linked picture": _svg('<image xmlns:x="http://www.w3.org/1999/xlink" x:href="http://h/"/>'),
    "style": _svg("<style>@import 'http://h/'</style>"),
    "styled": _svg('<path style="fill:url(http://h/)"/>'),
    "paint": _svg('<path fill="url(http://h/#a)"/>'),
    "paint in capitals": _svg('<path fill="URL(//h/#a)"/>'),
    "file": _svg('<path fill="url(file:///etc/passwd#a)"/>'),
    "use": _svg('<use href="#a"/>'),
    "used from outside": _svg('<use href="http://h/#a"/>'),
    "words": _svg("<text>x</text>"),
    "page": _svg("<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'>x</b></foreignObject>"),
    "other names": _svg('<a xmlns="http://h/"><path/></a>'),
    "filter": _svg('<filter id="f"/>'),
    "animation": _svg('<animate attributeName="href" to="http://h/"/>'),
    "entity": b'<!DOCTYPE svg [<!ENTITY a "x">]>' + _svg("&a;"),
    "bomb": b'<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>' + _svg("&b;"),
    "outside entity": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + _svg("&a;"),
    "doctype": b"<!DOCTYPE svg>" + _svg(),
    "base": _svg("", ' xml:base="http://h/"'),
    "deep": _svg("<g>" * 500 + "</g>" * 500),
    "many": _svg("<path/>" * 6000),
    "sizeless": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "endless": _svg().replace(b"0 0 10 20", b"0 0 1e400 20"),
    "flat": _svg().replace(b"0 0 10 20", b"0 0 10 0"),
    "page of the web": b"<html><script>alert(1)</script></html>",
    "nothing": b"",
    "noise": bytes(range(256)),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_drawing_that_is_not_plain_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        drawing(data)


def test_a_plain_drawing_passes_without_what_it_carried() -> None:
    told = _svg('<!-- by Pell Ambrose --><?evil go?><g fill="url(#a)"><path d="M0 0h9v9z"/></g>')
    data, ratio = drawing(told)
    assert ratio == 0.5
    assert b"Pell" not in data
    assert b"evil" not in data
    assert b"<path" in data


@pytest.mark.soak
@given(
    st.binary(max_size=200)
    | st.text("<>/&;svg!D\"'= xlink:href()url#", max_size=80).map(str.encode)
)
def test_any_bytes_are_a_drawing_or_refused(data: bytes) -> None:
    for each in (data, _svg().replace(b"></svg>", b">" + data + b"</svg>")):
        try:
            made, ratio = drawing(each)
        except Refused:
            continue
        assert ratio > 0
        assert drawing(made)[1] == ratio


def test_a_refused_emblem_fails_the_edition_and_says_what_to_do(selmo: Workspace) -> None:
    _emblem(selmo).write_bytes(HOSTILE["script"])
    report = build(selmo, (ID,), editions=("en",), formats=("html", "pdf"), jobs=1)
    assert not report.renditions
    assert report.exit_code == 1
    assert (
        "data/register/emblems/tessalmar.svg is not printed: ‘script’ may not stand"
        in report.failed[0].reason
    )


def _png(width: int, height: int, **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGBA", (width, height), (200, 20, 20, 255)).save(out, "PNG", **more)
    return out.getvalue()


def test_a_picture_in_pixels_is_painted_anew(selmo: Workspace) -> None:
    from PIL.PngImagePlugin import PngInfo

    carried = PngInfo()
    carried.add_text("Author", "Pell Ambrose")
    _emblem(selmo, suffix="png").write_bytes(_png(300, 400, pnginfo=carried))
    _register(selmo, "file: tessalmar.svg", "file: tessalmar.png")
    html, _ = _made(selmo, "en")
    assert '<img src="data:image/png;base64,' in html
    assert "UGVsbCBBbWJyb3Nl" not in html
    report = build(selmo, (ID,), editions=("en",), formats=("pdf",), jobs=1)
    assert b"Pell Ambrose" not in report.renditions[0].path.read_bytes()
    reader = PdfReader(report.renditions[0].path)
    images = [each.get_object() for each in reader.pages[0]["/Resources"]["/XObject"].values()]
    images = [each for each in images if each["/Subtype"] == "/Image"]
    assert images
    assert not any(each["/Interpolate"].value for each in images)
    assert report.warnings == ()


@pytest.mark.parametrize("kind", ["gif", "cut", "bomb", "script"])
def test_what_only_calls_itself_a_picture_is_refused(selmo: Workspace, kind: str) -> None:
    gif = BytesIO()
    Image.new("L", (9, 9)).save(gif, "GIF")
    header = struct.pack(">II5B", 60_000, 60_000, 8, 0, 0, 0, 0)
    chunk = b"IHDR" + header
    bomb = (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )
    data = {
        "gif": gif.getvalue(),
        "cut": _png(90, 90)[:60],
        "bomb": bomb,
        "script": HOSTILE["script"],
    }
    _emblem(selmo, suffix="png").write_bytes(data[kind])
    _register(selmo, "file: tessalmar.svg", "file: tessalmar.png")
    report = build(selmo, (ID,), editions=("en",), formats=("html",), jobs=1)
    assert "tessalmar.png is not printed" in report.failed[0].reason


def test_an_emblem_changed_is_an_edition_made_anew(selmo: Workspace) -> None:
    _made(selmo, "en")
    _emblem(selmo).write_bytes(_svg('<path d="M0 0h9v9z"/>'))
    _, report = _made(selmo, "en")
    assert not report.renditions[0].cached


def _word(workspace: Workspace, edition: str) -> Path:
    (made,) = build(workspace, (ID,), editions=(edition,), formats=("docx",), jobs=1).renditions
    return made.path


def _pictures(path: Path) -> list[tuple[str, int]]:
    """What is told of each picture of a Word document, and its height in millimetres."""
    found = []
    for inline in body(path).iter("{*}inline"):
        (extent,), (told,) = inline.iter("{*}extent"), inline.iter("{*}docPr")
        found.append((told.get("descr"), round(int(extent.get("cy")) / 36_000)))
    return found


@pytest.mark.parametrize("edition", ["en", "en-it"])
def test_a_word_document_has_them_equally_high_and_told(selmo: Workspace, edition: str) -> None:
    made = _word(selmo, edition)
    assert _pictures(made) == [(TESSALMAR, 20), (BELMARISCA, 20)]
    assert paragraphs(made)[0][0] == "CommuniqueEmblems"
    assert not faults(made)


def test_a_word_document_of_an_alternat_has_its_own_party_first(selmo: Workspace) -> None:
    told = [words[:14] for words, _ in _pictures(_word(selmo, "alternat-belmarisca"))]
    assert told == ["Emblema del Be", "Emblema di Tes"]


def test_a_word_document_holds_drawings_as_pixels_on_no_ground(selmo: Workspace) -> None:
    found = [data for name, data in parts(_word(selmo, "en")).items() if "/media/" in name]
    assert len(found) == 2
    for data in found:
        picture = Image.open(BytesIO(data))
        assert picture.format == "PNG"
        assert picture.height == 600
        assert picture.convert("RGBA").getpixel((0, 0))[3] == 0
        assert picture.convert("RGBA").getextrema()[3] == (0, 255)


def test_a_word_document_shows_none_where_one_is_without_words(selmo: Workspace) -> None:
    _register(selmo, '        it: "Emblema del Belmarisca: una stella sopra un pesce"\n', "")
    made = _word(selmo, "it")
    assert not _pictures(made)
    assert "CommuniqueEmblems" not in [style for style, _ in paragraphs(made)]
