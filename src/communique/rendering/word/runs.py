"""Words as runs: each says its language, and Word is told which way it runs.

Word wants what a bidirectional text is made of spelt out: a run that goes from right to left is
marked (17.3.2.30), and its language is looked for in another attribute than that of a run from
left to right (17.3.2.20). So words are cut where their direction turns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from communique.model.inline import Span
from communique.rendering.wording import Printed, is_linked

_LEFTWARD = ("R", "AL", "AN")
_KEPT = ":/?#[]@!$&'()*+,;=%~"
"""What stands in an address for itself (RFC 3986, 2.2), the percent sign of an escape with it."""
_BREAKS = re.compile(r"\r\n|[\r\n\t]")
_PIECES = {"\n": "br", "\t": "tab", "\u00ad": "softHyphen"}


@dataclass(frozen=True, slots=True)
class Voice:
    """How words are said: in which language, which way, with what weight.

    `locales` has the fuller tag of each language that the edition knows.
    """

    locale: str
    leftward: bool = False
    locales: Mapping[str, str] = field(default_factory=dict)
    style: str | None = None
    emphasis: bool = False
    protected: bool = False


def write(paragraph: Paragraph, words: Printed, voice: Voice) -> None:
    """Words with their marks, at the end of a paragraph."""
    if code := words.language:
        voice = replace(voice, locale=voice.locales.get(code, code))
    _spans(paragraph, paragraph._p, words.spans, voice)


def say(paragraph: Paragraph, text: str, voice: Voice) -> None:
    """Plain words, at the end of a paragraph."""
    _text(paragraph._p, text, voice)


def _spans(paragraph: Paragraph, parent: Any, spans: tuple[Span, ...], voice: Voice) -> None:
    for span in spans:
        if span.kind == "text":
            _text(parent, _BREAKS.sub(" ", span.text), voice)
        elif span.kind == "em":
            _spans(paragraph, parent, span.children, replace(voice, emphasis=True))
        elif span.kind == "keep":
            _spans(paragraph, parent, span.children, replace(voice, protected=True))
        elif (target := address(span.href)) and parent is paragraph._p:
            link = _link(paragraph, target)
            _spans(paragraph, link, span.children, replace(voice, style="Hyperlink"))
        else:
            _spans(paragraph, parent, span.children, voice)


def address(href: str | None) -> str | None:
    """An address in the characters an address may have; nothing where Word would not open it."""
    if href is None or not is_linked(href):
        return None
    try:
        host = urlsplit(href).hostname or ""
        readable = host.encode("idna").decode() if not host.isascii() else host
    except (ValueError, UnicodeError):
        return None
    return quote(href.replace(host, readable, 1) if readable != host else href, safe=_KEPT)


def _link(paragraph: Paragraph, target: str) -> Any:
    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    )
    paragraph._p.append(link)
    return link


def _text(parent: Any, text: str, voice: Voice) -> None:
    for leftward, words in turned(text, leftward=voice.leftward):
        run = OxmlElement("w:r")
        run.append(_properties(voice, leftward))
        for is_text, piece in _pieces(words):
            run.append(_words(piece) if is_text else OxmlElement(f"w:{_PIECES[piece]}"))
        parent.append(run)


def turned(text: str, *, leftward: bool) -> Iterator[tuple[bool, str]]:
    """Stretches of one direction: what has none of its own goes with what is on both sides of it.

    The rules N1 and N2 of the bidirectional algorithm (UAX #9), for what Word asks of its files.
    """
    ways: list[bool | None] = [_way(each) for each in text]
    after: list[bool] = []
    way = leftward
    for own in reversed(ways):
        way = way if own is None else own
        after.append(way)
    before, found = leftward, []
    for own, next_way in zip(ways, reversed(after), strict=True):
        before = before if own is None else own
        found.append(before if before == next_way else leftward)
    for which, pairs in groupby(zip(found, text, strict=True), key=lambda pair: pair[0]):
        yield which, "".join(letter for _, letter in pairs)


def _way(character: str) -> bool | None:
    kind = unicodedata.bidirectional(character)
    return True if kind in _LEFTWARD else False if kind == "L" else None


def _properties(voice: Voice, leftward: bool) -> Any:
    """In the order of the schema (CT_RPr)."""
    properties = OxmlElement("w:rPr")
    style = voice.style or ("Emphasis" if voice.emphasis else None)
    style = style or ("ProtectedWords" if voice.protected else None)
    if style:
        properties.append(_valued("w:rStyle", style))
    if voice.emphasis and style != "Emphasis":
        properties.extend((OxmlElement("w:i"), OxmlElement("w:iCs")))
    if voice.protected and style != "ProtectedWords":
        properties.append(OxmlElement("w:noProof"))
    if leftward:
        properties.append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    for script in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{script}"), voice.locale)
    properties.append(language)
    return properties


def _pieces(words: str) -> Iterator[tuple[bool, str]]:
    """Text, and between it the characters that are elements of their own."""
    for is_text, run in groupby(words, key=lambda each: each not in _PIECES):
        letters = "".join(run)
        yield from ((True, letters),) if is_text else ((False, each) for each in letters)


def _words(text: str) -> Any:
    element = OxmlElement("w:t")
    element.text = text
    element.set(qn("xml:space"), "preserve")
    return element


def _valued(name: str, value: str) -> Any:
    element = OxmlElement(name)
    element.set(qn("w:val"), value)
    return element
