"""One word with a hyphen and without: co-operation and cooperation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial

from communique.language.words import fold, folded_set
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_HYPHENED = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")
_WHOLE = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_EITHER = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)?(?![\w-])")
_SHORTEST = 5


def _check(page: Page) -> Iterator[Remark]:
    texts = prose(page)
    hyphened = [(p, m) for p, text in texts.items() for m in _HYPHENED.finditer(text)]
    kept_apart = folded_set(page.language.consistency.hyphen_parts)
    forms = {fold(m[0]) for _, m in hyphened} - kept_apart
    joined = {form.replace("-", ""): form for form in forms if len(form) > _SHORTEST}
    whole = (word for text in texts.values() for word in _WHOLE.findall(fold(text)))
    counted = Counter(word for word in whole if word in joined) if joined else Counter()
    if not counted:
        return
    kept = cache(partial(settled, page))
    usual = dict(_usual(joined, counted, Counter(fold(m[0]) for _, m in hyphened)))
    for place, text in texts.items():
        for found in _EITHER.finditer(text):
            right = usual.get(found[0])
            if right and not within(kept(place), found.start()):
                message = f"the text mostly writes ‘{right}’"
                yield Remark(place, found.start(), found.end(), message, right)


def _usual(
    joined: dict[str, str], counted: Counter[str], hyphened: Counter[str]
) -> Iterator[tuple[str, str]]:
    """The rarer form of each word, in small letters, and the one that stands more often."""
    for word in counted:
        form = joined[word]
        if counted[word] > hyphened[form]:
            yield form, word
        elif counted[word] < hyphened[form]:
            yield word, form


RULE = Rule(
    name="hyphen-varies",
    group="spelling",
    class_="style",
    fix="suggest",
    summary="A word stands with a hyphen and without.",
    why="«co-operation» and «cooperation» are both right, and one text has one. The more frequent "
    "form is suggested; capitalised words may be names and keep theirs.",
    source="European Commission, English Style Guide, section on hyphens",
    check=_check,
    passes=(
        Sample(
            body=(
                "Cooperation and cooperation with the Organisation for Economic Co-operation.",
                "They re-sign the text; nobody will resign, resign or resign.",
            )
        ),
    ),
    fails=(
        Sample(body=("Their cooperation and the cooperation of others is a co-operation.",)),
        Sample(
            language="it",
            body=(
                "I lavori della sottocommissione e della sottocommissione; una sotto-commissione",
            ),
        ),
    ),
)
