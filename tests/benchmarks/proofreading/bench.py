"""Runs proofreaders over clean and spoilt texts and adds up what became of each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import TypeVar

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.injector import Spoilt
from benchmarks.proofreading.proofreaders import codespell, harper, hunspell, ours, typos
from benchmarks.proofreading.scorer import Edit, Judged, Score, score

T = TypeVar("T")

PROOFREADERS: tuple[ModuleType, ...] = (ours, codespell, typos, harper, hunspell)
"""Each has NAME, LANGUAGES, INSTALL, `available` and `read`."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one proofreader did in one language."""

    proofreader: str
    language: str
    clean: tuple[Score, ...]
    spoilt: tuple[Score, ...]

    def judged(self, wanted: Callable[[Judged], bool] = lambda _: True) -> list[Judged]:
        """The faults that a condition picks."""
        return [each for score in self.spoilt for each in score.judged if wanted(each)]

    def edits(self) -> list[Edit]:
        """Every change made to a spoilt text."""
        return [edit for score in self.spoilt for edit in score.edits]

    def false_changes(self) -> list[Edit]:
        """Every change made to a clean text."""
        return [edit for score in self.clean for edit in score.edits]

    def queries_per_1000(self) -> float:
        """Questions about a clean text, for every thousand words of it."""
        words = sum(score.words for score in self.clean)
        return 1000 * sum(score.queries for score in self.clean) / words if words else 0.0

    def precision(self) -> float | None:
        """The share of right changes among all made to spoilt texts."""
        return share(self.edits(), lambda edit: edit.right)


def evident(each: Judged) -> bool:
    """A fault that leaves no real word."""
    return not each.injection.real_word


def mendable(each: Judged) -> bool:
    """Such a fault that can be mended without asking."""
    return evident(each) and each.injection.wanted == "fix"


def share(things: Iterable[T], good: Callable[[T], bool]) -> float | None:
    """The share of good ones; None of nothing."""
    known = list(things)
    return sum(map(good, known)) / len(known) if known else None


def run(proofreader: ModuleType, language: str, made: Sequence[Spoilt]) -> Result:
    """One proofreader over all texts of a language, clean and spoilt."""
    sources = list({each.source.name: each.source for each in made}.values())
    clean = [Spoilt(source, source.text, ()) for source in sources]
    return Result(
        proofreader.NAME, language, _scores(proofreader, clean), _scores(proofreader, made)
    )


def _scores(proofreader: ModuleType, made: Sequence[Spoilt]) -> tuple[Score, ...]:
    sources: list[CleanText] = [each.source for each in made]
    remarks = proofreader.read(sources, [each.text for each in made])
    return tuple(score(each, told) for each, told in zip(made, remarks, strict=True))
