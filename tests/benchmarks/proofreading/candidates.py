"""Where in a clean text which fault could be placed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from benchmarks.proofreading.faults import Faults, Wanted
from benchmarks.proofreading.typing_slips import slips

SHORTEST = 4
"""Letters of a word that is misspelt; in shorter ones almost every slip is another word."""

Known = Callable[[Iterable[str]], set[str]]
"""Which of some words a dictionary has."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fault that could be placed at an offset of the clean text."""

    start: int
    before: str
    after: str
    category: str
    wanted: Wanted = "fix"
    real_word: bool | None = False

    @property
    def end(self) -> int:
        return self.start + len(self.before)


def candidates(text: str, faults: Faults, rng: Random, known: Known) -> list[Candidate]:
    """Every candidate, in the order of the text; `known` decides what is a real word."""
    found = [
        *_misspellings(text, faults, rng, known),
        *_by_pattern(text, faults),
        *_doubled(text, faults),
        *_dates(text, faults, rng),
    ]
    found = [_in_the_text_s_apostrophes(each, text) for each in found]
    return sorted(_judged(found, text, known), key=lambda c: (c.start, c.category, c.after))


def _by_pattern(text: str, faults: Faults) -> Iterator[Candidate]:
    for fault in faults.others:
        for start, before, after in fault.slips(text):
            yield Candidate(start, before, after, fault.category, fault.wanted, fault.real_word)


def _misspellings(text: str, faults: Faults, rng: Random, known: Known) -> Iterator[Candidate]:
    words = [m for m in _WORD.finditer(text) if len(m[0]) >= SHORTEST]
    ordinary = known({m[0] for m in words} | {m[0].lower() for m in words})
    for match in words:
        word, start = match[0], match.start()
        category = _kind(word, match, text, ordinary)
        if category is None:
            continue
        lower = word.lower()
        for at, before, after in _spelt_wrong(lower, faults, rng):
            wrong = lower[:at] + after + lower[at + len(before) :]
            yield Candidate(start, word, _in_case_of(word, wrong), category, real_word=None)


def _spelt_wrong(word: str, faults: Faults, rng: Random) -> Iterator[tuple[int, str, str]]:
    for fault in faults.spelling:
        yield from fault.slips(word)
    yield from slips(word, rng)


def _kind(word: str, match: re.Match[str], text: str, ordinary: set[str]) -> str | None:
    """The category of a misspelling of this word; None for acronyms and the like."""
    if word.isupper():
        start = text.rfind("\n", 0, match.start()) + 1
        line = text[start : text.find("\n", match.end())]
        capitals = sum(c.isupper() for c in line) > 0.6 * sum(c.isalpha() for c in line)
        return "spelling-in-capitals" if capitals and word.lower() in ordinary else None
    if not word[1:].islower():
        return None
    elided = text[match.end() : match.end() + 1] in ("’", "'")
    return "spelling" if elided or word in ordinary else "name"


def _in_case_of(word: str, wrong: str) -> str:
    if word.isupper():
        return wrong.upper()
    return wrong[0].upper() + wrong[1:] if word[0].isupper() else wrong


def _doubled(text: str, faults: Faults) -> Iterator[Candidate]:
    for match in re.finditer(r"(?<= )[a-z]+(?= [a-z])", text):
        if match[0] in faults.doubled:
            yield Candidate(match.start(), match[0], f"{match[0]} {match[0]}", "doubled-word")


def _dates(text: str, faults: Faults, rng: Random) -> Iterator[Candidate]:
    """A day that the month does not have; a day of the week that it was not."""
    months = "|".join(faults.months)
    weekdays = "|".join(faults.weekdays)
    for match in re.finditer(rf"\b(\d{{1,2}}) ({months}),? (\d{{4}})\b", text):
        year, month = int(match[3]), faults.months.index(match[2]) + 1
        yield Candidate(match.start(1), match[1], str(_last(year, month) + 1), "date", "query")
    for match in re.finditer(rf"\b({weekdays})(?= \d{{1,2}} (?:{months}) \d{{4}}\b)", text):
        others = [day for day in faults.weekdays if day != match[1]]
        yield Candidate(match.start(1), match[1], rng.choice(others), "date", "query", True)


def _last(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


def _in_the_text_s_apostrophes(candidate: Candidate, text: str) -> Candidate:
    """Who types straight apostrophes does so in his mistakes too."""
    if "’" in text:
        return candidate
    return replace(candidate, after=candidate.after.replace("’", "'"))


def _judged(found: list[Candidate], text: str, known: Known) -> list[Candidate]:
    """Each candidate with its `real_word` decided, where that was left to a dictionary."""
    results = {c: _WORD.findall(_word_round(c, text)) for c in found if c.real_word is None}
    words = known({word for result in results.values() for word in result})
    return [
        replace(c, real_word=set(results[c]) <= words) if c.real_word is None else c for c in found
    ]


def _word_round(candidate: Candidate, text: str) -> str:
    """The word that a candidate makes, whole."""
    low, high = candidate.start, candidate.end
    while low and text[low - 1].isalpha():
        low -= 1
    while high < len(text) and text[high].isalpha():
        high += 1
    return text[low : candidate.start] + candidate.after + text[candidate.end : high]
