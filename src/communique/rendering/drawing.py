"""From a communiqué and an edition to the sheet a template sets."""

from __future__ import annotations

from dataclasses import replace

from communique.language.dates import written
from communique.language.definition import Language
from communique.model import inline
from communique.model.rewriting import unlinked
from communique.model.version import Version
from communique.rendering import matter
from communique.rendering.blocks import flow, rows
from communique.rendering.emblems import pictures
from communique.rendering.heading import heading_lines, short_title
from communique.rendering.labels import Labels
from communique.rendering.received import received_flow, received_heading
from communique.rendering.request import Format, Request
from communique.rendering.sheet import Column, Sheet
from communique.rendering.signatories import across, signatories
from communique.rendering.status import (
    in_one_line,
    local_time,
    status_of,
    titled,
    watermark_word,
)
from communique.rendering.wording import literal


def draw(request: Request, format: Format) -> Sheet:
    """The whole edition, in its languages' order."""
    original = is_original(request, format)
    pairs = zip(request.versions, request.languages, strict=True)
    columns = tuple(_column(request, n, *pair, original) for n, pair in enumerate(pairs, 1))
    edition, first = request.edition, columns[0]
    return Sheet(
        id=request.communique.id,
        edition=request.name,
        edition_title=edition.title.get(first.code) or request.name,
        layout=edition.layout,
        orientation=edition.orientation,
        page=edition.page,
        view=request.view,
        title=titled(first.title or request.communique.id, _said(first), first.labels),
        authors=request.versions[0].parties or _issuer(request),
        created=_created(request),
        columns=columns,
        rows=rows(tuple(column.flow for column in columns)),
        siblings=request.siblings,
        apparatus=None if original else matter.apparatus(request),
        queries=None if original else matter.queries(request),
        purpose=edition.purpose,
        original=original,
        lines=original and _is_to_sign(request),
        watermark=watermark_word(request, first.labels),
        emblems=pictures(request),
    )


def _said(column: Column) -> tuple[str, ...]:
    return tuple(words.plain for words in column.status)


def is_original(request: Request, format: Format) -> bool:
    """Whether it is the agreed text alone: on paper, for the parties themselves."""
    return format == "pdf" and request.edition.purpose in ("signing", "alternat")


def _is_to_sign(request: Request) -> bool:
    """Whether the paper still waits for signatures."""
    return request.edition.purpose == "signing" or request.communique.form == "for-signature"


def _created(request: Request) -> str | None:
    """The date the file bears: of publication, else of the text; never of its making."""
    made = request.communique
    if made.publication:
        return local_time(made.publication).isoformat(timespec="seconds")
    return made.date.isoformat() if made.date else None


def _issuer(request: Request) -> tuple[str, ...]:
    name = request.house.name.get(request.languages[0].code)
    return (name,) if name else ()


def _column(
    request: Request, number: int, version: Version, language: Language, original: bool
) -> Column:
    labels = Labels(language)
    day = request.communique.date
    stands = status_of(request, language, labels, original=original)
    bare = Column(
        number=number,
        code=language.code,
        name=language.name,
        direction=language.direction,
        locale=language.locale or language.code,
        hyphenation=language.hyphenation,
        labels=labels,
        title=inline.plain(version.title),
        short_title=short_title(version, language),
        date=written(day, language) if day else "",
        status=tuple(literal(words, language) for words in stands.full),
        mark=in_one_line(stands.brief),
    )
    if request.received:
        what = labels("as-received")
        return replace(
            bare,
            title=titled(bare.title, (what,), labels),
            short_title=literal(what, language),
            heading=received_heading(request.received, language, labels),
            flow=received_flow(request.received, labels),
        )
    if original:
        return _with_text(bare, request, unlinked(version), language, original=True)
    return replace(
        _with_text(bare, request, version, language, original=False),
        legal=matter.legal_value(version, labels),
        references=_references(request, labels),
        notes=matter.notes(request, version, language),
        colophon=matter.colophon(request, language, labels),
    )


def _references(request: Request, labels: Labels) -> tuple[str, ...]:
    """Each party's number for the text, that of the edition's own party first."""
    first, given = request.edition.party, request.communique.references
    order = sorted(given, key=lambda key: key != first)
    return tuple(labels("reference", reference=given[key]) for key in order)


def _with_text(
    column: Column, request: Request, version: Version, language: Language, *, original: bool
) -> Column:
    """The column with the agreed text, and nothing beside it."""
    setting = f"{'original-' if original else ''}{request.edition.layout}"
    sides = 2 if original or request.edition.party else None
    return replace(
        column,
        heading=heading_lines(version, language, setting),
        flow=flow(version.body, language),
        signatories=signatories(
            version, language, setting, sides, to_sign=original and _is_to_sign(request)
        ),
        across=across(len(version.signature_blocks), setting, sides),
    )
