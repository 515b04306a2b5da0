"""Labels in front of paragraphs and items: «5.», «b)», «(iv)», «–», kept exactly as written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from communique.language.words import fold, starts_with

_LABEL = re.compile(
    r"""
    (?P<dotted> (?:\d{1,3}|[a-zA-Z])(?:\.\d{1,3})+\.?\)? )
    | (?P<number> [([]?\d{1,3}(?:[.)\]/]{1,2}[-–]?|\s?[-–](?=\s))
        | \d{1,3}[°º]\)? | §{1,2}\s?\d{1,3}\.? )
    | (?P<roman> [([]?(?:[ivxlcdm]{1,7}|[IVXLCDM]{1,7})(?:[.)\]/]{1,2}[-–]?|\s[-–—](?=\s)) )
    | (?P<letter> [([]?(?:[a-zA-Z](?:[.)\]/]{1,2}[-–]?)|(?P<twice>[a-z])(?P=twice)\)) )
    | (?P<bullet> [-–—•·▪▫◦‣⁃∙●○■□◆◇►▶➤→*+➢✓✔»›] | o(?=\s) )
    """,
    re.VERBOSE,
)

_NUMBERED = re.compile(r"(\s?(\d{1,3}|[IVXLC]{1,7})[.)][-–—]?)\s+\S")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as written, the kind of numbering it belongs to, and its value where it counts."""

    text: str
    style: str
    value: int
    end: int

    @property
    def counts(self) -> bool:
        return not self.style.startswith("bullet")


def label_of(
    text: str, seen: Mapping[str, Label] | None = None, parts: tuple[str, ...] = ()
) -> Label | None:
    """The label a line opens with; `seen` holds the last one of each kind of numbering.

    They tell whether «i)» is the letter after h) or the first Roman number. `parts` are words that
    may stand in a label («Art. 1.»).
    """
    if named := _named(text, parts):
        return named
    found = _LABEL.match(text)
    if not found or not re.match(r"\s+\S", text[found.end() :]):
        return None
    kind = found.lastgroup or ""
    written = found[0]
    if kind in ("roman", "letter", "twice"):
        return _letter_or_roman(written, found.end(), seen or {})
    if kind == "bullet":
        return Label(written, f"bullet {written}", 0, found.end())
    frame = _frame(written.replace("º", "°"))
    value = int(re.findall(r"\d+", written)[-1])
    if kind == "dotted":
        depth = len(re.findall(r"\d+", written))
        return Label(written, f"dotted {depth}", value, found.end())
    return Label(written, f"number {frame}", value, found.end())


def _named(text: str, parts: tuple[str, ...]) -> Label | None:
    """«Art. 1. The passes stay open …»: a word, a number and a stop."""
    word = starts_with(text, parts)
    found = _NUMBERED.match(text, len(word)) if word else None
    if word is None or found is None:
        return None
    written = text[: found.end(1)]
    value = int(found[2]) if found[2].isdigit() else _roman(found[2])
    return Label(written, f"number {fold(word)}", value, found.end(1)) if value else None


def is_surely_label(text: str) -> bool:
    """Whether a line opens with a label that is no initial of a name («A. Brimstock»)."""
    found = label_of(text)
    return found is not None and (
        len(re.sub(r"\W", "", found.text)) != 1 or found.text[0].isdigit()
    )


def _frame(written: str) -> str:
    return re.sub(r"[^\W§]+|\s", "", written)


def _letter_or_roman(written: str, end: int, seen: Mapping[str, Label]) -> Label | None:
    """A single letter may count as a letter or as a Roman number: whichever goes on or begins."""
    core = re.sub(r"[\W\s]", "", written)
    case = "upper" if core.isupper() else "lower"
    frame = _frame(written)
    readings = []
    if len(core) == 1:
        value = ord(core.lower()) - ord("a") + 1
        readings.append(Label(written, f"letter {case} {frame}", value, end))
    if roman := _roman(core):
        readings.append(Label(written, f"roman {case} {frame}", roman, end))
    if len(core) == 2 and core[0] == core[1]:
        value = ord(core[0].lower()) - ord("a") + 1
        readings.append(Label(written, f"letter twice {frame}", value, end))
    for reading in readings:
        before = seen.get(reading.style)
        if before and 0 <= reading.value - before.value <= 3:
            return reading
    first = [each for each in readings if each.value == 1]
    if first:
        return first[-1] if core.lower() == "i" else first[0]
    if len(core) > 1 and readings:
        return readings[0]
    return None if frame == "." else next(iter(readings), None)


def _roman(core: str) -> int | None:
    digits = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    values = [digits.get(c) for c in core.lower()]
    if None in values or len(core) > 7:
        return None
    known = [v for v in values if v is not None]
    total = sum(-v if i + 1 < len(known) and v < known[i + 1] else v for i, v in enumerate(known))
    return total if total < 100 else None
