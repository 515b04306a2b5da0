"""Characters that nobody sees, save where a script needs them; marks that turn writing round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.importing.characters.mending import Doubt, Repair
from communique.importing.characters.scripts import (
    JOINING,
    MONGOLIAN,
    PICTURES,
    RIGHT_TO_LEFT,
    UNPARTED,
)
from communique.importing.characters.spaces import named

_DIVIDED = re.compile(r"(?<=\w)\u00ad[ \t]*\n[ \t]*(?=\w)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_UNSEEN = re.compile(
    r"[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    r"\U000e0001\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
_TURNS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = "\u202d\u202e"
_MARK = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200b-\u200f]")


def divided(text: str) -> Iterator[Repair]:
    """A soft hyphen at the end of a line: the word was divided there and nowhere else."""
    for found in _DIVIDED.finditer(text):
        message = "a word divided at the end of a line was made whole"
        yield Repair(*found.span(), "", "divided-word", message)


def controls(text: str) -> Iterator[Repair]:
    """Control characters, and code points that are no characters."""
    for found in _CONTROL.finditer(text):
        message = f"{named(found[0][0])}, which no text has, was left out"
        yield Repair(*found.span(), "", "control-character", message)


def unseen(text: str) -> Iterator[Repair]:
    """Zero-width characters, soft hyphens and selectors where nothing needs them."""
    for found in _UNSEEN.finditer(text):
        if not _is_needed(found[0], text, found.start()):
            message = f"{named(found[0])} was left out"
            yield Repair(*found.span(), "", "invisible-character", message)


def _is_needed(character: str, text: str, at: int) -> bool:
    before, after = _before(text, at), text[at + 1 : at + 2]
    if character in "\u200c\u200d":
        joins = bool(JOINING.match(before) or JOINING.match(after))
        return joins or (character == "\u200d" and _is_picture(before) and _is_picture(after))
    if character == "\u200b":
        return bool(UNPARTED.match(before) or UNPARTED.match(after))
    if character in "\u200e\u200f\u061c":
        return bool(RIGHT_TO_LEFT.search(_line(text, at)))
    if character == "\u180e":
        return bool(MONGOLIAN.match(before))
    if "\U000e0020" <= character <= "\U000e007f":
        return bool(re.search(r"\U0001f3f4[\U000e0020-\U000e007f]*\Z", text[max(0, at - 8) : at]))
    if "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100":
        return bool(before) and not before.isspace() and not _is_latin(before)
    return False


def _before(text: str, at: int) -> str:
    """The last character that is no mark."""
    while at and _MARK.match(text, at - 1):
        at -= 1
    return text[at - 1 : at]


def _is_picture(character: str) -> bool:
    return bool(PICTURES.match(character))


def _is_latin(character: str) -> bool:
    return character.isalpha() and character < "\u0370"


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else None]


def turns(text: str) -> Iterator[Repair]:
    """Marks that set off a stretch written the other way: kept where there is such writing.

    Overrides are never kept: they only make a text show otherwise than it reads.
    """
    open_marks: list[str] = []
    for found in _TURNS.finditer(text):
        mark = found[0]
        if mark in "\u202c\u2069":
            opener = open_marks.pop() if open_marks else ""
        else:
            open_marks.append(mark)
            opener = mark
        if opener in ("", *_OVERRIDES) or not RIGHT_TO_LEFT.search(_line(text, found.start())):
            yield Repair(*found.span(), "", "direction-mark", f"{named(mark)} was left out")


def overridden(text: str) -> Iterator[Doubt]:
    """Words that were shown in another order than they are written in."""
    for found in re.finditer(rf"[{_OVERRIDES}]+[^\n\u202c{_OVERRIDES}]*", text):
        shown = found[0].strip(_OVERRIDES)[::-1]
        message = f"a mark turned these words round; they may have been seen as «{shown}»"
        yield Doubt(*found.span(), "turned-round", message)


UNSEEN = (divided, controls, turns, unseen)
