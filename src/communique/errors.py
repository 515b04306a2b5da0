"""What can stop the work, as a tree.

    CommuniqueError            exit 2: bad usage or bad input, nothing written
    ├── InvalidData            faults in files, each with place, code and remedy
    ├── NothingFound           an input in which no communiqué was recognised
    ├── UnreadableSource       a received file that cannot be read as its kind
    ├── OutsideAllowed         a path or address that was not named
    ├── UnknownName            a communiqué, edition or rule asked for that is not there
    └── Unavailable            exit 1: an edition or task that this text does not allow

A rule that finds something wrong with a *text* raises nothing: it returns findings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_TOLD = 100
"""Faults of one file that are told at once; nobody reads a hundred thousand."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place of a file. Lines and columns count from 1."""

    path: Path | None
    line: int | None
    column: int | None
    code: str
    message: str
    help: str | None = None

    def __str__(self) -> str:
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        place = ":".join([str(self.path), *numbers]) if self.path else ""
        head = f"{place}: " if place else ""
        text = visible(f"{head}error[{self.code}]: {self.message}")
        return f"{text}\nhelp: {visible(self.help)}" if self.help else text


def first_many(faults: Sequence[Fault], path: Path) -> tuple[Fault, ...]:
    """The faults of a file, or the first many and that there are more."""
    if len(faults) <= MOST_TOLD:
        return tuple(faults)
    message = f"this file has more faults than the {MOST_TOLD} above"
    more = Fault(path, None, None, "more-faults", message, "mend these, then ask again")
    return (*faults[:MOST_TOLD], more)


def visible(words: str) -> str:
    """Words from anywhere on one line of a terminal: what would steer it is spelt out."""
    return "".join(_spelt(c) if unicodedata.category(c) in _UNSEEN else c for c in words)


_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def _spelt(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def short(words: str, most: int = 40) -> str:
    """Enough of a long text to know it by."""
    return words if len(words) <= most else f"{words[:most]}…"


class CommuniqueError(Exception):
    """Something the person at the keyboard can mend; told without a traceback."""

    code = "error"
    exit_code = 2

    def __init__(self, message: str, *, help: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.help = help

    def faults(self) -> tuple[Fault, ...]:
        """The same as a list of places, for one way of printing them all."""
        return (Fault(None, None, None, self.code, self.message, self.help),)


class InvalidData(CommuniqueError):
    """Faults in data files: all of them at once."""

    code = "invalid-data"

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self._faults = faults

    def faults(self) -> tuple[Fault, ...]:
        return self._faults


class NothingFound(CommuniqueError):
    """No communiqué in what was read."""

    code = "no-communique"


class UnreadableSource(CommuniqueError):
    """A received file is damaged, protected or not of the kind its name says."""

    code = "unreadable-source"


class OutsideAllowed(CommuniqueError):
    """A network address, or a file outside the workspace and the package."""

    code = "outside-allowed"


class Refused(CommuniqueError):
    """What was asked for would break the rule of whose text it is, or fits the text no longer."""

    code = "refused"


class Unavailable(CommuniqueError):
    """What was asked for by name cannot be made from this text."""

    code = "unavailable"
    exit_code = 1


class UnknownName(CommuniqueError):
    """Something asked for by a name that nothing has."""

    code = "unknown-name"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The question «did you mean …», where one of the known words is close."""
    found = nearest_of(word, known)
    return f"did you mean '{found}'?" if found else None


def nearest_of(word: str, known: Iterable[str]) -> str | None:
    """The known word that is close to another, if any is."""
    from difflib import get_close_matches  # needed only where something went wrong

    found = get_close_matches(word, list(known), n=1, cutoff=0.6) if len(word) < 200 else []
    return found[0] if found else None
