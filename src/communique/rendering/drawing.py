"""From a communiqué and an edition to the sheet a template sets."""

from __future__ import annotations

from communique.language.dates import written
from communique.language.definition import Language
from communique.model import inline
from communique.model.version import Version
from communique.rendering import matter
from communique.rendering.blocks import flow, rows
from communique.rendering.heading import heading_lines, short_title
from communique.rendering.labels import Labels
from communique.rendering.request import Request
from communique.rendering.sheet import Column, Sheet
from communique.rendering.signatories import across, signatories


def draw(request: Request) -> Sheet:
    """The whole edition, in its languages' order."""
    pairs = zip(request.versions, request.languages, strict=True)
    columns = tuple(_column(request, n, *pair) for n, pair in enumerate(pairs, 1))
    edition = request.edition
    title = request.edition.title.get(columns[0].code) or request.name
    return Sheet(
        id=request.communique.id,
        edition=request.name,
        edition_title=title,
        layout=edition.layout,
        orientation=edition.orientation,
        page=edition.page,
        view=request.view,
        title=columns[0].title or request.communique.id,
        authors=request.versions[0].parties or _issuer(request),
        created=_created(request),
        columns=columns,
        rows=rows(tuple(column.flow for column in columns)),
        siblings=request.siblings,
        apparatus=matter.apparatus(request),
        queries=matter.queries(request),
    )


def _created(request: Request) -> str | None:
    """The date the file bears: of publication, else of the text; never of its making."""
    made = request.communique
    if made.publication:
        return matter.local_time(made.publication).isoformat(timespec="seconds")
    return made.date.isoformat() if made.date else None


def _issuer(request: Request) -> tuple[str, ...]:
    name = request.house.name.get(request.languages[0].code)
    return (name,) if name else ()


def _column(request: Request, number: int, version: Version, language: Language) -> Column:
    labels = Labels(language)
    made = request.communique
    return Column(
        number=number,
        code=language.code,
        name=language.name,
        direction=language.direction,
        locale=language.locale or language.code,
        hyphenation=language.hyphenation,
        labels=labels,
        title=inline.plain(version.title),
        short_title=short_title(version, language),
        date=written(made.date, language) if made.date else "",
        legal=matter.legal_value(version, labels),
        references=tuple(labels("reference", reference=r) for r in made.references.values()),
        marks=matter.marks(request, language, labels),
        heading=heading_lines(version, language, request.edition.layout),
        flow=flow(version.body, language),
        signatories=signatories(version, language, request.edition.layout),
        across=across(len(version.signature_blocks), request.edition.layout),
        notes=matter.notes(request, version, language),
        colophon=matter.colophon(request, language, labels),
    )
