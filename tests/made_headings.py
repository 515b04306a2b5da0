"""Headings of made texts, in many layouts."""

from __future__ import annotations

from dataclasses import dataclass

from made_parts import Block, Made, Maker, Signatory


@dataclass(slots=True)
class Heading:
    """One heading in one of many layouts; `put` tells whether it bears the date."""

    maker: Maker
    made: Made
    word: str
    topic: str
    parties: list[Signatory]
    day: str
    place: str

    def put(self) -> bool:
        layout = self.maker.choice(
            self._capital_sentence, self._between, self._dateline, self._dateline,
            self._visit, self._bare, self._undated, self._held,
        )  # fmt: skip
        return bool(layout())

    def _say(self, *blocks: Block, title: str, date: bool = True) -> bool:
        self.made.blocks += blocks
        self.made.key["heading"] = " ".join(line.strip() for block in blocks for line in block)
        self.made.key["title"] = title
        return date

    def _title(self) -> str:
        title = f"{self.word} {self.topic}"
        return title.upper() if self.maker.chance(0.5) else title

    def _also(self, *titles: str) -> None:
        self.made.key["alternatives"]["title"] = list(titles)

    def _capital_sentence(self) -> bool:
        make = self.maker
        who = [
            f"{each.who.printed()}, {each.office} {make.of_state(each)}" for each in self.parties
        ]
        title = f"{self.word} {self.topic}".upper()
        place = f"{self.place}, " if make.chance(0.5) else ""
        if not place:
            self.made.key["place"] = None
        whole = f"{title}, {make.stock.by} {make.joined(who)}, {place}{self.day}".upper()
        return self._say([whole], title=title)

    def _between(self) -> bool:
        make = self.maker
        states = [f"{each.article} {each.state}" for each in self.parties]
        if len(states) > 2:
            states[:-1] = [f"{each}," for each in states[:-1]]
        lines = [self.word, f"{make.stock.between} {states[0]}"]
        if len(states) == 1:
            lines = [self.word, make.of_state(self.parties[0])]
        lines += states[1:-1] + [f"{make.stock.link} {each}" for each in states[1:][-1:]]
        title = " ".join([*lines, self.topic])
        self._also(self.word, f"{self.word} {self.topic}", " ".join(lines))
        lines.append(self.topic)
        if make.chance(0.6):
            lines, title = [line.upper() for line in lines], title.upper()
            self._also(*map(str.upper, self.made.key["alternatives"]["title"]))
        if make.chance(0.5):
            lines = [line.center(72).rstrip() for line in lines]
        blocks = [lines] if make.chance(0.6) else [[line] for line in lines]
        return self._say(*blocks, [self._dated()], title=title)

    def _dated(self) -> str:
        return str(
            self.maker.choice(
                f"{self.place}, {self.day}",
                f"{self.day}, {self.place}",
                f"({self.place}, {self.day})",
            )
        )

    def _dateline(self) -> bool:
        title = self._title()
        dateline = [self._dated()]
        blocks = [[title], dateline] if self.maker.chance(0.6) else [dateline, [title]]
        self._say(*blocks, title=title)
        if self.maker.chance(0.2):
            self.made.key["alternatives"]["heading"] = [self.made.key["heading"]]
            self.made.blocks.append([self.word.upper()])
            self.made.key["heading"] += f" {self.word.upper()}"
        return True

    def _visit(self) -> bool:
        make, first = self.maker, self.parties[0]
        day, self.made.key["date"] = make.choice(*make.stock.ranges)
        by = f"{make.stock.by} {first.who.printed()}, {first.office} {make.of_state(first)}"
        title = f"{self.word} {self.topic}"
        self.made.key["parties"] = [each.state for each in self.parties]
        return self._say([f"{title}, {by}"], [f"{self.place}, {day}"], title=title)

    def _bare(self) -> bool:
        topic = self.topic[:1].upper() + self.topic[1:]
        word = self.word.upper() if self.maker.chance(0.6) else self.word
        whole = f"{word} {topic}"
        self._also(word)
        order = [[topic], [self._dated()]]
        return self._say([word], *(order if self.maker.chance(0.6) else order[::-1]), title=whole)

    def _undated(self) -> bool:
        title = self._title()
        return self._say([title], title=title, date=False)

    def _held(self) -> bool:
        held = "held in {} on {}" if self.maker.stock.code == "en" else "tenutasi a {} il {}"
        title = f"{self.word} {self.topic}".upper()
        whole = f"{title}, {held.format(self.place, self.day)}".upper()
        return self._say([whole], title=title)
