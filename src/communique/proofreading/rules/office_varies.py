"""One person under two offices: Minister of Trade in the heading, of Ports under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, phrases, small_set, word_set
from communique.model.printed import PrintedPerson, person_as_printed
from communique.proofreading.naming import Names
from communique.proofreading.rule import Page, Remark, Rule, Sample

_STEM = 5
"""Letters by which two words are held to be one (Minister, Ministro; Affairs)."""


def _check(page: Page) -> Iterator[Remark]:
    held = _held(page)
    for place, start, end, name, office in _named(page, held):
        for other in held.get(name, ()):
            if _differ(page, office, other):
                message = f"elsewhere this person is ‘{other}’: which office is right?"
                yield Remark(place, start, end, message)
                break


def _held(page: Page) -> dict[str, list[str]]:
    """Offices of the heading and the register, by folded name."""
    found: dict[str, list[str]] = {}
    people = Names(name for name in page.names if " " in name)
    for person in page.communique.heading.principals:
        shown = person_as_printed(person, page.register, page.language.code)
        _keep(found, shown, people)
    if not found:
        for block in page.communique.signature_blocks:
            if block.signatory:
                shown = person_as_printed(block.signatory, page.register, page.language.code)
                _keep(found, shown, people)
    return found


def _keep(found: dict[str, list[str]], person: PrintedPerson, people: Names) -> None:
    """An office that names somebody was not read as it was meant, and says nothing."""
    if person.name and person.office and not any(people.find(fold(person.office))):
        found.setdefault(fold(person.name), []).append(person.office)


def _named(page: Page, held: dict[str, list[str]]) -> Iterator[tuple[str, int, int, str, str]]:
    """Place, offsets, name and office of signatories and of «Name, office of …» in the body."""
    for number, _ in enumerate(page.communique.signature_blocks, 1):
        name = page.texts.get(f"signature/{number}/name", "")
        office = page.texts.get(f"signature/{number}/office", "")
        if name and office:
            yield f"signature/{number}/office", 0, len(office), fold(name), office
    names = Names(name for name in held if " " in name)
    for place, text in page.body().items():
        for name, start in names.find(fold(text)):
            if stretch := _behind(page, text, start + len(name)):
                yield place, *stretch, name, text[slice(*stretch)]


_END = re.compile(r"(?P<mark>[,;.:()]|\n|\Z)(?:\s+(?P<next>[^\W\d_]))?")


def _behind(page: Page, text: str, at: int) -> tuple[int, int] | None:
    """The office that follows a name: without an article, which leads to somebody else's, and
    before no other name (Ada Brimstock, the Minister of Ports, Tomas Quill, …)."""
    comma = re.compile(r",\s+").match(text, at)
    offices = phrases(page.language.reading.offices)
    if comma is None or not offices.match(fold(text), comma.end()):
        return None
    end = _END.search(text, comma.end())
    named = end and end["mark"] == "," and end["next"] and end["next"].isupper()
    return (comma.end(), end.start()) if end and not named else None


def _differ(page: Page, one: str, other: str) -> bool:
    """Whether each has a word of weight that the other lacks."""
    here, there = _weighty(page, one), _weighty(page, other)
    return bool(here - there) and bool(there - here)


def _weighty(page: Page, office: str) -> set[str]:
    """The stems of its words; small words, States and their kinds left out."""
    reading, code = page.language.reading, page.language.code
    light = small_set(reading.small_words, reading.state_links, reading.and_words)
    light |= word_set(reading.states, reading.states_of, reading.definite, reading.prepositions)
    parties = page.register.parties.values()
    named = (n[code] for p in parties for n in (p.name, p.short, p.adjective) if code in n)
    light |= word_set(tuple(named))
    words = re.findall(r"[^\W\d_]+", fold(office))
    return {word[:_STEM] for word in words if len(word) > 2 and word not in light}


RULE = Rule(
    name="office-varies",
    group="consistency",
    class_="query",
    fix="none",
    summary="One person stands with two different offices.",
    why="Minister of Trade in the heading and Minister of Ports under the text: one is a slip, or "
    "the office changed between two drafts. A shorter form of the same office is no difference.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            body=("Ada Brimstock, the Minister of Ports, Tomas Quill, and others met.",),
            signatures=(("BELMORA", "", "Ada Brimstock", "", "Minister of Trade"),),
        ),
        Sample(
            body=("Ada Brimstock, Minister of Trade of the Republic of Belmora, spoke.",),
            signatures=(("BELMORA", "", "Ada Brimstock", "", "Minister of Trade"),),
        ),
    ),
    fails=(
        Sample(
            body=("Ada Brimstock, Minister of Trade, spoke.",),
            signatures=(("BELMORA", "", "Ada Brimstock", "", "Minister of Ports"),),
        ),
        Sample(
            language="it",
            body=("Ada Brimstock, Ministra del Commercio, ha aperto i lavori.",),
            signatures=(("BELMORA", "", "Ada Brimstock", "", "Ministra dei Porti"),),
        ),
    ),
)
