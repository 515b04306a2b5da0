"""What may be wrong with characters and only a person can tell; nothing here is changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from communique.importing.characters.mending import Doubt

_LOST = re.compile(
    r"\ufffd+"
    r"|(?<=[^\W\d_])\?(?=[^\W\d_])"  # l?attuazione
    r"|(?<=[^\W\d_A-Z])\?(?= [^\W\d_A-Z]{2})"  # citt? di
    r"|(?<=\w )\?(?= \w)"  # Kenya ? Italy
    r"|(?<=[\s(«“])\?(?=[^\W\d_]{2})"  # ?Year of Trade
)
_ADDRESS = re.compile(r"://|www\.|[=@&/\\]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")
_LIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТХаеорсухіјѕԁԛԝҺһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTXaeopcyxijsdqwhhABEZHIKMNOPTYXo",
        strict=True,
    )
)
_LATIN = {latin: other for other, latin in reversed(_LIKE.items()) if other >= "\u0400"}


def lost(text: str) -> Iterator[Doubt]:
    """A mark where a letter, an apostrophe or a dash has been."""
    for found in _LOST.finditer(text):
        token = _token(text, found.start())
        asks = found[0] == "?" and (_ADDRESS.search(token) or _may_ask(text, found.start()))
        if not asks:
            message = f"a character was lost in «{token.strip()}» before the text came here"
            yield Doubt(*found.span(), "lost-character", message)


def _may_ask(text: str, at: int) -> bool:
    """«Why ? Because»: some languages put a space before their question marks."""
    before = re.search(r"(\w+) \Z", text[max(0, at - 40) : at])
    new_sentence = text[at + 2 : at + 3].isupper()
    return before is not None and new_sentence and not before[1][0].isupper()


def look_alikes(text: str) -> Iterator[Doubt]:
    """Letters of another script in a word that look like its own."""
    for found in _WORD.finditer(text):
        word = found[0]
        if word.isascii() or not (meant := _meant(word)):
            continue
        strange = (a for a, b in zip(word, meant, strict=True) if a != b)
        names = ", ".join(dict.fromkeys(unicodedata.name(c).lower() for c in strange))
        message = f"«{word}» mixes scripts ({names}); is «{meant}» meant?"
        yield Doubt(*found.span(), "look-alike", message, meant)


def _meant(word: str) -> str | None:
    """The word in the one script that all its letters have or look like, if it mixes two."""
    latin = [c for c in word if c < "\u0250" or "\u1e00" <= c < "\u1f00"]
    other = [c for c in word if "\u0370" <= c < "\u0530"]  # Greek and Cyrillic
    if not latin or not other or len(latin) + len(other) < len(word):
        return None
    may_be_latin = all(c in _LIKE for c in other)
    may_be_other = all(c in _LATIN for c in latin)
    if may_be_latin and (not may_be_other or len(latin) >= len(other)):
        return "".join(_LIKE.get(c, c) for c in word)
    return "".join(_LATIN.get(c, c) for c in word) if may_be_other else None


def private(text: str) -> Iterator[Doubt]:
    """Characters whose meaning only one font knows."""
    for found in _PRIVATE.finditer(text):
        codes = " ".join(f"U+{ord(character):04X}" for character in found[0][:8])
        message = f"what {codes} stands for depends on a font that may not be here"
        yield Doubt(*found.span(), "private-character", message)


def _token(text: str, at: int) -> str:
    """The word round an offset, or a word on either side of a mark that stands alone."""
    left = re.search(r"\S*\s?\S?\Z", text[max(0, at - 60) : at])
    right = re.match(r"\S\s?\S*", text[at : at + 60])
    return (left[0] if left else "") + (right[0] if right else "")


def questions(text: str) -> Iterator[Doubt]:
    """All of them."""
    return chain(lost(text), look_alikes(text), private(text))
