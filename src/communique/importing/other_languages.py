"""Which language a text seems to be in, where it is none that can be read here.

Its name is all that is told, so a script or a few of its commonest words are enough; what is read
is known by `templates/languages/`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

_SCRIPTS = {
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "CYRILLIC": "a language in Cyrillic letters",
    "GREEK": "Greek",
    "ARABIC": "a language in Arabic letters",
    "HEBREW": "Hebrew",
    "DEVANAGARI": "a language in Devanagari letters",
    "THAI": "Thai",
    "ETHIOPIC": "a language in Ethiopic letters",
    "GEORGIAN": "Georgian",
    "ARMENIAN": "Armenian",
}
_COMMONEST = {
    "French": "le les des du une et dans pour par sur qui que est sont aux avec ont cette leurs",
    "German": "der die das und den dem des ein eine mit von zu auf für ist sind im werden beide",
    "Spanish": "el los las del y en por para con una que se su sus ambos han al como sobre entre",
    "Portuguese": "o os as do da dos das e em para com uma que se ao na no ambos pela entre foi",
    "Dutch": "de het een en van in op met voor dat zijn hebben door aan beide tussen worden ook",
    "Polish": "i w z na do się oraz że jest są dla przez od po obie przy strony nie jako który",
    "Romanian": "și în de la cu pe pentru care din au fost este sunt ale ambele prin între unei",
    "Turkish": "ve bir bu ile için olarak her iki arasında da de olan ülke edilmiştir gibi daha",
    "Swahili": "ya na wa kwa katika ni za la hiyo nchi mbili kuwa huo kati pamoja hii ili vya",
    "Swedish": "och att en ett det som på av för med till är har i de båda mellan om vid",
    "Danish": "og at en et det som på af for med til er har i de begge mellem om ved",
    "Indonesian": "dan yang di dengan untuk dari pada dalam kedua ini negara telah oleh antara",
    "Albanian": "dhe të e në për me që një nga së është janë dy midis ndërmjet i u",
    "Somali": "iyo oo ka ku u waa in la ay ee labada uu soo dalka waxaa",
}
_ENOUGH = 0.12
"""Which part of the words of a text must be among the commonest of a language."""


def seems_to_be(text: str, words: Iterable[str]) -> tuple[str, float] | None:
    """The English name of the language, and which part of the words says so.

    Nothing where neither script nor words tell. `words` are in small letters.
    """
    script = _script(text)
    if script != "LATIN":
        return (_SCRIPTS[script], 1.0) if script in _SCRIPTS else None
    tallied = Counter(words)
    shares = {
        name: sum(tallied[w] for w in set(common.split())) / max(1, tallied.total())
        for name, common in _COMMONEST.items()
    }
    best = max(shares, key=lambda name: shares[name])
    return (best, shares[best]) if shares[best] >= _ENOUGH else None


def _script(text: str) -> str:
    """The script of most letters; any kana make it Japanese."""
    letters = Counter(
        unicodedata.name(c, "").split(" ", 1)[0].split("-", 1)[0]
        for c in text[:4000]
        if c.isalpha()
    )
    if letters["HIRAGANA"] and letters["CJK"]:
        return "HIRAGANA"
    return letters.most_common(1)[0][0] if letters else ""
