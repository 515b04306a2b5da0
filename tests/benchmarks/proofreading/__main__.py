"""`make bench-proofreading`: the proofreader measured on texts with known faults."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.proofreading import table
from benchmarks.proofreading.bench import PROOFREADERS, Result, evident, mendable, run, share
from benchmarks.proofreading.clean_texts import HERE, LANGUAGES, CleanText, clean_texts
from benchmarks.proofreading.injector import Spoilt, inject, one_at_a_time
from benchmarks.proofreading.speed import seconds

OURS = "communique"


def main() -> None:
    """Measure, print the table, and whatever else was asked for."""
    asked = _arguments()
    sources = clean_texts(asked.texts, (asked.language,) if asked.language else LANGUAGES)
    made = [s for seed in asked.seeds for each in sources for s in _spoilt(each, seed, asked)]
    results = [r for p in PROOFREADERS if asked.only in (None, p.NAME) for r in _runs(p, made)]
    summaries = [table.summary(each) for each in results]
    measured = _measured([r for r in results if r.proofreader == OURS], sources)
    print(f"{len(sources)} texts, {sum(s.words for s in sources):,} words; ", end="")
    print(f"{sum(len(s.injections) for s in made):,} faults, seeds {asked.seeds}\n")
    print(*table.comparison(summaries), sep="\n")
    for each in summaries:
        if each["proofreader"] == (asked.only or OURS):
            print("", *table.categories(each), sep="\n")
    if measured:
        print("\nTargets, both languages together", *table.targets(measured), sep="\n")
    chosen = [each for each in results if each.proofreader == (asked.only or OURS)]
    if asked.list_misses is not None:
        print("\nMissed", *_misses(chosen, asked.list_misses), sep="\n  ")
    if asked.list_false:
        print("\nFalse", *_false(chosen), sep="\n  ")
    if asked.json:
        told = {"targets": measured, "results": summaries}
        asked.json.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-proofreading ARGS=…", description=__doc__)
    parser.add_argument("--texts", type=Path, default=HERE, help="a folder with en/ and it/")
    parser.add_argument("--language", choices=LANGUAGES, help="only texts in this language")
    parser.add_argument("--only", choices=[p.NAME for p in PROOFREADERS], help="one proofreader")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5], metavar="N")
    parser.add_argument("--per-words", type=int, default=40, help="a fault in so many words")
    parser.add_argument("--alone", action="store_true", help="each fault in a text of its own")
    parser.add_argument(
        "--list-misses", nargs="?", const="", metavar="CATEGORY", help="faults not mended or found"
    )
    parser.add_argument("--list-false", action="store_true", help="wrong changes, needless queries")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there")
    return parser.parse_args()


def _spoilt(source: CleanText, seed: int, asked: argparse.Namespace) -> list[Spoilt]:
    if asked.alone:
        return one_at_a_time(source, seed, per_words=asked.per_words)
    return [inject(source, seed, per_words=asked.per_words)]


def _runs(proofreader: ModuleType, made: list[Spoilt]) -> Iterator[Result]:
    if not proofreader.available():
        print(f"{proofreader.NAME} is not installed; to compare with it: {proofreader.INSTALL}")
        return
    for language in proofreader.LANGUAGES:
        theirs = [each for each in made if each.source.language == language]
        if theirs:
            yield run(proofreader, language, theirs)


def _measured(ours: list[Result], sources: list[CleanText]) -> dict[str, Any]:
    """What the targets are about, over all languages."""
    if not ours:
        return {}
    speeds = [seconds(each) for each in (sources[0], sources[-1])]
    words = sum(score.words for r in ours for score in r.clean)
    return {
        "injected": sum(len(r.judged()) for r in ours),
        "precision": share([e for r in ours for e in r.edits()], lambda e: e.right),
        "false_changes": sum(len(r.false_changes()) for r in ours),
        "fixed": share([j for r in ours for j in r.judged(mendable)], lambda j: j.fixed),
        "found": share([j for r in ours for j in r.judged(evident)], lambda j: j.found),
        "queries_per_1000": 1000 * sum(s.queries for r in ours for s in r.clean) / words,
        "cold": max(cold for cold, _ in speeds),
        "warm": max(warm for _, warm in speeds),
    }


def _misses(results: list[Result], category: str) -> Iterator[str]:
    """What was not found, or not mended though it could have been."""
    for each in (j for r in results for j in r.judged()):
        injection = each.injection
        done = each.fixed if injection.wanted == "fix" else each.found
        if done or category not in ("", injection.category):
            continue
        kind = f"{injection.category}{' (a word)' if injection.real_word else ''}"
        seen = f"; asked by {', '.join(each.rules)}" if each.found else ""
        yield f"{kind}: {each.text}{seen}"


def _false(results: list[Result]) -> Iterator[str]:
    """Changes of clean words, wrong corrections, and questions about clean texts."""
    for result in results:
        for where, edits in (("clean", result.false_changes()), ("spoilt", result.edits())):
            for e in edits:
                if not e.right:
                    wanted = "" if where == "clean" else f", not {e.wanted!r}"
                    yield f"{where} {e.text}: {e.rule}: {e.before!r} → {e.after!r}{wanted}"
        for score in result.clean:
            yield from (f"query {score.text}: {each}" for each in score.asked)


if __name__ == "__main__":
    main()
