"""Characters that came to grief on the way are put right or asked about, each on record."""

from __future__ import annotations

import pytest

from communique.importing.accounting import applied
from communique.importing.characters import cleaned
from communique.importing.extraction import Extraction
from communique.importing.ledger import Ledger


def _cleaned(text: str) -> tuple[str, Ledger]:
    ledger = Ledger(text)
    words = cleaned(Extraction(text=text, media_type="text/plain"), ledger)
    assert applied(text, ledger.edits) == words.text
    return words.text, ledger


SPOILT = [
    ("mojibake", "La cittÃ\u00a0 di Porto Vespro", "La città di Porto Vespro"),
    ("mojibake", "La cittÃ  di Porto Vespro", "La città di Porto Vespro"),
    ("mojibake", "perchÃ© Ã¨ piÃ¹ lÃ¬", "perché è più lì"),
    (
        "mojibake",
        "lâ€™Accordo â€œdel mareâ€\u009d â€“ e oltreâ€¦",
        "l’Accordo “del mare” – e oltre…",
    ),
    ("mojibake", "â€œYear of Tradeâ€ begins", "“Year of Trade” begins"),
    ("mojibake", "100Â km of 1Â°", "100 km of 1°"),
    ("mojibake", "dellÃ¢â‚¬â„¢Accordo", "dell’Accordo"),
    ("mojibake", "l‚Äôattuazione del communiqu√©", "l’attuazione del communiqué"),
    ("mojibake", "Port\u0092s \u0093Year\u0094 \u0096 2031", "Port’s “Year” – 2031"),
    ("mojibake", "Pål and PÃ¥l of ÃŽle", "Pål and Pål of Île"),
    ("html-entity", "dell&#8217;Accordo &egrave;", "dell’Accordo è"),
    ("html-entity", "one&nbsp;two &amp;nbsp; &amp;amp; &#x2014;", "one two   & —"),
    ("html-entity", "&Atilde;&uml; stato", "è stato"),
    ("json-escape", 'Belmora \\u2014 Tessal \\ud83d\\ude00 \\"so\\"', 'Belmora — Tessal 😀 "so"'),
    ("quoted-printable", "dell=E2=80=99Accordo =C3=A8 sta=\nto", "dell’Accordo è stato"),
    ("quoted-printable", "qualit=E0 e citt=E0", "qualità e città"),
    ("typewriter-quotes", "the ``Year of Trade'' ended", "the “Year of Trade” ended"),
    ("ligature", "the oﬃce of ﬁsheries, eﬀective", "the office of fisheries, effective"),
    ("decomposed-accent", "Communique\u0301 e\u0300 Vie\u0323\u0302t", "Communiqué è Việt"),
    ("decomposed-accent", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
    ("full-width", "Ｊｏｉｎｔ Ｓｔａｔｅｍｅｎｔ，", "Joint Statement,"),
    ("invisible-character", "com\u00admu\u200bni\u2060qué\ufeff a\u200db\ufe0f", "communiqué ab"),
    ("divided-word", "inter\u00ad\n  national", "international"),
    ("control-character", "a\x07b\x00c\ufffe\ufdd0d\x7f", "abcd"),
    ("direction-mark", "a \u2066b\u2069 \u200e\u202bc\u202c", "a b c"),
    ("direction-mark", "a \u202eb\u202c c", "a b c"),
    ("no-break-space", "H.E.\u00a0Ada\u202fBrimstock", "H.E. Ada Brimstock"),
    ("unusual-space", "a\u2002b\u2009c\u3000d", "a b c d"),
    ("line-break-character", "a\u2028b\x0cc\x0bd\x85e\u2029f", "a\nb\nc\nd\ne\n\nf"),
    ("symbol-bullet", "\uf0b7 first\n  \uf0a7\tsecond", "• first\n  ▪\tsecond"),
]


@pytest.mark.parametrize(("rule", "spoilt", "right"), SPOILT)
def test_what_is_certain_is_put_right_under_its_name(rule: str, spoilt: str, right: str) -> None:
    text, ledger = _cleaned(spoilt)
    assert text == right
    assert rule in {edit.rule for edit in ledger.edits}


@pytest.mark.parametrize(
    ("rule", "doubtful", "before"),
    [
        ("lost-character", "l?attuazione", "?"),
        ("lost-character", "la citt? di Porto Vespro", "?"),
        ("lost-character", "Belmora ? Tessal relations", "?"),
        ("lost-character", "the ?Year of Trade", "?"),
        ("lost-character", "l\ufffdAccordo", "\ufffd"),
        ("look-alike", "Tеssal", "Tеssal"),
        ("look-alike", "ΒELMORA", "ΒELMORA"),
        ("look-alike", "Россия и Aзия", "Aзия"),
        ("private-character", "the \ue012 sign", "\ue012"),
    ],
)
def test_what_is_doubtful_is_asked_and_stays(rule: str, doubtful: str, before: str) -> None:
    text, ledger = _cleaned(doubtful)
    assert text == doubtful
    assert [(q.rule, ledger.text[q.start : q.end]) for q in ledger.questions] == [(rule, before)]


def test_a_word_of_mixed_scripts_is_shown_as_it_may_be_meant() -> None:
    _, ledger = _cleaned("Kеnуа")
    assert [question.after for question in ledger.questions] == ["Kenya"]


def test_words_that_were_turned_round_are_told_as_they_were_seen() -> None:
    text, ledger = _cleaned("the sum of \u202e001\u202c euros")
    assert text == "the sum of 001 euros"
    (question,) = ledger.questions
    assert question.rule == "turned-round"
    assert "«100»" in question.message


def test_next_line_is_a_break_unless_the_text_has_other_marks_of_windows() -> None:
    assert _cleaned("a\x85b")[0] == "a\nb"
    assert _cleaned("a\x85b\x92c")[0] == "a…b’c"


def test_characters_in_markup_go_with_it() -> None:
    ledger = Ledger("**a\u00ad** b")
    extraction = Extraction(text=ledger.text, media_type="text/plain", markup=((0, 2), (4, 6)))
    assert cleaned(extraction, ledger).text == "a b"


def test_a_million_strange_characters_are_put_right_in_time() -> None:
    text, ledger = _cleaned("\u00a0a\u00ad" * 40_000)
    assert text == " a" * 40_000
    assert len(ledger.edits) == 80_000
