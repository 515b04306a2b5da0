"""The office's terms, language beside language: the file `data/terminology/glossary.yaml`."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from communique.model.base import FormatNumber, Frozen, Key, LanguageCode, Localized, Text

TermStatus = Literal["attested", "one-side-attested", "proposed"]
"""Attested: every side found in the sources named. One side attested: the other is the usual
rendering. Proposed: no source found, the author must confirm."""

Wordings = dict[LanguageCode, tuple[Text, ...]]
"""Several wordings in each language, best first."""


class Term(Frozen):
    """One concept, with the words for it in each language.

    `term` is what this office writes; `also` what is met and accepted beside it; `never` what must
    not stand for it, capitals included. `context` says which use is meant where the words alone
    do not tell. `sources` are keys of the glossary's `sources`.
    """

    term: Localized
    also: Wordings = {}
    never: Wordings = {}
    category: Key
    context: Text | None = None
    status: TermStatus
    sources: tuple[Text, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _never_what_is_said(self) -> Self:
        for language, forbidden in self.never.items():
            said = {self.term.get(language), *self.also.get(language, ())}
            if both := said & set(forbidden):
                raise ValueError(f"'{both.pop()}' is given as a rendering and as one never to use")
        return self

    def wordings(self, language: LanguageCode) -> tuple[str, ...]:
        """Every accepted wording in one language, the preferred one first."""
        first = self.term.get(language)
        return (*((first,) if first else ()), *self.also.get(language, ()))


class Glossary(Frozen):
    """All terms; `categories` and `sources` explain the keys that terms cite."""

    format: FormatNumber
    categories: dict[Key, Localized] = {}
    sources: dict[Text, Text] = {}
    terms: tuple[Term, ...] = ()

    @model_validator(mode="after")
    def _cites_what_is_listed(self) -> Self:
        if wrong := [each for term in self.terms for each in self._unlisted(term)]:
            raise ValueError("; ".join(wrong))
        return self

    def _unlisted(self, term: Term) -> list[str]:
        name = next(iter(term.term.values()), "")
        wrong = [
            f"'{name}': no source '{each}' under `sources`"
            for each in term.sources
            if each not in self.sources
        ]
        if term.category not in self.categories:
            wrong.append(f"'{name}': no category '{term.category}' under `categories`")
        return wrong
