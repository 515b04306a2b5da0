"""Which words there are, by hunspell's dictionaries of Debian."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from functools import cache

DICTIONARIES = {"en": "en_GB", "it": "it_IT"}


class Dictionary:
    """The words of a language; asked in bulk, because each call starts a program."""

    def __init__(self, language: str) -> None:
        """Raises `SystemExit` with the way out where hunspell is not installed."""
        if shutil.which("hunspell") is None:
            raise SystemExit(
                "hunspell tells which mistakes are words and is not installed; run: "
                "sudo apt-get install hunspell hunspell-en-gb hunspell-it"
            )
        self._name = DICTIONARIES[language]
        self._known: dict[str, bool] = {}

    def __call__(self, words: Iterable[str]) -> set[str]:
        """Those of the words that it has."""
        asked = set(words)
        if new := sorted(asked - self._known.keys()):
            unknown = self._unknown(new)
            self._known.update((word, word not in unknown) for word in new)
        return {word for word in asked if self._known[word]}

    def _unknown(self, words: list[str]) -> set[str]:
        run = subprocess.run(
            ["hunspell", "-i", "utf-8", "-d", self._name, "-l"],
            input="\n".join(words),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return set(run.stdout.split())


@cache
def dictionary(language: str) -> Dictionary:
    """The dictionary of a language, asked each word once."""
    return Dictionary(language)
