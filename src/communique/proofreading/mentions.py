"""Where people are named in a text, and with what before and after their names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.language.honorifics import chain, postnominals
from communique.language.words import fold
from communique.proofreading.naming import Names
from communique.proofreading.rule import Page


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming: the stretch of the whole form, honorific and post-nominal as printed."""

    name: str
    place: str
    start: int
    end: int
    honorific: str
    postnominal: str

    @property
    def form(self) -> str:
        """The honorifics without regard to case, stops and spaces."""
        return re.sub(r"[\W_]+", " ", fold(self.honorific).replace(".", "")).strip()


def mentions(page: Page) -> list[Mention]:
    """Every naming of a person the file knows, in heading, body and signature blocks."""
    names = Names(name for name in page.names if " " in name)
    found = [
        each
        for place, text in page.running().items()
        for each in _in_text(page, place, text, names)
    ]
    return [*found, *_in_signatures(page)]


def _in_text(page: Page, place: str, text: str, names: Names) -> list[Mention]:
    found = []
    for name, at in names.find(fold(text)):
        behind = at + len(name)
        lead = _chain_before(page, text, at)
        tail = re.compile(r"\s*,?\s*").match(text, behind)
        after = postnominals(page.language).match(text, tail.end() if tail else behind)
        end = after.end() if after else behind
        postnominal = after[0] if after else ""
        found.append(Mention(name, place, at - len(lead[1]), end, lead[0], postnominal))
    return found


def _chain_before(page: Page, text: str, start: int) -> tuple[str, str]:
    """The chain of honorifics that ends where a name begins, without and with the space."""
    for found in chain(page.language).finditer(text, max(0, start - 60), start):
        if not text[found.end() : start].strip():
            return found[0], text[found.start() : start]
    return "", ""


def _in_signatures(page: Page) -> list[Mention]:
    found = []
    for number, _ in enumerate(page.communique.signature_blocks, 1):
        name = page.texts.get(f"signature/{number}/name", "")
        if name:
            honorific = page.texts.get(f"signature/{number}/honorific", "")
            postnominal = page.texts.get(f"signature/{number}/postnominal", "")
            place = f"signature/{number}/name"
            found.append(Mention(fold(name), place, 0, len(name), honorific, postnominal))
    return found


def told(mention: Mention) -> str:
    """The form of a mention for a message."""
    return mention.honorific or "no honorific"
