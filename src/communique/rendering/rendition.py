"""One edition in one format."""

from __future__ import annotations

from dataclasses import replace

from communique.errors import Unavailable
from communique.rendering.drawing import draw
from communique.rendering.emblems import missing_emblems
from communique.rendering.faces import name_of
from communique.rendering.fragment import fragment_html
from communique.rendering.glyphs import missing_glyphs
from communique.rendering.mail import mail_text
from communique.rendering.pages import page_pdf
from communique.rendering.request import Format, Rendition, Request
from communique.rendering.unwritable import refuse_unwritable
from communique.rendering.web import web_html


def render(request: Request, format: Format) -> Rendition:
    """The file. Raises `Unavailable` for a character that the format or the fonts do not have."""
    made = _rendered(request, format)
    reason = missing_emblems(request)
    told = f"{request.communique.id} {request.name}: {reason}"
    return replace(made, warnings=(*made.warnings, told)) if reason else made


def _rendered(request: Request, format: Format) -> Rendition:
    sheet = draw(request, format)
    if format == "html":
        return Rendition(web_html(request, sheet).encode())
    if format == "txt":
        return Rendition(mail_text(request, sheet).encode())
    if format in ("docx", "fragment"):
        refuse_unwritable(request, sheet)
    if format == "fragment":
        return Rendition(fragment_html(request, sheet).encode())
    if format == "docx":
        from communique.rendering.word.document import word_document  # python-docx loads slowly

        return Rendition(word_document(request, sheet))
    _printable(request)
    return page_pdf(request, sheet)


def _printable(request: Request) -> None:
    found = [
        (finding.where, finding.before or "")
        for version in request.versions
        for finding in missing_glyphs(request.communique.id, version)
    ]
    if found:
        named = ", ".join(f"{name_of(character)} at {where}" for where, character in found)
        raise Unavailable(
            f"missing-glyph: no font we have can print {named}",
            help="install the Debian packages fonts-noto-core and fonts-symbola where they are "
            "missing, replace the character, or publish this text as html or txt",
        )
