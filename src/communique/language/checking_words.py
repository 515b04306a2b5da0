"""Words and marks by which proofreading knows what a language writes: sections of its file."""

from __future__ import annotations

from communique.model.base import Frozen, Text


class Spelling(Frozen):
    """The section `spelling`: where known words are, and which of them are often slips."""


class Marks(Frozen):
    """The section `marks`: punctuation, numbers, dates, accents and elision as they are written."""


class Inflection(Frozen):
    """Stems that share their endings, by agreement: {ms: o, fs: a, mp: i, fp: e}."""

    stems: tuple[Text, ...]
    endings: dict[Text, str]


class Grammar(Frozen):
    """The section `grammar`: agreement, and how a word changes beside another.

    An agreement is a gender's letter and `s` or `p`: `ms`, `fp`; a language without gender has the
    one letter `n`. All words in small letters.
    """

    nouns: dict[Text, dict[Text, Text]] = {}
    """Frequent nouns: by gender, the singular and its plural."""
    determiners: tuple[dict[Text, Text], ...] = ()
    """Each determiner's forms by agreement; behind a space, the onset before which a form stands
    (`ms vowel`)."""
    contracted: tuple[dict[Text, Text], ...] = ()
    """Articles joined to a preposition (della), in the same way: no subject begins with one."""
    adjectives: tuple[Inflection, ...] = ()
    """Adjectives that agree with the noun beside them."""
    onsets: dict[Text, tuple[Text, ...]] = {}
    """Beginnings of words before which determiners change."""
    verbs: dict[Text, Text] = {}
    """Verb forms after one, and after several (has: have)."""
    weak_verbs: tuple[Text, ...] = ()
    """Those forms after several that may also be a noun (welcome): never held against one."""
    before_verbs: tuple[Text, ...] = ()
    """What may stand between subject and verb (also, si)."""
    links: tuple[Text, ...] = ()
    """What joins an office to the names it is of (of, of the, della)."""
    collectives: tuple[Text, ...] = ()
    """Nouns in the singular that a plural verb may follow (government)."""
    after_nouns: tuple[Text, ...] = ()
    """Words that only follow a complete noun; none where a noun never stands before another."""
    correlatives: tuple[Text, ...] = ()
    """Determiners that also open a pair (both Minister of A and Minister of B)."""
    openers: tuple[Text, ...] = ()
    """Words after which a clause begins with its subject (that, che)."""
    existential: tuple[Text, Text] | None = None
    """What says that one thing, that several things are there (there is, there are)."""
    wrong_phrases: dict[Text, Text] = {}
    """Phrases with a wrong preposition, and what is meant."""


class Consistency(Frozen):
    """The section `consistency`: words that must agree through a text."""

    treaty_phrases: tuple[Text, ...] = ()
    """Phrases by which a text binds as a treaty does."""
    treaty_frames: tuple[Text, ...] = ()
    """Words near such a phrase that say the instrument has it, not this text."""
    today: tuple[Text, ...] = ()
    """Words that say of a date beside them that it is this text's own (today, oggi)."""
    spellings: dict[Text, Text] = {}
    """Spellings of another standard beyond doubt (center), and what the house writes."""
    announcing: tuple[Text, ...] = ()
    """Nouns by which a list is announced with its number (three priorities:)."""
    counted: tuple[Text, ...] = ()
    """Numbers in words before a noun, from one."""
