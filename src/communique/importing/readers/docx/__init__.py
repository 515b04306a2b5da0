"""Word documents (.docx, ISO/IEC 29500) as a word processor would show them.

package     the zip, opened only as far as it is harmless; its parts parsed
names       the names of the format, and how its values are written
styles      heading, quotation, bold, hidden: what styles say
numbering   the labels Word counts by itself
paragraph   one paragraph: label, words, emphasis, what hangs on it
story       paragraphs and tables in reading order
asides      what is left out, on record: notes, comments, pictures; tracked changes refused
"""

from __future__ import annotations

from communique.errors import UnreadableSource
from communique.importing.extraction import Extraction
from communique.importing.readers.docx.asides import asides_of, refuse_tracked_changes
from communique.importing.readers.docx.names import w
from communique.importing.readers.docx.numbering import numbering_in
from communique.importing.readers.docx.package import Package, opened
from communique.importing.readers.docx.paragraph import Reading
from communique.importing.readers.docx.story import items
from communique.importing.readers.docx.styles import styles_in
from communique.importing.readers.passages import Script

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(name: str, data: bytes) -> Extraction:
    """The text of a document; `UnreadableSource` where it is damaged, protected or not settled."""
    package = opened(name, data)
    try:
        return _extraction(package)
    except RecursionError as error:
        raise UnreadableSource(
            f"{name}: its parts lie in one another more deeply than any text needs",
            help="copy its text into a new document, save that as .docx and import it",
        ) from error


def _extraction(package: Package) -> Extraction:
    document = package.body()
    refuse_tracked_changes(package, document)
    styles = styles_in(package.parts("styles"))
    numbering = numbering_in(package.parts("numbering"), styles)
    reading = Reading(styles, numbering, asides_of(package))
    script = Script()
    for body in document.findall(w("body")):
        script.write(items(body, reading))
    if not script.length and reading.asides.pictures:
        raise UnreadableSource(
            f"{package.name}: it holds pictures and no text; it may be a scan",
            help="have its text recognised (OCR), and import the document that gives",
        )
    return Extraction(
        text=script.text(),
        media_type=MEDIA_TYPE,
        has_lines=False,
        flowing=True,
        emphasis=tuple(script.emphasis),
        headings=tuple(script.headings),
        quotations=tuple(script.quotations),
        grids=tuple(script.grids),
        captions=tuple(script.captions),
        bare_items=tuple(script.bare_items),
        footnotes=tuple(reading.asides.footnotes),
        notes=reading.asides.close(package),
    )
