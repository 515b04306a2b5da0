"""The place in the heading is another than the communiqué's."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import fold, words_of
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    place = page.communique.place
    own = set(words_of(place or ""))
    for number, part in enumerate(page.communique.heading.parts, 1):
        if own and part.role == "place" and not own & set(words_of(fold(part.text))):
            message = f"the communiqué is of {place}: which place is right?"
            yield Remark(f"heading/{number}", 0, len(page.texts[f"heading/{number}"]), message)


RULE = Rule(
    name="own-place-differs",
    group="consistency",
    class_="query",
    fix="none",
    summary="The place in the heading is another than the communiqué's.",
    why="The data say one place and the heading another: the meeting was moved, or one of them is "
    "left over from the text that served as a model.",
    source="data/communiques/<id>.yaml, `place`",
    check=_check,
    passes=(
        Sample(heading="JOINT COMMUNIQUÉ", placed="PORT VESPER, BELMORA", body=("They met.",)),
    ),
    fails=(Sample(heading="JOINT COMMUNIQUÉ", placed="LOWER QUAY", body=("They met.",)),),
)
