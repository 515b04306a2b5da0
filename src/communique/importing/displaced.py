"""What stands with one communiqué and belongs to another, by evidence.

A signature block belongs where its signatories are named; a stranded paragraph where its words
are at home and where the block it stands next to belongs. Where the evidence does not decide,
nothing moves and a question is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from communique.importing.layout_lines import Block
from communique.importing.pairing import Signature
from communique.importing.parties import named_in, of_signature
from communique.importing.vocabulary import content
from communique.language.definition import Language
from communique.language.words import fold, words_of

ENOUGH = 2
"""How many more words must speak for one communiqué than for any other."""


@dataclass(slots=True)
class Home:
    """What a communiqué surely has: its heading and the body before any signature block."""

    heading: list[Block]
    body: list[Block]
    language: Language

    @property
    def text(self) -> str:
        return " ".join(block.text for block in (*self.heading, *self.body))


@dataclass(slots=True)
class Group:
    """The signature blocks of one communiqué, and where they were found."""

    signatures: list[Signature]
    found_in: int
    belongs_to: int
    evidence: str = ""
    sure: bool = True

    @property
    def moved(self) -> bool:
        return self.found_in != self.belongs_to

    @property
    def first_line(self) -> int:
        return min(signature.first for signature in self.signatures)


@dataclass(slots=True)
class Stray:
    """A block after signature blocks; `next_group` is the group that follows it, if any."""

    block: Block
    found_in: int
    belongs_to: int
    next_group: Group | None = None
    enough: int = ENOUGH
    evidence: str = ""
    sure: bool = True

    @property
    def moved(self) -> bool:
        return self.found_in != self.belongs_to


def settle_groups(groups: list[Group], homes: list[Home]) -> None:
    """Give each group of signature blocks to the communiqué that names its signatories.

    The groups that a communiqué names most come first, those that stand there before others: who
    signed one may be named in the other, which has its own blocks already.
    """
    taken: set[int] = set()
    named = [(group, [_named(group, home) for home in homes]) for group in groups]
    for group, names in sorted(named, key=lambda each: _rank(*each)):
        open_to = [i for i in range(len(homes)) if i == group.found_in or i not in taken]
        _settle(group, names, open_to)
        taken.add(group.belongs_to)
    _one_home_each(groups, homes)


def _rank(group: Group, named: list[list[str]]) -> tuple[int, bool]:
    most = max(map(len, named))
    return -most, len(named[group.found_in]) < most


def _settle(group: Group, named: list[list[str]], open_to: list[int]) -> None:
    best = max(open_to, key=lambda i: (len(named[i]), i == group.found_in))
    others = [len(named[i]) for i in open_to if i != best]
    if others and len(named[best]) > max(others):
        group.belongs_to = best
        elsewhere = {name for i, each in enumerate(named) if i != best for name in each}
        only = [name for name in named[best] if name not in elsewhere]
        if only:
            group.evidence = f"{' and '.join(only)} is named in this communiqué alone"
        else:
            group.evidence = "this communiqué names more of it"


def _one_home_each(groups: list[Group], homes: list[Home]) -> None:
    """Of two groups in one communiqué, the one without evidence is asked about."""
    for index in range(len(homes)):
        held = [g for g in groups if g.belongs_to == index]
        for group in held[1:]:
            group.sure = bool(group.evidence)
    empty = [i for i in range(len(homes)) if not any(g.belongs_to == i for g in groups)]
    unsure = [g for g in groups if not g.sure]
    if len(empty) == 1 and len(unsure) == 1:
        unsure[0].evidence = "it could be the block of a communiqué that has none"


def _named(group: Group, home: Home) -> list[str]:
    """The signatories and States of a group that stand in a communiqué's own text."""
    text = _running(home.text)
    found: dict[str, None] = {}
    for signature in group.signatures:
        name = signature.person.name.text if signature.person else ""
        for each in (name, *_states(signature, home.language)):
            if each and f" {' '.join(words_of(each))} " in text:
                found[each] = None
    return list(found)


@lru_cache(maxsize=64)
def _running(text: str) -> str:
    """The words of a text, folded, a space round each."""
    return f" {' '.join(words_of(text))} "


def _states(signature: Signature, language: Language) -> list[str]:
    office = signature.person.office.text if signature.person else ""
    party = [of_signature(signature.party.text, language)] if signature.party else []
    return list({fold(each): each for each in (*party, *named_in(office, language))}.values())


def settle_stray(stray: Stray, homes: list[Home]) -> None:
    """Give a stranded paragraph to the communiqué whose matter it is, or leave it and ask."""
    if len(homes) == 1:
        stray.sure = False
        stray.evidence = "it stands after the signature blocks"
        return
    scores, shown = _scores(stray, homes)
    best = max(range(len(homes)), key=lambda i: (scores[i], i == stray.found_in))
    rest = max(score for i, score in enumerate(scores) if i != best)
    if scores[best] - rest < stray.enough:
        stray.sure = False
        stray.evidence = "its words do not decide between the communiqués of this file"
        return
    stray.belongs_to = best
    stray.evidence = "; ".join(shown[best])


def _scores(stray: Stray, homes: list[Home]) -> tuple[list[int], list[list[str]]]:
    """For each communiqué, how much speaks for it, and in which words."""
    words = content(stray.block.text, homes[stray.found_in].language)
    matters = [content(home.text, home.language) for home in homes]
    scores, shown = [], []
    for i, matter in enumerate(matters):
        elsewhere = set().union(*(m for j, m in enumerate(matters) if j != i))
        own = sorted(w for w in words & matter if w not in elsewhere)
        reasons = []
        if own:
            reasons.append(f"only this communiqué has {_quoted(own)}")
        score = len(own)
        if stray.next_group and stray.next_group.belongs_to == i and stray.next_group.sure:
            score += ENOUGH
            reasons.append("the signature block that follows it is this communiqué's")
        scores.append(score)
        shown.append(reasons)
    return scores, shown


def _quoted(words: list[str]) -> str:
    return ", ".join(f"‘{fold(w)}’" for w in words[:6])
