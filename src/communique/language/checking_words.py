"""Words and marks by which proofreading knows what a language writes: sections of its file."""

from __future__ import annotations

from communique.model.base import Frozen, Text


class Spelling(Frozen):
    """The section `spelling`: where known words are, and which of them are often slips."""


class Marks(Frozen):
    """The section `marks`: punctuation, numbers, dates, accents and elision as they are written."""

    reduplicated: tuple[Text, ...] = ()
    """Words that the language rightly doubles (via via)."""
    may_double: tuple[Text, ...] = ()
    """Words that may rightly follow themselves, and seldom do (that that)."""


class Grammar(Frozen):
    """The section `grammar`: agreement, and how a word changes beside another."""


class Consistency(Frozen):
    """The section `consistency`: words that must agree through a text."""
