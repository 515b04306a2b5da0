"""What goes wrong in a language, as data: the files `faults/<language>.yaml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

Wanted = Literal["fix", "query"]
"""What a good proofreader does: mends it, or asks because nobody else can mend it."""

CHANGES: dict[str, Callable[[str], str]] = {
    "lower": lambda word: word[0].lower() + word[1:],
    "capital": lambda word: word[0].upper() + word[1:],
    "two-capitals": lambda word: word[:2].upper() + word[2:],
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to go wrong: what right words look like, and what is put in their place."""

    category: str
    find: re.Pattern[str]
    put: str | None = None
    change: str | None = None
    wanted: Wanted = "fix"
    real_word: bool | None = False
    """Whether the result is made of words; None leaves it to a dictionary."""

    def slips(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Offset, before and after of every place where it can happen."""
        for match in self.find.finditer(text):
            after = match.expand(self.put) if self.put is not None else self._changed(match[0])
            if after != match[0]:
                yield match.start(), match[0], after

    def _changed(self, word: str) -> str:
        return CHANGES[self.change or "lower"](word)


@dataclass(frozen=True, slots=True)
class Faults:
    """All the faults of a language; `weights` says how often each category happens."""

    language: str
    weights: dict[str, int]
    spelling: tuple[Fault, ...]
    others: tuple[Fault, ...]
    doubled: frozenset[str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]


@cache
def faults_of(language: str) -> Faults:
    """The faults of a language, `en` or `it`."""
    path = Path(__file__).parent / "faults" / f"{language}.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Faults(
        language=language,
        weights=data["weights"],
        spelling=tuple(_fault({"category": "spelling", **each}) for each in data["spelling"]),
        others=tuple(_fault(each) for each in data["faults"]),
        doubled=frozenset(data["doubled"]),
        months=tuple(data["months"]),
        weekdays=tuple(data["weekdays"]),
    )


def _fault(keys: dict[str, Any]) -> Fault:
    real_word = keys.get("real_word", False)
    return Fault(
        category=keys["category"],
        find=re.compile(keys["find"], re.MULTILINE),
        put=None if "change" in keys else str(keys["put"]),
        change=keys.get("change"),
        wanted=keys.get("wanted", "fix"),
        real_word=None if real_word == "ask" else real_word,
    )
