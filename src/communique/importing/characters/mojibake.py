"""Text that was decoded by the wrong encoding: «cittÃ », «lâ€™Accordo», «communiqu√©».

Word by word, by ftfy, which knows what is spoilt and what only looks so; besides, what is spoilt
beyond doubt and ftfy leaves because one word is little to go by. Nothing else of ftfy is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftfy import fix_encoding

from communique.importing.characters.mending import Repair

_WORD = re.compile(r"[^ \t\n]+")
_WORD_ON_A_LINE = re.compile(r"[^ \t\n\x85]+")
_LONGEST = 1_000
"""Characters; a longer word is none of a script that is written with spaces."""
_TWO = re.compile(r"Ã[€‚ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ\u0080-\u009f¡-ª¬-º¼-¿]")
"""Two bytes of UTF-8 as Windows-1252, where no right text has these two together."""
_ENDS = re.compile(
    r"(?<=[a-zß-öø-ÿ])Ã(?:\u00a0| (?= )|(?=[ \n.,;:)]))"  # à, and what its second byte became
    r"|(?<![A-ZÀ-Þ])Â(?:\u00a0|(?=[ \n.,;:)]))"  # a no-break space
    r"|â€(?![\w™œ˜¦“”–—¢š›])"  # a closing quotation mark
)
_CONTROLS = re.compile(r"[\x80-\x9f]")
_WINDOWS = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_QUOTED_CAPITALS = re.compile(r"[A-ZÀ-Þ][À-Þ][”»’…–—](?!\w)")
"""«IRMÃ»: a capital with its accent, and the end of a quotation."""
_MESSAGE = "characters that a wrong encoding had made were turned back"


def words(text: str) -> Iterator[Repair]:
    """Words that ftfy can turn back."""
    word = _WORD if _is_of_windows(text) else _WORD_ON_A_LINE
    for found in word.finditer(text):
        if found[0].isascii() or len(found[0]) > _LONGEST:
            continue
        if (after := fix_encoding(found[0])) != found[0]:
            repair = _narrowed(found.start(), found[0], after)
            if not _QUOTED_CAPITALS.match(text, repair.start - 1):
                yield repair


def _is_of_windows(text: str) -> bool:
    """Whether its control characters are marks of Windows, and NEXT LINE an ellipsis."""
    return bool(_CONTROLS.search(text.replace("\x85", "")))


def _narrowed(start: int, before: str, after: str) -> Repair:
    """The repair without what stays the same at both ends."""
    shorter = min(len(before), len(after))
    left = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    rest = shorter - left
    right = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    inner = after[left : len(after) - right]
    return Repair(start + left, start + len(before) - right, inner, "mojibake", _MESSAGE)


def pairs(text: str) -> Iterator[Repair]:
    """Two characters that are one beyond doubt."""
    for found in _TWO.finditer(text):
        coded = (
            found[0].encode("cp1252")
            if not _CONTROLS.search(found[0])
            else found[0].encode("latin-1")
        )
        yield Repair(*found.span(), coded.decode("utf-8"), "mojibake", _MESSAGE)


def ends(text: str) -> Iterator[Repair]:
    """What is left of a character whose last byte a program took for a space or for nothing."""
    for found in _ENDS.finditer(text):
        mark = found[0][0]
        after = {"Ã": "à", "Â": found[0][1:].replace("\u00a0", " "), "â": "”"}[mark]
        yield Repair(*found.span(), after, "mojibake", _MESSAGE)


def controls(text: str) -> Iterator[Repair]:
    """Quotation marks and dashes of Windows that were read as control characters."""
    if not _is_of_windows(text):
        return
    for each in (each for each in _CONTROLS.finditer(text) if ord(each[0]) in _WINDOWS):
        yield Repair(*each.span(), _WINDOWS[ord(each[0])], "mojibake", _MESSAGE)


MOJIBAKE = (words, pairs, ends, controls)
