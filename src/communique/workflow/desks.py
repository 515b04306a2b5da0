"""What proofreading has to hand in a workspace, or outside any."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from communique import packaged
from communique.language.definition import Language
from communique.model.house import House
from communique.model.register import Register
from communique.model.terminology import Glossary
from communique.proofreading.engine import Desk
from communique.proofreading.spelling.dictionary import installed
from communique.proofreading.spelling.speller import Speller
from communique.workflow.rule_book import rule_book
from communique.workspace import Workspace, packaged_languages
from communique.workspace.packaged_data import frequencies


def desk_of(workspace: Workspace | None) -> Desk:
    """The desk of a workspace; outside one there is neither register nor house style."""
    if workspace is None:
        languages = packaged_languages()
        spellers = _spellers([packaged.templates()], languages)
        return Desk(languages, Register(), House(format=1), spellers=spellers)
    shared = workspace.shared({rule.name for rule in rule_book()})
    return Desk(
        languages=shared.languages,
        register=shared.register,
        house=shared.house,
        terms=terms_of(shared.register, workspace.glossary()),
        spellers=_spellers(workspace.template_folders(), shared.languages),
    )


def _spellers(folders: list[Path], languages: dict[str, Language]) -> dict[str, Speller]:
    return {
        code: _speller(language, frequencies(folders, code)) for code, language in languages.items()
    }


_KEPT: dict[str, tuple[Language, Mapping[str, float], Speller]] = {}
"""The speller of each language, which learns; another one where the language's files changed."""


def _speller(language: Language, common: Mapping[str, float]) -> Speller:
    kept = _KEPT.get(language.code)
    if kept is None or kept[0] != language or kept[1] is not common:
        words = language.spelling
        dictionary = installed(words.dictionary) if words.dictionary else None
        speller = Speller(
            dictionary, common, words.prefixes, frozenset(words.also), words.never_meant
        )
        kept = _KEPT[language.code] = (language, common, speller)
    return kept[2]


_WORD = re.compile(r"[^\W\d_]+")


def terms_of(register: Register, glossary: Glossary) -> frozenset[str]:
    """Every word of register and glossary, as it is written there."""
    names = [
        name
        for party in register.parties.values()
        for group in (party.name, party.government, *party.offices.values(), *party.bodies.values())
        for name in group.values()
    ]
    words = [w for term in glossary.terms for code in term.term for w in term.wordings(code)]
    people = [person.name for person in register.people.values()]
    return frozenset(w for text in (*names, *words, *people) for w in _WORD.findall(text))
