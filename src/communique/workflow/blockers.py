"""What stands between a communiqué and its release: one list, to which later work adds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from communique.model.communique import Communique
from communique.model.register import Register
from communique.model.translation import Translation
from communique.model.version import resolve, stale


@dataclass(frozen=True, slots=True)
class Candidate:
    """What would be released."""

    communique: Communique
    register: Register
    translations: dict[str, Translation]


@dataclass(frozen=True, slots=True)
class Blocker:
    """One reason to wait: what, where, and how it goes away."""

    code: str
    where: str
    message: str
    help: str


def release_blockers(candidate: Candidate) -> list[Blocker]:
    """Every reason why this text cannot be released yet; none means that it can."""
    return [blocker for look in _LOOKS for blocker in look(candidate)]


def _open_queries(candidate: Candidate) -> Iterator[Blocker]:
    for query in candidate.communique.queries:
        if query.open:
            help = "ask the parties, then record `decided`, `by` and `on` in the query"
            yield Blocker("open-query", query.where, query.message, help)


def _missing_languages(candidate: Candidate) -> Iterator[Blocker]:
    made = candidate.communique
    for language in made.languages:
        if language != made.language and language not in candidate.translations:
            message = f"there is no text in '{language}'"
            help = f"add data/translations/{made.id}.{language}.yaml, or drop the language"
            yield Blocker("missing-language", "document", message, help)


def _missing_words(candidate: Candidate) -> Iterator[Blocker]:
    for language, translation in candidate.translations.items():
        version = resolve(candidate.communique, candidate.register, language, translation)
        for place in version.missing:
            message = f"'{language}' has no words here"
            yield Blocker("missing-words", place, message, f"add segments: {place} in '{language}'")


def _stale_words(candidate: Candidate) -> Iterator[Blocker]:
    for language, translation in candidate.translations.items():
        for place in stale(candidate.communique, candidate.register, translation):
            message = f"the source has changed since this was put into '{language}'"
            yield Blocker("stale-words", place, message, "look at the words again")


_LOOKS: tuple[Callable[[Candidate], Iterator[Blocker]], ...] = (
    _open_queries,
    _missing_languages,
    _missing_words,
    _stale_words,
)
