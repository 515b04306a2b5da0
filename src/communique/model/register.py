"""The register: parties, their offices and people, each once, in every language."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Localized, Text
from communique.model.zone import Zone


def _file_name(name: str) -> str:
    """A name that leads into no other folder."""
    if not name.lower().endswith((".svg", ".png")) or set(name) & set("/\\:\0"):
        raise ValueError(
            f"'{name}' is no name of an emblem's file; put the file into "
            "data/register/emblems/ and write its bare name, ending in .svg or .png"
        )
    return name


def _said(words: Localized) -> Localized:
    if not any(each.strip() for each in words.values()):
        raise ValueError(
            "an emblem needs words for who cannot see it; "
            "write them for each language: {en: Arms of …}"
        )
    return words


def _somebody_allowed(words: str) -> str:
    if not words.strip():
        raise ValueError(
            "an emblem is printed by somebody's leave; "
            "write who allowed it, when, and under what reference"
        )
    return words


class Emblem(Frozen):
    """A party's emblem: a file under `data/register/emblems/`.

    `alternative` says in each language what it shows; `authority` who allowed its use, when and
    under what reference. None is printed without either.
    """

    file: Annotated[Text, AfterValidator(_file_name)]
    alternative: Annotated[Localized, AfterValidator(_said)]
    authority: Annotated[Text, AfterValidator(_somebody_allowed)]


class Party(Frozen):
    """A State or organisation that issues communiqués.

    `name` is its full name («Repubblica italiana»), `short` the everyday one («Italia»),
    `government` the name its government signs by; `also` any other words for it, such as the
    forms of an adjective («italiana», «italiani»). `offices` are the posts its people hold and
    `bodies` its ministries and agencies, each with its name in every language. `languages` are
    its own, the first one first; `zone` has its clocks.
    """

    name: Localized
    short: Localized = {}
    government: Localized = {}
    adjective: Localized = {}
    also: dict[LanguageCode, tuple[Text, ...]] = {}
    languages: tuple[LanguageCode, ...] = ()
    zone: Zone | None = None
    emblem: Emblem | None = None
    offices: dict[Key, Localized] = {}
    bodies: dict[Key, Localized] = {}


class RegisteredPerson(Frozen):
    """A person as the office prints them. An honorific of "" means: none in that language."""

    name: Text
    party: Key
    office: Key | None = None
    honorific: Localized = {}
    postnominal: Text | None = None


class Parties(Frozen):
    """The file `data/register/parties.yaml`."""

    format: FormatNumber
    parties: dict[Key, Party] = {}


class People(Frozen):
    """The file `data/register/people.yaml`."""

    format: FormatNumber
    people: dict[Key, RegisteredPerson] = {}


class Register(Frozen):
    """Both files together; empty outside a workspace."""

    parties: dict[Key, Party] = Field(default_factory=dict)
    people: dict[Key, RegisteredPerson] = Field(default_factory=dict)
