"""Received texts made at random from a stock of words, each with its key: true by construction.

Every heading layout meets every way to sign, to date, to number and to break lines.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from random import Random
from typing import Any

from made_words import EN, IT, Stock, Who

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

    def text(self) -> tuple[str, Json]:
        """A whole received text and its key."""
        random = self._random
        topics = random.sample((*self._stock.topics, self._stock.signing), 2)
        width = random.choice((None, None, 64, 78))
        made = [self.communique(topic, alone=False) for topic in topics]
        if random.random() < 0.85:
            made = [self.communique(topics[0], alone=True)]
        blocks = [block for each in made for block in each.blocks]
        text = "\n\n".join("\n".join(_wrapped(block, width)) for block in blocks) + "\n"
        return text, {"communiques": [each.key for each in made]}

    def communique(self, topic: str, *, alone: bool) -> Made:
        made = Made()
        stock, random = self._stock, self._random
        kind, word = random.choice(stock.kinds)
        count = random.choice((1, 2, 2, 2, 3, 4, 6)) if alone else 2
        parties = self._parties(count)
        day, place = random.choice(stock.dates), random.choice(stock.places)
        made.key = {"kind": kind, "language": stock.code, "body": [], "signature_blocks": []}
        made.key |= {"date": day[1], "place": place, "release_lines": [], "alternatives": {}}
        made.key["parties"] = [each.state for each in parties]
        said = Heading(self, made, word, topic, parties, day[0], place)
        dated = said.put()
        Body(self, made, parties).put(dated, day[0], place)
        Signing(self, made, parties).put()
        if alone:
            self._release(made)
        return made

    def _parties(self, count: int) -> list[Signatory]:
        stock, random = self._stock, self._random
        states = random.sample(stock.states, count)
        people = random.sample(stock.people, count)
        offices = random.sample(stock.offices, count)
        return [
            Signatory(article, state, who, office)
            for (article, state), who, office in zip(states, people, offices, strict=True)
        ]

    def _release(self, made: Made) -> None:
        ahead, behind = self._stock.release
        for line in [each for each in ahead if self._random.random() < 0.2][:1]:
            made.blocks.insert(0, [line])
            made.key["release_lines"].append({"text": line})
        for line in [each for each in behind if self._random.random() < 0.2][:1]:
            made.blocks.append([line])
            made.key["release_lines"].append({"text": line})

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


@dataclass(slots=True)
class Body:
    """Paragraphs, sections, lists of up to three levels, a final clause."""

    maker: Maker
    made: Made
    parties: list[Signatory]
    _numbered: str | None = None
    _number: int = 0

    def put(self, dated: bool, day: str, place: str) -> None:
        make, stock = self.maker, self.maker.stock
        self._paragraph(self._opening(), None)
        self._numbered = make.choice(None, None, "{}.", "{})", "({})", "{}.")
        self._number = 0
        for part in range(make.choice(1, 1, 2, 3)):
            if make.chance(0.5):
                self._section(make.choice(*stock.sections), part)
            for sentence in make.sample(stock.sentences, make.choice(1, 2, 3)):
                self._paragraph(sentence, self._next())
            if make.chance(0.5):
                self._list()
        if not dated:
            clause = stock.done.format(place=place, date=day)
            foot = make.choice(clause, clause, f"{place}, {day}")
            self.made.key["body"].append(self._unit("final-clause", None, foot))

    def _opening(self) -> str:
        make = self.maker
        names = make.named(self.parties)
        of_all = make.joined([f"{each.article} {each.state}" for each in self.parties])
        if len(self.parties) == 1 and make.stock.code == "it":
            text = "{A} ha adottato oggi il presente testo."
        else:
            text = make.stock.opening.replace("{A} " + make.stock.link + " {B}", "{A}")
        said = text.format(A=names, of_all=of_all)
        return said[:1].upper() + said[1:]

    def _next(self) -> str | None:
        if self._numbered is None:
            return None
        self._number += self.maker.choice(1, 1, 1, 1, 2) if self._number else 1
        return str(self._numbered.format(self._number))

    def _unit(self, kind: str, label: str | None, text: str, indent: str = "") -> Json:
        unit: Json = {"kind": kind, "label": label, "text": text, "items": []}
        self.made.blocks.append([f"{indent}{label} {text}" if label else text])
        return unit

    def _paragraph(self, text: str, label: str | None) -> Json:
        unit = self._unit("paragraph", label, text)
        self.made.key["body"].append(unit)
        return unit

    def _section(self, title: str, part: int) -> None:
        words = title.upper() if self.maker.chance(0.5) else title
        label = self.maker.choice(None, ("I.", "II.", "III.")[part])
        self.made.key["body"].append(self._unit("section", label, words))

    def _list(self) -> None:
        make, stock = self.maker, self.maker.stock
        lead = self._paragraph(make.choice(*stock.leads), self._next())
        style = make.choice("-", "–", "•", "{a})", "({a})", "({i})", "{i})")
        inner = make.choice("-", "({i})", "{i})") if "a" in style else None
        items = make.sample(stock.items, make.choice(2, 3, 4))
        tight, lines = make.chance(0.5), []
        for n, text in enumerate(items):
            end = "." if n == len(items) - 1 else stock.also if n == len(items) - 2 else ";"
            unit = {"kind": "item", "label": _count(style, n), "text": text + end, "items": []}
            lead["items"].append(unit)
            lines.append(f"   {unit['label']} {unit['text']}")
            if inner and n == 0:
                unit["text"] = lines[-1] = f"{text}:"
                lines[-1] = f"   {unit['label']} {unit['text']}"
                for m, more in enumerate(make.sample(stock.items, 2)):
                    low = {"kind": "item", "label": _count(inner, m), "text": f"{more};"}
                    unit["items"].append({**low, "items": []})
                    lines.append(f"      {low['label']} {low['text']}")
        self.made.blocks += [lines] if tight else [[line] for line in lines]


def _count(style: str, n: int) -> str:
    return style.format(a="abcdef"[n], i=("i", "ii", "iii", "iv")[n])


@dataclass(slots=True)
class Signing:
    """Signature blocks in one of many layouts, or none."""

    maker: Maker
    made: Made
    parties: list[Signatory]

    def put(self) -> None:
        layout = self.maker.choice(
            self._none, self._sequential, self._sequential, self._flattened, self._rows,
            self._run_in, self._tabs, self._spaces, self._brackets, self._person_first,
            self._office_first,
        )  # fmt: skip
        layout()

    def _party(self, each: Signatory, *, caps: bool) -> str:
        stock = self.maker.stock
        state = f"{each.article} {each.state}"
        if self.maker.chance(0.4):
            the = "the " if stock.code == "en" else "il "
            state = f"{the}{stock.governments} {self.maker.of_state(each)}"
        line = f"{stock.for_words} {state}"
        return line.upper() if caps else line

    def _signed(self, party: str | None, each: Signatory, **more: Any) -> None:
        person = {"honorific": each.who.honorific, "name": each.who.name}
        person |= {"postnominal": each.who.postnominal, "office": each.office, **more}
        self.made.key["signature_blocks"].append({"party": party, "signatory": person})

    def _lines(self) -> list[tuple[str, Signatory]]:
        caps = self.maker.chance(0.5)
        lines = [(self._party(each, caps=caps), each) for each in self.parties]
        for party, each in lines:
            self._signed(party, each)
        return lines

    def _none(self) -> None:
        pass

    def _sequential(self) -> None:
        colon = self.maker.choice("", ":")
        rule = self.maker.choice([], [], ["_______________"])
        for party, each in self._lines():
            self.made.blocks.append([f"{party}{colon}", *rule, each.who.printed(), each.office])

    def _flattened(self) -> None:
        lines = self._lines()
        self.made.blocks += [[party] for party, _ in lines]
        self.made.blocks += [[each.who.printed(), each.office] for _, each in lines]

    def _rows(self) -> None:
        lines = self._lines()
        self.made.blocks.append([party for party, _ in lines])
        self.made.blocks.append([each.who.printed() for _, each in lines])
        self.made.blocks.append([each.office for _, each in lines])

    def _run_in(self) -> None:
        for party, each in self._lines():
            self.made.blocks.append([f"{party}: {each.who.printed()}, {each.office}"])

    def _tabs(self) -> None:
        self._columns("\t", 1)

    def _spaces(self) -> None:
        self._columns(" ", 44)

    def _columns(self, gap: str, width: int) -> None:
        lines = self._lines()
        for pair in (lines[at : at + 2] for at in range(0, len(lines), 2)):
            rows = [[party for party, _ in pair], [each.who.printed() for _, each in pair]]
            rows.append([each.office for _, each in pair])
            wide = max(len(row[0]) for row in rows) + 6 if gap == " " else 0
            self.made.blocks.append(
                [gap.join(cell.ljust(wide) for cell in row).rstrip() for row in rows]
            )
        del width

    def _brackets(self) -> None:
        for each in self.parties:
            surname = each.who.name.split()[-1].upper()
            office = f"{each.office} {self.maker.of_state(each)}"
            self.made.blocks.append([office, f"({surname})"])
            self._signed(None, each, honorific=None, name=surname, postnominal=None, office=office)

    def _person_first(self) -> None:
        for party, each in self._lines():
            self.made.blocks.append([each.who.printed(), each.office, party])

    def _office_first(self) -> None:
        for party, each in self._lines():
            self.made.blocks.append([party, each.office, each.who.printed()])


def _wrapped(block: Block, width: int | None) -> Block:
    """Lines broken at a column width, as a typewriter breaks them; columns stay as they are."""
    if width is None or (
        len(block) > 1 and any("\t" in line or "    " in line.strip() for line in block)
    ):
        return block
    lines: Block = []
    for line in block:
        lead = len(line) - len(line.lstrip())
        if lead > 12 or len(line) <= width:
            lines.append(line)
            continue
        hang = " " * lead
        lines += textwrap.wrap(
            line, width, subsequent_indent=hang, break_on_hyphens=False, break_long_words=False
        )
    return lines


def made_text(seed: int) -> tuple[str, Json]:
    """The received text of a seed, and its key."""
    random = Random(seed)
    return Maker(random, random.choice((EN, IT))).text()
