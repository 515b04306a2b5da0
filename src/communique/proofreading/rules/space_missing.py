"""A space too few: after a comma or a full stop, round brackets, quotation marks and dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, is_capitals
from communique.proofreading.locking import addresses
from communique.proofreading.prose import in_use, prose, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_COMMA = re.compile(r"(?<=[\w.)\]”»’\"%])[,;](?=[^\W\d_“«(\[])|(?<=[^\W\d_)\]”»])[,;](?=\d)")
_COLON = re.compile(r"(?<=[^\W\d_]{3}):(?=[^\W\d_]{2})|(?<=\)):(?=\w)")
_STOP = re.compile(
    r"(?<![\w.@/])([^\W\d_]{3,}|\d{4}|\w*[)\]”»])[.!?](?=[“«(]?[^\W\d_])(\W?[^\W\d_]+)"
)
_BEFORE_BRACKET = re.compile(r"(?<=[^\W\d_]{3})(?=\((?=[^()]{2,}\))[^()]*?(?:[A-Z]\w*[A-Z]|\s))")
_AFTER_BRACKET = re.compile(r"(?<![^\W\d_])\([^()]*(?:[A-Z]\w*[A-Z]|\s|\d{4})[^()]*\)(?=[^\W_])")
_AFTER_QUOTE = re.compile(r"(?<=[\w.,!?])[”»](?=[^\W\d_])")
_BEFORE_QUOTE = re.compile(r"(?<=[^\W\d_])(?=[“«]\w)")
_DASH = re.compile(r"(?<=[^\W\d_,)])(?:\s–(?=[^\W\d_])|–\s(?=[^\W\d_]))")


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        kept = list(addresses(text))
        for start, end, after, message in _found(text, page):
            if not within(kept, start):
                yield Remark(place, start, end, message, after)


def _found(text: str, page: Page) -> Iterator[tuple[int, int, str, str]]:
    for pattern in (_COMMA, _COLON, _AFTER_QUOTE, _AFTER_BRACKET):
        for found in pattern.finditer(text):
            mark = found[0][-1]
            yield found.end() - 1, found.end(), f"{mark} ", f"no space after ‘{mark}’"
    for pattern in (_BEFORE_BRACKET, _BEFORE_QUOTE):
        for found in pattern.finditer(text):
            mark = text[found.start()]
            yield found.start(), found.start(), " ", f"no space before ‘{mark}’"
    for found in _STOP.finditer(text):
        if _ends_sentence(found, text, page):
            at = found.start(2)
            yield at - 1, at, f"{text[at - 1]} ", f"no space after ‘{text[at - 1]}’"
    for found in _DASH.finditer(text):
        yield *found.span(), " – ", "a dash between clauses has a space on either side"


def _ends_sentence(found: re.Match[str], text: str, page: Page) -> bool:
    """A word, its stop, and a word that opens a sentence; no abbreviation, no name of a file."""
    before, after = found[1], found[2].lstrip("“«(")
    reading = page.language.reading
    short = {fold(each).rstrip(".") for each in (*reading.abbreviations, *reading.honorifics)}
    if fold(before) in short or text[found.end() : found.end() + 1] == ".":
        return False
    if is_capitals(text):
        return in_use(page, before) and in_use(page, after)
    opens = after[0].isupper() and (
        after[1:].islower() or (len(after) == 1 and found.end() < len(text))
    )
    return opens and not (before.isalpha() and before.isupper() and len(before) < 4)


RULE = Rule(
    name="space-missing",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A space is missing after a mark or round brackets.",
    why="A comma, semicolon, colon or stop is followed by a space, save in numbers, times, "
    "addresses and abbreviations (d.lgs., 10.30, 1,250).",
    source="European Commission, English Style Guide, chapter on punctuation",
    check=_check,
    passes=(
        Sample(
            body=("Government(s) paid EUR 1,250 at 10:30; see www.example.org/a,b and p.m. is.",)
        ),
        Sample(language="it", body=("Il d.lgs. 5/2030, S.E. Neri, la S.p.A. e il n.3; il/la.",)),
    ),
    fails=(
        Sample(body=("Trade,energy and ports.",), fixed="Trade, energy and ports."),
        Sample(
            body=("They met today.The talks went well.",),
            fixed="They met today. The talks went well.",
        ),
        Sample(
            body=("The Memorandum of Understanding(MoU)was signed.",),
            fixed="The Memorandum of Understanding (MoU) was signed.",
        ),
        Sample(
            language="it",
            body=("L’accordo«quadro»entra in vigore –salvo rinvio.",),
            fixed="L’accordo «quadro» entra in vigore – salvo rinvio.",
        ),
    ),
)
