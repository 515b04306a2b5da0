"""Other words in one place of a communiqué."""

from __future__ import annotations

from collections.abc import Callable

from communique.language.words import fold
from communique.model import inline
from communique.model.communique import (
    Cell,
    Communique,
    Instrument,
    Person,
    SignatureBlock,
    Unit,
)


def with_change(
    communique: Communique, place: str, text: str, start: int, end: int, words: str
) -> Communique:
    """The communiqué with a stretch of a place replaced.

    `text` is what is printed there, if the place has no words of its own (a name of the register).
    """
    kind, _, rest = place.partition("/")
    number, _, field = rest.partition("/")

    def changed(text: str) -> str:
        return inline.replaced(text, start, end, words)

    if kind == "heading":
        parts = communique.heading.parts
        new = tuple(
            p.model_copy(update={"text": _in_heading(p.text, start, end, words)})
            if n == int(number)
            else p
            for n, p in enumerate(parts, 1)
        )
        heading = communique.heading.model_copy(update={"parts": new})
        instrument = _named_anew(communique, parts[int(number) - 1].text, start, end, words)
        return communique.model_copy(update={"heading": heading, "instrument": instrument})
    if kind == "body":
        body = tuple(_unit(unit, number, field, changed) for unit in communique.body)
        return communique.model_copy(update={"body": body})
    if kind == "signature":
        own = _own_words(communique.signature_blocks[int(number) - 1], field)
        now = text if own is None else own
        return _signature(communique, int(number), field, now[:start] + words + now[end:])
    return _release(communique, int(number), start, end, words)


def _in_heading(text: str, start: int, end: int, words: str) -> str:
    if inline.is_marked(text):
        return inline.replaced(text, start, end, words)
    return text[:start] + words + text[end:]


def _named_anew(
    communique: Communique, heading: str, start: int, end: int, words: str
) -> Instrument | None:
    """The instrument, with its provisional title changed as the heading that it was read from."""
    instrument, code = communique.instrument, communique.language
    title = instrument.title.get(code) if instrument else None
    at = fold(heading).find(fold(title.text)) if title and title.status == "provisional" else -1
    if instrument is None or title is None or at < 0:
        return instrument
    if not at <= start <= end <= at + len(title.text):
        return instrument
    low, high = start - at, end - at
    cased = words.lower() if title.text[max(0, low - 1) : high + 1].islower() else words
    new = title.model_copy(update={"text": title.text[:low] + cased + title.text[high:]})
    return instrument.model_copy(update={"title": {**instrument.title, code: new}})


def _unit(unit: Unit, wanted: str, field: str, changed: Callable[[str], str]) -> Unit:
    if unit.id != wanted:
        items = tuple(_unit(item, wanted, field, changed) for item in unit.items)
        return unit.model_copy(update={"items": items}) if items else unit
    if field == "label":
        return unit.model_copy(update={"label": changed(unit.label or "")})
    if not field:
        return unit.model_copy(update={"text": changed(unit.text)})
    r, c = (int(n) - 1 for n in field.split("."))
    rows = list(unit.rows)
    cells = list(rows[r].cells)
    cells[c] = Cell(text=changed(cells[c].text))
    rows[r] = rows[r].model_copy(update={"cells": tuple(cells)})
    return unit.model_copy(update={"rows": tuple(rows)})


def _own_words(block: SignatureBlock, field: str) -> str | None:
    words: str | None = getattr(block if field == "party" else block.signatory, field, None)
    return words


def _signature(communique: Communique, number: int, field: str, words: str) -> Communique:
    blocks = list(communique.signature_blocks)
    block = blocks[number - 1]
    if field == "party":
        block = block.model_copy(update={"party": words})
    else:
        person = block.signatory or Person(name="")
        person = person.model_copy(update={field: words})
        block = block.model_copy(update={"signatory": person})
    blocks[number - 1] = block
    return communique.model_copy(update={"signature_blocks": tuple(blocks)})


def _release(communique: Communique, number: int, start: int, end: int, words: str) -> Communique:
    lines = list(communique.release_lines)
    text = lines[number - 1].text
    lines[number - 1] = lines[number - 1].model_copy(
        update={"text": text[:start] + words + text[end:]}
    )
    return communique.model_copy(update={"release_lines": tuple(lines)})
