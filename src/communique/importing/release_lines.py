"""Embargo, press contacts, notes to editors, end marks: set apart, kept, and no body."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from communique.importing.datelines import is_dateline
from communique.importing.extraction import Extraction
from communique.importing.heading_words import is_sentence
from communique.importing.layout_lines import Block
from communique.language.definition import Language
from communique.language.words import finds, fold, starts_with, words_of
from communique.model.communique import ReleaseKind

_MOST_AFTER_END = 5
"""Blocks; more than these behind an end mark are another part of the text."""
_ADDRESS = re.compile(r"@|https?://|www\.|\+?\d[\d\s()./-]{6,}\d")


@dataclass(frozen=True, slots=True)
class ReleasePiece:
    """A block of the release."""

    kind: ReleaseKind
    block: Block


def set_beside(held: list[Block], extraction: Extraction) -> tuple[list[Block], list[ReleasePiece]]:
    """The blocks of the text, and those that the file itself sets beside it."""
    kinds = {at: each.kind for each in extraction.asides for at in range(each.start, each.end)}
    firsts = [block.lines[0].words.origin[0] for block in held]
    pieces = [ReleasePiece(kinds[f], b) for f, b in zip(firsts, held, strict=True) if f in kinds]
    return [b for f, b in zip(firsts, held, strict=True) if f not in kinds], pieces


def set_apart(
    blocks: list[Block], language: Language, signs: Callable[[Block], bool]
) -> tuple[list[Block], list[ReleasePiece]]:
    """What stays, and what belongs to the release; a note to editors runs to the end.

    `signs` tells a signature block.
    """
    kept: list[Block] = []
    release: list[ReleasePiece] = []
    noting = False
    for n, block in enumerate(blocks):
        kind = release_kind(block, language)
        noting = noting or (kind == "end-mark" and _ends_text(kept, blocks[n:], signs))
        if kind is None and noting:
            kind = "note"
        if kind is None and release and not (kept and kept[-1].first > release[-1].block.first):
            kind = _goes_on(release[-1], blocks[n:], language)
        if kind is None:
            kept.append(block)
            continue
        noting = noting or kind == "note"
        release.append(ReleasePiece(kind, block))
    return kept, release


def _ends_text(before: list[Block], blocks: list[Block], signs: Callable[[Block], bool]) -> bool:
    """Whether a mark ends the text for good: a few blocks follow, and nobody signs among them.

    An ornament (* * *) may only part sections, unless a signature block stands right before it.
    """
    mark, *after = blocks
    if not before or len(after) > _MOST_AFTER_END or any(b.grid or signs(b) for b in after):
        return False
    return bool(re.search(r"[^\W_]|#", mark.text)) or signs(before[-1])


def _goes_on(before: ReleasePiece, blocks: list[Block], language: Language) -> ReleaseKind | None:
    """Whether a block right behind a piece of the release is more of it."""
    block = blocks[0]
    if before.kind == "contact":
        return "contact" if _is_address(block) or _leads_to_address(blocks, language) else None
    undated = before.kind == "embargo" and not re.search(r"\d", before.block.text)
    return "embargo" if undated and is_dateline(block.text, language) else None


def _leads_to_address(blocks: list[Block], language: Language) -> bool:
    """A name or an office under «press contact», with its number a line or two below."""
    for n, block in enumerate(blocks[:4]):
        if n and _is_address(block):
            return True
        if len(words_of(block.text)) > 12 or is_sentence(block.text, language):
            return False
    return False


def release_kind(block: Block, language: Language) -> ReleaseKind | None:
    """What part of the release a block is, or none."""
    if block.grid:
        return None
    text = block.text.strip()
    words = language.reading.release
    ornament = re.fullmatch(r"[\s*#~•·_=+–—-]{3,}", text)
    if ornament or _is_end_mark(text, words.end_mark):
        return "end-mark"
    if starts_with(text, words.embargo) and not is_long_sentence(text, language):
        return "embargo"
    if starts_with(text, words.note) and _is_title(block, words.note):
        return "note"
    if starts_with(text, words.contact) and _is_title(block, words.contact):
        return "contact"
    short = len(words_of(text)) <= 14 and not is_sentence(text, language)
    if short and (starts_with(text, words.release) or _ends_with(text, words.release)):
        return "release"
    return None


def _ends_with(text: str, phrases: tuple[str, ...]) -> bool:
    """«MEDIA RELEASE – FOR IMMEDIATE RELEASE»: the line ends in such words."""
    return any(found.end() == len(text.rstrip(" .:!")) for found in finds(text, phrases))


def is_long_sentence(text: str, language: Language) -> bool:
    return is_sentence(text, language) and len(words_of(text)) > 30


def _is_end_mark(text: str, marks: tuple[str, ...]) -> bool:
    bare = fold(text).strip()
    known = {fold(m) for m in marks}
    return bare in known or bare.strip(" -–—*#.:[]()") in {
        m for m in known if m.replace(" ", "").isalpha()
    }


def _is_title(block: Block, openings: tuple[str, ...]) -> bool:
    """The opening stands as a title: alone, before a colon, or with an address behind it."""
    text = block.text
    opening = starts_with(text, openings) or ""
    rest = text[len(opening) :]
    first_line = block.lines[0].text
    if len(words_of(first_line)) - len(words_of(opening)) <= 2:
        return True
    return rest.lstrip().startswith((":", "–", "-", "—")) or bool(_ADDRESS.search(text))


def _is_address(block: Block) -> bool:
    return bool(_ADDRESS.search(block.text)) and len(words_of(block.text)) <= 40
