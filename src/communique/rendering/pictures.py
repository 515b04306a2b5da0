"""Pictures of pages, for those who choose an edition by its look."""

from __future__ import annotations

from io import BytesIO

WIDTH = 560
"""Pixels across: sharp on a good screen at half that size."""


def first_page(pdf: bytes) -> bytes:
    """The first page of a PDF as a PNG `WIDTH` pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        bitmap = page.render(scale=WIDTH / page.get_width(), grayscale=True)
        out = BytesIO()
        bitmap.to_pil().quantize(16).save(out, "PNG", optimize=True)
        return out.getvalue()
    finally:
        document.close()
