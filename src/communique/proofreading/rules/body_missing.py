"""A heading without any text under it."""

from __future__ import annotations

from collections.abc import Iterator

from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    if not page.communique.body:
        end = len(page.texts.get("heading/1", ""))
        yield Remark("heading/1", 0, end, "there is no text under this heading: is it missing?")


RULE = Rule(
    name="body-missing",
    group="consistency",
    class_="query",
    fix="none",
    summary="A communiqué has a heading and no text.",
    why="Its text may have been lost on the way, or have gone into the heading or into another "
    "communiqué of the same file.",
    source="a communiqué says something",
    check=_check,
    passes=(Sample(heading="JOINT STATEMENT ON FISHERIES", body=("They met today.",)),),
    fails=(Sample(heading="JOINT STATEMENT ON FISHERIES"),),
)
