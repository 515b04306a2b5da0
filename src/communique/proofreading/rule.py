"""What a rule is: a question put to a page, with examples that prove it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from communique.language.definition import Language
from communique.language.words import fold, word_set, words_of
from communique.model import inline
from communique.model.communique import Communique, units
from communique.model.finding import Class, Fix
from communique.model.house import Forms
from communique.model.register import Register
from communique.proofreading.agreement import Forms as Agreeing
from communique.proofreading.agreement import forms as agreeing
from communique.proofreading.spelling.speller import Speller

_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")

Enters = Literal["names", "quotations"]
Group = Literal["typography", "honorifics", "spelling", "grammar", "consistency"]


@dataclass(frozen=True)
class Page:
    """One communiqué as a rule reads it.

    `texts` are its words by place (`communique.model.places`), without marks; `siblings` the other
    communiqués of the same received file; `terms` words of register and glossary, as they are
    written there; `spellers` know the words of this language and of others, by code; `forms` are
    those that the house writes in this language.
    """

    communique: Communique
    language: Language
    register: Register
    texts: Mapping[str, str]
    siblings: tuple[Page, ...] = ()
    terms: frozenset[str] = frozenset()
    spellers: Mapping[str, Speller] = field(default_factory=dict)
    forms: Forms = field(default_factory=Forms)

    @cached_property
    def words(self) -> list[str]:
        """Every word of the file the communiqué came in, folded."""
        return [word for page in self.file for word in page.own_words]

    @cached_property
    def own_words(self) -> list[str]:
        """Every word of the communiqué itself, folded."""
        return [word for text in self.texts.values() for word in words_of(text)]

    @property
    def file(self) -> tuple[Page, ...]:
        """All communiqués that were received together, this one first."""
        return (self, *self.siblings)

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Institutional words of the language and the register: surely right."""
        reading = self.language.reading
        return frozenset(map(fold, self.terms)) | word_set(
            reading.governments,
            reading.states,
            reading.bodies,
            reading.offices,
            *reading.headings.values(),
            *reading.instruments.values(),
            self.language.dates.months,
            self.language.dates.weekdays,
        )

    @cached_property
    def speller(self) -> Speller:
        """What is known of the words of this language."""
        return self.spellers.get(self.language.code) or Speller()

    @cached_property
    def agreeing(self) -> Agreeing:
        """Which words of this language ask for one or several, and for which gender."""
        return agreeing(self.language)

    @cached_property
    def elided(self) -> frozenset[str]:
        """What joins the next word by an apostrophe (dell, l), in small letters."""
        return frozenset(each.lower() for each in self.language.typography.elision)

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each word stands in the file, in small letters."""
        texts = (text for page in self.file for text in page.texts.values())
        return Counter(word for text in texts for word in _LETTERS.findall(text.lower()))

    @cached_property
    def capitalised(self) -> Counter[str]:
        """How often each word stands with a capital in the file, as it is written there."""
        texts = (text for page in self.file for text in page.texts.values())
        return Counter(word for text in texts for word in _CAPITALISED.findall(text))

    @cached_property
    def registered(self) -> frozenset[str]:
        """Words of register, glossary and the people named, as they are written there."""
        people = {part for name in self.names.values() for part in _LETTERS.findall(name)}
        return frozenset(
            word
            for word in self.terms | people
            if len(word) > 2 and not self.speller.knows(word.lower())
        )

    @cached_property
    def own_small(self) -> frozenset[str]:
        """What is registered, in small letters."""
        return frozenset(word.lower() for word in self.registered)

    @cached_property
    def strangers(self) -> frozenset[str]:
        """Capitalised words of the file that the dictionary lacks: names, in small letters."""
        return frozenset(word.lower() for word in self.capitalised if not self.speller.knows(word))

    @cached_property
    def abbreviated(self) -> frozenset[str]:
        """Parts of honorifics, post-nominals, abbreviations and names, folded."""
        reading = self.language.reading
        return word_set(
            reading.honorifics,
            reading.bare_honorifics,
            reading.name_abbreviations,
            reading.postnominals,
            reading.abbreviations,
            reading.particles,
            reading.signed_marks,
            tuple(reading.month_abbreviations),
        )

    def knows(self, word: str) -> bool:
        """Whether a word is right as it stands, in the dictionary or in our own words."""
        if self.speller.knows(word):
            return True
        small = word.lower()
        return small in self.own_small and (word != small or small in self.registered)

    def running(self) -> dict[str, str]:
        """Texts of the heading and the body alone."""
        return {
            place: text
            for place, text in self.texts.items()
            if place.startswith(("heading/", "body/"))
        }

    def body(self) -> dict[str, str]:
        """Texts of the body alone, labels left out."""
        return {
            place: text
            for place, text in self.texts.items()
            if place.startswith("body/") and not place.endswith("/label")
        }

    @cached_property
    def marked(self) -> dict[str, list[tuple[int, int]]]:
        """Spans that the text itself marks as protected, by place, as half-open offsets."""
        return {
            f"body/{unit.id}": inline.protected(unit.text) for unit in units(self.communique.body)
        }

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of the people of this file, by their folded form."""
        people = [
            person
            for page in self.file
            for person in (
                *page.communique.heading.principals,
                *(b.signatory for b in page.communique.signature_blocks if b.signatory),
            )
        ]
        found = {fold(person.name): person.name for person in people if person.name}
        return found | self.register_names

    @cached_property
    def register_names(self) -> dict[str, str]:
        """Names of the people of the register, by their folded form."""
        return {fold(each.name): each.name for each in self.register.people.values()}


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of a stretch of one place; `after` is what it would put there.

    Class and fix are the rule's unless the remark has its own.
    """

    place: str
    start: int
    end: int
    message: str
    after: str | None = None
    class_: Class | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """A little communiqué for an example; `fixed` is the first changed text afterwards."""

    heading: str = ""
    dated: str = ""
    """The heading's date."""
    body: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """Items of a list under the last paragraph; «a)» or «1.» at its head is a label."""
    label: str = ""
    """The label of the last paragraph."""
    rows: tuple[str, ...] = ()
    """Rows of a table behind the paragraphs; a bar parts the cells."""
    placed: str = ""
    """The heading's place."""
    signatures: tuple[tuple[str, str, str, str, str], ...] = ()
    """Party, honorific, name, post-nominal and office of each block."""
    principals: tuple[str, ...] = ()
    language: str = "en"
    place: str | None = "Port Vesper"
    instrument: str | None = None
    registered: tuple[str, ...] = ()
    """Names of parties that a register for this sample knows; none means no register."""
    alternat: bool = False
    """Whether they are its parties, each keeps an original, and the body has marks."""
    forms: Forms = field(default_factory=Forms)
    """What the house writes in the sample's language."""
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of proofreading: what it looks for, why, and examples on both sides."""

    name: str
    group: Group
    class_: Class
    fix: Fix
    summary: str
    why: str
    source: str
    check: Callable[[Page], Iterable[Remark]] = field(repr=False)
    passes: tuple[Sample, ...] = ()
    fails: tuple[Sample, ...] = ()
    enters: Enters | None = None
    """The protected spans that it may enter: those whose form is the rule's own matter."""
    matter: str | None = None
    """Of which `Forms` it holds a text to the one given: then it is applied in a draft."""
