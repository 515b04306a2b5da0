"""Compares what `communique import --dry-run --format json` says with a fixture's key.

A key has the shape of that object, with these liberties:

- `alternatives` of a communiqué maps a field to further readings that are as right;
  `alternatives` of a body unit lists partial units (`{"kind": "item"}`) that may replace its own;
- `nesting: either` of a unit leaves open whether it is nested (a numbered list after a colon);
- `footnotes` of a communiqué are texts that may stand as units or release lines, or nowhere there;
- `expects` lists findings that must be there: `class`, `applied`, `before`, `after`, `where`, and
  `about`, a pattern for rule and message; what is left out is not asked;
- `forbids`, in the same shape, lists findings that must not be there;
- `must_not_change` lists strings that must survive to the letter.

Texts are compared after NFC and folding of white space. Whether the paragraphs below a section or
an annex are nested in it or follow it is left open; nothing else is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

FIELDS = ("kind", "language", "heading", "title", "date", "place", "parties")
PERSON = ("honorific", "name", "postnominal", "office")
OPEN_ENDED = ("section", "annex")


def differences(actual: Json, key: Json) -> list[str]:
    """Every difference, each opening with the place and field it is about; empty if all is right.

    `actual` and `key` are whole import objects; only what the key asks is looked at.
    """
    found, wanted = actual.get("communiques", []), key["communiques"]
    told: list[str] = []
    if len(found) != len(wanted):
        told.append(f"communiques: {len(found)} instead of {len(wanted)}")
    for n, theirs in enumerate(wanted):
        ours = found[n] if n < len(found) else {}
        told += [f"{n + 1}.{each}" for each in _communique(ours, theirs)]
    return told + _findings(actual, key) + _untouched(actual, key)


def questions(key: Json) -> int:
    """How many things a key asks: the denominator of a score."""
    asked = 1 + sum(len(key.get(name, [])) for name in ("expects", "forbids", "must_not_change"))
    for each in key["communiques"]:
        units = sum(1 for _ in _flat(each["body"]))
        asked += len(FIELDS) + 1 + units + 1 + len(each["signature_blocks"]) + 1
    return asked


def _communique(actual: Json, key: Json) -> Iterator[str]:
    for field in FIELDS:
        if _field(field, actual) not in [_field(field, each) for each in _readings(key, field)]:
            yield f"{field}: {actual.get(field)!r} instead of {key[field]!r}"
    yield from _fewest(_body, actual, _readings(key, "body"))
    yield from _fewest(_blocks, actual, _readings(key, "signature_blocks"))
    notes = [fold(each) for each in key.get("footnotes", [])]
    released = _released(actual, notes)
    if released not in [_released(each, notes) for each in _readings(key, "release_lines")]:
        yield f"release_lines: {released!r} instead of {_released(key, notes)!r}"


def _readings(key: Json, field: str) -> list[Json]:
    """The key, and the key with each alternative of a field in its place."""
    more = key.get("alternatives", {}).get(field, [])
    return [key, *({**key, field: each} for each in more)]


def _fewest(compare: Any, actual: Json, keys: list[Json]) -> list[str]:
    return min((list(compare(actual, key)) for key in keys), key=len)


def _field(field: str, of: Json) -> Any:
    value = of.get(field)
    if isinstance(value, list):
        return [fold(each) for each in value]
    folded = fold(value) if isinstance(value, str) else value
    return folded.rstrip(" ,;:") if field == "title" and folded else folded


def fold(text: str) -> str:
    """NFC, every run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _body(actual: Json, key: Json) -> Iterator[str]:
    notes = [fold(each) for each in key.get("footnotes", [])]
    ours = [each for each in _flat(actual.get("body", [])) if not _is_note(each[1], notes)]
    theirs = list(_flat(key["body"]))
    if len(ours) != len(theirs):
        yield f"body: {len(ours)} units instead of {len(theirs)}"
    matched = zip(_aligned(ours, theirs), theirs, strict=True)
    for n, (mine, (depth, unit)) in enumerate(matched, 1):
        if mine is None:
            yield f"body {n}: nothing like {unit['kind']} {_said(unit)[:70]!r}"
        else:
            yield from (f"body {n} {each}" for each in _unit(mine, depth, unit))


def _is_note(unit: Json, notes: list[str]) -> bool:
    text = fold(unit["text"])
    return any(text.endswith(note) and len(text) < len(note) + 8 for note in notes)


def _flat(units: list[Json], depth: int | None = 0) -> Iterator[tuple[int | None, Json]]:
    """Units in reading order with their depth, to which sections and annexes add none.

    None is a depth that the key leaves open, and that of everything nested there.
    """
    for unit in units:
        here = None if unit.get("nesting") == "either" else depth
        yield here, unit
        below = here if here is None or unit["kind"] in OPEN_ENDED else here + 1
        yield from _flat(unit.get("items", []), below)


def _aligned(
    ours: list[tuple[int | None, Json]], theirs: list[tuple[int | None, Json]]
) -> list[tuple[int | None, Json] | None]:
    """For each unit of the key the first of ours, in order, that opens as it does."""
    at, found = 0, []
    for _, unit in theirs:
        wanted = _openings(unit)
        here = next((i for i in range(at, len(ours)) if wanted & _openings(ours[i][1])), None)
        found.append(None if here is None else ours[here])
        at = at if here is None else here + 1
    return found


def _openings(unit: Json) -> set[str]:
    """How a unit begins, with its label and without."""
    said = (fold(text).casefold() for text in (_said(unit), unit["text"]))
    return {"".join(c for c in text if c.isalnum())[:18] for text in said if text}


def _said(unit: Json) -> str:
    rows = " | ".join(cell for row in _rows(unit) for cell in row)
    return rows or " ".join(filter(None, (unit.get("label"), unit["text"])))


def _rows(unit: Json) -> list[list[str]]:
    return [
        [fold(cell["text"] if isinstance(cell, dict) else cell) for cell in _cells(row)]
        for row in unit.get("rows", [])
    ]


def _cells(row: Any) -> list[Any]:
    return list(row["cells"]) if isinstance(row, dict) else list(row)


def _unit(mine: tuple[int | None, Json], depth: int | None, unit: Json) -> Iterator[str]:
    ours = mine[1]
    accepted = [unit, *({**unit, **other} for other in unit.get("alternatives", []))]
    if depth is not None and mine[0] != depth:
        yield f"depth: {mine[0]} instead of {depth} ({_said(unit)[:40]!r})"
    if _shape(ours) not in [_shape(each) for each in accepted]:
        yield f"unit: {_shape(ours)!r} instead of {_shape(unit)!r}"


def _shape(unit: Json) -> tuple[Any, ...]:
    """What of a unit must be right; an annex may carry its word as label or in its text."""
    if unit["kind"] == "annex":
        return ("annex", re.sub(r"[\W_]+", " ", fold(_said(unit))).strip())
    label = unit.get("label")
    return unit["kind"], label and fold(label), fold(unit["text"]), _rows(unit)


def _blocks(actual: Json, key: Json) -> Iterator[str]:
    ours = [_block(each) for each in actual.get("signature_blocks", [])]
    theirs = [_block(each) for each in key["signature_blocks"]]
    if len(ours) != len(theirs):
        yield f"signature_blocks: {len(ours)} instead of {len(theirs)}: {ours!r}"
    for n, wanted in enumerate(theirs):
        others = key["signature_blocks"][n].get("alternatives", [])
        accepted = [wanted, *(_block({**key["signature_blocks"][n], **each}) for each in others)]
        if n >= len(ours) or ours[n] not in accepted:
            got = ours[n] if n < len(ours) else None
            yield f"signature {n + 1}: {got!r} instead of {wanted!r}"


def _block(block: Json) -> tuple[str | None, ...]:
    person = block.get("signatory") or {}
    said = (block.get("party"), *(person.get(each) for each in PERSON))
    return tuple(fold(each) if each else None for each in said)


def _released(of: Json, notes: list[str]) -> str:
    """All release lines as one text: where one ends and the next begins is not asked."""
    lines = [
        line if isinstance(line, dict) else {"text": line} for line in of.get("release_lines", [])
    ]
    return fold(" ".join(line["text"] for line in lines if not _is_note(line, notes)))


def _findings(actual: Json, key: Json) -> Iterator[str] | list[str]:
    found = actual.get("findings", [])
    missing = [w for w in key.get("expects", []) if not any(_like(f, w) for f in found)]
    unwanted = [
        (f, w)
        for w in key.get("forbids", [])
        for f in found
        if _like(f, w) and ("before" not in w or f.get("before"))
    ]
    return [f"findings: none for {each!r}" for each in missing] + [
        f"findings: {f.get('rule')} {f.get('before')!r} is forbidden by {w!r}" for f, w in unwanted
    ]


def _like(finding: Json, wanted: Json) -> bool:
    exact = all(finding.get(k) == wanted[k] for k in ("class", "applied", "where") if k in wanted)
    texts = all(_within(finding.get(k), wanted[k]) for k in ("before", "after") if k in wanted)
    told = f"{finding.get('rule')} {finding.get('message')}"
    return exact and texts and bool(re.search(wanted.get("about", ""), told, re.IGNORECASE))


def _within(ours: str | None, theirs: str) -> bool:
    """A finding may show more or less of the context than the key does, down to an insertion."""
    if ours and not fold(ours):  # white space says nothing about words
        return False
    return ours is not None and (fold(ours) in fold(theirs) or fold(theirs) in fold(ours))


def _untouched(actual: Json, key: Json) -> list[str]:
    everything = fold(" ".join(_words(actual.get("communiques", []))))
    kept = key.get("must_not_change", [])
    return [f"must not change: {each!r} is gone" for each in kept if fold(each) not in everything]


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (word for each in value.values() for word in _words(each))
    elif isinstance(value, list):
        yield from (word for each in value for word in _words(each))
