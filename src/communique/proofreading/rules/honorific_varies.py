"""One person under several honorifics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.language.words import small_set
from communique.proofreading.mentions import Mention, mentions
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    everywhere = _by_name(m for each in page.file for m in mentions(each))
    own = _by_name(mentions(page))
    for name in sorted(everywhere):
        forms = {_form(m, page): m.honorific for m in everywhere[name]}
        if len(forms) < 2:
            continue
        here = own.get(name, [])
        fullest = max(forms, key=lambda form: (len(form), form))
        odd = [m for m in here if _form(m, page) != fullest] or _one(here)
        for mention in odd:
            after = None if _form(mention, page) == fullest else forms[fullest]
            yield _remark(mention, forms, after)


def _form(mention: Mention, page: Page) -> str:
    """Its honorifics without the article that a sentence puts before them (the Hon.)."""
    articles = small_set(page.language.reading.definite)
    first, _, rest = mention.form.partition(" ")
    return rest if rest and first in articles else mention.form


def _by_name(found: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Mentions with an honorific."""
    grouped: dict[str, list[Mention]] = {}
    for mention in found:
        if mention.honorific:
            grouped.setdefault(mention.name, []).append(mention)
    return grouped


def _one(here: list[Mention]) -> list[Mention]:
    """Nothing differs in this communiqué itself: ask once, in running text if it stands there."""
    order = ("body/", "signature/", "heading/")
    ranked = sorted(
        here, key=lambda m: next(n for n, o in enumerate(order) if m.place.startswith(o))
    )
    return ranked[:1]


def _remark(mention: Mention, forms: dict[str, str], after: str | None) -> Remark:
    shown = ", ".join(f"‘{forms[form]}’" for form in sorted(forms))
    message = f"this person stands under several honorifics in the received text: {shown}; which?"
    return Remark(mention.place, mention.start, mention.end, message, after)


RULE = Rule(
    name="honorific-varies",
    group="consistency",
    class_="query",
    fix="none",
    summary="One person stands under several honorifics.",
    why="Courtesy is protocol: which form is right only the parties can say. Differing "
    "honorifics of different people are no inconsistency.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            heading="JOINT COMMUNIQUÉ BY HON. ADA BRIMSTOCK AND H.E. HON. TOMAS QUILL",
            body=("Hon. Ada Brimstock received H.E. Hon. Tomas Quill.",),
            principals=("Ada Brimstock", "Tomas Quill"),
        ),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ BY H.E. ADA BRIMSTOCK",
            body=("H.E. Hon. Ada Brimstock spoke first.",),
            principals=("Ada Brimstock",),
        ),
    ),
    enters="names",
)
