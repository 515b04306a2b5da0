"""Files that are no settled Word document are refused: soon, in a clear sentence, with a remedy."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import UnreadableSource
from communique.importing.readers import extract
from importing.readers.word_files import altered, insert, of, saved

GOOD = saved(of("Text"))
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def refused(data: bytes) -> UnreadableSource:
    """What is said of a file; in less than a second and in little memory."""
    started = time.process_time()
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableSource) as error:
            extract("received.docx", data)
        assert tracemalloc.get_traced_memory()[1] < 64_000_000
    finally:
        tracemalloc.stop()
    assert time.process_time() - started < 1
    assert error.value.message.startswith("received.docx: ")
    assert error.value.help
    return error.value


def replaced(part: str, content: bytes) -> bytes:
    return altered(GOOD, lambda parts: parts.__setitem__(part, content))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no .docx"),
        (b"Plain text", "no .docx"),
        (b"%PDF-1.7", "no .docx"),
        (OLE + b"\0" * 600, "old Word file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (GOOD[: len(GOOD) // 2], "cut short"),
        (GOOD[:4], "cut short"),
        (replaced("word/vbaProject.bin", b"x"), "macros"),
        (replaced("word/document.xml", b"<w:document"), "cannot be read"),
        (replaced("word/document.xml", b"<other/>"), "no Word document"),
        (altered(GOOD, lambda parts: parts.pop("word/document.xml") and None), "no Word document"),
    ],
)
def test_what_is_no_word_document_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    assert reason in refused(data).message


ENTITIES = b'<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12)
)


@pytest.mark.parametrize(
    "declared",
    [b"<!DOCTYPE d [" + ENTITIES + b"]>", b'<!DOCTYPE d SYSTEM "file:///etc/passwd">'],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_document_type_is_refused_before_anything_grows(declared: bytes, part: str) -> None:
    data = replaced(part, b"<?xml version='1.0'?>" + declared + b"<d>&m;</d>")
    assert "document type" in refused(data).message


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    assert "unpacks" in refused(replaced("word/document.xml", b" " * 80_000_000)).message
    assert "unpacks" in refused(replaced("word/document.xml", b" " * 9_000_000)).message
    assert "unpacks" in refused(replaced("word/media/x.bin", b" " * 210_000_000)).message


def test_too_many_parts_or_tags_are_refused() -> None:
    def crowd(parts: dict[str, bytes]) -> None:
        parts.update({f"word/media/{n}": b"" for n in range(2_100)})

    assert "parts" in refused(altered(GOOD, crowd)).message
    many = b"".join(b"<a%d/>" % (n % 9_973) for n in range(1_100_000))
    assert "tags" in refused(replaced("word/document.xml", many)).message


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(replaced("word/document.xml", b" " * 900_000))
    entry = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    assert struct.unpack_from("<I", data, entry + 24) == (900_000,)
    struct.pack_into("<I", data, entry + 24, 100)
    assert "damaged" in refused(bytes(data)).message


def test_a_part_packed_with_a_password_or_in_a_strange_way_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", b"x")
    assert "packed in a way" in refused(out.getvalue()).message
    data = bytearray(GOOD)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "password" in refused(bytes(data)).message


RUN = "<w:r><w:t>The Parties met</w:t></w:r>"
TRACKED = {
    "insertion": f'<w:ins w:id="1">{RUN}</w:ins>',
    "deletion": f'{RUN}<w:del w:id="1"><w:r><w:delText>y</w:delText></w:r></w:del>',
    "move": f'<w:moveFrom w:id="1">{RUN}</w:moveFrom>',
    "mark": f'<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{RUN}',
}


@pytest.mark.parametrize("inner", TRACKED.values(), ids=TRACKED)
def test_tracked_changes_are_refused_with_their_place(inner: str) -> None:
    document = of("Text")
    insert(document, f"<w:p>{inner}</w:p>")
    error = refused(saved(document))
    assert "tracked change" in error.message
    assert "«The Parties met»" in error.message
    assert "accept or reject" in str(error.help)


def test_a_change_of_format_alone_is_no_tracked_text() -> None:
    document = of()
    insert(
        document,
        '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t>Text</w:t></w:r></w:p>",
    )
    assert extract("a.docx", saved(document)).text == "Text\n"


def test_a_document_of_pictures_alone_is_refused() -> None:
    document = of()
    insert(document, "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>")
    assert "scan" in refused(saved(document)).message


def test_parts_nested_without_end_are_refused() -> None:
    deep = b"<w:sdt><w:sdtContent>" * 5_000, b"</w:sdtContent></w:sdt>" * 5_000

    def nest(parts: dict[str, bytes]) -> None:
        body = parts["word/document.xml"]
        at = body.index(b"<w:p>") if b"<w:p>" in body else body.index(b"<w:sectPr")
        parts["word/document.xml"] = body[:at] + deep[0] + deep[1] + body[at:]

    started = time.process_time()
    with pytest.raises(UnreadableSource, match="deeply"):
        extract("a.docx", altered(GOOD, nest))
    assert time.process_time() - started < 2


def test_nothing_outside_the_file_is_followed() -> None:
    def point_outside(parts: dict[str, bytes]) -> None:
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b'Target="styles.xml"', b'Target="../../../etc/passwd"')

    assert extract("a.docx", altered(GOOD, point_outside)).text == "Text\n"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    broken = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        extract("a.docx", bytes(broken))
    except UnreadableSource as error:
        assert error.help
