"""A mention marked as turning whose sides the words do not tell, or that never turns."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.sides import Unturnable
from communique.language.turning import Turning
from communique.model import inline
from communique.proofreading.rule import Page, Remark, Rule, Sample
from communique.proofreading.turns import Alternat, alternat_of


def _check(page: Page) -> Iterator[Remark]:
    alternat = alternat_of(page)
    if alternat is None:
        return
    for place, source in alternat.sources.items():
        plain = page.texts[place]
        if place in alternat.quotations and inline.is_marked(source):
            yield from _quoted(place, source, plain)
        elif refused := _refused(source, page, alternat):
            start = max(plain.find(refused.words), 0)
            message = f"marked as turning, and cannot be turned: {refused.why}"
            yield Remark(place, start, start + len(refused.words), message)


def _refused(source: str, page: Page, alternat: Alternat) -> Unturnable | None:
    """Why one of the two originals cannot have its own order here."""
    for party in alternat.parties:
        try:
            Turning(party, alternat.namings, page.language).text(source)
        except Unturnable as error:
            return error
    return None


def _quoted(place: str, source: str, plain: str) -> Iterator[Remark]:
    for span in inline.walk(inline.parse(source)):
        if span.kind == "turn":
            start = plain.find(span.plain)
            message = "marked as turning inside a quotation, which never turns; take the mark away"
            yield Remark(place, start, start + len(span.plain), message)


RULE = Rule(
    name="turn-unclear",
    group="consistency",
    class_="certain",
    fix="none",
    summary="A mention is marked as turning, and its two sides cannot be told.",
    why="In the original that each party keeps, it stands first at every marked mention. Each side "
    "goes with all its words, so nothing may belong to both («the Governments of A and B»); each "
    "side must name one party, and what is quoted never turns. Where words do not tell the sides, "
    "each can be put into a protected span of its own.",
    source="the alternat of diplomatic practice; docs/protocol-officers.md",
    check=_check,
    passes=(
        Sample(
            body=("Whereas [[turn|the Republic of Belmora and Tessal]] met.",),
            registered=("Republic of Belmora", "Tessal"),
            alternat=True,
        ),
    ),
    fails=(
        Sample(
            body=("[[turn|The Governments of Belmora and Tessal]] met.",),
            registered=("Belmora", "Tessal"),
            alternat=True,
        ),
        Sample(
            body=("A [[turn|belmoro-tessalian]] school opened.",),
            registered=("Belmora", "Tessal"),
            alternat=True,
        ),
    ),
)
