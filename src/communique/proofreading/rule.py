"""What a rule is: a question put to a page, with examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from communique.language.definition import Language
from communique.language.words import fold, word_set, words_of
from communique.model.communique import Communique
from communique.model.finding import Class, Fix
from communique.model.register import Register

Group = Literal["typography", "honorifics", "spelling", "grammar", "consistency"]


@dataclass(frozen=True)
class Page:
    """One communiqué as a rule reads it.

    `texts` are its words by place (`communique.model.places`), without marks; `siblings` the other
    communiqués of the same received file; `terms` words of register and glossary, `common` words
    in common use, all folded.
    """

    communique: Communique
    language: Language
    register: Register
    texts: Mapping[str, str]
    siblings: tuple[Page, ...] = ()
    terms: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> list[str]:
        """Every word of the file the communiqué came in, folded."""
        return [w for page in self.file for text in page.texts.values() for w in words_of(text)]

    @property
    def file(self) -> tuple[Page, ...]:
        """All communiqués that were received together, this one first."""
        return (self, *self.siblings)

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Institutional words of the language and the register: surely right."""
        reading = self.language.reading
        return self.terms | word_set(
            reading.governments,
            reading.states,
            reading.bodies,
            reading.offices,
            *reading.headings.values(),
            *reading.instruments.values(),
            self.language.dates.months,
        )

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
        return found | {fold(each.name): each.name for each in self.register.people.values()}


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
    """The list that its last paragraph leads to."""
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
    enters_protected: bool = False
    """True where the rule's own matter is a protected span (a date, a courtesy form)."""
