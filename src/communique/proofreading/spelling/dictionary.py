"""Hunspell dictionaries, as the system has them: read, never vendored.

Debian puts them into `/usr/share/hunspell`, a package for each language; `make` installs those
that a language's file names.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from hunspell import Hunspell

FOLDERS = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))
_LONGEST = 60
"""Letters; hunspell keeps words in buffers of its own, and no word of a text is longer."""


class Dictionary:
    """The words of one dictionary, with all the forms that its rules make."""

    def __init__(self, name: str, folder: Path) -> None:
        self._words = Hunspell(name, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether a word stands there, with the capitals it has or with fewer."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._spells(word)
        return known

    def _spells(self, word: str) -> bool:
        if len(word) > _LONGEST:
            return False
        try:
            return bool(self._words.spell(word.replace("’", "'")))
        except UnicodeEncodeError:  # a letter that the dictionary's encoding lacks
            return False


def files(name: str) -> tuple[Path, ...]:
    """The files of a dictionary of the system, rules and words; none where it is not installed."""
    for folder in FOLDERS:
        found = (folder / f"{name}.aff", folder / f"{name}.dic")
        if all(path.is_file() for path in found):
            return found
    return ()


@lru_cache(maxsize=8)
def installed(name: str) -> Dictionary | None:
    """A dictionary of the system by its name (`en_GB`), opened once."""
    found = files(name)
    return Dictionary(name, found[0].parent) if found else None
