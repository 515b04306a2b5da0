"""Text in lines, for mail: wrapped, underlined, tabulated, by the room that characters take.

A character of East Asian scripts takes two columns and a combining one none (UAX #11). Words are
parted at spaces; text that is written without any may break between its wide characters, save
where a mark would open the next line or end the last (UAX #14, classes CL, NS, OP).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from communique.rendering.spacing import NO_BREAK

WIDTH = 72
_GAP = "  "
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_JOINER = "\u200d"
_MARK_FROM_RIGHT = "\u200f"
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
_NEVER_FIRST = ("Pe", "Pf", "Po", "Lm", "Mn", "Me", "Mc", "Cf", "Sk")
_NEVER_LAST = ("Ps", "Pi")


def columns(text: str) -> int:
    """The columns a text takes where every letter of the Latin script takes one."""
    return sum(map(_columns, text))


def wrapped(text: str, width: int = WIDTH, first: str = "", rest: str | None = None) -> str:
    """Lines of at most `width` columns; longer words and addresses stay whole."""
    rest = " " * columns(first) if rest is None else rest
    lines, line, bare = [], first, True
    for gap, piece in _pieces(text):
        if not bare and columns(line + gap + piece) > width:
            lines.append(line)
            line, bare = rest, True
        line += piece if bare else gap + piece
        bare = False
    return "\n".join([*lines, line.rstrip(" ")]).replace(NO_BREAK, " ")


def underlined(text: str, mark: str = "=") -> str:
    """Lines with a line under them, as long as the longest."""
    return f"{text}\n{mark * max(columns(line) for line in text.split(chr(10)))}"


def tabulated(rows: Sequence[Sequence[str]], header: Sequence[str] = (), indent: str = "") -> str:
    """A table in columns where it is narrow enough, else row by row, each cell with its head."""
    head, rows = _in_line(header), [_in_line(row) for row in rows]
    table = [head, *rows] if head else rows
    widths = [max(map(columns, cells)) for cells in zip_longest(*table, fillvalue="")]
    if sum(widths) + len(_GAP) * (len(widths) - 1) + columns(indent) > WIDTH:
        return "\n\n".join(_record(row, head, indent) for row in rows)
    lines = [indent + _GAP.join(map(_padded, row, widths)).rstrip() for row in table]
    if head:
        lines.insert(1, indent + _GAP.join("-" * width for width in widths))
    return "\n".join(lines).replace(NO_BREAK, " ")


def directed(text: str, direction: str) -> str:
    """In a text from right to left, a line that opens with a left-to-right word says which it is.

    A reader of mail takes the direction of a line from its first letter (UAX #9, P2).
    """
    if direction != "rtl":
        return text
    lines = text.split("\n")
    return "\n".join(_MARK_FROM_RIGHT + line if _first_way(line) == "L" else line for line in lines)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if _is_wide(character) else 1


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What may stand on a line of its own, each with what parts it from the one before."""
    for word in _SPACES.split(text):
        start = 0
        for at in range(1, len(word) + 1):
            if at == len(word) or _may_break(word[at - 1], word[at]):
                yield ("" if start else " "), word[start:at]
                start = at


def _may_break(before: str, after: str) -> bool:
    if not (_is_wide(before) or _is_wide(after)) or before == _JOINER or after in _SMALL_KANA:
        return False
    return (
        unicodedata.category(after) not in _NEVER_FIRST
        and unicodedata.category(before) not in _NEVER_LAST
    )


def _in_line(row: Sequence[str]) -> list[str]:
    """The cells of a row, each on one line."""
    return [_SPACES.sub(" ", cell).strip() for cell in row]


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))


def _record(row: Sequence[str], header: Sequence[str], indent: str) -> str:
    named = zip_longest(header[: len(row)], row, fillvalue="")
    lines = [f"{name}: {cell}" if name else cell for name, cell in named if cell]
    return "\n".join(wrapped(line, WIDTH, indent, indent + _GAP) for line in lines)


def _first_way(line: str) -> str | None:
    ways = map(unicodedata.bidirectional, line)
    return next((way for way in ways if way in ("L", "R", "AL")), None)
