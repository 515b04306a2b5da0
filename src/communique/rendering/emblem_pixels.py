"""An emblem as pixels, for programs that show no drawing."""

from __future__ import annotations

from io import BytesIO

from communique.rendering.emblems import Picture
from communique.rendering.fetching import Given, fetcher

HIGH = 600
"""Pixels of height: 20 mm at more than seven hundred to the inch."""
_ADDRESS = "emblem:1"
_PAGE = (
    "<style>@page {{ size: {}px {}px; margin: 0 }} img {{ display: block; width: 100% }}</style>"
)


def pixels(picture: Picture) -> bytes:
    """The emblem as a PNG on no ground: a drawing painted `HIGH` pixels high, a PNG as it is."""
    return picture.data if picture.media_type == "image/png" else _painted(picture)


def _painted(picture: Picture) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(_page(picture))
    try:
        page = document[0]
        bitmap = page.render(
            scale=HIGH / page.get_height(), fill_color=(0, 0, 0, 0), maybe_alpha=True
        )
        out = BytesIO()
        bitmap.to_pil().save(out, "PNG", optimize=True)
        return out.getvalue()
    finally:
        document.close()


def _page(picture: Picture) -> bytes:
    """A page of the picture's own size, with nothing else on it."""
    from weasyprint import HTML

    given = (Given(_ADDRESS, picture.media_type, picture.data),)
    style = _PAGE.format(HIGH * picture.ratio, HIGH)
    html = HTML(
        string=f'{style}<img src="{_ADDRESS}" alt="">', url_fetcher=fetcher(frozenset(), given)
    )
    made: bytes = html.write_pdf()
    return made
