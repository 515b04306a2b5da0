"""No line to sign on stands on a page that bears no text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from communique.errors import Unavailable

if TYPE_CHECKING:
    from weasyprint.document import Document

TEXT = {"unit", "heading"}
SIGNATURE = "signatory"


def refuse_bare_signatures(document: Document) -> None:
    """Raises `Unavailable` where a page has signature blocks and no line of the text."""
    for number, page in enumerate(document.pages, 1):
        kinds = set(_classes(page._page_box))
        if SIGNATURE in kinds and not kinds & TEXT:
            raise Unavailable(
                f"page {number} would have lines to sign on and no text: the signature blocks "
                "take more than the room beside it",
                help="shorten what the blocks print (`party`, `office`)",
            )


def _classes(box: Any) -> Iterator[str]:
    """The classes of all elements that have something on a page."""
    if box.element is not None:
        yield from box.element.get("class", "").split()
    for child in getattr(box, "children", ()):
        yield from _classes(child)
