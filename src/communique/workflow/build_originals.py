"""The texts of originals: to be signed, or with one party first."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from communique.errors import Unavailable
from communique.language.definition import Language
from communique.language.namings import Namings
from communique.language.sides import Unturnable
from communique.language.turning import Turning
from communique.model.base import Key
from communique.model.communique import Communique, units
from communique.model.edition import Edition
from communique.model.originals import (
    languages_for,
    party_keys,
    signed_languages,
    unsettled,
    unsigned,
    without_alternat,
)
from communique.model.register import Register
from communique.model.rewriting import rewritten
from communique.model.version import Version, VersionBlock, Words
from communique.rendering.request import View

_SIDE_BY_SIDE = 2
"""Languages; a single one has nothing beside it, and three are too narrow for an original."""


def for_text(edition: Edition, made: Communique, register: Register, view: View) -> Edition:
    """The edition with the languages of this text that serve its purpose.

    Raises `Unavailable` with every reason why the text does not allow it.
    """
    if edition.purpose == "as-received":
        return edition.model_copy(update={"languages": (made.language,)})
    if edition.purpose == "signing":
        return _to_sign(edition, made, view)
    return _of_party(edition, made, register, view) if edition.party else edition


def _to_sign(edition: Edition, made: Communique, view: View) -> Edition:
    """The office may look at what is not settled yet: its view says so on every page."""
    unready = tuple(unsettled(made)) if view == "public" else ()
    help = "`--view office` sets it to look at, marked on every page" if unready else None
    _refuse("this text is not set for signature", (*unsigned(made), *unready), help)
    return edition.model_copy(update={"languages": signed_languages(made)})


def _of_party(edition: Edition, made: Communique, register: Register, view: View) -> Edition:
    """A draft may be looked at: it says that it is one."""
    first = edition.party or ""
    reasons = list(without_alternat(made, register))
    if first not in party_keys(made):
        reasons.insert(0, f"‘{first}’ is not a party to it")
    if view == "public" and made.stage != "draft":
        reasons += unsettled(made)
    _refuse("there is no alternat of this text", reasons)
    languages = languages_for(made, register, first)
    layout = edition.layout if len(languages) == _SIDE_BY_SIDE else "single"
    return edition.model_copy(update={"languages": languages, "layout": layout})


def _refuse(what: str, reasons: Iterable[str], help: str | None = None) -> None:
    if told := "; ".join(reasons):
        raise Unavailable(f"{what}: {told}", help=help)


def with_first(
    version: Version, first: Key, made: Communique, register: Register, language: Language
) -> Version:
    """A version in which one of the two parties stands first.

    Raises `Unavailable` with every mention whose sides cannot be told.
    """
    here, there = party_keys(made)
    namings = Namings((here, there), made, register, language)
    turned = _turned(version, Turning(first, namings, language), made)
    order = sorted(range(len(version.parties)), key=lambda n: made.parties[n].party != first)
    return turned.model_copy(
        update={
            "parties": tuple(version.parties[n] for n in order),
            "signature_blocks": _side_by_side(version.signature_blocks, first),
        }
    )


def _turned(version: Version, turning: Turning, made: Communique) -> Version:
    """Its running words turned; what is quoted or in another language is left."""
    quotations = {f"body/{unit.id}" for unit in units(made.body) if unit.kind == "quotation"}
    wrong: list[str] = []

    def change(place: str, words: Words) -> Words:
        if place in quotations or words.language != version.language:
            return words
        try:
            return words.model_copy(update={"text": turning.text(words.text)})
        except Unturnable as error:
            wrong.append(f"{place} in ‘{version.language}’: {error}")
            return words

    done = rewritten(version, change)
    _refuse("a mention that is marked as turning cannot be turned", wrong)
    return done


def _side_by_side(blocks: tuple[VersionBlock, ...], first: Key) -> tuple[VersionBlock, ...]:
    """The blocks of one party on the left, those of the other on the right, row by row."""
    left = [block for block in blocks if block.party_key == first]
    right = [block for block in blocks if block.party_key != first]
    return tuple(block for row in zip_longest(left, right) for block in row if block)
