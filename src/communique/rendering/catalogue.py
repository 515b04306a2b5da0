"""All communiqués as data that a script in the index filters, as small as will do.

    {"words":   {name: label …},
     "files":   [[title, language or "", [[FORMAT, end of its address] …], end of the picture's] …],
     "names":   [party as printed …],
     "choices": {"party": [value …], "kind": [value …], "stage": [value …]},
     "stages":  [words for a stage …],
     "entries": [[id, language, lead, title, capitals, day, date, [place in `names` …],
                  [place among the parties …], place among the kinds, place among the stages,
                  [[place in `files`, pages or 0] …]] …]}

An address begins `<id>/<id>.`; its end stands in `files` once for all communiqués. Yes is 1.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, get_args

from communique.language.definition import Language
from communique.language.words import fold
from communique.model.communique import Kind, Stage
from communique.rendering.entries import Choice, Entry, Facts, Shown
from communique.rendering.labels import Labels

_WORDS = ("undated", "pages-one", "pages", "formats", "found", "found-one", "found-none")


def choices(entries: Iterable[Entry]) -> dict[str, tuple[Choice, ...]]:
    """What one may filter by: only what occurs."""
    facts = [entry.facts for entry in entries]
    parties = {each for fact in facts for each in fact.bound}
    return {
        "party": tuple(sorted(parties, key=lambda each: (fold(each.label), each.value))),
        "kind": _in_order({fact.kind for fact in facts}, get_args(Kind)),
        "stage": _in_order({fact.stage for fact in facts}, get_args(Stage)),
    }


def catalogue(entries: tuple[Entry, ...], language: Language) -> dict[str, Any]:
    """The data, as described above; the words are those of the house's language."""
    offered = choices(entries)
    numbered = _Numbered({name: _Numbers(some) for name, some in offered.items()})
    labels = Labels(language)
    rows = [numbered.row(entry) for entry in entries]
    return {
        "words": {name: labels(name) for name in _WORDS},
        "group": language.numbers.group,
        "files": numbered.files.all,
        "names": numbered.names.all,
        "choices": {name: [each.value for each in some] for name, some in offered.items()},
        "stages": [each.label for each in offered["stage"]],
        "entries": rows,
    }


class _Numbers:
    """Things by the order in which they are met first."""

    def __init__(self, known: Iterable[Hashable] = ()) -> None:
        self._places = {each: n for n, each in enumerate(known)}

    def __call__(self, thing: Hashable) -> int:
        return self._places.setdefault(thing, len(self._places))

    @property
    def all(self) -> list[Hashable]:
        return list(self._places)


class _Numbered:
    """Rows that say a number for what many of them have."""

    def __init__(self, choices: dict[str, _Numbers]) -> None:
        self._choices = choices
        self.names = _Numbers()
        self.files = _Numbers()

    def row(self, entry: Entry) -> list[Any]:
        facts = entry.facts
        return [
            *(facts.id, facts.language, facts.lead, facts.title, int(facts.capitals)),
            *(facts.day, facts.date, [self.names(name) for name in facts.parties]),
            [self._choices["party"](each) for each in facts.bound],
            *(self._choices["kind"](facts.kind), self._choices["stage"](facts.stage)),
            [[self.files(_shape(each, facts)), each.pages or 0] for each in entry.editions],
        ]


def _shape(shown: Shown, facts: Facts) -> Hashable:
    """An edition without what is the communiqué's own."""
    start = f"{facts.id}/{facts.id}."
    language = shown.languages[0] if len(shown.languages) == 1 else ""
    files = tuple((format.upper(), address.removeprefix(start)) for format, address in shown.files)
    return (shown.title, language, files, (shown.picture or "").removeprefix(start))


def _in_order(found: set[Choice], values: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(sorted(found, key=lambda each: values.index(each.value)))
