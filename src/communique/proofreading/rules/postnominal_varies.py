"""A person with a post-nominal in one place and without it in heading or signature block."""

from __future__ import annotations

from collections.abc import Iterator

from communique.proofreading.mentions import mentions
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    known = {m.name: m.postnominal for each in page.file for m in mentions(each) if m.postnominal}
    for mention in mentions(page):
        formal = mention.place.startswith(("heading/", "signature/"))
        if formal and mention.name in known and not mention.postnominal:
            text = page.texts[mention.place][mention.start : mention.end]
            after = f"{text}, {known[mention.name]}"
            message = f"elsewhere this person bears ‘{known[mention.name]}’; here not: is it meant?"
            yield Remark(mention.place, mention.start, mention.end, message, after)


RULE = Rule(
    name="postnominal-varies",
    group="consistency",
    class_="query",
    fix="suggest",
    summary="A post-nominal given elsewhere is missing in the heading or a signature block.",
    why="The words of a signature block are the party's own; whether the letters were left out on "
    "purpose only the party can say.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            heading="JOINT COMMUNIQUÉ BY HON. ADA BRIMSTOCK, EGH",
            signatures=(("THE GOVERNMENT OF BELMORA", "Hon.", "Ada Brimstock", "EGH", ""),),
            principals=("Ada Brimstock",),
        ),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ BY HON. ADA BRIMSTOCK, EGH",
            signatures=(("THE GOVERNMENT OF BELMORA", "Hon.", "Ada Brimstock", "", ""),),
            principals=("Ada Brimstock",),
        ),
    ),
    enters="names",
)
