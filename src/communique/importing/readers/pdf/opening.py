"""The bytes of a .pdf: opened only as far as it is harmless, refused in words where it is not.

pypdf reads them, under limits that no communiqué comes near. Whatever it cannot read, it says so by
exceptions of many kinds; all of them end here.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from communique.errors import UnreadableSource
from communique.importing.readers.pdf.drawing.operands import dictionary, resolved

LARGEST = 100_000_000
"""Bytes, pictures and all."""
MOST_PAGES = 400
MOST_OBJECTS = 250_000
LARGEST_CONTENT = 4_000_000
"""Bytes of drawing on a page, unpacked; a page of text has some ten thousand."""
LARGEST_WHOLE_CONTENT = 12_000_000
LARGEST_OBJECTS = 2_000_000
"""Bytes of objects that are packed into one stream, unpacked."""

_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": LARGEST_CONTENT,
    "zlib_maximum_recovery_input_length": 100_000,
    "lzw_maximum_output_length": 1_000_000,
    "run_length_maximum_output_length": 1_000_000,
    "brotli_maximum_output_length": LARGEST_CONTENT,
    "array_based_stream_maximum_output_length": LARGEST_CONTENT,
    "array_maximum_element_count": 50_000,
    "dictionary_maximum_element_count": 20_000,
    "stream_filters_maximum_length": 4,
    "stream_decoding_work_maximum_length": 4 * LARGEST_CONTENT,
    "stream_parsing_work_maximum_count": 120_000,
    "page_tree_maximum_entries": 4 * MOST_PAGES,
    "page_tree_maximum_depth": 50,
    "jbig2dec_binary": None,
}
_AGAIN = "open it in a PDF viewer, print or save it as a new PDF there, and import that"
_SEND_AGAIN = "ask for it to be sent again"
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)")
_POINTER = re.compile(rb"startxref\s+(\d{1,10})\s")
_BROKEN = re.compile(
    "ebuild|Searching object|after a corrupt|might be truncated|cannot be read|can not be read|"
    "incorrect startxref"
)
_MENDED = re.compile("repaired|found$|wrong pointing|in Xref table invalid|skipping|ignoring the")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)\b")

logging.getLogger("pypdf").addHandler(logging.NullHandler())


class _Listener(logging.Handler):
    """Hears what pypdf mends in silence, by the wording of its warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(str(record.msg))

    def heard(self, wording: re.Pattern[str]) -> bool:
        return any(map(wording.search, self.said))


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that may be read. `restricted`: it is encrypted, and opens without a password."""

    name: str
    reader: PdfReader
    pages: tuple[PageObject, ...]
    restricted: bool
    _listener: _Listener

    @property
    def catalog(self) -> DictionaryObject:
        return self.reader.root_object

    @property
    def is_mended(self) -> bool:
        """Whether some object was not where it should be, and had to be looked for."""
        return self._listener.heard(_MENDED)


@contextmanager
def opened(name: str, data: bytes) -> Iterator[Opened]:
    """The document in these bytes; inside, whatever pypdf cannot read is `UnreadableSource`."""
    data = _judged(name, data)
    with apply_configuration(**_LIMITS), _listening() as listener, _refusing(name):
        plain = _unlocked(name, data) if b"/Encrypt" in data else data
        reader = PdfReader(io.BytesIO(plain), xref_stream_maximum_entries=MOST_OBJECTS)
        _judge_objects(name, reader)
        pages = _pages(name, reader)
        if listener.heard(_BROKEN):
            raise refused(name, "it is damaged: its list of objects is broken", _AGAIN)
        yield Opened(name, reader, pages, plain is not data, listener)


@contextmanager
def _listening() -> Iterator[_Listener]:
    listener, logger = _Listener(), logging.getLogger("pypdf._reader")
    logger.addHandler(listener)
    try:
        yield listener
    finally:
        logger.removeHandler(listener)


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except UnreadableSource:
        raise
    except LimitReachedError as error:
        raise refused(name, "it holds more than a text can have", _AGAIN) from error
    except RecursionError as error:
        raise refused(name, "its parts lie in one another without end", _AGAIN) from error
    except Exception as error:  # pypdf: «broken PDF files might cause other Exceptions»
        raise refused(name, "it is damaged and cannot be read", _SEND_AGAIN) from error


def refused(name: str, problem: str, remedy: str) -> UnreadableSource:
    return UnreadableSource(f"{name}: {problem}", help=remedy)


def _judged(name: str, data: bytes) -> bytes:
    """The file from its header on; refused is what shows from outside: another kind of file, too
    large, cut short, damaged."""
    start = data.find(b"%PDF-", 0, 1024)
    if start < 0:
        raise refused(name, "it is no PDF: it does not begin as one", "export it as .pdf again")
    if len(data) > LARGEST:
        raise refused(name, f"{len(data):,} bytes are more than a communiqué can have", _AGAIN)
    listed = data.count(b" n") + data.count(b" f")
    if max(data.count(b" obj"), listed // 2) > MOST_OBJECTS:
        raise refused(name, f"it holds more than {MOST_OBJECTS:,} objects", _AGAIN)
    if _is_cut(data):
        raise refused(name, "it is cut short: its end is missing", _SEND_AGAIN)
    pointer = int(_POINTER.findall(data)[-1])
    for origin in (0, start):  # some count from the beginning of the file, some from the header
        if _TABLE.match(data, origin + pointer):
            return data[origin:]
    problem = "it is damaged: its list of objects is not where it should be"
    raise refused(name, problem, _AGAIN)


def _is_cut(data: bytes) -> bool:
    """No end, objects behind the last end, or fewer bytes than it says of itself (Annex F)."""
    end = data.rfind(b"%%EOF")
    if end < 0 or not _POINTER.search(data) or re.search(rb"\d \d+ obj\b", data[end:]):
        return True
    said = _LINEARIZED.search(data, 0, 2048)
    return said is not None and int(said[1]) > len(data)


def _unlocked(name: str, data: bytes) -> bytes:
    """The same document without its encryption, if no password is needed to open it.

    PDFium does it: pypdf needs a further library for AES.
    """
    import pypdfium2  # only here

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code not in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY):
            raise
        remedy = "ask for a copy without a password, or take it off in a PDF viewer"
        raise refused(name, "it is protected by a password", remedy) from error
    out = io.BytesIO()
    try:
        if pypdfium2.raw.FPDF_GetSecurityHandlerRevision(document) < 0:
            return data
        document.save(out, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    finally:
        document.close()
    return out.getvalue()


def _judge_objects(name: str, reader: PdfReader) -> None:
    """Refuse packed objects that unpack to more than a document can have, before any is parsed."""
    for number in {stream for stream, _ in reader.xref_objStm.values()}:
        packed = reader.get_object(number)
        if not isinstance(packed, StreamObject) or number in reader.xref_objStm:
            raise refused(name, "its packed objects are damaged", _AGAIN)
        if len(packed.get_data()) > LARGEST_OBJECTS:
            raise refused(name, "its objects unpack to more than a text can have", _AGAIN)


def _pages(name: str, reader: PdfReader) -> tuple[PageObject, ...]:
    count = dictionary(reader.root_object.get("/Pages")).get("/Count")
    if isinstance(count, int) and count > MOST_PAGES:
        raise refused(name, f"{count:,} pages are more than a communiqué can have", _AGAIN)
    pages = tuple(reader.pages)
    if not pages:
        raise refused(name, "it has no pages", _SEND_AGAIN)
    if len(pages) > MOST_PAGES:
        raise refused(name, f"{len(pages):,} pages are more than a communiqué can have", _AGAIN)
    _judge_contents(name, pages)
    return pages


def _judge_contents(name: str, pages: tuple[PageObject, ...]) -> None:
    """Refuse drawing without end before any of it is parsed."""
    whole = 0
    for number, page in enumerate(pages, 1):
        content = resolved(page.get("/Contents"))
        streams = content if isinstance(content, ArrayObject) else [content]
        size = sum(_length(resolved(each)) for each in streams)
        whole += size
        if size > LARGEST_CONTENT or whole > LARGEST_WHOLE_CONTENT:
            raise refused(name, f"page {number} draws more than a text can have", _AGAIN)


def _length(stream: object) -> int:
    return len(stream.get_data()) if isinstance(stream, StreamObject) else 0
