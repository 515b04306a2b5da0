"""What proofreading has to hand in a workspace, or outside any."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from communique import packaged
from communique.language.words import words_of
from communique.model.house import House
from communique.model.register import Register
from communique.model.terminology import Glossary
from communique.proofreading.engine import Desk
from communique.proofreading.rules import all_rules
from communique.workspace import Workspace, packaged_languages
from communique.workspace.packaged_data import common_words


def desk_of(workspace: Workspace | None) -> Desk:
    """The desk of a workspace; outside one there is neither register nor house style."""
    if workspace is None:
        languages = packaged_languages()
        common = _common([packaged.templates()], languages)
        return Desk(languages, Register(), House(format=1), common=common)
    shared = workspace.shared({rule.name for rule in all_rules()})
    return Desk(
        languages=shared.languages,
        register=shared.register,
        house=shared.house,
        terms=terms_of(shared.register, workspace.glossary()),
        common=_common(workspace.template_folders(), shared.languages),
    )


def _common(folders: list[Path], languages: Iterable[str]) -> dict[str, frozenset[str]]:
    return {code: common_words(folders, code) for code in languages}


def terms_of(register: Register, glossary: Glossary) -> frozenset[str]:
    """Every word of register and glossary, folded."""
    names = [
        name
        for party in register.parties.values()
        for group in (party.name, party.government, *party.offices.values(), *party.bodies.values())
        for name in group.values()
    ]
    words = [w for term in glossary.terms for code in term.term for w in term.wordings(code)]
    people = [person.name for person in register.people.values()]
    return frozenset(w for text in (*names, *words, *people) for w in words_of(text))
