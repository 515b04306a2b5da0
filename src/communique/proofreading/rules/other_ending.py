"""A word with the other of two right endings: «organize» where the house writes «organise»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import is_capitals
from communique.model.finding import Fix
from communique.model.house import Forms
from communique.proofreading.agreement import in_the_case_of
from communique.proofreading.locking import enters, protected
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_WORDS_OF_A_NAME = re.compile(r"(?:\W+\w+){1,3}")


def _check(page: Page) -> Iterator[Remark]:
    if page.forms.endings is None:
        return
    locks, endings = protected(page), _turned(page)
    either = "|".join(map(re.escape, sorted(endings, key=len, reverse=True)))
    written = re.compile(rf"(?<!\w)([^\W\d_]{{2,}}?)({either})(?!\w)", re.IGNORECASE)
    for place, text in prose(page).items():
        for found in written.finditer(text):
            stem, ending = found[1].lower(), found[2].lower()
            other = stem + endings[ending]
            fix = _fix(place, text, found)
            if (
                fix
                and _is_other_form(stem, other, page)
                and not enters(locks[place].against(None), *found.span())
            ):
                after = in_the_case_of(found[0], other)
                yield Remark(place, *found.span(), f"house style writes ‘{after}’", after, fix=fix)


def _turned(page: Page) -> dict[str, str]:
    """Endings of the other forms, and what each is in the house's."""
    choices, chosen = page.language.choices, page.forms.endings or ""
    return {
        other: right
        for name, endings in choices.endings.items()
        if name != chosen
        for other, right in zip(endings, choices.endings[chosen], strict=True)
    }


def _is_other_form(stem: str, other: str, page: Page) -> bool:
    """Whether the word with its other ending is the same word: no «prise» is a «prize»."""
    return stem not in page.language.choices.fixed_stems and page.speller.knows(other)


def _fix(place: str, text: str, found: re.Match[str]) -> Fix | None:
    """How sure it is that a word is part of no name; nothing for one that surely is.

    A capital inside a sentence is a name's, and one before further capitals may be. In a title or
    a line of capitals nobody can tell.
    """
    if found[0].islower():
        return "safe"
    if place.startswith("heading/") or is_capitals(text):
        return "suggest"
    before = text[: found.start()].rstrip(' \u00a0«“‘"(')
    if before and before[-1] not in ".:;!?":
        return None
    behind = _WORDS_OF_A_NAME.match(text, found.end())
    named = behind is not None and any(word[0].isupper() for word in behind[0].split())
    return "suggest" if named or found[0].isupper() else "safe"


RULE = Rule(
    name="other-ending",
    group="spelling",
    class_="style",
    fix="safe",
    matter="endings",
    summary="A word has the other of two right endings.",
    why="«organise» and «organize» are both right in British English; an office writes one, which "
    "`style.forms` names. Only a word that the dictionary has both ways is turned; names (World "
    "Trade Organization), quotations and registered titles keep their spelling.",
    source="New Hart’s Rules, section on -ise and -ize; Oxford English Dictionary, s.v. -ize",
    check=_check,
    passes=(
        Sample(body=("They organize, recognise and advertise.",)),
        Sample(
            body=(
                "They advertise the exercise of an enterprise, otherwise promise to supervise.",
                "The World Trade Organization awarded a prize and “organized” it.",
            ),
            forms=Forms(endings="-ise"),
        ),
        Sample(
            body=("Advertising and otherwise comprising expertise, they revise and organize.",),
            forms=Forms(endings="-ize"),
        ),
    ),
    fails=(
        Sample(
            body=("Organizing the modernization of ports, they recognize and utilized it.",),
            fixed="Organising the modernisation of ports, they recognise and utilised it.",
            forms=Forms(endings="-ise"),
        ),
        Sample(
            body=("They organise the digitisation of ports.",),
            fixed="They organize the digitization of ports.",
            forms=Forms(endings="-ize"),
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON THE MODERNIZATION OF PORTS",
            forms=Forms(endings="-ise"),
        ),
    ),
)
