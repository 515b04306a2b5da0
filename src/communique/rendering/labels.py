"""The words a language file gives for what the program itself prints."""

from __future__ import annotations

from communique.errors import Unavailable
from communique.language.definition import Language


class Labels:
    """`labels("page", page=1, pages=2)`: a label of one language, its blanks filled."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @property
    def words(self) -> tuple[str, ...]:
        """All of them, their blanks open."""
        return tuple(self._language.labels.values())

    def __call__(self, name: str, **blanks: object) -> str:
        """Raises `Unavailable` for a label the language lacks."""
        words = self._language.labels.get(name)
        if words is None:
            raise Unavailable(
                f"the language '{self._language.code}' has no label '{name}'",
                help=f"add it under `labels:` in templates/languages/{self._language.code}.yaml",
            )
        for blank, value in blanks.items():
            words = words.replace("{" + blank + "}", str(value))
        return words

    def around(self, name: str, *blanks: str) -> list[str]:
        """A label cut at its blanks: the words and, at every odd place, a blank's name."""
        pieces, rest = [], self(name)
        for blank in sorted(blanks, key=lambda each: rest.find("{" + each + "}")):
            before, _, rest = rest.partition("{" + blank + "}")
            pieces += [before, blank]
        return [*pieces, rest]
