"""The register: parties, their offices and people, each once, in every language."""

from __future__ import annotations

from pydantic import Field

from communique.model.base import FormatNumber, Frozen, Key, Localized, Text


class Party(Frozen):
    """A State or organisation that issues communiqués.

    `name` is its full name («Repubblica italiana»), `short` the everyday one («Italia»),
    `government` the name its government signs by. `offices` are the posts its people hold and
    `bodies` its ministries and agencies, each with its name in every language.
    """

    name: Localized
    short: Localized = {}
    government: Localized = {}
    adjective: Localized = {}
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
