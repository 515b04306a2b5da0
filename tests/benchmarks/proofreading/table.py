"""Results as people read them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from benchmarks.proofreading.bench import Result, evident, mendable, share
from benchmarks.proofreading.scorer import Judged

Json = dict[str, Any]

TARGETS = {
    "faults put in": ("injected", ">=", 1500),
    "safe fixes that are right": ("precision", ">=", 0.995),
    "false changes in clean text": ("false_changes", "<=", 0),
    "fixed, of mendable faults": ("fixed", ">=", 0.90),
    "fixed or asked about, of evident faults": ("found", ">=", 0.97),
    "queries per 1,000 clean words": ("queries_per_1000", "<=", 1.0),
    "seconds for 700 words, cold": ("cold", "<=", 2.0),
    "seconds for 700 words, warm": ("warm", "<=", 0.3),
}
"""What is measured, under which name, and what it is to be."""


def summary(result: Result) -> Json:
    """All numbers of a result, by category too."""
    groups: dict[str, list[Judged]] = {}
    for each in result.judged():
        groups.setdefault(each.injection.category, []).append(each)
    return {
        "proofreader": result.proofreader,
        "language": result.language,
        "clean_words": sum(score.words for score in result.clean),
        "injected": len(result.judged()),
        "changes": len(result.edits()),
        "precision": result.precision(),
        "false_changes": len(result.false_changes()),
        "queries_per_1000": result.queries_per_1000(),
        "fixed": share(result.judged(mendable), lambda each: each.fixed),
        "proposed": share(result.judged(mendable), lambda each: each.proposed),
        "found": share(result.judged(evident), lambda each: each.found),
        "real_words_found": share(
            result.judged(lambda each: not evident(each)), lambda each: each.found
        ),
        "real_words_fixed": share(
            result.judged(lambda each: not evident(each)), lambda each: each.fixed
        ),
        "categories": {name: _category(groups[name]) for name in sorted(groups)},
    }


def _category(judged: Sequence[Judged]) -> Json:
    to_mend = [each for each in judged if each.injection.wanted == "fix"]
    return {
        "injected": len(judged),
        "real_words": sum(each.injection.real_word for each in judged),
        "to_mend": len(to_mend),
        "fixed": share(to_mend, lambda each: each.fixed),
        "proposed": share(to_mend, lambda each: each.proposed),
        "found": share(judged, lambda each: each.found),
    }


def comparison(summaries: Iterable[Json]) -> Iterator[str]:
    """A line for each proofreader and language."""
    yield f"{'':17}{'of all':>10}{'in clean text':>20}{'evident faults':>30}{'real words':>20}"
    names = ("fixed", "proposed", "found", "fixed", "found")
    yield _row(["proofreader", "", "changes", "false", "queries", *names])
    yield _row(["", "", "right", "changes", "per 1,000"])
    for each in summaries:
        yield _row(
            [
                each["proofreader"],
                each["language"],
                percent(each["precision"]),
                str(each["false_changes"]),
                f"{each['queries_per_1000']:.1f}",
                percent(each["fixed"]),
                percent(each["proposed"]),
                percent(each["found"]),
                percent(each["real_words_fixed"]),
                percent(each["real_words_found"]),
            ]
        )


def categories(summary: Json) -> Iterator[str]:
    """A line for each category of one proofreader in one language."""
    yield f"{summary['proofreader']}, {summary['language']}: {summary['injected']} faults"
    yield f"  {'':22}{'injected':>9}{'fixed':>9}{'proposed':>9}{'found':>9}"
    for name, each in summary["categories"].items():
        numbers = [percent(each[key]) for key in ("fixed", "proposed", "found")]
        cells = "".join(f"{number:>9}" for number in numbers)
        yield f"  {name:22}{each['injected']:>9}{cells}"


def targets(measured: Json) -> Iterator[str]:
    """Each target beside what was measured."""
    for title, (name, sign, wanted) in TARGETS.items():
        value = measured.get(name)
        met = value is not None and (value >= wanted if sign == ">=" else value <= wanted)
        told = f"{title:42}{_shown(value, name):>9}  ({sign} {_shown(wanted, name)})"
        yield f"  {'met   ' if met else 'MISSED'}  {told}"


def _shown(value: float | None, name: str) -> str:
    if value is None or name in ("precision", "fixed", "found"):
        return percent(value)
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def percent(value: float | None) -> str:
    """A share as people read it; a dash where there is none."""
    return "–" if value is None else f"{100 * value:.1f}%"


def _row(cells: Sequence[str]) -> str:
    names, numbers = cells[:2], cells[2:]
    return f"  {names[0]:12}{names[1]:3}" + "".join(f"{each:>10}" for each in numbers)
