"""A communiqué that reports a signing and does not say where."""

from __future__ import annotations

from collections.abc import Iterator

from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    made = page.communique
    if made.place is None and (made.instrument or made.signature_blocks):
        end = len(page.texts.get("heading/1", ""))
        message = "neither heading nor text says where this was signed or issued: where?"
        yield Remark("heading/1", 0, end, message)


RULE = Rule(
    name="place-missing",
    group="consistency",
    class_="query",
    fix="none",
    summary="The text does not say where.",
    why="A place is never borrowed from a neighbouring communiqué; the parties must name it.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(heading="JOINT COMMUNIQUÉ", place="Port Vesper", instrument="Protocol on Fisheries"),
        Sample(heading="JOINT STATEMENT ON FISHERIES", place=None),
    ),
    fails=(Sample(heading="JOINT COMMUNIQUÉ", place=None, instrument="Protocol on Fisheries"),),
)
