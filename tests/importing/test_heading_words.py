"""The words that open a heading, rightly written or not."""

from __future__ import annotations

import pytest

from communique.importing.heading_words import heading_kind
from communique.workspace import packaged_languages

LANGUAGES = packaged_languages()


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("JOINT STATEEMNT\nby the Ministers", "en", "joint-statement"),
        ("JONIT COMMUNIQUÉ ON FISHERIES", "en", "joint-communique"),
        ("JOINT COMMUNIQU", "en", "joint-communique"),
        ("JOINTT STATEMENT", "en", "joint-statement"),
        ("JOING STATEMENT BY THE MINISTERS", "en", "joint-statement"),
        ("JOINT STATEMENTT", "en", "joint-statement"),
        ("COMUNICATO CONGIUNTP", "it", "joint-communique"),
        ("Joint Comunique on the Signing", "en", "joint-communique"),
        ("COMMUNICATO CONGIUNTO SULLA FIRMA", "it", "joint-communique"),
        ("DICIARAZIONE CONGIUNTA", "it", "joint-declaration"),
    ],
)
def test_a_slip_in_the_heading_words_hides_no_heading(text: str, language: str, kind: str) -> None:
    found = heading_kind(text, LANGUAGES[language])
    assert found is not None and found[0] == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("JOINT STATEMENTS OF THE LAST YEARS", "en"),
        ("JOINT COMMITTEE ON FISHERIES", "en"),
        ("Joint settlement of accounts", "en"),
        ("JOINTS STATEMENTS", "en"),
        ("Dichiarazioni congiunte dell’anno", "it"),
        ("POINT", "en"),
        ("", "en"),
    ],
)
def test_other_words_open_none(text: str, language: str) -> None:
    assert heading_kind(text, LANGUAGES[language]) is None
