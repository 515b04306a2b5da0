"""A signatory whom the heading does not name, while it names another in that place."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import fold, words_of
from communique.model.printed import person_as_printed
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    register, code = page.register, page.language.code
    people = [person_as_printed(p, register, code) for p in page.communique.heading.principals]
    principals = {fold(each.name) for each in people if each.name}
    names = {
        f"signature/{number}/name": fold(page.texts.get(f"signature/{number}/name", ""))
        for number, _ in enumerate(page.communique.signature_blocks, 1)
    }
    signatories = set(names.values())
    if len(principals) < 2 or len(principals) != len(names) or "" in signatories:
        return
    missing = [name for name in principals if not _is_among(name, signatories)]
    for place, name in names.items():
        if len(missing) < len(principals) and not _is_among(name, principals):
            shown = ", ".join(sorted(page.names.get(each, each) for each in missing))
            message = f"the heading does not name this signatory, but {shown}: who signs?"
            yield Remark(place, 0, len(page.texts[place]), message)


def _is_among(name: str, others: set[str]) -> bool:
    """Whether one of others has a word of the name: a shorter form, or another spelling of it."""
    return any(set(words_of(name)) & set(words_of(other)) for other in others)


RULE = Rule(
    name="signatory-unannounced",
    group="consistency",
    class_="query",
    fix="none",
    summary="A signatory is not the one whom the heading names.",
    why="The heading names as many people as sign, some of them sign, and one is another. Where "
    "none of the people of the heading signs, their ministers do, and nothing is wrong.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            body=("They met.",),
            signatures=(
                ("BELMORA", "", "Ada Brimstock", "", ""),
                ("TESSAL", "", "Wim Hale", "", ""),
            ),
            principals=("Irena Kovelle", "Tomas Quill"),
        ),
        Sample(
            body=("They met.",),
            signatures=(
                ("BELMORA", "", "A. Brimstock", "", ""),
                ("TESSAL", "", "Tom Quill", "", ""),
            ),
            principals=("Ada Brimstock", "Tomas Quill"),
        ),
    ),
    fails=(
        Sample(
            body=("They met.",),
            signatures=(
                ("BELMORA", "", "Ada Brimstock", "", ""),
                ("TESSAL", "", "Wim Hale", "", ""),
            ),
            principals=("Ada Brimstock", "Tomas Quill"),
        ),
    ),
)
