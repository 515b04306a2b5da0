"""An abbreviation of the instrument that was never introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    articles = f"(?:{'|'.join(map(re.escape, page.language.articles))})"
    for kind, forms in page.language.reading.abbreviated_instruments.items():
        for short in (form for form in forms if sum(c.isupper() for c in form) > 1):
            whole = "\n".join(page.running().values())
            if re.search(rf"[(“«‘\"]\s*(?:{articles}\s*)?{re.escape(short)}\s*[)”»’\"]", whole):
                continue
            yield from _first_use(page, kind, short)


def _first_use(page: Page, kind: str, short: str) -> Iterator[Remark]:
    for place, text in page.body().items():
        found = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
        if found:
            name = page.language.reading.instruments[kind][0]
            message = f"‘{short}’ is not introduced; put ({short}) after the first ‘{name}’"
            yield Remark(place, found.start(), found.end(), message)
            return


RULE = Rule(
    name="abbreviation-not-introduced",
    group="consistency",
    class_="style",
    fix="suggest",
    summary="An abbreviation is used and nowhere introduced.",
    why="A reader who meets «MoU» must have read what it stands for.",
    source="European Commission, English Style Guide, chapter on abbreviations",
    check=_check,
    passes=(
        Sample(body=("They signed a Memorandum of Understanding (MoU).", "The MoU helps trade.")),
        Sample(body=("The Memorandum of Understanding (hereinafter “the MoU”) helps trade.",)),
    ),
    fails=(Sample(body=("They signed a Memorandum of Understanding.", "The MoU helps trade.")),),
)
