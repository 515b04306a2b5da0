"""What the parts of a made text share: its words, its random choices, its key in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from made_words import Stock, Who

Json = dict[str, Any]
Block = list[str]


@dataclass(slots=True)
class Signatory:
    """A party of one text: its article and State, its person, the office held."""

    article: str
    state: str
    who: Who
    office: str


@dataclass(slots=True)
class Made:
    """A text in the making: blocks of lines, and what they are to be read as."""

    blocks: list[Block] = field(default_factory=list)
    key: Json = field(default_factory=dict)


class Maker:
    """Makes one communiqué at a time; the same `random` makes the same texts."""

    def __init__(self, random: Random, stock: Stock) -> None:
        self._random = random
        self._stock = stock
        self.alone = random.random() < 0.85

    def parties(self, count: int) -> list[Signatory]:
        stock, random = self._stock, self._random
        states = random.sample(stock.states, count)
        people = random.sample(stock.people, count)
        offices = random.sample(stock.offices, count)
        return [
            Signatory(article, state, who, office)
            for (article, state), who, office in zip(states, people, offices, strict=True)
        ]

    def choice(self, *of: Any) -> Any:
        return self._random.choice(of)

    def chance(self, of: float) -> bool:
        return self._random.random() < of

    def sample(self, of: Any, count: int) -> list[Any]:
        return self._random.sample(of, count)

    @property
    def stock(self) -> Stock:
        return self._stock

    def of_state(self, party: Signatory) -> str:
        return self.led(self._stock.of, party.article, party.state)

    def led(self, word: str, article: str, name: str) -> str:
        """«of the X», «della X», «dal X»."""
        if self._stock.code == "it" and word in ("di", "da"):
            stem = {"di": "del", "da": "dal"}[word]
            return f"{stem + ('la' if article == 'la' else '')} {name}"
        return f"{word} {article} {name}"

    def joined(self, names: list[str]) -> str:
        link = self._stock.link
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {link} {names[-1]}"

    def named(self, parties: list[Signatory]) -> str:
        return self.joined([f"{each.article} {each.state}" for each in parties])
