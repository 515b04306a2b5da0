"""A spelling of another standard than the house's: «center» in a text of British English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, is_capitals, phrases
from communique.proofreading.agreement import in_the_case_of
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    spellings = page.language.consistency.spellings
    for place, text in page.running().items():
        for found in phrases(tuple(spellings)).finditer(fold(text)):
            word = text[found.start() : found.end()]
            if _in_a_name(text, found):
                continue
            after = in_the_case_of(word, spellings[found[0]])
            yield Remark(place, found.start(), found.end(), f"house style writes ‘{after}’", after)


def _in_a_name(text: str, found: re.Match[str]) -> bool:
    """A capital inside a sentence is a name's; in a line of capitals nobody can tell."""
    if is_capitals(text):
        return False
    opens = not text[: found.start()].strip() or re.search(r"[.;:]\s+$", text[: found.start()])
    following = re.match(r"\s+[^\W\d_]", text[found.end() :])
    named = bool(following) and text[found.end() :].lstrip()[0].isupper()
    return text[found.start()].isupper() and (not opens or named)


RULE = Rule(
    name="other-spelling",
    group="spelling",
    class_="style",
    fix="safe",
    summary="A word is spelt as another standard of the language has it.",
    why="«center», «labor», «defense» are American beyond doubt; a house that writes British "
    "English turns the rule on. Endings in -ize are no error in British use and not listed. Names "
    "(Department of Defense) keep their spelling.",
    source="Oxford English Dictionary; European Commission, English Style Guide, on spelling",
    check=_check,
    passes=(
        Sample(body=("The Center for Coastal Studies and the Department of Defense took part.",)),
        Sample(body=("A centre for labour studies was organized.",)),
    ),
    fails=(
        Sample(
            body=("A training center was opened in favor of youth.",),
            fixed="A training centre was opened in favour of youth.",
        ),
        Sample(heading="JOINT COMMUNIQUÉ ON LABOR", fixed="JOINT COMMUNIQUÉ ON LABOUR"),
    ),
)
