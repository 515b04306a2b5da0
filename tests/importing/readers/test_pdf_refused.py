"""Files that are no harmless PDF with text are refused: soon, in little memory, with a remedy."""

from __future__ import annotations

import io
import logging
import random
import time
import traceback
import tracemalloc
import zlib

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import UnreadableSource
from communique.importing.readers import extract
from importing.readers.pdf_files import PROSE, assembled, column, pdf, stream, text

GOOD = pdf(column(72, 760, PROSE), catalog="/Lang (en)")
PACKED = pdf(column(72, 760, PROSE), compress=True)
SCAN = stream(b"\0" * 3, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8")


def refused(data: bytes, *, weigh: bool = False) -> UnreadableSource:
    """What is said of a file; in less than a second, and, where weighed, in little memory."""
    extract("good.pdf", GOOD)  # what is imported and compiled once is no part of it
    started = time.process_time()
    with pytest.raises(UnreadableSource) as error:
        extract("received.pdf", data)
    assert time.process_time() - started < 1
    if weigh:
        tracemalloc.start()
        try:
            with pytest.raises(UnreadableSource):
                extract("received.pdf", data)
            assert tracemalloc.get_traced_memory()[1] < 150_000_000
        finally:
            tracemalloc.stop()
    assert error.value.message.startswith("received.pdf: ")
    assert error.value.help
    return error.value


def packed(data: bytes, times: int, of: bytes = b" " * 1_000_000) -> bytes:
    """A compressed stream of `data` and very much more."""
    deflate = zlib.compressobj(9)
    held = deflate.compress(data) + b"".join(deflate.compress(of) for _ in range(times))
    return held + deflate.flush()


def drawn(
    content: bytes,
    resources: bytes = b"",
    objects: dict[int, bytes] | None = None,
    filters: bytes = b"/FlateDecode",
) -> bytes:
    """A page with this content stream, already packed."""
    body = stream(content, f"/Filter {filters.decode()}")
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << %s >> >>"
    )
    return assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page % resources,
            4: body,
            **(objects or {}),
        }
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no PDF"),
        (b"Plain text", "no PDF"),
        (b"PK\x03\x04", "no PDF"),
        (GOOD[: len(GOOD) // 2], "cut short"),
        (GOOD[:-30], "cut short"),
        (GOOD + b"7 0 obj\n<< /A", "cut short"),
        (GOOD.replace(b"startxref\n", b"startxref\n9"), "list of objects"),
        (GOOD.replace(b"/Catalog", b"/Cat_log").replace(b"/Pages 2", b"/Pag_s 2"), "damaged"),
        (pdf("0 0 9 9 re f"), "no text"),
        (pdf(), "no pages"),
    ],
    ids=str,
)  # fmt: skip
def test_what_holds_no_text_to_read_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    assert reason in refused(data).message


def test_a_scan_is_told_what_to_do() -> None:
    data = pdf("/P Do", objects=[SCAN], resources="/XObject << /P 100 0 R >>")
    assert "OCR" in str(refused(data).help)
    assert "proofread" in str(refused(data).help)


def test_a_broken_list_of_objects_is_refused_and_a_mended_object_is_told() -> None:
    assert "damaged" in refused(GOOD.replace(b"xref\n0 12", b"xref\n0 x2")).message
    at = GOOD.index(b"endobj\n10 0 obj") + 7
    found = extract("a.pdf", GOOD.replace(b"%010d" % at, b"%010d" % (at + 30)))
    assert found.text == f"{PROSE}\n"
    assert [(each.rule, each.class_) for each in found.notes] == [("damaged-file", "query")]


def test_bytes_before_the_header_do_no_harm() -> None:
    assert extract("a.pdf", b"Received by mail\r\n" + GOOD).text == f"{PROSE}\n"


# --- encryption


def locked(user: str) -> bytes:
    """`GOOD` under the oldest encryption (7.6.4): a key of 40 bits from a password."""
    from hashlib import md5

    def rc4(key: bytes, data: bytes) -> bytes:
        box, out, j = list(range(256)), bytearray(), 0
        for i in range(256):
            j = (j + box[i] + key[i % len(key)]) % 256
            box[i], box[j] = box[j], box[i]
        i = j = 0
        for byte in data:
            i = (i + 1) % 256
            j = (j + box[i]) % 256
            box[i], box[j] = box[j], box[i]
            out.append(byte ^ box[(box[i] + box[j]) % 256])
        return bytes(out)

    filling = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner = rc4(md5(filling).digest()[:5], (user.encode() + filling)[:32])
    name = b"0123456789abcdef"
    base = (user.encode() + filling)[:32] + owner + (0xFFFFFFFC).to_bytes(4, "little") + name
    key = md5(base).digest()[:5]
    content = column(72, 760, PROSE).encode()
    own = md5(key + (5).to_bytes(3, "little") + b"\0\0").digest()[:10]
    held = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F 4 0 R >> >> >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        5: stream(rc4(own, content)),
        6: b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
        % (owner.hex().encode(), rc4(key, filling).hex().encode()),
    }
    return assembled(held, f"/Encrypt 6 0 R /ID [<{name.hex()}> <{name.hex()}>]")


def test_a_file_that_opens_without_a_password_is_read_and_told() -> None:
    found = extract("a.pdf", locked(""))
    assert found.text == f"{PROSE}\n"
    assert [each.rule for each in found.notes] == ["restricted-file"]


def test_a_file_under_a_password_is_refused() -> None:
    assert "password" in refused(locked("secret")).message


# --- bombs


def test_streams_that_unpack_without_end_are_refused() -> None:
    assert "more than a text" in refused(drawn(packed(b"", 400)), weigh=True).message
    twice = zlib.compress(packed(b"", 400), 9)
    refused(drawn(twice, filters=b"[/FlateDecode /FlateDecode]"), weigh=True)


FORM = "/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources"
DRAWINGS = {
    "operators": packed(b"", 3, b"q Q " * 250_000),
    "letters": packed(b"BT /F 12 Tf (", 3, b"a" * 1_000_000),
    "strings": packed(b"BT /F 12 Tf ", 1, b"(ab) Tj " * 120_000),
    "arrays": packed(b"", 1, b"[" * 300_000),
    "a form in itself": zlib.compress(b"/X Do " * 5_000),
    "forms in forms": zlib.compress(b"/Y Do"),
}


@pytest.mark.parametrize("content", DRAWINGS.values(), ids=DRAWINGS)
def test_drawing_without_end_is_refused(content: bytes) -> None:
    forms = {
        n: stream(b"/Y Do " * 30, f"{FORM} << /XObject << /Y {n + 1} 0 R >> >>")
        for n in range(8, 16)
    }
    objects = {
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        6: stream(
            f"/X Do /X Do {text(9, 9, 'a' * 3000)}".encode(),
            f"{FORM} << /XObject << /X 6 0 R >> /Font << /F 5 0 R >> >>",
        ),
        **forms,
        16: stream(b"q Q", f"{FORM} << >>"),
    }
    refused(
        drawn(content, b"/Font << /F 5 0 R >> /XObject << /X 6 0 R /Y 8 0 R >>", objects),
        weigh=True,
    )


def tree(kids: dict[int, bytes]) -> bytes:
    return assembled({1: b"<< /Type /Catalog /Pages 2 0 R >>", **kids})


NODE = b"<< /Type /Pages /Count %d /Kids [%s] >>"
LEAF = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
LEAVES = dict.fromkeys(range(3, 10_003), LEAF)
REFERENCES = b" ".join(b"%d 0 R" % n for n in LEAVES)
TREES = {
    "deep": tree({n: NODE % (1, b"%d 0 R" % (n + 1)) for n in range(2, 9000)}),
    "circular": tree({2: NODE % (2, b"2 0 R 2 0 R")}),
    "many ways to one page": tree(
        {n: NODE % (1, b"%d 0 R " % (n + 1) * 3) for n in range(2, 30)} | {30: LEAF}
    ),
    "10,000 pages": tree({2: NODE % (10_000, REFERENCES)} | LEAVES),
    "10,000 pages that say one": tree({2: NODE % (1, REFERENCES)} | LEAVES),
    "nested dictionaries": assembled({1: b"<< /A " * 20_000 + b">>" * 20_000}),
}


@pytest.mark.parametrize("data", TREES.values(), ids=TREES)
def test_page_trees_without_end_are_refused(data: bytes) -> None:
    refused(data)


def test_objects_without_end_are_refused() -> None:
    many = assembled({1: b"<< /Type /Catalog >>"} | dict.fromkeys(range(2, 260_000), b"0"))
    assert "objects" in refused(many).message
    table = b"xref\n0 600000\n" + b"0000000000 65535 f \n" * 600_000 + b"trailer << /Size 1 >>\n"
    data = b"%PDF-1.7\n" + table + b"startxref\n9\n%%EOF\n"
    assert "objects" in refused(data).message


@pytest.mark.parametrize("inner", [b"null " * 200_000, b" " * 80_000_000])
def test_packed_objects_without_end_are_refused(inner: bytes) -> None:
    index = b"".join(b"%d %d " % (n, 5 * n) for n in range(2, 40_000))
    held = zlib.compress(index + inner, 9)
    out = bytearray(b"%PDF-1.7\n")
    places = [len(out)]
    entries = f"/Type /ObjStm /N 39998 /First {len(index)} /Filter /FlateDecode"
    out += b"1 0 obj\n%s\nendobj\n" % stream(held, entries)
    places.append(len(out))
    table = b"\0" * 7 + b"\1%s\0\0" % places[0].to_bytes(4, "big")
    table += b"\2\0\0\0\1\0\0" + b"\1%s\0\0" % places[1].to_bytes(4, "big")
    listed = stream(table, "/Type /XRef /Size 4 /W [1 4 2] /Root 2 0 R")
    out += b"3 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (listed, places[1])
    refused(bytes(out), weigh=True)


def test_nothing_is_printed_or_warned(capfd: pytest.CaptureFixture[str]) -> None:
    assert logging.getLogger("pypdf").handlers
    damaged = GOOD.replace(b"/Count 1", b"/Count x").replace(b"/MediaBox [0 0", b"/MediaBox [0 x")
    for data in (
        damaged,
        GOOD.replace(b"Tj", b"Tq"),
        GOOD.replace(b"/Subtype /Type1", b"/Subtype /Type9"),
    ):
        try:
            extract("a.pdf", data)
        except UnreadableSource:
            continue
    assert capfd.readouterr() == ("", "")


# --- whatever the bytes


def hurt(data: bytes, seed: int) -> bytes:
    """The file with bytes flipped, cut out, doubled, or taken from elsewhere in it."""
    chance = random.Random(seed)
    broken = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(broken)), chance.randint(1, 30)
        other = chance.randrange(len(broken))
        piece = broken[other : other + size]
        match chance.randrange(5):
            case 0 | 1:
                broken[at] = chance.randrange(256)
            case 2:
                broken[at : at + size] = piece.ljust(size)[: len(broken[at : at + size])]
            case 3:
                broken[at:at] = piece
            case _:
                del broken[at : at + size]
    return bytes(broken)


@pytest.mark.soak
@given(st.integers(0, 2**40), st.sampled_from((GOOD, PACKED, locked(""))))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(seed: int, data: bytes) -> None:
    try:
        extract("a.pdf", hurt(data, seed))
    except UnreadableSource as error:
        assert error.help
        if error.__cause__:  # ours are bugs, and must not hide among those of the library
            last = traceback.extract_tb(error.__cause__.__traceback__)[-1].filename
            assert "communique" not in last.replace("\\", "/").split("site-packages")[-1]


def test_pdfium_and_the_reader_agree_on_a_plain_file() -> None:
    document = pypdfium2.PdfDocument(io.BytesIO(GOOD))
    try:
        seen = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    assert seen.split() == extract("a.pdf", GOOD).text.split()
