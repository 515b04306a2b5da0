"""Pages made to harm are refused with a sentence, or read; encodings are whatever they are."""

from __future__ import annotations

import socket
import time
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import CommuniqueError, UnreadableSource
from communique.importing.readers.html import read

TEXT = "<h1>Joint Communiqué</h1><p>They met – at last – today.</p>"
SAID = "Joint Communiqué\n\nThey met – at last – today.\n"

HARMFUL = {
    "deep": "<div>" * 20_000,
    "deeper than it seems": "<svg><style>" + "<a>" * 20_000,
    "emphasis never closed": "".join(f"<b id={n}>" for n in range(200)) + "<p>x" * 9_000,
    "a hundred thousand tags": "<i>x</i>" * 50_000,
    "a million entities": "&amp;" * 300_000,
    "attributes": "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">x",
    "a long name": "<p " + "1" * 1_000_000 + ">x",
    "a long tag": "<p" + "1" * 1_000_000 + ">x",
    "a comment of dashes": "<!--" + "- " * 900_000,
    "a script of dashes": "<script><!--" + "- " * 900_000,
    "two million letters": "x" * 2_100_000,
    "rules": "<style>" + ".a{display:none}" * 20_000 + "</style>x",
    "rules in rules": "<style>" + "@media screen{" * 5_000 + "</style>x",
    "rules that compare": "<style>" + "* * * p{display:none}" * 3_000 + "</style>" + "<p>x" * 5_000,
    "frames": "<frameset><frame src=file:///etc/passwd></frameset>",
    "a script alone": "<script>document.write('text')</script><div id=app></div>",
    "nothing": "",
}
BORNE = {
    "entities that are declared": f'<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>{TEXT}',
    "spans": f"{TEXT}<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</table>",
    "tables in tables": "<table><tr><td>" * 50 + TEXT,
    "selectors in selectors": f"<style>{':not(' * 15}a{')' * 15}{{display:none}}</style>{TEXT}",
    "strange style": f"<p style='((((;;;{{{{'>{TEXT}<style>@import 'x';}}}}<!--",
    "a label past counting": f"{TEXT}<ol start=999999 reversed type=i><li value=-5>x</ol>",
    "a line of a thousand authors": TEXT + "<span class=author>x</span> " * 15_000,
    "lists in lists": "<ul><li>" * 100 + TEXT,
    "a style of one letter": f"<style>a</style>{TEXT}",
    "markup that ends": f"{TEXT}<p title='",
    "zero": TEXT.replace("met", "m&#0;et"),
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_a_page_past_all_measure_is_refused_at_once(kind: str) -> None:
    begun = time.process_time()
    with pytest.raises(UnreadableSource) as told:
        read("page.html", HARMFUL[kind].encode())
    assert time.process_time() - begun < 5  # on a busy machine; alone it takes less than two
    assert told.value.message.startswith("page.html: ")
    assert told.value.help


@pytest.mark.parametrize("kind", BORNE)
def test_a_strange_page_is_read(kind: str) -> None:
    assert "at last" in read("page.html", BORNE[kind].encode()).text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"x" * 20_000_001, "20,000,001 bytes"),
        (b"%PDF-1.7", "it is a PDF"),
        (b"PK\x03\x04", "a zip file"),
        (b"{\\rtf1}", "an RTF document"),
        (b"<p>a\0\0b", "zero bytes"),
    ],
)
def test_what_is_no_page_is_told_so(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        read("page.html", data)


def test_pictures_written_into_a_page_do_not_count() -> None:
    picture = f'<img src="data:image/png;base64,{"QUJD" * 1_000_000}">'
    assert read("page.html", (picture + TEXT).encode()).text == SAID


def test_a_page_that_is_a_path_is_read_as_the_words_it_is(tmp_path: Path) -> None:
    """The parser takes a short string for the name of a file; ours never sees one."""
    secret = tmp_path / "secret"
    secret.write_text("<p>secret</p>")
    assert read("page.html", str(secret).encode()).text == f"{secret}\n"


def test_nothing_a_page_points_to_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a page was followed")

    secret = tmp_path / "secret.css"
    secret.write_text("p{display:none}")
    page = f"""<base href="file://{tmp_path}/"><link rel=stylesheet href="{secret.as_uri()}">
    <style>@import "{secret.as_uri()}"; p{{background:url(http://192.0.2.1/x)}}</style>
    <script src="http://192.0.2.1/x.js"></script><iframe src="{secret.as_uri()}"></iframe>
    <img src="http://192.0.2.1/x.png"><object data="{secret.as_uri()}"></object>
    <meta http-equiv=refresh content="0;url=http://192.0.2.1/">{TEXT}"""
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(Path, "read_text", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    assert read("page.html", page.encode()).text == SAID


RUSSIAN = "<p>Совместное коммюнике, принятое сегодня</p>"
CHINESE = "<p>联合公报今天发表</p>"


@pytest.mark.parametrize(
    ("data", "text", "rules"),
    [
        (TEXT.encode(), SAID, []),
        (b"\xef\xbb\xbf" + TEXT.encode(), SAID, ["byte-order-mark"]),
        (TEXT.encode("utf-16"), SAID, ["byte-order-mark"]),
        (TEXT.encode("utf-16-be"), SAID, []),
        (TEXT.encode("utf-16-le"), SAID, []),
        (TEXT.encode("cp1252"), SAID, ["not-utf-8"]),
        (b"<meta charset=utf-8>" + TEXT.encode("cp1252"), SAID, ["not-utf-8"]),
        (b"<meta charset=iso-8859-1>" + TEXT.encode("cp1252"), SAID, []),
        (b"<meta charset=iso-8859-1>" + TEXT.encode(), SAID, []),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>' + TEXT.encode("cp1252"), SAID, []),
        (b"<meta charset=koi8-r>" + RUSSIAN.encode("koi8-r"), RUSSIAN[3:-4] + "\n", []),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1251'>"
         + RUSSIAN.encode("cp1251"), RUSSIAN[3:-4] + "\n", []),
        (b"<meta charset=gb2312>" + CHINESE.encode("gb2312"), CHINESE[3:-4] + "\n", []),
        (b"<meta charset=iso-2022-jp>" + "<p>共同</p>".encode("iso-2022-jp"), "共同\n", []),
        (b"<meta charset=nonsense>" + TEXT.encode(), SAID, []),
        (b"<meta charset=utf-16>" + TEXT.encode(), SAID, []),
    ],
)  # fmt: skip
def test_a_page_is_decoded_as_it_says_or_as_it_is(data: bytes, text: str, rules: list[str]) -> None:
    found = read("page.html", data)
    assert found.text == text
    assert [note.rule for note in found.notes] == rules


def test_a_page_out_of_a_mail_is_decoded() -> None:
    mail = b'<p class=3D"a" id=3D"b" lang=3D"c">They =E2=80=93 at =\nlast =E2=80=93 met.</p>'
    found = read("page.html", mail)
    assert found.text == "They – at last – met.\n"
    assert [note.rule for note in found.notes] == ["quoted-printable"]


_NAMES = (
    "p div b i a table tr td th ul ol li h1 pre br style script template svg select option form"
)
_PIECES = st.sampled_from(
    [
        *(f"<{name}>" for name in _NAMES.split()),
        *(f"</{name}>" for name in _NAMES.split()),
        *("JOINT COMMUNIQUÉ", " of the ", "&amp;", "&#0;", "&nosuch;", "<!--", "-->", "<![CDATA["),
        *("<td colspan=3 rowspan=2>", "<p style='display:none'>", "<p class=x>", "<a href='#n'>1"),
        *("<p id=n>", ".x{display:none}", "<ol type=i start=9>", "<q>", "<sup>2", "<?x", "\0", "<"),
        *("<table role=none>", "<body hidden>", "<font color=white>", "</html>", "<main>", "\r"),
    ]
)


@pytest.mark.soak
@given(page=st.lists(_PIECES | st.text(max_size=6), max_size=40).map("".join))
def test_any_page_is_read_or_refused(page: str) -> None:
    try:
        found = read("page.html", page.encode("utf-8", "replace"))
    except CommuniqueError as error:
        assert error.help
    else:
        assert found.text.endswith("\n")
        stretches = (*found.emphasis, *found.headings, *found.quotations)
        assert all(0 <= start < end <= len(found.text) for start, end in stretches)
        for grid in found.grids:
            assert all(grid.start <= a <= b <= grid.end for row in grid.rows for a, b in row)
