"""Another sign in the place of an apostrophe: «Belmora`s», «dell´accordo»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold
from communique.proofreading.prose import apostrophe_of, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_SIGNS = "`´ʼ′‘‛＇"
_LETTERS = "ʼ‘‛"
"""Signs that are letters of names, too: the ʻokina of Polynesia, the ʿayn of Arabic."""

_HEAD, _TAIL = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")


def _check(page: Page) -> Iterator[Remark]:
    elided = "|".join(map(re.escape, page.language.typography.elision))
    after_elision = rf"|(?<![^\W\d_])(?:{elided})[{_SIGNS}](?=\s)" if elided else ""
    plural = r"|(?<=[^\W\d_]s)[`´′](?=\s)" if page.language.marks.clitics else ""
    wrong = re.compile(
        rf"(?<=[^\W\d_])[{_SIGNS}](?=[^\W\d_]){after_elision}{plural}", re.IGNORECASE
    )
    right = apostrophe_of(page)
    for place, text in prose(page).items():
        for found in wrong.finditer(text):
            if text[found.end() - 1] in _LETTERS and not _joins(text, found.end() - 1, page):
                continue
            message = f"‘{found[0][-1]}’ is no apostrophe"
            yield Remark(place, found.end() - 1, found.end(), message, right)


def _joins(text: str, at: int, page: Page) -> bool:
    """Whether what stands before or behind a sign is what an apostrophe joins or cuts."""
    before, after = _HEAD.search(text[:at]), _TAIL.match(text, at + 1)
    head, tail = (before[0] if before else ""), (after[0] if after else "")
    if fold(head) in page.elided or not tail:
        return True
    clitics = {each.strip("'") for each in page.language.marks.clitics}
    return tail.lower() in clitics or page.knows(f"{head}'{tail}".lower())


RULE = Rule(
    name="apostrophe-sign",
    group="typography",
    class_="certain",
    fix="safe",
    summary="A grave, an acute, a prime or an opening quotation mark stands for an apostrophe.",
    why="They look alike and are not: a search, a screen reader or a line break goes wrong at "
    "them. The apostrophe is the one that the text itself writes, or else the language’s.",
    source="The Unicode Standard, chapter 6, section on apostrophes",
    check=_check,
    passes=(
        Sample(body=("Belmora’s ‘port’ and Tessal's “port”; 5′ 6″.",)),
        Sample(body=("Fale‘ula and Ms Tau‘akipulu; Mr Sa‘id.",)),
        Sample(language="it", body=("L’accordo dell’anno.",)),
    ),
    fails=(
        Sample(body=("Belmora`s port.",), fixed="Belmora’s port."),
        Sample(body=("Belmora‘s port; it isn‘t open.",), fixed="Belmora’s port; it isn’t open."),
        Sample(language="it", body=("L´accordo dell‘anno.",), fixed="L’accordo dell’anno."),
    ),
)
