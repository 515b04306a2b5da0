"""One instrument under several names: a MoU called «the Agreement»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import finds, fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample

_REACH = 100
"""Characters on either side in which an article or a preposition stands."""


def _check(page: Page) -> Iterator[Remark]:
    kind = page.communique.instrument.kind if page.communique.instrument else None
    if kind is None:
        return
    own = page.language.reading.instruments.get(kind, ())
    others = tuple(each for each in _other_names(page, kind) if not _is_introduced(each, page))
    asked: set[str] = set()
    for place, text in page.body().items():
        taken = {at for m in finds(text, own) for at in range(*m.span())}
        for found in phrases(others).finditer(fold(text)):
            if (
                found[0] not in asked
                and found.start() not in taken
                and _means_it(page, text, found)
            ):
                asked.add(found[0])
                words = text[found.start() : found.end()]
                message = f"‘{words}’: is this the {own[0]} of the heading under another name?"
                yield Remark(place, found.start(), found.end(), message)


def _is_introduced(name: str, page: Page) -> bool:
    """Whether the text says that it calls something so: (hereinafter “the Protocol”)."""
    articles = "|".join(re.escape(fold(each)) for each in page.language.reading.definite)
    introduced = re.compile(rf"[«“‘\"'](?:(?:{articles})\s*)?{re.escape(fold(name))}[»”’\"']")
    return any(introduced.search(fold(text)) for text in page.running().values())


def _other_names(page: Page, kind: str) -> tuple[str, ...]:
    """Names of other kinds of instrument, and short forms of this one that are no abbreviation.

    A framework agreement is an agreement: a wider kind whose name is part of its own is none.
    """
    reading = page.language.reading
    other = [n for k, names in reading.instruments.items() if k != kind for n in names]
    own = reading.instruments.get(kind, ())
    short = [s for s in reading.abbreviated_instruments.get(kind, ()) if s.islower()]
    wider = {each for each in other if any(finds(name, (each,)) for name in own)}
    return tuple(each for each in (*other, *short) if each not in {*own, *wider} or each in short)


def _means_it(page: Page, text: str, found: re.Match[str]) -> bool:
    """After a definite article, and without words that make it another document: «on» or «of»
    behind it, an article of it before."""
    reading = page.language.reading
    before = fold(text[max(0, found.start() - _REACH) : found.start()])
    leads = (*reading.definite, *page.language.marks.own_words)
    articles = "|".join(sorted((re.escape(fold(a)) for a in leads), key=len, reverse=True))
    sections = "|".join(map(re.escape, map(fold, reading.sections)))
    cited = rf"(?<!\w)(?:{sections})\s+\w+\W+(?:\w+\W+){{0,3}}?(?:[^\W\d_]+['\s]\s*)$"
    if not re.search(rf"(?<!\w)(?:{articles})\s*$", before) or re.search(cited, before):
        return False
    following = re.match(r"\s+([^\W\d_]+'?)", fold(text[found.end() : found.end() + _REACH]))
    return following is None or following[1] not in {fold(w) for w in reading.prepositions}


RULE = Rule(
    name="instrument-name-varies",
    group="consistency",
    class_="query",
    fix="none",
    summary="The instrument stands under another name than in the heading.",
    why="A memorandum and an agreement differ in legal weight; which word is meant only the "
    "parties can say. A short form that was never introduced is asked about too.",
    source="United Nations Treaty Collection, Definitions of key terms",
    check=_check,
    passes=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT ON FISHERIES",
            body=(
                "The Letter of Intent builds on the Agreement on Fisheries of 2020.",
                "It will lead to a broader agreement between the two countries.",
            ),
            instrument="Letter of Intent on Fisheries",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT ON FISHERIES",
            body=(
                "It draws on Article 6 of the Treaty and Article 9, paragraph 2, of the Charter.",
            ),
            instrument="Letter of Intent on Fisheries",
        ),
        Sample(
            language="it",
            heading="COMUNICATO CONGIUNTO SULL’ACCORDO QUADRO SULLA PESCA",
            body=("L’Accordo ha una durata di dieci anni.",),
            instrument="Accordo quadro sulla pesca",
        ),
    ),
    fails=(
        Sample(
            language="it",
            heading="COMUNICATO CONGIUNTO SULLA LETTERA D’INTENTI SULLA PESCA",
            body=("L’Accordo ha una durata di dieci anni.",),
            instrument="Lettera d’intenti sulla pesca",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT ON FISHERIES",
            body=("The present Agreement shall be reviewed after two years.",),
            instrument="Letter of Intent on Fisheries",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT ON FISHERIES",
            body=("The agreement is expected to support trade.",),
            instrument="Letter of Intent on Fisheries",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE LETTER OF INTENT ON FISHERIES",
            body=("The signing of the Letter represents a milestone.",),
            instrument="Letter of Intent on Fisheries",
        ),
    ),
)
