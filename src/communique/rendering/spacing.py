"""Spaces at which a line must not break, by language.

An honorific stays with its name, a day with its month, a number with its unit. Only a space is
ever changed, into a no-break space: the words, and the length of the text, stay.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from communique.language.definition import Language
from communique.language.words import fold

NO_BREAK = "\u00a0"
SHORT_END = 5
"""Letters of a last word that does not stand alone on a line."""
LONGEST_NAME = 32
"""Letters; a longer name has to be divided somewhere."""
_OVERLONG = re.compile(r"[^ ]{30,}")
_AFTER_HONORIFIC = re.compile(rf"(?<=\.){NO_BREAK}")


def spaced(text: str, language: Language) -> str:
    """The same words, with no-break spaces where the language wants them."""
    reading, typography = language.reading, language.typography
    pattern = _pattern(
        tuple(each for each in reading.honorifics if each.endswith(".")),
        reading.postnominals,
        language.dates.months,
        typography.no_break_after,
        typography.no_break_before,
        typography.space_before,
    )
    return pattern.sub(NO_BREAK, text)


def joined(text: str, names: tuple[str, ...]) -> str:
    """The same words, each of these names in one piece, in whatever case it stands.

    Where they grow too long with all before and after, a line may end after an honorific.
    """
    whole = _names_whole(text, names)
    return _OVERLONG.sub(lambda found: _AFTER_HONORIFIC.sub(" ", found[0]), whole)


def led_on(text: str, small: Collection[str], longest: int) -> str:
    """The same words, each small one («of», «di») with the word it leads on to.

    `small` are folded. What would grow longer than so many letters may be divided after all.
    """
    words = text.split(" ")
    for at in range(len(words) - 2, -1, -1):
        together = f"{words[at]}{NO_BREAK}{words[at + 1]}"
        if fold(words[at]) in small and len(together) <= longest:
            words[at : at + 2] = [together]
    return " ".join(words)


def _names_whole(text: str, names: tuple[str, ...]) -> str:
    short = [re.escape(name).replace(r"\ ", r"\s") for name in names if len(name) <= LONGEST_NAME]
    if not short:
        return text
    pattern = re.compile(rf"\b(?:{'|'.join(short)})\b", re.IGNORECASE)
    return pattern.sub(lambda found: found[0].replace(" ", NO_BREAK), text)


@lru_cache(maxsize=64)
def _pattern(
    honorifics: tuple[str, ...],
    postnominals: tuple[str, ...],
    months: tuple[str, ...],
    after: tuple[str, ...],
    before: tuple[str, ...],
    marks: str,
) -> re.Pattern[str]:
    """Every space that is glue. Look-behind is of fixed width in `re`: one branch for each word."""
    branches = [_behind(each) + r"\x20(?=\w)" for each in honorifics]
    branches += [_behind(each) + r"\x20(?=\d)" for each in after]
    branches += [rf"(?<=,)\x20(?=(?:{_any(postnominals)})\b)"] if postnominals else []
    branches += [rf"(?<=[\d°º])\x20(?i:(?=(?:{_any(months)})\b))"]
    branches += [rf"(?<=\d(?:st|nd|rd|th))\x20(?i:(?=(?:{_any(months)})\b))"]
    branches += [rf"(?<=\d)\x20(?=(?:{_any(before)})(?!\w))"] if before else []
    branches += [r"(?<=\d)\x20(?=\d{3}(?!\d))", r"\x20(?=[–—]\x20)"]
    branches += [rf"(?<=\S)\x20(?=\S{{1,{SHORT_END}}}$)"]
    branches += [rf"\x20(?=[{re.escape(marks)}])"] if marks else []
    return re.compile(rf"(?=\x20)(?:{'|'.join(branches)})")


def _behind(word: str) -> str:
    return rf"(?i:(?<![^\W_]{re.escape(word)})(?<={re.escape(word)}))"


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
