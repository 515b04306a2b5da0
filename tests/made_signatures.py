"""Signature blocks of made texts, in many layouts, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from made_parts import Made, Maker, Signatory


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
        self._columns("\t")

    def _spaces(self) -> None:
        self._columns(" ")

    def _columns(self, gap: str) -> None:
        lines = self._lines()
        for pair in (lines[at : at + 2] for at in range(0, len(lines), 2)):
            rows = [[party for party, _ in pair], [each.who.printed() for _, each in pair]]
            rows.append([each.office for _, each in pair])
            wide = max(len(row[0]) for row in rows) + 6 if gap == " " else 0
            self.made.blocks.append(
                [gap.join(cell.ljust(wide) for cell in row).rstrip() for row in rows]
            )

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
