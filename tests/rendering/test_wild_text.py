"""Whatever a text holds is printed as the text it is, in every script, inside the margins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from communique.model.communique import Cell, Row, Unit
from communique.rendering import faces
from communique.workflow.build_report import BuildReport
from fictional_texts import block, text
from pdf_reading import page_texts

Setter = Callable[..., BuildReport]

SCRIPTS = (
    "The Minister (الوزير) met «שר החוץ» and 外务大臣 李明 in 東京, 서울, with राष्ट्रपति, የኢትዮጵያ, "
    "ประเทศไทย, Հայաստան, საქართველო, ᠮᠣᠩᠭᠣᠯ, ကမ္ဘာ; then Οδυσσεύς и Пётр."
)
SIGNS = "Emoji 😀 🚀 🇰🇪 ✊🏽 1️⃣ ♥️, astral 𝔸 𐍈 𓀀, combining e\u0301 o\u0332 Z\u0351\u030aa\u0323."
LEFTWARD = "الحكومتان: أكد الجانبان التزامهما بالتعاون (2031–2035) وفقا للقانون."
CODE = (
    r"\documentclass{a} \input{/etc/passwd} $x_1^2$ '; DROP TABLE x; -- !!python/object:os.system"
    " {a: b} &anchor *alias <<: $(reboot) `id` %s %n ${jndi:x} &amp; &#8217; <!-- --> ]]> =1+1"
)
LETTERS = "W" * 10_000
A_PAGE_OF_LETTERS = "W" * 2_000
ADDRESS = "https://example.org/" + "very-long-path/" * 60 + "?q=" + "x" * 300
MILLIMETRE = 72 / 25.4


def _outside(path: Path, sides: float, top: float, bottom: float) -> list[tuple[int, str]]:
    """Page and character of whatever is drawn in the margins (mm), heads and feet aside."""
    found = []
    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        words = page.get_textpage()
        for at in range(words.count_chars()):
            character = words.get_text_range(at, 1)
            left, low, right, high = words.get_charbox(at)
            is_running = high < 22 * MILLIMETRE or low > height - 22 * MILLIMETRE
            if is_running or not character.strip():
                continue
            inside = left > sides * MILLIMETRE - 2 and right < width - sides * MILLIMETRE + 2
            if not inside or low < bottom * MILLIMETRE - 4 or high > height - top * MILLIMETRE + 6:
                found.append((number, character))
    document.close()
    return found


@pytest.mark.parametrize(
    ("where", "long"),
    [
        *((where, A_PAGE_OF_LETTERS) for where in ("title", "item", "cell", "name", "office")),
        *((where, ADDRESS) for where in ("title", "body", "item", "cell", "name")),
    ],
)
def test_words_longer_than_a_line_stay_inside_the_margins(
    set_text: Setter, where: str, long: str
) -> None:
    units = {
        "body": Unit(id="p1", text=long),
        "item": Unit(
            id="p1", text="These:", items=(Unit(id="i1", kind="item", text=long, label="a)"),)
        ),
        "cell": Unit(id="p1", kind="table", rows=(Row(cells=(Cell(text=long), Cell(text="b"))),)),
    }
    made = text(
        title=f"JOINT COMMUNIQUÉ ON {long.upper()}" if where == "title" else "JOINT COMMUNIQUÉ",
        body=(units.get(where, Unit(id="p1", text="They met.")),),
        blocks=(
            block(1, name=long if where == "name" else "Mira Tarrow"),
            block(2, office=long if where == "office" else "Minister of Tides"),
        ),
    )
    report = set_text(made, formats=("pdf",), italian=True, editions=("en", "en-it"))
    assert report.failed == ()
    alone, synoptic = sorted(each.path for each in report.renditions)[::-1]
    assert _outside(alone, 34, 31, 34) == []
    assert _outside(synoptic, 20, 25, 26) == []
    for path in (alone, synoptic):
        printed = "".join(page_texts(path)).replace(" ", "").upper()
        assert printed.count("X" if "x" in long else "W") >= long.upper().count(
            "X" if "x" in long else "W"
        )


def test_a_word_of_ten_thousand_letters_is_printed_whole(set_text: Setter) -> None:
    made = text(body=(Unit(id="p1", text=f"They said {LETTERS} and left."),))
    report = set_text(made, formats=("pdf",), editions=("en",))
    path = report.renditions[0].path
    assert _outside(path, 34, 31, 34) == []
    assert "".join(page_texts(path)).count("W") >= len(LETTERS)


def test_every_script_is_printed_as_itself(set_text: Setter) -> None:
    said = (SCRIPTS, SIGNS, LEFTWARD, CODE)
    body = tuple(Unit(id=f"p{n}", text=each) for n, each in enumerate(said, 1))
    report = set_text(text(body=body), formats=("pdf", "txt"))
    assert report.failed == ()
    assert report.warnings == ()
    paths = {each.path.suffix: each.path for each in report.renditions}
    mail = " ".join(paths[".txt"].read_text("utf-8").split())
    assert all(unicodedata.normalize("NFC", each) in mail for each in said)
    printed = set("".join(page_texts(paths[".pdf"])))
    assert {each for each in "".join(said) if each.isalnum()} - printed == set()
    assert CODE[:60] in " ".join(page_texts(paths[".pdf"]))


def test_a_paragraph_runs_in_the_direction_of_most_of_its_letters(set_text: Setter) -> None:
    said = (LEFTWARD, SCRIPTS, "الوزير met them all the same and signed.", "1931–1935")
    body = tuple(Unit(id=f"p{n}", text=each) for n, each in enumerate(said, 1))
    report = set_text(text(body=body), formats=("html",))
    html = report.renditions[0].path.read_text("utf-8")
    units = re.findall(r'<div class="unit paragraph[^>]*>\s*<p([^>]*)>', html)
    assert ["rtl" in each for each in units] == [True, False, False, False]


@pytest.mark.parametrize("letter", "ابשあ漢한हሀไԱა😀𝔸♫☂𓀀𐍈ߊកᏣ᠀ཀޖᐁ\u200d\ufe0f")
def test_a_font_is_found_for_nearly_every_letter(letter: str) -> None:
    assert faces.missing(letter) == []
