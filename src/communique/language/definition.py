"""A language as data: the file `templates/languages/<code>.yaml`.

`labels`, `typography`, `dates` and `numbers` serve printing; `reading` serves whoever reads a
received text; `spelling`, `marks`, `grammar`, `consistency` and `choices` serve proofreading. A
language more is one file more, and no code.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from communique.language.checking_words import Consistency, Grammar, Marks, Spelling
from communique.language.choices import Choices, Quotes
from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Text


class Typography(Frozen):
    """How this language sets what every text needs."""

    quotes: Quotes
    apostrophe: Text = "’"
    pair_dash: Text = "–"
    range_dash: Text = "–"
    parenthetic_dash: Text = " – "
    space_before: Text = ""
    """Marks that take a no-break space before them («;:!?» in French)."""
    elision: tuple[Text, ...] = ()
    """Words that join the next by an apostrophe (dell’, l’)."""
    no_break_after: tuple[Text, ...] = ()
    """Abbreviations and signs that stay with what follows (No., EUR, p.)."""
    no_break_before: tuple[Text, ...] = ()
    """Units and number words that stay with the number before them (%, km, million)."""


class Euphony(Frozen):
    """A conjunction's other form, and the beginnings of words before which it stands (ed; e)."""

    form: Text
    before: tuple[Text, ...]
    unless: tuple[Text, ...] = ()


class Hyphenation(Frozen):
    """Shortest word that is broken, and letters kept before and after a break."""

    word: int = 6
    before: int = 3
    after: int = 3


class Dates(Frozen):
    """Names of months and days, and how a date is written: `{day} {month} {year}`."""

    months: Annotated[tuple[Text, ...], Field(min_length=12, max_length=12)]
    weekdays: Annotated[tuple[Text, ...], Field(min_length=7, max_length=7)]
    pattern: Text
    first_day: Text = "1"
    time: Text = "{hour:02}:{minute:02}"


class Numbers(Frozen):
    """Decimal and grouping marks."""

    decimal: Text
    group: Text


class ReleaseWords(Frozen):
    """Words by which lines of the release, and of a page round a text, are known.

    In small letters. All but `site_words`, `time_words` and `notices` open such a line.
    """

    embargo: tuple[Text, ...] = ()
    contact: tuple[Text, ...] = ()
    note: tuple[Text, ...] = ()
    end_mark: tuple[Text, ...] = ()
    release: tuple[Text, ...] = ()
    residue: tuple[Text, ...] = ()
    """They stand alone, before a mark or a number, or before `site_words`."""
    labels: tuple[Text, ...] = ()
    """They stand before a colon and a list (tags: …)."""
    captions: tuple[Text, ...] = ()
    """They stand before a mark and a sentence (photo: …)."""
    bylines: tuple[Text, ...] = ()
    """They stand before a reporter's name."""
    reporters: tuple[Text, ...] = ()
    """What stands for a name, or behind it (staff writer, redazione)."""
    stamps: tuple[Text, ...] = ()
    """They stand before the day a page was put up."""
    time_words: tuple[Text, ...] = ()
    """What may stand beside a date and a time (at, ore, gmt)."""
    homes: tuple[Text, ...] = ()
    """They open the way through a site (home > …)."""
    lists: tuple[Text, ...] = ()
    """They open a list of headlines, or a form."""
    site_words: tuple[Text, ...] = ()
    """Words of which menus and rows of buttons are made."""
    notices: tuple[Text, ...] = ()
    """What sites say of cookies and rights, anywhere in a short block."""


class Reading(Frozen):
    """Words by which a received text shows its parts; all in small letters, matched in any case.

    `headings` maps a kind of communiqué to the words that open one. `honorifics` are given as they
    are rightly written. A `_words` field lists alternatives; longer ones are tried first.
    """

    headings: dict[Key, tuple[Text, ...]]
    instruments: dict[Key, tuple[Text, ...]] = {}
    abbreviated_instruments: dict[Key, tuple[Text, ...]] = {}
    honorifics: tuple[Text, ...] = ()
    bare_honorifics: tuple[Text, ...] = ()
    """Honorific forms without their stop that are a style and no error (HE, Dr)."""
    name_abbreviations: tuple[Text, ...] = ()
    """What is cut short before a name and no honorific (St., months)."""
    postnominals: tuple[Text, ...] = ()
    offices: tuple[Text, ...] = ()
    """Words that open the name of an office (minister, ministro)."""
    bodies: tuple[Text, ...] = ()
    """Words that open the name of a ministry or agency."""
    governments: tuple[Text, ...] = ()
    states: tuple[Text, ...] = ()
    """Words that make the full name of a State (republic, kingdom)."""
    states_of: tuple[Text, ...] = ()
    """Such words that name a State only with «of» behind them (state)."""
    state_links: tuple[Text, ...] = ()
    """What joins them to the name (of, of the, della)."""
    paired_names: tuple[Text, ...] = ()
    """Names of one State with «and» inside."""
    state_adjectives_follow: bool = False
    particles: tuple[Text, ...] = ()
    """Small words inside personal names (de, van, al)."""
    small_words: tuple[Text, ...] = ()
    """Articles, prepositions and conjunctions, which no name begins with."""
    compound_ends: tuple[Text, ...] = ()
    """Words of three letters or fewer that stand behind a hyphen (follow-up)."""
    and_words: tuple[Text, ...] = ()
    by_words: tuple[Text, ...] = ()
    """What leads from a title to its principals (by, between, tra)."""
    between_words: tuple[Text, ...] = ()
    """Those of them that parties follow, and nothing weaker (between, tra)."""
    for_words: tuple[Text, ...] = ()
    """What opens a run-in signature block (for, per)."""
    sides: tuple[Text, ...] = ()
    """What may sign for a party beside its government (delegation, parte)."""
    signed_marks: tuple[Text, ...] = ()
    """What says in a signature block that the original is signed (signed, f.to)."""
    place_words: tuple[Text, ...] = ()
    """What leads to a place (in, at, a)."""
    place_leads: tuple[Text, ...] = ()
    """Participles that go with the place after them (held, adopted, riuniti)."""
    place_stops: tuple[Text, ...] = ()
    events: tuple[Text, ...] = ()
    """What a heading names that happens somewhere (signing, visit)."""
    final_clauses: tuple[Text, ...] = ()
    """Openings of a final clause (done at, fatto a)."""
    sections: tuple[Text, ...] = ()
    annexes: tuple[Text, ...] = ()
    ordinal_suffixes: tuple[Text, ...] = ()
    date_links: tuple[Text, ...] = ()
    """What may stand between day, month and year (of, del)."""
    date_ranges: tuple[Text, ...] = ()
    """What joins the first and the last day of a range, dashes apart (to, al)."""
    date_leads: tuple[Text, ...] = ()
    """Words before a date that go with it (on, dated, addì)."""
    day_words: tuple[Text, ...] = ()
    """Days of a month in words, from the first."""
    counted: tuple[Text, ...] = ()
    """Numbers in words, from one: the end of a year in words."""
    thousands: tuple[Text, ...] = ()
    """What a year in words begins with (two thousand, duemila)."""
    drafts: tuple[Text, ...] = ()
    """What may stand before a heading word while the text is a draft."""
    month_abbreviations: dict[Text, int] = {}
    abbreviations: tuple[Text, ...] = ()
    """Abbreviations that end in a stop which ends no sentence."""
    common: tuple[Text, ...] = ()
    """Frequent words by which the language itself is known."""
    release: ReleaseWords = ReleaseWords()
    prepositions: tuple[Text, ...] = ()
    """Words after the name of a document that say which document it is (on, of, between)."""
    definite: tuple[Text, ...] = ()
    """Definite articles and demonstratives."""
    accented: tuple[Text, ...] = ()
    """Heading words that are often written without their accent, as rightly written."""
    apostrophised: tuple[Text, ...] = ()
    """Words with an apostrophe that are none without it (don't, UK's)."""
    variant_endings: tuple[Text, ...] = ()
    """Endings before which a doubled consonant is a matter of style (travelling)."""
    articles: tuple[Text, Text] | None = None
    """The article a singular noun may lack: before a consonant, before a vowel."""
    bare_openers: tuple[Text, ...] = ()
    """Words after which a noun phrase begins (that, is), and endings of its adjective."""
    adjective_endings: tuple[Text, ...] = ()
    count_nouns: tuple[Text, ...] = ()
    """Nouns that need an article in the singular."""
    uncountable_plurals: dict[Text, Text] = {}
    """Plurals that the standard language lacks, and what it has instead."""
    defining_participles: tuple[Text, ...] = ()
    """Participle phrases that define what stands before them and take no comma."""


class Language(Frozen):
    """Everything the program knows about one language."""

    format: FormatNumber = 1
    code: LanguageCode
    name: Text
    direction: Literal["ltr", "rtl"] = "ltr"
    locale: LanguageCode | None = None
    """The fuller tag for hyphenation and speech (`en-GB`)."""
    labels: dict[Text, Text] = {}
    typography: Typography
    hyphenation: Hyphenation = Hyphenation()
    articles: tuple[Text, ...] = ()
    """Definite articles, which one name has and another has not (the Netherlands and Malta)."""
    euphony: dict[Text, Euphony] = {}
    """Conjunctions that change before some sounds, each with its other form."""
    language_names: dict[LanguageCode, tuple[Text, ...]] = {}
    """How this language names languages, in all forms that texts need (italiana, italiano)."""
    dates: Dates
    numbers: Numbers
    reading: Reading
    spelling: Spelling = Spelling()
    marks: Marks = Marks()
    grammar: Grammar = Grammar()
    consistency: Consistency = Consistency()
    choices: Choices = Choices()
