"""PDF files for tests, written byte by byte: what stands where on a page is said in the test."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from pypdf._codecs.core_font_metrics import CORE_FONT_METRICS

from communique.importing.extraction import Extraction, Stretch
from communique.importing.readers import extract

WIDTH, HEIGHT = 595, 842
FONTS = {
    "F": "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    "B": "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>",
    "I": "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>",
}
LEADING = 15
_TIMES = CORE_FONT_METRICS["Times-Roman"].character_widths
PROSE = (
    "The Government of the Republic of Belmora and the Government of the Kingdom of Tessal met at "
    "Port Vesper on 3 May 2031 and agreed on the management of the coastal fisheries of the Narrow "
    "Sound, which both have fished since the Year of the Long Fog and mean to fish for ever after."
)
PROSA = (
    "Il Governo della Repubblica di Belmora e il Governo del Regno di Tessal si sono riuniti a "
    "Porto Vespro il 3 maggio 2031 e hanno concordato la gestione della pesca costiera dello "
    "Stretto, che entrambi praticano dall’Anno della Lunga Nebbia e intendono praticare per sempre."
)


def text(
    x: float, y: float, words: str, font: str = "F", size: float = 12, before: str = ""
) -> str:
    """Operators that show words from a point on; `before` comes before the showing."""
    shown = (
        words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    )
    return f"BT /{font} {size} Tf {before} 1 0 0 1 {x} {y} Tm ({shown.decode('latin-1')}) Tj ET\n"


def width(words: str, size: float = 12) -> float:
    """How wide words are in Times."""
    return sum(_TIMES.get(c, 500) for c in words) * size / 1000


def wrapped(words: str, across: float) -> list[str]:
    """Lines no wider than this."""
    made = [""]
    for word in words.split():
        if made[-1] and width(f"{made[-1]} {word}") > across:
            made.append("")
        made[-1] = f"{made[-1]} {word}".strip()
    return made


def lines(x: float, y: float, words: Iterable[str], font: str = "F", size: float = 12) -> str:
    """Lines under one another."""
    return "".join(text(x, y - LEADING * n, line, font, size) for n, line in enumerate(words))


def column(x: float, y: float, words: str, across: float = 450) -> str:
    """A paragraph broken at a width."""
    return lines(x, y, wrapped(words, across))


def pdf(
    *pages: str,
    page: str = "",
    catalog: str = "",
    objects: Sequence[bytes] = (),
    fonts: dict[str, str] | None = None,
    resources: str = "",
    compress: bool = False,
) -> bytes:
    """A document of these content streams; `objects` are numbered from 100."""
    held: dict[int, bytes] = {100 + n: each for n, each in enumerate(objects)}
    named = FONTS | (fonts or {})
    listed = " ".join(f"/{name} {each}" for name, each in named.items())
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(pages)))
    held[1] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode()
    held[2] = f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode()
    for n, content in enumerate(pages):
        held[10 + 2 * n] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {page} "
            f"/Resources << /Font << {listed} >> {resources} >> /Contents {11 + 2 * n} 0 R >>"
        ).encode()
        held[11 + 2 * n] = stream(content.encode("latin-1"), compress=compress)
    return assembled(held)


def stream(data: bytes, entries: str = "", *, compress: bool = False) -> bytes:
    if compress:
        data, entries = zlib.compress(data, 9), f"{entries} /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries.encode(), data)


def assembled(held: dict[int, bytes], trailer: str = "") -> bytes:
    """Objects by number, with their cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in sorted(held.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(held) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        found = places.get(number)
        out += b"%010d 00000 n \n" % found if found else b"0000000000 00000 f \n"
    entries = f"/Size {size} /Root 1 0 R {trailer}".encode()
    out += b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (entries, start)
    return bytes(out)


def read(*pages: str, **parts: object) -> Extraction:
    return extract("received.pdf", pdf(*pages, **parts))  # type: ignore[arg-type]


def words(extraction: Extraction, stretches: Iterable[Stretch]) -> list[str]:
    return [extraction.text[start:end] for start, end in stretches]


def told(extraction: Extraction) -> list[tuple[str, str]]:
    """Rule and class of each finding."""
    return [(each.rule, each.class_) for each in extraction.notes]
