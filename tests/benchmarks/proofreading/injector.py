"""Puts faults into clean texts, and remembers where: the same seed gives the same faults."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.proofreading.candidates import Candidate, Known, candidates
from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.dictionary import dictionary
from benchmarks.proofreading.faults import Wanted, faults_of

APART = 3
"""Words begun or ended between two faults, so that each can be judged by itself."""


@dataclass(frozen=True, slots=True)
class Injection:
    """One fault in a spoilt text: `offset` is where `after` stands there instead of `before`."""

    offset: int
    before: str
    after: str
    category: str
    language: str
    real_word: bool
    wanted: Wanted

    @property
    def end(self) -> int:
        return self.offset + len(self.after)


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A text with faults in it, in their order."""

    source: CleanText
    text: str
    injections: tuple[Injection, ...]

    def clean(self, start: int = 0, end: int | None = None) -> str:
        """What stood at a stretch that cuts through no fault before it was spoilt."""
        pieces, at = [], start
        for each in self.injections:
            if start <= each.offset and each.end <= (len(self.text) if end is None else end):
                pieces += [self.text[at : each.offset], each.before]
                at = each.end
        return "".join([*pieces, self.text[at:end]])


def inject(
    source: CleanText, seed: int, *, per_words: int = 40, known: Known | None = None
) -> Spoilt:
    """Spoil a text with about one fault in so many words."""
    faults = faults_of(source.language)
    rng = Random(f"{seed} {source.language} {source.name}")
    found = candidates(source.text, faults, rng, known or dictionary(source.language))
    allowed = _outside(found, source.people())
    count = max(1, source.words // per_words)
    chosen = _chosen(allowed, source.text, faults.weights, count, rng)
    return spoilt(source, _asking_where_protected(chosen, source.protected()))


def one_at_a_time(
    source: CleanText, seed: int, *, per_words: int = 40, known: Known | None = None
) -> list[Spoilt]:
    """The faults that `inject` puts into one text, each in a text of its own."""
    together = inject(source, seed, per_words=per_words, known=known)
    return [spoilt(source, [each]) for each in _as_candidates(together)]


def spoilt(source: CleanText, chosen: Iterable[Candidate]) -> Spoilt:
    """The text with these faults in it. They must not overlap."""
    pieces, injections, at, length = [], [], 0, 0
    for each in sorted(chosen, key=lambda c: c.start):
        pieces += [source.text[at : each.start], each.after]
        offset = length + each.start - at
        length, at = offset + len(each.after), each.end
        injections.append(_injection(each, offset, source.language))
    return Spoilt(source, "".join([*pieces, source.text[at:]]), tuple(injections))


def _injection(candidate: Candidate, offset: int, language: str) -> Injection:
    return Injection(
        offset=offset,
        before=candidate.before,
        after=candidate.after,
        category=candidate.category,
        language=language,
        real_word=bool(candidate.real_word),
        wanted=candidate.wanted,
    )


def _as_candidates(made: Spoilt) -> list[Candidate]:
    """The faults of a spoilt text, at their offsets in the clean one."""
    found, shift = [], 0
    for i in made.injections:
        start = i.offset - shift
        found.append(Candidate(start, i.before, i.after, i.category, i.wanted, i.real_word))
        shift += len(i.after) - len(i.before)
    return found


def _outside(found: list[Candidate], spans: Sequence[tuple[int, int]]) -> list[Candidate]:
    return [c for c in found if not any(s <= c.end and c.start <= e for s, e in spans)]


def _chosen(
    found: list[Candidate], text: str, weights: dict[str, int], count: int, rng: Random
) -> list[Candidate]:
    """So many candidates: first a category, then a fault of it, then a place."""
    left: dict[str, dict[tuple[str, str], list[Candidate]]] = defaultdict(lambda: defaultdict(list))
    for each in found:
        left[each.category][_slip(each)].append(each)
    chosen: list[Candidate] = []
    while len(chosen) < count and left:
        names = sorted(left)
        category = rng.choices(names, [weights[name] for name in names])[0]
        slip = rng.choice(sorted(left[category]))
        places = left[category][slip]
        candidate = places.pop(rng.randrange(len(places)))
        if not places:
            del left[category][slip]
        if not left[category]:
            del left[category]
        if all(_apart(candidate, other, text) for other in chosen):
            chosen.append(candidate)
    return chosen


def _apart(one: Candidate, other: Candidate, text: str) -> bool:
    first, second = sorted((one, other), key=lambda c: c.start)
    return len(text[first.end : second.start].split()) >= APART


def _slip(candidate: Candidate) -> tuple[str, str]:
    """What makes two candidates the same slip: misspellings are told by their words."""
    return candidate.before.lower(), candidate.after.lower()


def _asking_where_protected(
    chosen: list[Candidate], spans: Sequence[tuple[int, int]]
) -> list[Candidate]:
    return [
        replace(c, wanted="query") if any(s <= c.start and c.end <= e for s, e in spans) else c
        for c in chosen
    ]
