"""Words and marks by which proofreading knows what a language writes: sections of its file."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from communique.model.base import Frozen, Text


def _pattern(value: str) -> str:
    """A regular expression with a group `word`; a `ValueError` says what is wrong with it."""
    try:
        names = re.compile(value).groupindex
    except re.error as error:
        raise ValueError(f"'{value}' is no regular expression: {error}") from None
    if "word" not in names:
        raise ValueError(f"'{value}' has no group (?P<word>…)")
    return value


Pattern = Annotated[str, AfterValidator(_pattern)]
"""A regular expression over text in small letters, with a group `word`."""


class Spelling(Frozen):
    """The section `spelling`: where known words are, and which of them are often slips.

    `dictionary` is the name of a hunspell dictionary of the system (en_GB), `package` what Debian
    calls the package that has it.
    """

    dictionary: Text | None = None
    package: Text | None = None
    also: tuple[Text, ...] = ()
    """Right words that the dictionary lacks, in small letters."""
    prefixes: tuple[Text, ...] = ()
    """What stands before a known word and makes another (tele, agro)."""
    often_meant: dict[Text, Text] = {}
    """Right words that are nearly always a slip in texts of this kind, and what was meant."""
    meant_in: dict[Pattern, Text] = {}
    """Right words that are a slip beside others: a pattern of the surroundings in small letters,
    whose group `word` is the word, and what was meant."""
    plurals: tuple[Text, ...] = ()
    """Endings that make the plural of any word."""
    endings: tuple[Text, ...] = ()
    """What joins the word before by an apostrophe and is no part of it (s)."""


class Marks(Frozen):
    """The section `marks`: punctuation, numbers, dates, accents and elision as they are written."""


class Grammar(Frozen):
    """The section `grammar`: agreement, and how a word changes beside another."""


class Consistency(Frozen):
    """The section `consistency`: words that must agree through a text."""
