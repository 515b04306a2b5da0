"""HTML to PDF. The fonts and the style sheets are read once for each process."""

from __future__ import annotations

import atexit
import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique import packaged
from communique.rendering import faces
from communique.rendering.fetching import Given, fetcher
from communique.rendering.projection import public_data
from communique.rendering.request import Rendition, Request
from communique.rendering.sheet import Sheet, characters
from communique.rendering.signature_pages import refuse_bare_signatures
from communique.rendering.tagging import by_language, flat_paragraphs, one_after_the_other
from communique.rendering.templating import css_string, environment, style
from communique.rendering.watermark import watermark

if TYPE_CHECKING:
    import pydyf
    from weasyprint import CSS, Attachment
    from weasyprint.document import Document, Page
    from weasyprint.text.fonts import FontConfiguration

LITTLE = 0.55
"""Of a last page: it can hold no less than a signature block and the lines kept with it."""
LITTLE_SIGNED = 0.8
"""The same where seals need room."""
LONGEST_SAVED = 12
"""Pages; a longer text is not worth setting twice."""

_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""PDF/A-3 wants a date on every embedded file; a text without one gets the epoch's."""


def page_html(
    request: Request, sheet: Sheet, families: tuple[str, ...], *, tight: bool = False
) -> str:
    """The edition as HTML for pages; the static style sheets are not in it."""
    stack = ", ".join(css_string(family) for family in families if family != faces.SANS)
    drawn = bool(_watermark(sheet))
    sheets = style(request.folders, "page.css.j2", sheet=sheet, families=stack, drawn=drawn)
    template = environment(request.folders).get_template("page.html.j2")
    return template.render(sheet=sheet, style=sheets, tight=tight)


def page_pdf(request: Request, sheet: Sheet) -> Rendition:
    """The edition as PDF/A, tagged, with its public data embedded as its source."""
    with _warnings() as warned:
        document = _laid_out(request, sheet)
        if sheet.lines:
            refuse_bare_signatures(document)
        data = document.write_pdf(
            pdf_variant=request.edition.pdf,
            pdf_tags=True,
            attachments=[_attachment(request)],
            finisher=lambda _, pdf: _finished(pdf, sheet),
        )
    return Rendition(data, len(document.pages), tuple(warned))


def _finished(pdf: pydyf.PDF, sheet: Sheet) -> None:
    languages = tuple(column.code for column in sheet.columns)
    if sheet.layout == "synoptic":
        by_language(pdf, languages)
    elif len(languages) > 1:
        one_after_the_other(pdf, languages)
    if sheet.purpose == "as-received":
        flat_paragraphs(pdf)
    if sheet.original:
        pdf.catalog["ViewerPreferences"] |= {"Duplex": "/Simplex", "PrintScaling": "/None"}


def _laid_out(request: Request, sheet: Sheet) -> Document:
    """The pages; set a little tighter where that spares a last page with little on it."""
    document = _document(request, sheet, tight=False)
    little = LITTLE_SIGNED if sheet.lines else LITTLE
    if 1 < len(document.pages) <= LONGEST_SAVED and _filled(document.pages[-1]) < little:
        tighter = _document(request, sheet, tight=True)
        if len(tighter.pages) < len(document.pages):
            return tighter
    return document


def _document(request: Request, sheet: Sheet, *, tight: bool) -> Document:
    from weasyprint import HTML

    families = faces.families_for(characters(sheet))
    sheets = [_faces_css(family, request.folders) for family in families]
    html = page_html(request, sheet, families, tight=tight)
    return HTML(string=html, url_fetcher=_fetcher(_given(sheet))).render(
        font_config=_fonts(), stylesheets=[*sheets, _css(request.folders)]
    )


def _filled(page: Page) -> float:
    """The part of a page's text area that is taken, from 0 to 1."""
    box = page._page_box
    body = box.children[0].children[0]
    ends = (each.position_y + each.margin_height() for each in body.children)
    return float((max(ends, default=0) - body.position_y) / box.height)


@cache
def _fonts() -> FontConfiguration:
    """A font configuration that knows no font of the host."""
    from weasyprint.text.fonts import FontConfiguration

    atexit.register(_forget)
    with _environment("FONTCONFIG_FILE", str(packaged.templates() / "styles" / "fonts.conf")):
        return FontConfiguration()


def _forget() -> None:
    """A font configuration removes its files, which it cannot while the interpreter ends."""
    for kept in (_css, _faces_css, _fonts):
        kept.cache_clear()


@lru_cache(maxsize=4)
def _css(folders: tuple[Path, ...]) -> CSS:
    """The style sheets that are the same for every edition, parsed."""
    from weasyprint import CSS

    text = "\n".join(style(folders, name) for name in ("words.css", "page.css"))
    return CSS(string=text, font_config=_fonts(), url_fetcher=_fetcher())


@lru_cache(maxsize=16)
def _faces_css(family: str, folders: tuple[Path, ...]) -> CSS:
    """The font files of one family, loaded."""
    from weasyprint import CSS

    cuts = [
        {
            "family": face.family,
            "weight": face.weight,
            "style": face.style,
            "address": face.path.as_uri(),
        }
        for face in faces.faces(family)
    ]
    text = style(folders, "faces.css.j2", faces=cuts)
    return CSS(string=text, font_config=_fonts(), url_fetcher=_fetcher())


def _given(sheet: Sheet) -> tuple[Given, ...]:
    """The pictures of an edition, by the addresses its templates name them by."""
    emblems = enumerate(sheet.emblems, 1)
    found = [Given(f"emblem:{n}", each.media_type, each.data) for n, each in emblems]
    drawn = _watermark(sheet)
    return (*found, *([Given("watermark:page", "image/svg+xml", drawn)] if drawn else []))


def _watermark(sheet: Sheet) -> bytes:
    return watermark(sheet.watermark, landscape=sheet.orientation == "landscape")


def _fetcher(given: tuple[Given, ...] = ()) -> Any:
    return fetcher(frozenset(faces.every_file()), given)


def _attachment(request: Request) -> Attachment:
    from weasyprint import Attachment

    day = request.communique.date
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else _UNDATED
    return Attachment(
        string=public_data(request),
        name=f"{request.communique.id}.json",
        description="The public data of this communiqué",
        created=at,
        modified=at,
        relationship="Source",
    )


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What the renderer complains of meanwhile."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        with warnings.catch_warnings():
            # WeasyPrint leaves the file of its colour profile to the garbage collector.
            warnings.simplefilter("ignore", ResourceWarning)
            yield said
    finally:
        logger.removeHandler(handler)
