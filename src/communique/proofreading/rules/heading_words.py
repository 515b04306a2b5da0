"""A slip in the words that a heading opens with: «JOING STATEMENT»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.slipped_headings import slipped_heading
from communique.language.words import fold
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    accented = {fold(word): word for word in page.language.reading.accented}
    for place, text in page.texts.items():
        if not place.startswith("heading/"):
            continue
        slipped = slipped_heading(text, page.language)
        if slipped is None:
            continue
        meant = fold(slipped.meant).split()
        for found, right in zip(re.finditer(r"\S+", text), meant, strict=False):
            word = found[0].rstrip(",:")
            if fold(word) != right:
                right = accented.get(right, right)
                after = right.upper() if word.isupper() else right.capitalize()
                start = found.start()
                message = f"the heading opens with ‘{after}’, not with ‘{word}’"
                yield Remark(place, start, start + len(word), message, after)


RULE = Rule(
    name="heading-words",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="The words that open the heading have a slip of the hand in them.",
    why="JOING STATEMENT is JOINT STATEMENT: what a heading opens with is known, so that even a "
    "slip that leaves several words to choose from leaves no doubt there.",
    source="the heading words of the language, from published communiqués",
    check=_check,
    passes=(
        Sample(heading="JOINT STATEMENT ON FISHERIES"),
        Sample(heading="JOINT STATEMENTS OF THE MINISTERS"),
        Sample(heading="THE JOINT COMMITTEE ON FISHERIES"),
        Sample(language="it", heading="COMUNICATO CONGIUNTO SULLA PESCA"),
    ),
    fails=(
        Sample(heading="JOING STATEMENT ON FISHERIES", fixed="JOINT STATEMENT ON FISHERIES"),
        Sample(heading="JOINT COMUMNIQUÉ", fixed="JOINT COMMUNIQUÉ"),
        Sample(
            language="it",
            heading="Comunicato Congiuntp sulla pesca",
            fixed="Comunicato Congiunto sulla pesca",
        ),
    ),
)
