"""A party or a person that the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    if not page.register.parties and not page.register.people:
        return
    for mention in page.communique.parties:
        if mention.party is None:
            yield Remark("document", 0, 0, f"the register knows no party ‘{mention.name}’; add it")
    for number, block in enumerate(page.communique.signature_blocks, 1):
        person = block.signatory
        if person and person.person is None and person.name:
            place = f"signature/{number}/name"
            message = f"the register knows nobody called ‘{person.name}’; add the person"
            yield Remark(place, 0, len(page.texts.get(place, "")), message)


RULE = Rule(
    name="not-in-register",
    group="consistency",
    class_="query",
    fix="none",
    summary="A party or a signatory is not in the register.",
    why="What the register knows is right in every language and every communiqué; what it does not "
    "know is printed as it stands.",
    source="data/register/",
    check=_check,
    passes=(Sample(body=("Outside a workspace there is no register to ask.",)),),
    fails=(
        Sample(
            signatures=(("THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", ""),),
            registered=("Republic of Belmora",),
        ),
    ),
)
