"""A bracket or a quotation mark without its fellow."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_CLOSES = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«"}
_LABEL = re.compile(r"(?<![^\s(“«;:,.])(?:\d{1,3}|[^\W\d_]|[ivxlcIVXLC]{1,6})[.°]?\)")
_SINGLE = re.compile(r"(?<!\w)‘(?=\S)[^‘’\n]*(?:’\w[^‘’\n]*)*\Z")
_REOPENS = "“«"
_QUOTES = "“”«»„"
_REACH = 80
"""Characters; more would leave the reader to search, and an aside is seldom longer."""
_ENDS = re.compile(r"(?P<word>[^\W\d_]*)(?P<end>[.;:!?]\s+)(?=\S)")


def _check(page: Page) -> Iterator[Remark]:
    open_before = ""
    for place, text in prose(page).items():
        odd = list(_odd(text))
        ends = list(_ends(text, page)) if odd else []
        for at, mark in odd:
            if mark in _REOPENS and at == 0:
                open_before = mark  # a quotation of several paragraphs opens each of them
                if not _closes_later(page, place, mark):
                    yield _remark(place, at, mark, text, ends)
            elif mark in _CLOSES and _CLOSES[mark] == open_before:
                open_before = ""
            else:
                yield _remark(place, at, mark, text, ends)


def _ends(text: str, page: Page) -> Iterator[tuple[int, int]]:
    """Stops of sentences with the space behind them; that of an abbreviation ends none."""
    for found in _ENDS.finditer(text):
        if not (found["end"][0] == "." and fold(found["word"]) in page.abbreviated):
            yield found.span("end")


def _remark(place: str, at: int, mark: str, text: str, ends: list[tuple[int, int]]) -> Remark:
    """About the nearest words in which the fellow may stand: to the sentence's end, or from it.

    `ends` are the stops of the text's sentences with the space behind them, in order.
    """
    start, end = at, at + 1
    later = bisect_left(ends, (at, at))
    if mark in _CLOSES:
        begins = ends[later - 1][1] if later else 0
        near = text.find(" ", max(0, end - _REACH), at) + 1 if end > _REACH else 0
        start = max(begins, near)
    else:
        end = ends[later][0] + 1 if later < len(ends) else len(text)
        if end - start > _REACH:
            near = text.rfind(" ", start, start + _REACH)
            end = near if near > start else end
    return Remark(place, start, end, f"‘{mark}’ has no fellow: where does it belong?")


def _odd(text: str) -> Iterator[tuple[int, str]]:
    """Marks that nothing opens or nothing closes."""
    labels = {found.end() - 1 for found in _LABEL.finditer(text)}
    opened: list[tuple[int, str]] = []
    for at, mark in enumerate(text):
        if mark in _CLOSES.values() or (mark == "„"):
            opened.append((at, mark))
        elif mark in _CLOSES:
            if opened and opened[-1][1] in (_CLOSES[mark], "„"):
                opened.pop()
            elif any(o == _CLOSES[mark] for _, o in opened):
                while opened[-1][1] != _CLOSES[mark]:
                    yield opened.pop()
                opened.pop()
            elif at not in labels:
                if opened and opened[-1][1] in _QUOTES and mark in _QUOTES:
                    opened.pop()  # opened by one kind and closed by another: asked once
                yield at, mark
    yield from opened
    straight = [found.start() for found in re.finditer(r'(?<!\d)"', text)]
    if len(straight) % 2:
        yield straight[-1], '"'
    single = _SINGLE.search(text)
    if single and "’" not in text[single.start() :]:
        yield single.start(), "‘"


def _closes_later(page: Page, place: str, mark: str) -> bool:
    """Whether a later paragraph ends what this one opens: it opens anew, or closes unopened."""
    texts = list(prose(page).items())
    closing = next(c for c, o in _CLOSES.items() if o == mark)
    for _, text in texts[[p for p, _ in texts].index(place) + 1 :]:
        if text.startswith(mark) and closing in text:
            return True
        if any(m == closing for _, m in _odd(text)):
            return True
    return False


RULE = Rule(
    name="unbalanced-marks",
    group="typography",
    class_="query",
    fix="none",
    summary="A bracket or a quotation mark has no fellow.",
    why="Where a quotation or an aside ends, only its author can say. A bracket behind the letter "
    "or number of a list item, and a quotation that opens each of its paragraphs, are right.",
    source="standard punctuation",
    check=_check,
    passes=(
        Sample(body=("They (the Parties) noted: a) trade; (b) ports [of call]; the “Port”.",)),
        Sample(body=("“We met.", "“We shall meet again.”")),
    ),
    fails=(
        Sample(body=("The Parties (both of them met in the capital.",)),
        Sample(body=("The “Port, as it is called, was opened.",)),
        Sample(language="it", body=("L’accordo quadro» è stato firmato.",)),
    ),
)
