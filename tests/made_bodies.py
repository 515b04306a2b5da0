"""Bodies of made texts: numbered and not, in sections, with lists in lists."""

from __future__ import annotations

from dataclasses import dataclass

from made_parts import Json, Made, Maker, Signatory


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
            foot = make.choice(clause, clause, f"{place}, {day}") if make.alone else clause
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
