"""The little communiqués of a rule's examples, as pages."""

from __future__ import annotations

from communique.language.definition import Language
from communique.language.words import starts_with
from communique.model.communique import (
    Cell,
    Communique,
    Heading,
    HeadingPart,
    Instrument,
    InstrumentTitle,
    PartyMention,
    Person,
    Row,
    SignatureBlock,
    Unit,
)
from communique.model.inline import escape
from communique.model.register import Party, Register
from communique.proofreading.rule import Sample


def communique(sample: Sample, languages: dict[str, Language]) -> Communique:
    """A draft communiqué with the words of a sample."""
    parts = (HeadingPart(role="title", text=sample.heading),) if sample.heading else ()
    dated = (HeadingPart(role="date", text=sample.dated),) if sample.dated else ()
    placed = (HeadingPart(role="place", text=sample.placed),) if sample.placed else ()
    return Communique(
        id="sample",
        language=sample.language,
        place=sample.place,
        heading=Heading(
            parts=(*parts, *placed, *dated),
            principals=tuple(Person(name=n) for n in sample.principals),
        ),
        instrument=_instrument(sample, languages[sample.language]),
        alternat=sample.alternat,
        parties=tuple(PartyMention(party=key) for key in register(sample).parties)
        if sample.alternat
        else (),
        body=_body(sample),
        signature_blocks=tuple(_block(each) for each in sample.signatures),
    )


def _body(sample: Sample) -> tuple[Unit, ...]:
    made = [
        Unit(id=f"p{n}", text=text if sample.alternat else escape(text))
        for n, text in enumerate(sample.body, 1)
    ]
    if sample.items:
        items = tuple(_item(n, words) for n, words in enumerate(sample.items, 1))
        made[-1] = made[-1].model_copy(update={"items": items})
    if sample.label:
        made[-1] = made[-1].model_copy(update={"label": sample.label})
    if sample.rows:
        rows = [row.split("|") for row in sample.rows]
        cells = [tuple(Cell(text=cell.strip()) for cell in row) for row in rows]
        made.append(Unit(id="table", kind="table", rows=tuple(Row(cells=row) for row in cells)))
    return tuple(made)


def _item(number: int, words: str) -> Unit:
    head, _, text = words.partition(" ")
    labelled = head.endswith((")", "."))
    return Unit(
        id=f"i{number}",
        kind="item",
        label=head if labelled and text else None,
        text=escape(text if labelled and text else words),
    )


def register(sample: Sample) -> Register:
    """The register a sample speaks of."""
    return Register(
        parties={
            f"party-{n}": Party(name={sample.language: name})
            for n, name in enumerate(sample.registered, 1)
        }
    )


def _instrument(sample: Sample, language: Language) -> Instrument | None:
    if sample.instrument is None:
        return None
    kind = next(
        (
            kind
            for kind, names in language.reading.instruments.items()
            if starts_with(sample.instrument, names)
        ),
        None,
    )
    return Instrument(kind=kind, title={sample.language: InstrumentTitle(text=sample.instrument)})


def _block(fields: tuple[str, str, str, str, str]) -> SignatureBlock:
    party, honorific, name, postnominal, office = fields
    person = Person(
        name=name or None,
        honorific=honorific or None,
        postnominal=postnominal or None,
        office=office or None,
    )
    return SignatureBlock(party=party or None, signatory=person)
