"""One abbreviation introduced twice, with one full form or with two."""

from __future__ import annotations

from collections.abc import Iterator

from communique.proofreading.abbreviations import Introduction, introductions
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    first: dict[str, Introduction] = {}
    for each in introductions(page):
        before = first.setdefault(each.short, each)
        if before is each:
            continue
        if before.full == each.full:
            message = f"‘{each.short}’ is introduced before; here it may stand alone"
            yield Remark(each.place, each.start, each.end, message)
        else:
            message = f"‘{each.short}’ stands for ‘{before.full}’ before: what does it mean here?"
            yield Remark(each.place, each.start, each.end, message, class_="query", fix="none")


RULE = Rule(
    name="abbreviation-introduced-twice",
    group="consistency",
    class_="style",
    fix="suggest",
    summary="An abbreviation is introduced twice.",
    why="Introduced once, it stands for its full form from there on. With two full forms it means "
    "two things, and readers cannot tell which: that is asked.",
    source="European Commission, English Style Guide, chapter on abbreviations",
    check=_check,
    passes=(
        Sample(
            body=("The East Belmora Council (EBC) met. The EBC and the Tessal Ports Union (TPU)",)
        ),
    ),
    fails=(
        Sample(
            body=("The East Belmora Council (EBC) met.", "The East Belmora Council (EBC) agreed.")
        ),
        Sample(
            body=(
                "The East Belmora Council (EBC) met.",
                "The Economic Bank of Cardea (EBC)",
            )
        ),
        Sample(
            language="it",
            body=(
                "Il Consiglio per la Pesca (CP) è convocato.",
                "Il Comitato dei Porti (CP) si è riunito.",
            ),
        ),
    ),
)
