"""What the extracted and the imported text differ in stands in the applied findings, exactly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accounting import check, imported
from communique.errors import CommuniqueError
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


@pytest.mark.parametrize("path", [SEED, *TEXTS], ids=lambda path: path.name)
def test_findings_account_for_every_difference(path: Path) -> None:
    check(path.name, path.read_bytes())


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
@example(spoils=[], spelt=[(1158, "e\u0301 ")])
@example(spoils=[], spelt=[(426, " ﬁ")])
def test_findings_account_for_spoilt_layout_and_characters(
    spoils: list[tuple[int, str]], spelt: list[tuple[int, str]]
) -> None:
    """Letters are spoilt in the first body alone: what reads as a name must stay one."""
    text = _spoilt(_spoilt(SEED.read_text(encoding="utf-8"), spelt), spoils)
    try:
        check("spoilt.txt", text.encode())
    except CommuniqueError as error:  # a heading broken to pieces may be none
        assert error.help


def test_what_is_asked_of_characters_stands_where_it_is_said() -> None:
    body = "The two sides met here today; l?uf\u00adficio di Kеnya \ufffd \u202eevil\u202c \ue001."
    text, said = imported("a.txt", f"JOINT COMMUNIQUÉ ON FISH\n\n&nbsp;{body}\n".encode())
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
    check("made.txt", made_text(seed)[0].encode())


@pytest.mark.parametrize(
    "words", ["of the  overnment of Tessal", "of the ministers ;overnment and police"]
)
def test_a_letter_that_is_lost_beside_another_fault_is_accounted_for(words: str) -> None:
    _, said = imported("a.txt", _BESIDE.format(words).encode())
    assert "government" in said["communiques"][0]["body"][0]["text"]
    check("a.txt", _BESIDE.format(words).encode())


_BESIDE = "JOINT COMMUNIQUÉ ON FISH\n\nThe two sides welcomed the decision {} in May.\n"
