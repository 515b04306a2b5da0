"""A courtesy form written otherwise than the house writes it: «HE» for «H.E.», «Hon» for «Hon.»."""

from __future__ import annotations

from collections.abc import Iterator

from communique.model.house import Forms
from communique.proofreading.courtesy import same_word, uses
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    for right in page.forms.courtesy:
        others = [each for each in same_word(right, page) if each != right]
        for form, place, found in uses(others, page):
            in_capitals = found[0].isupper() and not form.isupper()
            after = right.upper() if in_capitals else right
            yield Remark(place, *found.span(), f"house style writes ‘{after}’", after)


RULE = Rule(
    name="other-courtesy-form",
    group="honorifics",
    class_="style",
    fix="safe",
    matter="courtesy",
    summary="A courtesy form is written otherwise than the house writes it.",
    why="«HE» and «H.E.», «Hon» and «Hon.» are the same words with and without stops; an office "
    "writes one of each, which `style.forms` names. Which courtesy a person has is never touched, "
    "and «HE» in a line of capitals is one only before a title or a known name.",
    source="New Hart’s Rules, chapter on abbreviations; usage of published communiqués",
    check=_check,
    passes=(
        Sample(body=("HE Ada Brimstock met H.E. Tomas Quill and Dr. Ivo Mar.",)),
        Sample(
            body=("HE MET THE DELEGATION.", "The note says “HE Ada Brimstock”. The Hon. Ivo Mar."),
            forms=Forms(courtesy=("H.E.",)),
        ),
        Sample(
            language="it",
            body=("SE LA COMMISSIONE E S.E. ADA BRIMSTOCK",),
            forms=Forms(courtesy=("S.E.",)),
        ),
    ),
    fails=(
        Sample(
            body=("HE Ada Brimstock met HE the Minister, the Hon Tomas Quill and Dr. Ivo Mar.",),
            fixed="H.E. Ada Brimstock met H.E. the Minister, the Hon. Tomas Quill and Dr Ivo Mar.",
            forms=Forms(courtesy=("H.E.", "Hon.", "Dr")),
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ BY H. E. HON. ADA BRIMSTOCK",
            principals=("Ada Brimstock",),
            fixed="JOINT COMMUNIQUÉ BY HE HON ADA BRIMSTOCK",
            forms=Forms(courtesy=("HE", "Hon")),
        ),
        Sample(
            language="it",
            body=("SE Ada Brimstock ha parlato.",),
            fixed="S.E. Ada Brimstock ha parlato.",
            forms=Forms(courtesy=("S.E.",)),
        ),
    ),
)
