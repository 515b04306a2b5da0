"""A courtesy abbreviation that has lost its last stop: «H.E Matteo»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    forms = [h for h in page.language.reading.honorifics if re.fullmatch(r"(?:[A-Z]\.){2,}", h)]
    for form in forms:
        if not any(form[:-1] in text for text in page.texts.values()):
            continue
        cut = re.compile(rf"(?<![\w.]){re.escape(form[:-1])}(?=\s+[^\W\d_a-z]|$)")
        for place, text in page.texts.items():
            for found in cut.finditer(text):
                message = f"‘{found[0]}’ lacks its last stop"
                yield Remark(place, found.start(), found.end(), message, form)
    yield from _beside_stopped(page)


def _beside_stopped(page: Page) -> Iterator[Remark]:
    """«Hon» in a file that otherwise writes «Hon.»."""
    texts = [text for each in page.file for text in each.texts.values()]
    words = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    for form in page.language.reading.honorifics:
        if not re.fullmatch(r"[A-Z][a-z]+\.", form) or form[:-1].lower() not in words:
            continue
        spelt = f"(?:{form[:-1]}|{form[:-1].upper()})"
        stopped = sum(len(re.findall(rf"(?<!\w){spelt}\.", text)) for text in texts)
        bare = re.compile(rf"(?<!\w){spelt}(?=\s+[^\W\d_a-z]|$)")
        if stopped < max(1, sum(len(bare.findall(text)) for text in texts)):
            continue
        for place, text in page.texts.items():
            for found in bare.finditer(text) if not place.endswith(("/name", "/party")) else ():
                message = f"the text writes ‘{found[0]}.’ elsewhere"
                yield Remark(place, found.start(), found.end(), message, f"{found[0]}.")


RULE = Rule(
    name="abbreviation-stop",
    group="honorifics",
    class_="certain",
    fix="safe",
    summary="A courtesy abbreviation lacks its last full stop.",
    why="An abbreviation with one stop has both: «H.E» is neither «H.E.» nor «HE». The form "
    "without any stop is a style and is left alone.",
    source="usage of published communiqués; «H.E» beside «H.E.» in one text is a slip",
    check=_check,
    passes=(
        Sample(body=("H.E. Ada Brimstock met HE Tomas Quill in the capital.",)),
        Sample(language="it", body=("S.E. Ada Brimstock ha incontrato la delegazione.",)),
    ),
    fails=(
        Sample(
            body=("H.E Ada Brimstock met the delegation.",),
            fixed="H.E. Ada Brimstock met the delegation.",
        ),
        Sample(
            language="it",
            body=("S.E Ada Brimstock ha incontrato la delegazione.",),
            fixed="S.E. Ada Brimstock ha incontrato la delegazione.",
        ),
    ),
    enters_protected=True,
)
