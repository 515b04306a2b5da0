"""A text that is right in its script and language comes out as it went in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.importing.characters import cleaned
from communique.importing.extraction import Extraction
from communique.importing.ledger import Ledger

RIGHT = {
    "Italian": "“La pace è…” ha detto; l’«LIBERTÀ» è più di un caffè, «PERCHÉ» no? Sì: È così…",
    "French": "« Où est l’Île ? » L’œuvre, à l’été, ÇA ; ÂGE, ÊTRE, Noël — déjà vu…",
    "Portuguese": "A IRMÃ” e a MANHÃ, AMANHÃ. São Tomé; ALEMÃ: pães, ações, avó",
    "Romanian": "ROMÂNIA și ÎNCĂ: «Țară», „mâine”",
    "Vietnamese": "Việt Nam đã ký Hiệp định; ĐÃ, ấm áp, tiếng Việt",
    "German": "Straße, Übereinkunft „Größe“ und ‚Öl‘ – 5 °C, § 3, 10 µm",
    "Spanish": "¿Qué? ¡Sí! Ñandú, «año», lingüística. ¿Por qué no?",
    "Turkish": "İstanbul, Iğdır, şöyle, ÇAĞRI",
    "Polish": "Łódź, żółć, „Zażółć gęślą jaźń”",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Hungarian": "Árvíztűrő tükörfúrógép",
    "Icelandic": "Þjóðveldið, Ísland, æðar",
    "Swahili": "Jamhuri ya Kenya na Jamhuri ya Muungano wa Tanzania; ng’ombe",
    "Greek": "Ελληνική Δημοκρατία, ‘Έλληνες’ ΚΑΙ Ο ΥΠΟΥΡΓΟΣ",
    "Russian": "Российская Федерация, ё, Ъ, «Совместное коммюнике»",
    "Ukrainian": "Україна, їжак, ґанок, об’єднання",
    "Arabic": "بيان مشترك بين الحكومتين، ٢ يوليو ٢٠٣١\u200f.",
    "Persian": "می\u200cخواهیم؛ جمهوری اسلامی",
    "Hebrew": "הודעה משותפת \u2067abc\u2069 שָׁלוֹם",
    "Hindi": "संयुक्त वक्तव्य, क़ानून, क्\u200dष, श्री\u200cमान",
    "Bengali": "যৌথ বিবৃতি, র\u200d্যাব",
    "Tamil": "கூட்டறிக்கை",
    "Sinhala": "ශ්\u200dරී ලංකා",
    "Thai": "แถลงการณ์\u200bร่วม",
    "Khmer": "សេចក្តី\u200bថ្លែងការណ៍",
    "Burmese": "ပူးတွဲ\u200bကြေညာချက်",
    "Amharic": "የጋራ መግለጫ፤ ኢትዮጵያ",
    "Georgian": "ერთობლივი კომუნიკე",
    "Armenian": "Համատեղ հայտարարություն։ և",
    "Chinese": "联合公报（二〇三一年）：“中方”　ＡＢＣ，１２３。",
    "Japanese": "共同コミュニケ、２０３１年７月２日　「海」",
    "Korean": "공동 성명, 2031년 7월 2일",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ",
    "emoji": "👨\u200d👩\u200d👧 ❤\ufe0f 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e007f 🇮🇹",
    "English": "AT&T; R&D; Q&A: what? Why? “So.” $5 = £4; 10 km², CO₂, μm, kΩ, Å and ½ (a=b)",
    "addresses": "See https://example.org/?a=1&copy=2 and x@example.org?subject=Hi, C:\\new.",
    "quotations": "O'Neil's ‘so’, the 5' 10'' rule, `code`, “a ‘b’ c”",
}


def _untouched(text: str) -> None:
    ledger = Ledger(text)
    words = cleaned(Extraction(text=text, media_type="text/plain"), ledger)
    assert (words.text, ledger.edits, ledger.questions) == (text, [], [])


@pytest.mark.parametrize("language", RIGHT)
def test_a_right_text_is_left_untouched(language: str) -> None:
    _untouched(RIGHT[language])


_LETTERS = st.characters(categories=["L", "N"]).filter(
    lambda c: unicodedata.normalize("NFKC", c) == c
)
_WORDS = sorted({word for text in RIGHT.values() for word in text.split()})


@pytest.mark.soak
@given(word=st.text(_LETTERS, min_size=1, max_size=8))
def test_letters_of_any_script_stay_as_they_are(word: str) -> None:
    text = f"the {unicodedata.normalize('NFC', word)} of"
    ledger = Ledger(text)
    words = cleaned(Extraction(text=text, media_type="text/plain"), ledger)
    spoilt = {edit.rule for edit in ledger.edits}
    assert words.text == text or spoilt == {"mojibake"}  # random letters may well be spoilt ones


@pytest.mark.soak
@given(words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12))
def test_words_of_right_texts_stay_right_in_any_company(words: list[str]) -> None:
    """Full width is right beside ideographs, and marks of direction beside Hebrew."""
    ledger = Ledger("中 שלום " + " ".join(words))
    text = cleaned(Extraction(text=ledger.text, media_type="text/plain"), ledger).text
    assert (text, ledger.edits) == (ledger.text, [])
