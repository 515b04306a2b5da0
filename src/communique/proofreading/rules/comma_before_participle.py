"""A comma before a participle that defines what stands before it."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    participles = page.language.reading.defining_participles
    for place, text in page.body().items():
        for found in phrases(participles).finditer(fold(text)):
            before = text[: found.start()].rstrip()
            if before.endswith(",") and text.count(",", 0, found.start()) % 2 == 1:
                message = f"‘{found[0]}’ defines what stands before it and takes no comma"
                yield Remark(place, len(before) - 1, len(before), message, "")


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
