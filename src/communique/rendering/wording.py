"""Words as they are printed: inline marks become markup, spaces become glue where needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from operator import itemgetter

from markupsafe import Markup

from communique.language.definition import Language
from communique.language.words import small_set
from communique.model import inline
from communique.model.version import Words
from communique.rendering.spacing import joined, led_on, spaced

_NOTHING = re.compile(r"(?!)")
_COMPOUND = re.compile(r"(?<!\S)(?=\S{3,32}(?!\S))\S*\w[-–]\w\S*")
_OVERLONG = re.compile(r"[!-~\u00a1-\u024f]{101,}")
"""A word longer than any line, in letters whose lines break at spaces alone."""
_DIVISIONS = re.compile(r"[^/?&=#._-]{10}|[^/?&=#._-]*[/?&=#._-]+")
_CLASSED = re.compile(r'<wbr>|</?span[^>]*>|(?<=<a) class="(?:bare|link)"')
_BREAKS = re.compile(r"\s*[\r\n\t]\s*")
LINKED = ("http://", "https://", "mailto:")
"""Addresses that become links; every other one stays the text it is."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words for one place: as markup, as plain text, and in which language if not the column's.

    `spans` are the same words with their marks and without glue, for formats that are edited on.
    `capitals` tells that the words are all upper-case, to be shown in small capitals; `direction`
    in which they run where that is not the column's.
    """

    html: Markup
    plain: str
    mail: str
    spans: tuple[inline.Span, ...] = ()
    language: str | None = None
    capitals: bool = False
    direction: str | None = None

    def __bool__(self) -> bool:
        return bool(self.plain)


NOTHING = Printed(Markup(), "", "")


def printed(words: Words | None, language: Language) -> Printed:
    """Words in inline form, for a column in `language`."""
    return _printed(words, language, None, _NOTHING)


def whole(
    words: Words | None, language: Language, names: tuple[str, ...] = (), *, longest: int
) -> Printed:
    """The same for lines apart, in which no name and no compound is divided.

    No small word ends a line there, save before what would make more than `longest` letters of it.
    """

    def glue(text: str) -> str:
        own = words is not None and words.language == language.code
        small = small_set(language.reading.small_words) if own else frozenset[str]()
        return led_on(joined(text, names), small, longest)

    return _printed(words, language, glue, _COMPOUND)


def _printed(
    words: Words | None,
    language: Language,
    glue: Callable[[str], str] | None,
    undivided: re.Pattern[str],
) -> Printed:
    if words is None or not words.text:
        return NOTHING
    spans = inline.parse(words.text)
    plain = "".join(span.plain for span in spans)
    glued = spaced(plain, language)
    if glue is not None:
        glued = glue(glued)
    return Printed(
        html=Markup("").join(_markup(spans, iter(_pieces(glued, undivided)))),
        plain=plain,
        mail=_mail(spans, iter(glued)),
        spans=spans,
        language=None if words.language == language.code else words.language,
        capitals=in_capitals(plain),
        direction=_other_direction(plain, language),
    )


def _other_direction(text: str, language: Language) -> str | None:
    """`rtl` or `ltr` where most letters run against the column, as a quotation's may."""
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    leftward = sum(kind in ("R", "AL") for kind in kinds)
    runs = "rtl" if leftward > kinds.count("L") else "ltr"
    return runs if leftward != kinds.count("L") and runs != language.direction else None


def literal(text: str, language: Language) -> Printed:
    """Plain words of the program or the register, in the column's language."""
    return printed(Words(text=inline.escape(text), language=language.code), language)


def bare(words: Markup) -> Markup:
    """Words on one line with emphasis and links, and no class that our own style sheets read."""
    return Markup(_BREAKS.sub(" ", _CLASSED.sub("", words)))


def in_capitals(text: str) -> bool:
    """Whether a text of more than one word's length is written in capitals throughout."""
    letters = [each for each in text if each.isalpha()]
    return len(letters) > 3 and text == text.upper() and text != text.lower()


def _pieces(text: str, undivided: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    """Every character, and whether it is in a word that must not be divided."""
    kept = {at for found in undivided.finditer(text) for at in range(*found.span())}
    return ((letter, at in kept) for at, letter in enumerate(text))


def _take(letters: Iterator[str], count: int) -> str:
    """The next `count` characters of the glued text."""
    return "".join(islice(letters, count))


def _runs(letters: Iterator[tuple[str, bool]]) -> Iterator[Markup]:
    for undivided, run in groupby(letters, key=itemgetter(1)):
        words = "".join(letter for letter, _ in run)
        yield (
            Markup('<span class="whole">{}</span>').format(words)
            if undivided
            else _divisible(words)
        )


def _divisible(words: str) -> Markup:
    """Words with places to break inside those no line can hold; an address, after its signs."""
    cuts = [
        found.start() + each.end()
        for found in _OVERLONG.finditer(words)
        for each in _DIVISIONS.finditer(found[0])
    ]
    return Markup("<wbr>").join(words[a:b] for a, b in pairwise((0, *cuts, len(words))))


def _markup(
    spans: tuple[inline.Span, ...], letters: Iterator[tuple[str, bool]]
) -> Iterator[Markup]:
    for span in spans:
        if span.kind == "text":
            yield from _runs(islice(letters, len(span.text)))
            continue
        inner = Markup("").join(_markup(span.children, letters))
        yield _element(span, inner)


def _element(span: inline.Span, inner: Markup) -> Markup:
    if span.kind == "em":
        return Markup("<em>{}</em>").format(inner)
    if span.kind == "keep":
        return Markup('<span class="keep">{}</span>').format(inner)
    if span.kind == "link" and is_linked(span.href):
        kind = "bare" if _says(span) else "link"
        return Markup('<a class="{}" href="{}">{}</a>').format(kind, span.href, inner)
    return inner


def is_linked(href: str | None) -> bool:
    """Only web and mail addresses are followed; nothing else ever runs or opens."""
    return href is not None and href.lower().startswith(LINKED)


def _says(span: inline.Span) -> bool:
    """Whether a link's words already are its address."""
    bare = (span.href or "").removeprefix("mailto:")
    return span.plain.strip() in (span.href, bare, bare.split("://")[-1].rstrip("/"))


def _mail(spans: tuple[inline.Span, ...], letters: Iterator[str]) -> str:
    """For plain text a link's address stands after its words."""
    said = []
    for span in spans:
        said.append(
            _take(letters, len(span.text)) if span.kind == "text" else _mail(span.children, letters)
        )
        if span.kind == "link" and not _says(span):
            said.append(f" <{span.href}>")
    return "".join(said)
