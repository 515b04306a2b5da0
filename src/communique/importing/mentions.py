"""The parties of a communiqué, by the places that name them: the surest that names two or more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.importing.parties import named_in, of_signature, pairs_in
from communique.importing.short_names import joined_names
from communique.language.definition import Language
from communique.language.words import fold


@dataclass(frozen=True, slots=True)
class Mentions:
    """The texts that name parties: of the heading, of signature blocks, of the first units."""

    heading: list[str]
    signed: list[str]
    opening: list[str]
    seen: str
    """The whole document."""

    def parties(self, language: Language) -> list[str]:
        """Their names as written, in order; fewer than two only where no place names two."""
        fewer: list[str] = []
        for names in self._readings(language):
            unique = list({fold(name): name for name in reversed(names)}.values())
            if len(unique) > 1:
                return names
            fewer = fewer or names
        return fewer

    def _readings(self, language: Language) -> Iterator[list[str]]:
        signed = [of_signature(party, language) for party in self.signed]
        paired = pairs_in(signed, language)
        full = [name for text in self.heading for name in named_in(text, language, paired)]
        for text in self.heading:
            names = joined_names(text, self.seen, language, opening=False)
            if full and len(names) > len(full) and set(full) <= set(names):
                yield names
        yield full
        yield signed
        for text in self.heading:
            yield joined_names(text, self.seen, language, opening=False)
        for text in self.opening:
            yield named_in(text, language, paired)
        yield [*full, *named_in(" ".join(self.opening), language, paired)]
        for text in self.opening[:2]:
            yield joined_names(text, self.seen, language)
