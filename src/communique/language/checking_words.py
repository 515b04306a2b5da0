"""Words and marks by which proofreading knows what a language writes: sections of its file."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from communique.model.base import Frozen, Text
from communique.model.finding import Class


def _expression(value: str) -> str:
    """A `ValueError` says what is wrong with a regular expression."""
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"'{value}' is no regular expression: {error}") from None
    return value


def _of_a_word(value: str) -> str:
    """A `ValueError` where an expression has no group `word`."""
    if "word" not in re.compile(value).groupindex:
        raise ValueError(f"'{value}' has no group (?P<word>…)")
    return value


Expression = Annotated[Text, AfterValidator(_expression)]
"""A regular expression of Python."""

Surroundings = Annotated[Expression, AfterValidator(_of_a_word)]
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
    never_meant: Expression | None = None
    """Words, in small letters and whole, that no slip is taken for: obscene and abusive ones."""
    prefixes: tuple[Text, ...] = ()
    """What stands before a known word and makes another (tele, agro)."""
    often_meant: dict[Text, Text] = {}
    """Right words that are nearly always a slip in texts of this kind, and what was meant."""
    meant_in: dict[Surroundings, Text] = {}
    """Right words that are a slip beside others: a pattern of the surroundings in small letters,
    whose group `word` is the word, and what was meant."""
    plurals: tuple[Text, ...] = ()
    """Endings that make the plural of any word."""
    endings: tuple[Text, ...] = ()
    """What joins the word before by an apostrophe and is no part of it (s)."""


class FormBefore(Frozen):
    """Small words that change before some words (a, an; il, lo, l'), and how."""

    forms: dict[Text, Text]
    """Each form that does not stand there, and the one that does; «'» joins it to the next word."""
    before: Expression
    """The whole next word: in small letters without accents, an abbreviation as it stands."""
    unless: Expression | None = None
    """Next words that are excepted."""
    abbreviations: bool = False
    """Whether the next word is an abbreviation in capitals (MoU); otherwise it is none."""
    weight: Class = "certain"


class Marks(Frozen):
    """The section `marks`: punctuation, numbers, dates, accents and elision as they are written."""

    reduplicated: tuple[Text, ...] = ()
    """Words that the language rightly doubles (via via)."""
    may_double: tuple[Text, ...] = ()
    """Words that may rightly follow themselves, and seldom do (that that)."""
    clitics: tuple[Text, ...] = ()
    """What joins the word before it by an apostrophe ('s)."""
    slips: dict[Text, Text] = {}
    """Words and phrases with a wrong accent or apostrophe, and how they are written (qual'è)."""
    doubtful_slips: dict[Text, Text] = {}
    """Words that are right, and often stand for another (it's for its)."""
    accented: tuple[Text, ...] = ()
    """Words with an accent on their last letter that are no words without it (città, perché)."""
    accented_twins: tuple[Text, ...] = ()
    """Such words that are others without it (metà, è)."""
    accented_endings: tuple[Text, ...] = ()
    """Endings that always bear their accent (bilità); a word of them alone is none."""
    unaccented: tuple[Text, ...] = ()
    """Words that end so and bear none (riabilita)."""
    typed_accents: dict[Text, Text] = {}
    """Endings of words, and what they are with the accent that an apostrophe stands for (che: ché).
    The longest that fits is taken."""
    apocopes: tuple[Text, ...] = ()
    """Words cut short that rightly end in an apostrophe (po')."""
    forms_before: tuple[FormBefore, ...] = ()
    """Tried in order; the first that fits holds."""
    ordinal_endings: dict[Text, Text] = {}
    """Endings of numbers in digits, and their ordinal suffix (11: th, 1: st); the longest holds."""
    ordinal_signs: tuple[Text, ...] = ()
    """What is typed for the ordinal of the first of a month (1^, 1o)."""
    calendar_twins: tuple[Text, ...] = ()
    """Months and days that are other words too, in small letters (may, march)."""
    calendar_leads: tuple[Text, ...] = ()
    """Words behind which a capitalised month or day is one, and no surname."""
    feasts: tuple[Expression, ...] = ()
    """Days that are names and keep their capital (2 Giugno), as patterns in any case."""
    demonyms: tuple[Text, ...] = ()
    """Adjectives of nations and languages, with the first letter that they have."""
    letter_leads: tuple[Text, ...] = ()
    """Words that a single letter follows as a name (lettera d)."""
    accented_names: tuple[Text, ...] = ()
    """Words with an accent that are names without it and with a capital (sarà)."""
    stopped_titles: tuple[Text, ...] = ()
    """Titles cut short that never stand without their stop, given without it (dott)."""
    cut_titles: tuple[Text, ...] = ()
    """Titles cut short that most write with a stop, and some houses without it (Hon)."""
    stopped_numbers: tuple[Text, ...] = ()
    """What is cut short before a number and never stands without its stop (art, n)."""
    paragraph_words: tuple[Text, ...] = ()
    """Words by which a text refers to a numbered paragraph (paragraph, punto)."""
    own_words: tuple[Text, ...] = ()
    """Words that make a reference one to the text itself (this, present, presente)."""
    per_cent: tuple[Text, ...] = ()
    """Words for the sign «%», all that are right."""
    time_leads: tuple[Text, ...] = ()
    """Words before a time of day (at, ore)."""
    day_halves: tuple[Text, ...] = ()
    """What stands behind a time of twelve hours (a.m., p.m.)."""
    kept: tuple[Expression, ...] = ()
    """What no correction enters: citations of laws, postal addresses, as patterns in their case."""
    kept_phrases: tuple[Text, ...] = ()
    """Phrases of other languages that no correction enters (ad referendum)."""


class Inflection(Frozen):
    """Stems that share their endings, by agreement: {ms: o, fs: a, mp: i, fp: e}."""

    stems: tuple[Text, ...]
    endings: dict[Text, str]


class Possessive(Frozen):
    """How a language marks whose something is by an apostrophe at the noun's end (officers')."""

    ending: Text
    """What makes several of one, and with an apostrophe before it whose it is (s)."""
    determiners: tuple[Text, ...]
    """Words behind which a noun stands alone: what follows that is no part of it (the, their)."""
    numbers: tuple[Text, ...] = ()
    """Words that may stand between the two (the two Ministers)."""
    adjuncts: tuple[Text, ...]
    """Nouns that stand before others in the plural by right (customs, sales)."""
    owned: Expression
    """Endings of words that are nouns and no verbs (-tion)."""
    never_owned: tuple[Text, ...]
    """Words in the ending that are no nouns in the plural (always, across)."""
    never_plural: Expression | None = None
    """Words so spelt are no nouns in the plural, whatever the noun (countrys)."""
    never_ends: tuple[Text, ...] = ()
    """Endings of words that are no nouns (-ed, -ly)."""
    gerund: Text = "ing"
    """The ending that makes a noun of any verb."""
    of_one: tuple[Text, ...] = ()
    """Determiners that no plural follows (each, this)."""
    behind: tuple[Text, ...] = ()
    """Prepositions behind which a noun, and what it owns, is no subject (within, by)."""
    often_owned: tuple[Text, ...] = ()
    """Common words that are owned where they stand behind a plural (own)."""
    phrases: tuple[Text, ...] = ()
    """Set phrases with an apostrophe, without which they are a slip (master's degree)."""
    superlative: tuple[Text, Text] | None = None
    """The endings of an adjective's superlative and comparative (est, er)."""
    past: tuple[Text, ...] = ()
    """Endings of verbs behind which a noun, and what it owns, is an object (ed)."""
    partitive: tuple[Text, ...] = ()
    """Words behind which such a noun says of what one is part (one of the officers)."""
    reciprocal: tuple[Text, ...] = ()
    """Phrases that have no plural (each other)."""
    spans: tuple[Text, ...] = ()
    """Stretches of time, in the plural, that say how long something is (months)."""
    lasting: tuple[Text, ...] = ()
    """What is so long (notice, leave)."""


class PlainVerbs(Frozen):
    """Verbs behind which another stands in its plain form (shall cooperate)."""

    modals: tuple[Text, ...]
    between: tuple[Text, ...] = ()
    """What may stand between the two (not, also)."""
    never_behind: tuple[Text, ...] = ()
    """Words behind which such a verb is a noun (the will)."""
    endings: tuple[tuple[Text, str], ...]
    """Endings of an inflected verb, and what the plain form has instead; tried in order."""
    never_plain: tuple[Text, ...] = ()
    """Words that look like the plain form of another (us, of uses)."""
    gerund: Text
    """What every plain verb makes another form with (ing)."""


class Grammar(Frozen):
    """The section `grammar`: agreement, and how a word changes beside another.

    An agreement is a gender's letter and `s` or `p`: `ms`, `fp`; a language without gender has the
    one letter `n`. All words in small letters.
    """

    nouns: dict[Text, dict[Text, Text]] = {}
    """Frequent nouns: by gender, the singular and its plural."""
    invariable: Expression | None = None
    """Nouns so spelt are the same in singular and plural (crisi)."""
    determiners: tuple[dict[Text, Text], ...] = ()
    """Each determiner's forms by agreement; behind a space, the onset before which a form stands
    (`ms vowel`)."""
    contracted: tuple[dict[Text, Text], ...] = ()
    """Articles joined to a preposition (della), in the same way: no subject begins with one."""
    adjectives: tuple[Inflection, ...] = ()
    """Adjectives that agree with the noun beside them."""
    onsets: dict[Text, tuple[Text, ...]] = {}
    """Beginnings of words before which determiners change."""
    noun_endings: dict[Text, tuple[Text, ...]] = {}
    """The letters that most nouns and adjectives of an agreement end in (mp: i)."""
    verbs: dict[Text, Text] = {}
    """Verb forms after one, and after several (has: have)."""
    weak_verbs: tuple[Text, ...] = ()
    """Those forms after several that may also be a noun (welcome): never held against one."""
    doubtful_verbs: tuple[Text, ...] = ()
    """Those forms after one that may stand for another verb as well (è, for hanno): asked about."""
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
    possessive: Possessive | None = None
    plain_verbs: PlainVerbs | None = None


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
    scales: dict[Text, int] = {}
    """Words behind a number that make it greater (million), and how many times."""
    currencies: tuple[Text, ...] = ()
    """Names of currencies as they stand behind a number, with what leads to them (di euro)."""
    of_which: tuple[Text, ...] = ()
    """Words between a total and its parts (of which, di cui)."""
    remainders: tuple[Text, ...] = ()
    """Words that leave a count open, or count otherwise (others, each, at least)."""
    of_parts: tuple[Text, ...] = ()
    """Words behind the number of a part: what it is from or for (from, dell', per)."""
    divided: tuple[Text, ...] = ()
    """Phrases before percentages that make up the whole (is divided as follows)."""
    totals: tuple[Text, ...] = ()
    """Heads of the row or column of a table that adds up the others (Total)."""
    subtotals: tuple[Text, ...] = ()
    """Heads of one that adds up some of them."""
    done: tuple[Text, ...] = ()
    """Words that open a sentence which dates this text itself (done at, fatto a)."""
    numbered: tuple[tuple[Text, ...], ...] = ()
    """Words by which a text refers to its own numbered parts, those of one meaning together."""
    lettered: tuple[Text, ...] = ()
    """Words by which a text refers to one of its items by its letter (lettera d)."""
    courtesies: tuple[Text, ...] = ()
    """Honorifics of rank, due to an equal as well (H.E., S.E., Her Majesty)."""
    lesser_courtesies: tuple[Text, ...] = ()
    """Honorifics that may stand for those where a State uses them (Hon., On.)."""
    institutions: tuple[Text, ...] = ()
    """Nouns whose bodies are named by them (committee, working group)."""
    hyphen_parts: tuple[Text, ...] = ()
    """Words that a hyphen keeps apart from another word (re-sign)."""
