"""Words that make a treaty, in a text that is none: «enter into force», «equally authentic»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.quotations import quoted
from communique.language.words import finds, fold, phrases
from communique.model.communique import units
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    body = units(page.communique.body)
    closing = {f"body/{unit.id}" for unit in body if unit.kind == "final-clause"}
    found = [
        (place, *span)
        for place, text in page.body().items()
        if place not in closing
        for span in _binding(text, page)
    ]
    if not found:
        return
    words = [page.texts[place][start:end] for place, start, end in found]
    shown = "; ".join(
        f"‘{word}’ ({place.partition('/')[2]})"
        for word, (place, _, _) in zip(words, found, strict=True)
    )
    place, start, end = found[0]
    yield Remark(place, start, end, f"words of a treaty: {shown}; is this text to bind?")


def _binding(text: str, page: Page) -> Iterator[tuple[int, int]]:
    """Such phrases outside quotations, in sentences that speak of no instrument."""
    held = page.language.consistency
    names = tuple(n for group in page.language.reading.instruments.values() for n in group)
    short = tuple(n for g in page.language.reading.abbreviated_instruments.values() for n in g)
    instrument = phrases((*names, *short, *held.treaty_frames))
    quotations = quoted(text)
    for match in finds(text, held.treaty_phrases):
        start, end = match.span()
        inside = any(low <= start < high for low, high in quotations)
        if not inside and not instrument.search(fold(_sentence(text, start))):
            yield start, end


def _sentence(text: str, at: int) -> str:
    """The sentence round an offset; a stop before a small letter or a figure is no end (n. 4)."""
    ends = [0, *(m.end() for m in re.finditer(r";\s|\.\s(?![\da-z])", text)), len(text)]
    low = max(e for e in ends if e <= at)
    return text[low : min(e for e in ends if e > at)]


RULE = Rule(
    name="treaty-words",
    group="consistency",
    class_="query",
    fix="none",
    summary="A text that is no treaty has words of one.",
    why="A communiqué records; «the Parties shall», «enter into force» and «equally authentic» "
    "make legal obligations. Asked once a document, with all places. A sentence that speaks of an "
    "instrument («the Agreement will enter into force») describes it, and so does a "
    "final clause its originals; «agreed to» is narrative.",
    source="United Kingdom, FCDO, Treaties and MoUs: Guidance on practice and procedures; "
    "Aegean Sea Continental Shelf, ICJ Reports 1978, p. 3",
    check=_check,
    passes=(
        Sample(
            body=("The Agreement shall enter into force when signed. The Parties agreed to meet.",)
        ),
        Sample(language="it", body=("L’Accordo entra in vigore alla firma. Le Parti concordano.",)),
    ),
    fails=(
        Sample(body=("The Parties shall exchange lists.", "Both texts are equally authentic.")),
        Sample(language="it", body=("Due originali, entrambi i testi facenti ugualmente fede.",)),
    ),
)
