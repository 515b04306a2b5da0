"""The zip of a .docx: opened only as far as it is harmless, its parts parsed only if they are.

Only the parts asked for are unpacked, each after its declared size was judged and never beyond it.
Nothing outside the zip is ever followed.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from communique.errors import UnreadableSource

MOST_ENTRIES = 2_000
LARGEST_WHOLE = 200_000_000
"""Bytes unpacked, pictures and all."""
LARGEST_PART = 16_000_000
"""Bytes; the text of a thousand pages has fewer."""
MOST_TAGS = 1_000_000
"""In a part; a page has some thousands."""
HIGHEST_RATIO = 150
"""Unpacked to packed, in parts of more than a million bytes; prose reaches 30."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
DOCUMENT = f"{{{_WORD}}}document"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_AGAIN = "open it in the word processor, save it again as .docx, and import that"


class _Builder(ET.TreeBuilder):
    """Refuses a document type: no .docx has one, and entities are how XML grows without end."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ValueError("it declares a document type, which no .docx may")


@dataclass(frozen=True, slots=True)
class Package:
    """An opened .docx. `related` lists for each kind of part the names the main part points to."""

    name: str
    archive: zipfile.ZipFile
    main: str
    related: dict[str, tuple[str, ...]]

    def body(self) -> ET.Element:
        """The root of the main part."""
        root = self._root(self.main)
        if root.tag != DOCUMENT:
            raise _no_document(self.name)
        return root

    def parts(self, kind: str) -> list[ET.Element]:
        """The roots of the related parts of a kind: `styles`, `footnotes`, `header` …"""
        return [self._root(part) for part in self.related.get(kind, ())]

    def _root(self, part: str) -> ET.Element:
        return _parsed(self.name, part, _unpacked(self.name, self.archive, part))


def opened(name: str, data: bytes) -> Package:
    """The package in these bytes, or `UnreadableSource` with what is wrong and what to do."""
    _judge_kind(name, data)
    archive = _archive(name, data)
    entries = {entry.filename for entry in archive.infolist()}
    if any(entry.endswith("vbaProject.bin") for entry in entries):
        raise _refused(name, "it carries macros", "save it as .docx, without macros")
    main = _main_part(name, archive, entries)
    related = _related(name, archive, entries, main)
    return Package(name, archive, main, {kind: tuple(found) for kind, found in related.items()})


def _judge_kind(name: str, data: bytes) -> None:
    if data.startswith(_OLE) and _ENCRYPTED in data:
        remedy = "take the password off in the word processor, save, and import again"
        raise _refused(name, "it is protected by a password", remedy)
    if data.startswith(_OLE):
        raise _refused(name, "it is an old Word file (.doc)", "save it as .docx in Word")
    if not data.startswith(b"PK"):
        raise _refused(name, "it is no .docx file: it does not begin as one", _AGAIN)
    if data.count(_DIRECTORY_ENTRY) > MOST_ENTRIES:
        raise _refused(name, f"it holds more than {MOST_ENTRIES:,} parts", _AGAIN)


def _archive(name: str, data: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _refused(name, "it is cut short or damaged", "ask for it to be sent again") from error
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST_WHOLE:
        raise _refused(name, f"it unpacks to more than {LARGEST_WHOLE:,} bytes", _AGAIN)
    return archive


def _main_part(name: str, archive: zipfile.ZipFile, entries: set[str]) -> str:
    roots = _related(name, archive, entries, "").get("officeDocument", [])
    main = roots[0] if roots else "word/document.xml"
    if main not in entries:
        raise _no_document(name)
    return main


def _related(
    name: str, archive: zipfile.ZipFile, entries: set[str], part: str
) -> dict[str, list[str]]:
    """The parts inside the zip that a part points to, by the last word of the kind's address."""
    folder, file = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{file}.rels")
    if listed not in entries:
        return {}
    found: dict[str, dict[str, None]] = {}
    for each in _parsed(name, listed, _unpacked(name, archive, listed)).iter(_RELATIONSHIP):
        target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))[1:]
        if each.get("TargetMode") != "External" and target in entries:
            found.setdefault(each.get("Type", "").rpartition("/")[2], {})[target] = None
    return {kind: list(targets) for kind, targets in found.items()}


def _unpacked(name: str, archive: zipfile.ZipFile, part: str) -> bytes:
    entry = archive.getinfo(part)
    size = entry.file_size
    if size > LARGEST_PART or size > max(1_000_000, HIGHEST_RATIO * entry.compress_size):
        problem = f"its part {part} unpacks to {size:,} bytes, more than a text can have"
        raise _refused(name, problem, _AGAIN)
    if entry.flag_bits & 1:
        raise _refused(name, "it is protected by a password", "unpack it and pack it without one")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refused(name, f"its part {part} is packed in a way no .docx may be", _AGAIN)
    try:
        with archive.open(entry) as stream:
            return stream.read(size)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise _refused(
            name, f"its part {part} is damaged", "ask for it to be sent again"
        ) from error


def _parsed(name: str, part: str, data: bytes) -> ET.Element:
    if data.count(b"<") > MOST_TAGS:
        raise _refused(name, f"its part {part} has more than {MOST_TAGS:,} tags", _AGAIN)
    parser = ET.XMLParser(target=_Builder())
    try:
        parser.feed(data)
        root = parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        raise _refused(name, f"its part {part} cannot be read: {error}", _AGAIN) from error
    return _transitional(root)


def _transitional(root: ET.Element) -> ET.Element:
    """The same with the names of ISO 29500 Transitional, where it is Strict."""
    if not root.tag.startswith(f"{{{_STRICT}}}"):
        return root
    for element in root.iter():
        element.tag = element.tag.replace(_STRICT, _WORD)
        for key in [key for key in element.attrib if _STRICT in key]:
            element.attrib[key.replace(_STRICT, _WORD)] = element.attrib.pop(key)
    return root


def _no_document(name: str) -> UnreadableSource:
    problem = "it is a zip file, and no Word document is in it"
    return _refused(name, problem, "save the document as .docx and import that")


def _refused(name: str, problem: str, remedy: str) -> UnreadableSource:
    return UnreadableSource(f"{name}: {problem}", help=remedy)
