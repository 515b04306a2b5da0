"""What the extracted and the imported text differ in stands in the applied findings, exactly."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import CommuniqueError
from communique.importing.readers import extract
from communique.model.register import Register
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources
from made_texts import made_text

FIXTURES = Path(__file__).parent.parent / "fixtures"
SEED = FIXTURES / "seed" / "kenya-italy-2026-07-02.txt"


def _holds_one(path: Path) -> bool:
    key = path.with_suffix(".key.json").read_text(encoding="utf-8")
    return bool(json.loads(key)["communiques"])


TEXTS = sorted(
    path
    for path in (FIXTURES / "imports").iterdir()
    if path.suffix in (".txt", ".md", ".html") and _holds_one(path)
)
Json = dict[str, Any]


def _imported(name: str, data: bytes) -> tuple[str, Json]:
    (done,) = import_sources([Source(name, data)], None)
    return extract(name, data).text, report([done], Register())


def _mended(text: str, findings: list[Json]) -> str:
    """The extracted text with every applied finding that replaces something made."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    edits = [f for f in findings if f["applied"] and _replaces(f)]
    for finding in sorted(edits, key=lambda f: (f["line"], f["column"]), reverse=True):
        at = starts[finding["line"] - 1] + finding["column"] - 1
        end = at + len(finding["before"])
        assert text[at:end] == finding["before"], finding
        text = text[:at] + finding["after"] + text[end:]
    return text


def _replaces(finding: Json) -> bool:
    return finding["before"] != finding["after"] and finding["line"] is not None


def _tokens(text: str) -> Counter[str]:
    """Words, without the separators that part the fields of a signature block or a table."""
    bare = (token.strip(",;:()|") for token in text.split())
    return Counter(token for token in bare if token)


def _units(body: list[Json]) -> list[str]:
    texts = []
    for unit in body:
        texts.append(" ".join(part for part in (unit["label"], unit["text"]) if part))
        texts += [cell for row in unit.get("rows", []) for cell in row["cells"]]
        texts += _units(unit["items"])
    return texts


def _texts(body: list[Json]) -> list[str]:
    return [text for unit in body for text in (unit["text"], *_texts(unit["items"]))]


def _pieces(made: Json) -> tuple[list[str], list[str]]:
    """Running texts of a communiqué, and the fields of its signature blocks."""
    running = [*_units(made["body"]), *(line["text"] for line in made["release_lines"])]
    fields = [block["party"] or "" for block in made["signature_blocks"]]
    for block in made["signature_blocks"]:
        fields += [value for value in (block["signatory"] or {}).values() if value]
    return running, fields


def _check(name: str, data: bytes) -> None:
    text, said = _imported(name, data)
    exact = _mended(text, said["findings"])
    mended = " ".join(exact.split())
    everything: list[str] = []
    for made in said["communiques"]:
        running, fields = _pieces(made)
        for piece in running:
            assert piece in mended, piece
        for unit in _texts(made["body"]):
            assert unit in exact, unit
        everything += [made["heading"], *running, *fields]
    assert _tokens(" ".join(everything)) == _tokens(mended)


@pytest.mark.parametrize("path", [SEED, *TEXTS], ids=lambda path: path.name)
def test_findings_account_for_every_difference(path: Path) -> None:
    _check(path.name, path.read_bytes())


def _spoilt(text: str, spoils: list[tuple[int, str]]) -> str:
    for at, what in sorted(spoils, reverse=True):
        place = at % (len(text) + 1)
        gap = text.find(" ", place)
        if gap >= 0:
            text = text[:gap] + what + text[gap + 1 :]
    return text


_LAYOUT = (
    *("  ", "\u00a0", "\n", " \n", " \u200b", "\t", "\u00ad ", "\r\n", "\f"),
    *(" &nbsp;", "&nbsp; ", " \u202e", "\u2028", "\u3000", " \x07", " \u2009&#8203;"),
)
_LETTERS = (
    *(" &egrave; ", "&#8217; ", " \\u2014 ", "=\n", "=C3=A8 ", " Ã¨ ", "Ã\u00a0 ", "â€™ ", "Â "),
    *(" \ufb01", "e\u0301 ", " \u0093", "\u00ad\n", " ``", "'' ", "\ufffd ", " \uf0b7 "),
)


@pytest.mark.soak
@settings(max_examples=settings.default.max_examples // 3)
@given(
    spoils=st.lists(st.tuples(st.integers(0, 6000), st.sampled_from(_LAYOUT)), max_size=25),
    spelt=st.lists(st.tuples(st.integers(340, 1300), st.sampled_from(_LETTERS)), max_size=8),
)
def test_findings_account_for_spoilt_layout_and_characters(
    spoils: list[tuple[int, str]], spelt: list[tuple[int, str]]
) -> None:
    """Letters are spoilt in the first body alone: what reads as a name must stay one."""
    text = _spoilt(_spoilt(SEED.read_text(encoding="utf-8"), spelt), spoils)
    try:
        _check("spoilt.txt", text.encode())
    except CommuniqueError as error:  # a heading broken to pieces may be none
        assert error.help


def test_what_is_asked_of_characters_stands_where_it_is_said() -> None:
    body = "The two sides met here today; l?uf\u00adficio di Kеnya \ufffd \u202eevil\u202c \ue001."
    text, said = _imported("a.txt", f"JOINT COMMUNIQUÉ ON FISH\n\n&nbsp;{body}\n".encode())
    lines = text.split("\n")
    asked = [each for each in said["findings"] if each["class"] == "query" and each["line"]]
    rules = {"lost-character", "look-alike", "private-character", "turned-round"}
    assert rules <= {each["rule"] for each in asked}
    for each in asked:
        if each["rule"] in rules:
            assert lines[each["line"] - 1][each["column"] - 1 :].startswith(each["before"])
            assert each["where"] == "body/p1"


@pytest.mark.soak
@settings(max_examples=settings.default.max_examples // 2)
@given(seed=st.integers(0, 100_000))
def test_findings_account_for_a_made_text(seed: int) -> None:
    _check("made.txt", made_text(seed)[0].encode())
