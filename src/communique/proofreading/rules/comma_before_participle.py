"""A comma before a participle that defines what stands before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from communique.language.words import fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    participles = page.language.reading.defining_participles
    for place, text in page.body().items():
        commas = [at for at, character in enumerate(text) if character == ","]
        for found in phrases(participles).finditer(fold(text)):
            before = bisect_left(commas, found.start())
            at = commas[before - 1] if before % 2 else None
            if at is not None and not text[at + 1 : found.start()].strip():
                message = f"‘{found[0]}’ defines what stands before it and takes no comma"
                yield Remark(place, at, at + 1, message, "")


RULE = Rule(
    name="comma-before-participle",
    group="grammar",
    class_="style",
    fix="suggest",
    summary="A comma parts a defining participle from its noun.",
    why="«training, aimed at …» says of all training what is meant of one kind; it is suggested.",
    source="European Commission, English Style Guide, section on commas",
    check=_check,
    passes=(Sample(body=("They will fund training aimed at young sailors.",)),),
    fails=(Sample(body=("They will fund training, aimed at young sailors.",)),),
)
