"""A heading that ends in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    number = len(page.communique.heading.parts)
    text = page.texts.get(f"heading/{number}", "")
    abbreviations = {fold(each) for each in page.language.reading.abbreviations}
    if (
        text.endswith(".")
        and not text.endswith("..")
        and fold(text.split()[-1]) not in abbreviations
    ):
        message = "a heading takes no full stop"
        yield Remark(f"heading/{number}", len(text) - 1, len(text), message, "")


RULE = Rule(
    name="heading-final-stop",
    group="typography",
    class_="style",
    fix="safe",
    summary="The heading ends in a full stop.",
    why="Headings take no final full stop in either house style, even where they are a sentence.",
    source="conventions of English and Italian official publications",
    check=_check,
    passes=(Sample(heading="JOINT COMMUNIQUÉ ON FISHERIES, 3 MAY 2031"),),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ ON FISHERIES, 3 MAY 2031.",
            fixed="JOINT COMMUNIQUÉ ON FISHERIES, 3 MAY 2031",
        ),
    ),
)
