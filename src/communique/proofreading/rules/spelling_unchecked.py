"""No dictionary of the text's language is installed."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.definition import Language
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    if page.speller.dictionary is None:
        message = f"spelling was not checked for want of a dictionary: {_remedy(page.language)}"
        yield Remark("document", 0, 0, message)


def _remedy(language: Language) -> str:
    words = language.spelling
    if words.dictionary is None:
        return f"name one in templates/languages/{language.code}.yaml, `spelling: dictionary`"
    package = f" (Debian: {words.package})" if words.package else ""
    return f"install the dictionary {words.dictionary} for hunspell{package}"


RULE = Rule(
    name="spelling-unchecked",
    group="spelling",
    class_="query",
    fix="none",
    summary="There is no dictionary, so that no spelling was checked.",
    why="Words are checked against the dictionaries of the system, which `make` installs. Where "
    "one is missing a text would seem clean that nobody has checked.",
    source="the language's file, section `spelling`",
    check=_check,
    passes=(Sample(body=("They met.",)),),
    fails=(Sample(language="xx", body=("They met.",)),),
)
