"""A new communiqué from the register: heading and signature blocks stand, the text is to come.

The heading is made of parts that stand side by side – kind and instrument, principals, place,
date – because no article and no ending has to agree with a name between them, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from communique.language.dates import written
from communique.language.definition import Language
from communique.language.instruments import first_instrument
from communique.language.words import fold
from communique.model.communique import (
    Communique,
    Heading,
    HeadingPart,
    HeadingRole,
    Instrument,
    InstrumentTitle,
    PartyMention,
    Person,
    SignatureBlock,
)
from communique.model.inline import escape
from communique.model.naming import free, id_of
from communique.model.printed import party_name, person_as_printed
from communique.model.register import Register
from communique.workflow.outlines import Outline
from communique.workspace import AlreadyThere, Shared, Workspace


def save_draft(workspace: Workspace, shared: Shared, outline: Outline) -> Path:
    """Write the communiqué of a whole outline, and never over another; where it lies.

    Without an id of its own it gets the next free number. Raises `AlreadyThere` for one that is
    taken.
    """
    made = draft(outline, shared)
    taken = set(workspace.communique_ids())
    while True:
        named = outline.id or free(made.id, taken)
        placed = made.model_copy(update={"id": named})
        try:
            return workspace.save_new_communique(placed, _remarks(placed))
        except AlreadyThere:
            if outline.id:
                raise
            taken.add(named)  # somebody else was here a moment ago


def draft(outline: Outline, shared: Shared) -> Communique:
    """The communiqué of an outline in which nothing is missing and nothing wrong."""
    return _Drafting(outline, shared.register, shared.languages[outline.language]).communique()


class _Drafting:
    def __init__(self, outline: Outline, register: Register, language: Language) -> None:
        self._outline = outline
        self._parties = outline.parties or ()
        self._register = register
        self._language = language
        self._subject = _typeset(outline.instrument, language)
        self._place = _typeset(outline.place, language)

    def communique(self) -> Communique:
        asked = self._outline
        made = Communique(
            id="unnamed",
            kind=asked.kind,
            language=asked.language,
            date=asked.day,
            place=self._place or None,
            instrument=self._instrument(),
            parties=tuple(PartyMention(party=key) for key in self._parties),
            heading=self._heading(),
            signature_blocks=tuple(self._blocks()),
        )
        return made.model_copy(update={"id": id_of(made)})

    def _instrument(self) -> Instrument | None:
        if not self._subject:
            return None
        kind, _ = first_instrument(self._subject, self._language) or (None, 0)
        title = InstrumentTitle(text=self._subject)
        return Instrument(kind=kind, title={self._language.code: title})

    def _heading(self) -> Heading:
        *led_on, last = self._parts()
        joined = self._language.labels["heading-leads-on"]
        parts = [(role, joined.replace("{part}", words)) for role, words in led_on]
        return Heading(
            parts=tuple(HeadingPart(role=role, text=words) for role, words in (*parts, last)),
            principals=tuple(Person(person=key) for key in self._signatories()),
        )

    def _parts(self) -> Iterator[tuple[HeadingRole, str]]:
        """The heading's parts, the last without anything that leads on."""
        asked = self._outline
        yield "title", escape(self._title())
        for party in self._parties:
            signing = self._signatories_of(party)
            if not signing:
                yield "parties", escape(self._name(party))
            for key in signing:
                yield "principals", escape(self._principal(key, party))
        if self._place:
            yield "place", escape(self._place)
        if asked.day:
            yield "date", written(asked.day, self._language)

    def _title(self) -> str:
        labels = self._language.labels
        kind = labels[f"kind-{self._outline.kind}"]
        if not self._subject:
            return kind
        return labels["heading-about"].replace("{kind}", kind).replace("{subject}", self._subject)

    def _principal(self, key: str, party: str) -> str:
        """Name, office and party, unless the office names the party already."""
        printed = person_as_printed(Person(person=key), self._register, self._language.code)
        known = self._register.parties[party]
        code = self._language.code
        names = [fold(each) for each in (self._name(party), known.short.get(code, "")) if each]
        said = any(name in fold(printed.office) for name in names)
        parts = (printed.line, printed.office, "" if said else self._name(party))
        return ", ".join(part for part in parts if part)

    def _blocks(self) -> Iterator[SignatureBlock]:
        """A block for each signatory; a party still without one has a block all the same."""
        if not self._outline.signatories:
            return
        for party in self._parties:
            government = self._register.parties[party].government.get(self._language.code)
            line = escape(government or self._name(party))
            for key in self._signatories_of(party) or (None,):
                signatory = Person(person=key) if key else None
                yield SignatureBlock(party=line, of=party, signatory=signatory)

    def _signatories(self) -> Iterator[str]:
        for party in self._parties:
            yield from self._signatories_of(party)

    def _signatories_of(self, party: str) -> tuple[str, ...]:
        people = self._register.people
        return tuple(k for k in self._outline.signatories or () if people[k].party == party)

    def _name(self, party: str) -> str:
        return party_name(PartyMention(party=party), self._register, self._language.code)


def _typeset(words: str | None, language: Language) -> str:
    """Words typed on a keyboard, with the apostrophe that the language prints."""
    return re.sub(r"(?<=\w)'(?=\w)", language.typography.apostrophe, words or "")


def _remarks(made: Communique) -> dict[str, str]:
    """What stands as a comment before a key, for whoever goes on writing."""
    remarks = {"kind": "", "stage": _STAGE, "heading": _HEADING, "body": _BODY}
    if made.place is None:
        remarks["place"] = _PLACE
    if made.signature_blocks:
        waiting = any(block.signatory is None for block in made.signature_blocks)
        remarks["signature_blocks"] = _BLOCKS + (_WAITING if waiting else "")
    return remarks


_STAGE = "A draft. Once every party has agreed to the text: `agreed`."
_PLACE = """\
It is not said yet where: write `place: …` here, and a part `role: place` into the heading."""
_HEADING = """\
The heading, part by part, each on a line of its own, as the register has the names. Word it as the
parties want it; `principals` are the people whom it names."""
_BODY = """\
The text is to be written. Take the `# ` away from the lines below and write. An `id` is given once
and never again. `label: "1."` numbers a paragraph, `kind: section` is a heading inside the text,
and what stands under `items:` belongs to the paragraph above it.
body:
  - id: p1
    text: >-
      …"""
_BLOCKS = """\
Names and offices come from the register. What this document prints differently stands beside
`person`: `office: …`, `honorific: …`; "" prints nothing."""
_WAITING = """
A block that has no signatory yet waits for one: `signatory: {person: …}`."""
