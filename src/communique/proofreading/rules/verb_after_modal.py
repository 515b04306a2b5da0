"""An inflected verb behind one that takes the plain form: «shall cooperates», «may bes»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.checking_words import PlainVerbs
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    held = page.language.grammar.plain_verbs
    if held is None or page.speller.dictionary is None:
        return
    for place, text in prose(page).items():
        for found in _behind(held).finditer(text):
            plain = _plain(found["verb"], held, page)
            if plain is not None:
                message = f"‘{found['modal']}’ takes the plain form: ‘{plain}’"
                yield Remark(place, *found.span("verb"), message, plain)


@lru_cache(maxsize=4)
def _behind(held: PlainVerbs) -> re.Pattern[str]:
    between = "|".join(map(re.escape, held.between)) or "(?!)"
    modals = "|".join(map(re.escape, held.modals))
    nouns = "".join(rf"(?<!\b{re.escape(each)} )" for each in held.never_behind)
    return re.compile(
        rf"(?<![\w'’-]){nouns}(?P<modal>{modals})(?: (?:{between}))* "
        rf"(?P<verb>[^\W\d_A-Z]{{3,}})(?![\w'’-])"
    )


def _plain(verb: str, held: PlainVerbs, page: Page) -> str | None:
    """The plain form of an inflected verb; nothing where it is none, or plain itself."""
    found = [
        plain
        for ending, instead in held.endings
        if verb.endswith(ending)
        and _is_verb(plain := verb.removesuffix(ending) + instead, held, page)
    ]
    return max(found, key=page.speller.zipf, default=None)


def _is_verb(plain: str, held: PlainVerbs, page: Page) -> bool:
    stem = plain.removesuffix("e") if len(plain) > 3 else plain
    forms = (plain + held.gerund, stem + held.gerund)
    if len(plain) < 2 or plain in held.never_plain:
        return False
    return page.speller.knows(plain) and any(map(page.speller.knows, forms))


RULE = Rule(
    name="verb-after-modal",
    group="grammar",
    class_="certain",
    fix="safe",
    summary="A verb is inflected behind one that takes the plain form.",
    why="«Shall», «may» and their like take the plain form of a verb: «shall cooperate». Looked at "
    "are words that have such a form and its present participle, so that nouns are left alone.",
    source="Quirk et al., A Comprehensive Grammar of the English Language, 3.21 and 4.49",
    check=_check,
    passes=(
        Sample(body=("They may always discuss it, and can thus pass it; it must address this.",)),
        Sample(body=("The political will remains, and the will holds; mines and the can costs.",)),
        Sample(language="it", body=("Le Parti possono cooperare.",)),
    ),
    fails=(
        Sample(
            body=("The Parties shall cooperates, and it may also carries on; it will not bes.",),
            fixed="The Parties shall cooperate, and it may also carry on; it will not be.",
        ),
    ),
)
