"""What belongs to other characters: accents drawn on their own, raised and lowered characters."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left

from communique.importing.readers.pdf.composing.pieces import (
    SAME_BASELINE,
    WIDE_GAP,
    Piece,
    piece_of,
)
from communique.importing.readers.pdf.drawing.marks import Glyph

_HIGHEST, _LOWEST = 0.65, 0.35
"""Sizes of what they hang on, for raised and lowered characters."""

_ACCENTS = dict(zip("`´^˜¨¯˘˙¸ˇ˚˝˛", map(chr, (0x300, 0x301, 0x302, 0x303, 0x308, 0x304, 0x306,
                0x307, 0x327, 0x30C, 0x30A, 0x30B, 0x328)), strict=True))  # fmt: skip


_DOTLESS = {"ı": "i", "ȷ": "j"}


def accented(glyphs: list[Glyph]) -> list[Glyph]:
    """Letters with the accents that were drawn over them (TeX and old typesetters do)."""
    accents = [glyph for glyph in glyphs if _mark(glyph.text)]
    if not accents:
        return glyphs
    letters = [glyph for glyph in glyphs if not _mark(glyph.text)]
    by_left = sorted((g for g in letters if g.text.isalpha()), key=lambda g: g.left)
    return letters + [accent for accent in accents if not _put_on(accent, by_left)]


def _put_on(accent: Glyph, by_left: list[Glyph]) -> bool:
    """Join an accent to the letter under it; whether there is one."""
    middle = accent.middle[0]
    first = bisect_left(by_left, middle - 2 * accent.size, key=lambda g: g.left)
    last = bisect_left(by_left, middle + accent.size, key=lambda g: g.left)
    under = [letter for letter in by_left[first:last] if _carries(letter, accent)]
    if under:
        letter = under[-1]
        base = _DOTLESS.get(letter.text, letter.text)
        letter.text = unicodedata.normalize("NFC", base + _mark(accent.text))
    return bool(under)


def _mark(text: str) -> str:
    """The combining character of an accent, nothing for all else."""
    combining = text if text and all(map(unicodedata.combining, text)) else ""
    return _ACCENTS.get(text, combining)


def _carries(letter: Glyph, accent: Glyph) -> bool:
    middle = accent.middle[0]
    height = accent.y - letter.y
    return (
        letter.left - 0.05 * letter.size < middle < letter.right + 0.05 * letter.size
        and -0.3 * letter.size < height < 0.6 * letter.size
    )


def with_raised(pieces: list[Piece]) -> list[Piece]:
    """Small pieces joined to the ones they hang on; what then touches becomes one piece."""
    small = sorted(pieces, key=lambda p: p.size)
    by_height = sorted(pieces, key=lambda p: p.y)
    hosts: dict[int, Piece] = {}
    for piece in small:
        host = _host(piece, by_height) if len(piece.glyphs) <= 12 else None
        if host:
            hosts[id(piece)] = host
    for piece in small:
        if host := hosts.get(id(piece)):
            while id(host) in hosts:
                host = hosts[id(host)]
            _hang(piece, host)
    return _rejoined([piece for piece in pieces if id(piece) not in hosts])


def _host(piece: Piece, by_height: list[Piece]) -> Piece | None:
    """The larger piece that a small one stands raised or lowered against."""
    reach = _HIGHEST * 4 * piece.size
    first = bisect_left(by_height, piece.y - reach, key=lambda p: p.y)
    for at in range(first, len(by_height)):
        other = by_height[at]
        if other.y > piece.y + reach:
            break
        if other.size * 0.9 < piece.size or other is piece:
            continue
        height = piece.y - other.y
        gap = max(piece.left - other.right, other.left - piece.right)
        low = -_LOWEST * other.size < height < _HIGHEST * other.size
        if low and gap < 0.3 * other.size:
            return other
    return None


def _hang(piece: Piece, host: Piece) -> None:
    if piece.y - host.y > 0.1 * host.size:
        host.raised.update(id(glyph) for glyph in piece.glyphs)
    host.raised |= piece.raised
    host.glyphs = sorted(host.glyphs + piece.glyphs, key=lambda g: (g.left, g.order))
    host.left = min(host.left, piece.left)
    host.right = max(host.right, piece.right)


def _rejoined(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one baseline that a raised one has brought together."""
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: (-round(p.y, 1), p.left)):
        last = kept[-1] if kept else None
        if last and abs(last.y - piece.y) <= SAME_BASELINE * last.size and _touch(last, piece):
            raised = last.raised | piece.raised
            kept[-1] = piece_of(last.glyphs + piece.glyphs)
            kept[-1].y, kept[-1].raised = last.y, raised
        else:
            kept.append(piece)
    return kept


def _touch(left: Piece, right: Piece) -> bool:
    gap = right.left - left.right
    sized = min(left.size, right.size) > 0.75 * max(left.size, right.size)
    return sized and -0.5 * left.size < gap <= WIDE_GAP * max(left.size, right.size)
