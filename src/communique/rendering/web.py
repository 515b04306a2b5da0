"""The edition as one HTML file that fetches nothing and runs nothing."""

from __future__ import annotations

from dataclasses import replace

from communique.rendering.linked_data import linked_data
from communique.rendering.metadata import facts
from communique.rendering.request import Request
from communique.rendering.sheet import Run, Sheet, characters
from communique.rendering.templating import content_digest, environment, style
from communique.rendering.webfonts import web_faces, web_font


def web_html(request: Request, sheet: Sheet) -> str:
    """The whole file; its style sheet is admitted by digest, so that no other can slip in."""
    sheet = replace(sheet, screen=True)
    styles = style_text(request, sheet)
    told = facts(request, sheet)
    template = environment(request.folders).get_template("web.html.j2")
    return template.render(
        sheet=sheet,
        style=styles,
        digest=content_digest(styles),
        facts=told,
        linked=linked_data(told, request) if told else None,
    )


def style_text(request: Request, sheet: Sheet) -> str:
    """Fonts and rules, with the spans of rows that this text has."""
    printed = characters(sheet)
    fonts = [
        {"family": f.family, "weight": f.weight, "style": f.style, "data": web_font(f, printed)}
        for f in web_faces()
    ]
    spans = sorted({span for column in sheet.columns for span in _spans(column.flow)})
    parts = [style(request.folders, "webfaces.css.j2", faces=fonts)]
    parts += [style(request.folders, name) for name in ("words.css", "screen.css")]
    parts.append(style(request.folders, "screen.css.j2", sheet=sheet, spans=spans))
    return "\n".join(parts)


def _spans(runs: tuple[Run, ...]) -> set[int]:
    found = {run.span for run in runs} | {b.span for run in runs for b in run.blocks}
    below = [_spans(block.flow) for run in runs for block in run.blocks]
    return found.union(*below)
