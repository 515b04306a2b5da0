"""Bytes of a page → text: a byte order mark, what the bytes are, what the page says of itself."""

from __future__ import annotations

import codecs
import quopri
import re

import webencodings

from communique.errors import UnreadableSource
from communique.model.finding import Finding

LARGEST = 20_000_000
"""Bytes; a page saved whole, with its pictures in it, may have several millions."""
_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,80}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"data:[\w/+.;=-]{3,80};base64,[A-Za-z0-9+/=\s%]{200,}+")
_QUOTED_PRINTABLE = re.compile(rb"=3D[\"'\w]")
_OTHER_KINDS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip file, perhaps a Word document",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF document",
}
_SAVE = "save the page's text alone as .txt, and import that"


def decoded(name: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """The page as text without the pictures written into it, and what had to be undone."""
    if len(data) > LARGEST:
        problem = f"{len(data):,} bytes are more than a page with a communiqué can have"
        raise UnreadableSource(f"{name}: {problem}", help=_SAVE)
    for opening, kind in _OTHER_KINDS.items():
        if data.startswith(opening):
            remedy = "give the file the ending of what it is, and import it again"
            raise UnreadableSource(f"{name}: this is no web page, it is {kind}", help=remedy)
    notes: list[Finding] = []
    if len(_QUOTED_PRINTABLE.findall(data[:200_000])) > 2:
        notes.append(_note("quoted-printable", "the page was coded for mail (quoted-printable)"))
        data = quopri.decodestring(data)
    text = _text(name, data, notes)
    text = text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    return _PICTURES.sub("", text), tuple(notes)


def _text(name: str, data: bytes, notes: list[Finding]) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            notes.append(_note("byte-order-mark", "a byte order mark at the start was left out"))
            return data[len(mark) :].decode(encoding, "replace")
    if sixteen := _sixteen_bits(data):
        return data.decode(sixteen, "replace")
    if b"\0" in data:
        raise UnreadableSource(
            f"{name}: this is no web page (it holds zero bytes)",
            help="save the page again from the browser as HTML in UTF-8",
        )
    declared = _declared(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _older(data, declared, notes)
    if declared and declared.name not in ("utf-8", "windows-1252") and text.isascii():
        return data.decode(declared.codec_info.name, "replace")  # ISO 2022 is ASCII to the eye
    return text


def _older(data: bytes, declared: webencodings.Encoding | None, notes: list[Finding]) -> str:
    """Bytes that are not UTF-8: as the page says, else as browsers take them."""
    if declared and declared.name != "utf-8":
        return data.decode(declared.codec_info.name, "replace")
    notes.append(_note("not-utf-8", "the page is not UTF-8; it was read as Windows-1252"))
    return data.decode("cp1252", "replace")


def _sixteen_bits(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of the first letters is zero."""
    start = data[:64]
    if len(start) >= 8 and any(start) and not any(start[1::2]):
        return "utf-16-le"
    if len(start) >= 8 and any(start) and not any(start[0::2]):
        return "utf-16-be"
    return None


def _declared(data: bytes) -> webencodings.Encoding | None:
    found = _DECLARED.search(data[:4096])
    label = (found[1] or found[2]).decode("ascii", "replace") if found else ""
    encoding = webencodings.lookup(label) if label else None
    if encoding is None or encoding.name.startswith(("utf-16", "x-user", "replacement")):
        return None  # what says so in ASCII is not UTF-16 (HTML, 13.2.3.2)
    return encoding


def _note(rule: str, message: str) -> Finding:
    return Finding(rule=rule, class_="certain", fix="safe", applied=True, message=message)
