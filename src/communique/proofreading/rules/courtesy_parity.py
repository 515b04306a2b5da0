"""Courtesy for one side alone: «H.E.» before one signatory and nothing before the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.language.words import fold, phrases
from communique.model.printed import person_as_printed
from communique.proofreading.mentions import Mention, mentions
from communique.proofreading.rule import Page, Remark, Rule, Sample


@dataclass(frozen=True, slots=True)
class _Equal:
    """One of two who stand on equal footing: where, and the honorific there."""

    place: str
    start: int
    end: int
    honorific: str


def _check(page: Page) -> Iterator[Remark]:
    for pair in (_signatories(page), _principals(page)):
        if len(pair) != 2:
            continue
        held = page.language.consistency
        styled = [_has(each, held.courtesies) for each in pair]
        bare = [not _has(each, held.courtesies + held.lesser_courtesies) for each in pair]
        if any(styled) and any(bare):
            plain, other = pair[bare.index(True)], pair[styled.index(True)]
            message = (
                f"the other side's has ‘{other.honorific}’, this one nothing like it: rightly?"
            )
            yield Remark(plain.place, plain.start, plain.end, message)
            return


def _signatories(page: Page) -> list[_Equal]:
    """The signatories of two blocks who hold an office of the same rank, or none that is told."""
    texts = page.texts
    numbers = range(1, len(page.communique.signature_blocks) + 1)
    named = [n for n in numbers if texts.get(f"signature/{n}/name")]
    ranks = {_rank(page, texts.get(f"signature/{n}/office", "")) for n in named}
    if len(named) < len(numbers) or len(ranks) != 1:
        return []
    return [
        _Equal(
            f"signature/{n}/name",
            0,
            len(texts[f"signature/{n}/name"]),
            texts.get(f"signature/{n}/honorific", ""),
        )
        for n in named
    ]


def _principals(page: Page) -> list[_Equal]:
    """The two principals of a heading who hold an office of the same rank."""
    register, code = page.register, page.language.code
    people = [person_as_printed(p, register, code) for p in page.communique.heading.principals]
    if len(people) != 2 or len({_rank(page, each.office) for each in people}) != 1:
        return []
    names = [fold(each.name) for each in people]
    in_heading = {m.name: m for m in _heading_mentions(page)}
    found = [in_heading[name] for name in names if name in in_heading]
    return [_Equal(m.place, m.start, m.end, m.honorific) for m in found]


def _heading_mentions(page: Page) -> Iterator[Mention]:
    return (each for each in mentions(page) if each.place.startswith("heading/"))


def _rank(page: Page, office: str) -> str:
    """The word of the office that tells its rank: minister, president."""
    found = phrases(page.language.reading.offices).search(fold(office))
    return found[0][:6] if found else fold(office).strip()[:6]


def _has(one: _Equal, honorifics: tuple[str, ...]) -> bool:
    return phrases(honorifics).search(fold(one.honorific)) is not None


RULE = Rule(
    name="courtesy-parity",
    group="consistency",
    class_="query",
    fix="none",
    summary="One side's principal has a style of courtesy and the other side's has none.",
    why="The sides are equal: «H.E.» before one Minister is due to the other as well. Looked at "
    "are two signatories, or two principals of a heading, whose offices are of one rank.",
    source="protocol practice: equality of the parties",
    check=_check,
    passes=(
        Sample(
            signatures=(
                ("BELMORA", "H.E.", "Ada Brimstock", "", "Minister of Trade"),
                ("TESSAL", "The Hon.", "Tomas Quill", "", "Minister of Ports"),
            ),
        ),
        Sample(
            signatures=(
                ("BELMORA", "H.E.", "Ada Brimstock", "", "President"),
                ("TESSAL", "Mr.", "Tomas Quill", "", "Minister of Ports"),
            ),
        ),
    ),
    fails=(
        Sample(
            signatures=(
                ("BELMORA", "H.E.", "Ada Brimstock", "", "Minister of Trade"),
                ("TESSAL", "", "Tomas Quill", "", "Minister of Ports"),
            ),
        ),
        Sample(
            language="it",
            signatures=(
                ("BELMORA", "S.E.", "Ada Brimstock", "", "Ministra del Commercio"),
                ("TESSALIA", "Dott.", "Tomas Quill", "", "Ministro dei Porti"),
            ),
        ),
    ),
)
