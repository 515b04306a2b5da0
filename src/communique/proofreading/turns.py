"""A text of which each party keeps an original: its parties, and its words with their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.language.namings import Namings
from communique.model.base import Key
from communique.model.communique import Unit, units
from communique.model.originals import party_keys
from communique.model.places import texts
from communique.proofreading.rule import Page


@dataclass(frozen=True, slots=True)
class Alternat:
    """What there is to turn: the two parties, how they are named, the running texts by place."""

    parties: tuple[Key, Key]
    namings: Namings
    sources: dict[str, str]
    quotations: frozenset[str]


def alternat_of(page: Page) -> Alternat | None:
    """Nothing where the data does not say that each of two registered parties keeps its own."""
    keys = party_keys(page.communique)
    known = [key for key in keys if key in page.register.parties]
    if not page.communique.alternat or len(known) != 2:
        return None
    here, there = known
    told = texts(page.communique, page.register)
    return Alternat(
        parties=(here, there),
        namings=Namings((here, there), page.communique, page.register, page.language),
        sources={place: told[place] for place in page.running() if not place.endswith("/label")},
        quotations=frozenset(f"body/{unit.id}" for unit in _quotations(page)),
    )


def _quotations(page: Page) -> Iterator[Unit]:
    return (unit for unit in units(page.communique.body) if unit.kind == "quotation")
