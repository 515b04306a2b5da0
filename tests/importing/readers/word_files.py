"""Word documents for tests: made by python-docx, and changed underneath where it cannot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from docx import Document
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from communique.importing.extraction import Extraction, Stretch
from communique.importing.readers import extract

NAMESPACES = " ".join(
    (
        nsdecls("w", "r", "wp", "a", "pic"),
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    )
)
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"


def saved(document: Docx) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def of(*paragraphs: str) -> Docx:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return document


def insert(document: Docx, xml: str) -> None:
    """Raw blocks at the end of the body."""
    root = parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")
    end = document.element.body.sectPr
    for child in list(root):
        end.addprevious(child)


def append(paragraph: Paragraph, xml: str) -> None:
    """Raw content at the end of a paragraph."""
    for child in list(parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>")):
        paragraph._p.append(child)


def read(document: Docx, change: Callable[[dict[str, bytes]], None] | None = None) -> Extraction:
    data = saved(document)
    return extract("received.docx", altered(data, change) if change else data)


def altered(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The same zip after `change` has worked on its parts by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_part(kind: str, inner: str) -> Callable[[dict[str, bytes]], None]:
    """Add a part the document points to: footnotes, comments …"""

    def change(parts: dict[str, bytes]) -> None:
        xml = f"<w:{kind} {NAMESPACES}>{inner}</w:{kind}>"
        parts[f"word/{kind}.xml"] = xml.encode()
        link = f'<Relationship Id="x{kind}" Type="{_RELATION.format(kind)}" Target="{kind}.xml"/>'
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", f"{link}</Relationships>".encode())
        kinds = parts["[Content_Types].xml"]
        override = f'<Override PartName="/word/{kind}.xml" ContentType="{_PART.format(kind)}"/>'
        parts["[Content_Types].xml"] = kinds.replace(b"</Types>", f"{override}</Types>".encode())

    return change


def words(extraction: Extraction, stretches: tuple[Stretch, ...]) -> list[str]:
    return [extraction.text[start:end] for start, end in stretches]


def rules(extraction: Extraction) -> list[tuple[str, str, bool]]:
    return [(each.rule, each.class_, each.applied) for each in extraction.notes]
