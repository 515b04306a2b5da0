"""Signature areas of received texts, spoilt at random, as text, web page, Word file and PDF.

Nothing says how such an area is to be read; but no word of it may vanish.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from random import Random
from typing import Literal

from docx import Document

from importing.readers.pdf_files import LEADING, pdf, text, width
from importing.readers.word_files import saved

Cell = list[str]
Rows = list[list[Cell]]
Format = Literal["txt", "html", "docx", "pdf"]
FORMATS: tuple[Format, ...] = ("txt", "html", "docx", "pdf")
BODY = (
    "JOINT COMMUNIQUÉ ON FERRIES AND LIGHTHOUSES",
    "Port Vesper, 3 May 2031",
    "The Republic of Belmora, the Kingdom of Tessal and the State of Ouadris met today.",
    "They agreed to keep every ferry and every lighthouse of the Narrow Sound as it is.",
)
_SIGNED: tuple[Cell, ...] = (
    [
        *("FOR THE GOVERNMENT OF THE", "REPUBLIC OF BELMORA"),
        *("Hon. Ada Brimstock, MP", "Minister of Ports and", "Coastal Affairs"),
    ],
    ["FOR THE GOVERNMENT OF THE", "KINGDOM OF TESSAL", "H.E. Dr. Tomas Quill", "Prime Minister"],
    ["For the State of Ouadris", "Una Fenn", "Secretary of State for the Sea"],
    ["For the Orvanian Republic:", "Ivo Marsh de la Torre", "Minister of Foreign Affairs"],
)
_STRAY = (
    *("zylop", "Qwarn", "ORIGINAL", "e", "12", "(tbc)", "[video link]", "vs.", "and", "Draft"),
    *("Witnessed by", "ad interim", "__", "stamp here", "MINISTRY", "Hon.", "PhD", ","),
)


class Spoiler:
    """Spoils cells as people and programs do; the same `random` spoils alike."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def spoil(self, cells: list[Cell]) -> None:
        for _ in range(self._random.randint(0, 4)):
            how: Callable[[Cell], None] = self._random.choice(
                (self._glue, self._stray, self._stray, self._line, self._drop, self._swap)
            )
            how(self._random.choice([cell for cell in cells if cell]))
            if not any(cells):
                return

    def _glue(self, cell: Cell) -> None:
        """«REPUBLICOF BELMORA»."""
        n = self._random.randrange(len(cell))
        gaps = [at for at, c in enumerate(cell[n]) if c == " "]
        if gaps:
            at = self._random.choice(gaps)
            cell[n] = cell[n][:at] + cell[n][at + 1 :]

    def _stray(self, cell: Cell) -> None:
        n = self._random.randrange(len(cell))
        words = cell[n].split()
        words.insert(self._random.randint(0, len(words)), self._random.choice(_STRAY))
        cell[n] = " ".join(words)

    def _line(self, cell: Cell) -> None:
        cell.insert(self._random.randint(0, len(cell)), self._random.choice(_STRAY))

    def _drop(self, cell: Cell) -> None:
        if len(cell) > 1:
            cell.pop(self._random.randrange(len(cell)))

    def _swap(self, cell: Cell) -> None:
        self._random.shuffle(cell)


def spoilt(seed: int, format: Format) -> tuple[bytes, str]:
    """A received file whose signature area is spoilt, and every word that stands in it."""
    random = Random(seed)
    cells = [list(cell) for cell in random.sample(_SIGNED, random.choice((1, 2, 2, 3, 4)))]
    Spoiler(random).spoil(cells)
    cells = [cell for cell in cells if cell]
    rows = random.choice((_stacked, _beside, _beside, _by_kind, _by_line))(cells)
    made = {"txt": _txt, "html": _html, "docx": _docx, "pdf": _pdf}[format](rows, random)
    words = [line for row in rows for cell in row for line in cell]
    return made, " ".join((*BODY, *words))


def _stacked(cells: list[Cell]) -> Rows:
    return [[cell] for cell in cells]


def _beside(cells: list[Cell]) -> Rows:
    return [cells[at : at + 2] for at in range(0, len(cells), 2)]


def _by_kind(cells: list[Cell]) -> Rows:
    """Parties in a row, and what is under them in the next."""
    return [[cell[:1] for cell in cells], [cell[1:] for cell in cells]]


def _by_line(cells: list[Cell]) -> Rows:
    longest = max(len(cell) for cell in cells)
    return [[cell[n : n + 1] for cell in cells] for n in range(longest)]


def _txt(rows: Rows, random: Random) -> bytes:
    gap = random.choice(("\t", "      "))
    blocks = list(BODY)
    for row in rows:
        wide = max((len(line) for cell in row for line in cell), default=0)
        lines = []
        for n in range(max(len(cell) for cell in row)):
            line = [cell[n] if n < len(cell) else "" for cell in row]
            padded = line if gap == "\t" else [each.ljust(wide) for each in line]
            lines.append(gap.join(padded).rstrip())
        blocks.append("\n".join(lines))
    return ("\n\n".join(blocks) + "\n").encode()


def _html(rows: Rows, random: Random) -> bytes:
    body = "".join(f"<p>{html.escape(each)}</p>" for each in BODY)
    table = ""
    for row in rows:
        cells = ("<br>".join(html.escape(line) for line in cell) for cell in row)
        table += "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    return f"<html><body>{body}<table>{table}</table></body></html>".encode()


def _docx(rows: Rows, random: Random) -> bytes:
    document = Document()
    for each in BODY:
        document.add_paragraph(each)
    table = document.add_table(len(rows), max(len(row) for row in rows))
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            made = table.cell(r, c)
            made.paragraphs[0].text = cell[0] if cell else ""
            for line in cell[1:]:
                made.add_paragraph(line)
    return saved(document)


def _pdf(rows: Rows, random: Random) -> bytes:
    shown, y = "", 760
    for each in BODY:
        shown += text(72, y, each, "B" if each.isupper() else "F")
        y -= 2 * LEADING
    for row in rows:
        across = 450 / len(row)
        widest = max((width(line, 1) for cell in row for line in cell), default=1)
        size = min(10, (across - 20) / widest)
        for n in range(max(len(cell) for cell in row)):
            for c, cell in enumerate(row):
                if n < len(cell):
                    shown += text(72 + c * across, y, cell[n], size=size)
            y -= LEADING
        y -= LEADING
    return pdf(shown)
