"""A space too many: two in a row, at the end of a text, inside brackets, before a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.definition import Language
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_EDGE = re.compile(r"\A\s+|\s+\Z")
_DOUBLED = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")
_OPENED = re.compile(r"(?<=[(\[“«‘])\s+(?=[^\s)\]”»’])")
_CLOSED = re.compile(r"(?<=[^\s(\[“«‘])\s+(?=[)\]”»])")
_BEFORE = re.compile(
    r"(?<=[\w)\]”»’\"'%°])\s+"
    r"(?=(?:[,;:!?]|\.(?=[\s\"”»)]|[^\W\d_a-z][^\W\d_A-Z]|\Z))(?![-)(]))"
)


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        kept = settled(page, place)
        for start, end, message in _at_marks(text, page.language):
            edge = any(start == low + 1 or end == high - 1 for low, high in kept)
            if edge or not within(kept, start):
                yield Remark(place, start, end, message, "")
        for found in (*_EDGE.finditer(text), *_DOUBLED.finditer(text)):
            if not within(kept, found.start()):
                yield _too_wide(place, found, text)


def _too_wide(place: str, found: re.Match[str], text: str) -> Remark:
    if found.start() == 0 or found.end() == len(text):
        return Remark(place, *found.span(), "a space at the edge of the text", "")
    one = next((c for c in found[0] if c not in " \t"), " ")  # a no-break space stays one
    return Remark(place, *found.span(), "two spaces in a row", one)


def _at_marks(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    kept = language.typography.space_before
    for found in _BEFORE.finditer(text):
        if text[found.end()] not in kept:
            yield (*found.span(), f"a space before ‘{text[found.end()]}’")
    for pattern, way in ((_OPENED, -1), (_CLOSED, 0)):
        for found in pattern.finditer(text):
            mark = text[found.start() - 1] if way else text[found.end()]
            if not (kept and mark in "«»"):
                yield (*found.span(), f"a space inside ‘{mark}’")
    yield from _straight(text)


def _straight(text: str) -> Iterator[tuple[int, int, str]]:
    """Straight marks open and close by turns, where each has its fellow."""
    marks = [found.start() for found in re.finditer('"', text)]
    for opened, closed in zip(marks[::2], marks[1::2], strict=False):
        after = re.compile(r"\s+(?=\S)").match(text, opened + 1)
        before = re.search(r"(?<=\S)\s+\Z", text[opened + 1 : closed])
        if len(marks) % 2 == 0 and after and before:
            yield (*after.span(), "a space inside quotation marks")
            yield opened + 1 + before.start(), closed, "a space inside quotation marks"


RULE = Rule(
    name="space-superfluous",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A space stands where none belongs.",
    why="Two spaces in a row, a space at the edge of a text, inside brackets or quotation marks, "
    "or before a comma or stop are slips of typing. Where a language sets a space before some "
    "marks, its file says so.",
    source="European Commission, English Style Guide, chapter on punctuation; "
    "Interinstitutional style guide, part on Italian",
    check=_check,
    passes=(
        Sample(body=("They met (in private), said “yes”, and left ... at 10.30.",)),
        Sample(language="it", body=("L’accordo «quadro» [bozza], art. 5, n. 3: ecco.",)),
    ),
    fails=(
        Sample(body=("They  met today.",), fixed="They met today."),
        Sample(body=("They met today .",), fixed="They met today."),
        Sample(
            body=("The Ministers ( and experts ) met.",), fixed="The Ministers (and experts) met."
        ),
        Sample(
            language="it",
            body=("L’accordo « quadro » , firmato oggi.",),
            fixed="L’accordo «quadro», firmato oggi.",
        ),
    ),
    enters="names",
)
