"""Mentions in an order that an alternat turns: one party first, wherever the text marks it.

Turned are the sides of `[[turn|A and B]]`, each with all its words. What joins them stays, in the
form that the word behind it asks for (e, ed); a capital that only opens a sentence moves on. What
is quoted or protected is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from communique.language.definition import Language
from communique.language.honorifics import leading
from communique.language.namings import Namings
from communique.language.quotations import quoted
from communique.language.sides import Sides, Stretch, Unturnable, conjunction_in, sides
from communique.language.words import fold, is_capitals
from communique.model import inline
from communique.model.base import Key
from communique.model.inline import Span

_SENTENCE_ENDS = re.compile(r"(?:^|[.!?…]['”’»)\]]*\s+)$")
_LAST_WORD = re.compile(r"\S+\s*$")
_FIRST_WORD = re.compile(r"[^\W\d_]+['’]?")


@dataclass(frozen=True, slots=True)
class Turning:
    """Turns the mentions of two parties in texts of one language: `first` stands first."""

    first: Key
    namings: Namings
    language: Language

    def text(self, source: str) -> str:
        """Unit text with every marked mention in order. Raises `Unturnable`."""
        spans = inline.parse(source)
        if not _marked(spans):
            return source
        return inline.render(self._walk(spans, "", quoted(_plain(spans))))

    def _walk(
        self, spans: tuple[Span, ...], before: str, closed: list[Stretch]
    ) -> tuple[Span, ...]:
        """Spans that stand behind some words, none of them in a closed stretch."""
        made = []
        for span in spans:
            start, end = len(before), len(before) + len(span.plain)
            within = any(low <= start and end <= high for low, high in closed)
            if span.kind == "turn" and not within:
                span = replace(span, children=self._turned(span.children, before))
            elif span.kind in ("em", "link"):
                span = replace(span, children=self._walk(span.children, before, closed))
            made.append(span)
            before += span.plain
        return tuple(made)

    def _turned(self, spans: tuple[Span, ...], before: str) -> tuple[Span, ...]:
        """A mention with its sides in order."""
        if len(spans) == 1 and spans[0].kind in ("em", "link"):
            return (replace(spans[0], children=self._turned(spans[0].children, before)),)
        plain = _plain(spans)
        closed = [*_protected(spans), *quoted(plain)]
        told = sides(plain, closed, self.namings, self.language)
        if told.parties[0] == self.first:
            return spans
        return self._exchanged(spans, plain, told, before)

    def _exchanged(
        self, spans: tuple[Span, ...], plain: str, told: Sides, before: str
    ) -> tuple[Span, ...]:
        first, second = (_cut(spans, *each, plain) for each in (told.first, told.second))
        capital = plain[told.first[0]].isupper() and not is_capitals(plain)
        if capital and _opens_sentence(before, self.language):
            first = self._lowered(first, told, plain)
            second = _with_initial(second, str.upper)
        joint = self._joined(plain[slice(*told.joint)], _plain(first))
        return (
            *_cut(spans, 0, told.first[0], plain),
            *second,
            Span("text", joint),
            *first,
            *_cut(spans, told.second[1], len(plain), plain),
        )

    def _lowered(self, first: tuple[Span, ...], told: Sides, plain: str) -> tuple[Span, ...]:
        """The side that opened a sentence, as it stands inside one."""
        opening, of_other = told.openings[0], _FIRST_WORD.match(plain, told.second[0])
        word = _FIRST_WORD.match(_plain(first))
        if word is None:
            return first
        if opening:
            return _with_initial(first, str.lower) if opening[0].islower() else first
        small = {fold(each) for each in self.language.reading.small_words}
        common = fold(word[0]) in small or (of_other and of_other[0] == word[0].lower())
        if common:
            return _with_initial(first, str.lower)
        if _is_title(word[0], _plain(first), self.language):
            return first
        raise Unturnable(plain, f"it does not say whether “{word[0]}” has a capital of its own")

    def _joined(self, joint: str, behind: str) -> str:
        """The joint with its conjunction in the form that the words behind it ask for."""
        found = conjunction_in(joint, self.language)
        if found is None:
            return joint
        for word, other in self.language.euphony.items():
            if fold(found["word"]) in (fold(word), fold(other.form)):
                form = other.form if _begins(behind, other.before, other.unless) else word
                form = form.upper() if found["word"].isupper() else form
                return joint[: found.start("word")] + form + joint[found.end("word") :]
        return joint


def _marked(spans: tuple[Span, ...]) -> bool:
    return any(span.kind == "turn" for span in inline.walk(spans))


def _plain(spans: tuple[Span, ...]) -> str:
    return "".join(span.plain for span in spans)


def _protected(spans: tuple[Span, ...]) -> list[Stretch]:
    """Where marks lie that cannot be divided, as half-open offsets."""
    found, start = [], 0
    for span in spans:
        end = start + len(span.plain)
        if span.kind != "text":
            found.append((start, end))
        start = end
    return found


def _cut(spans: tuple[Span, ...], low: int, high: int, plain: str) -> tuple[Span, ...]:
    """The spans of a stretch. Raises `Unturnable` where its edge lies inside a mark."""
    made, start = [], 0
    for span in spans:
        end = start + len(span.plain)
        inner = slice(max(low - start, 0), max(high - start, 0))
        if span.kind == "text":
            made += [replace(span, text=span.text[inner])] if span.text[inner] else []
        elif low <= start and end <= high:
            made.append(span)
        elif start < high and low < end:
            raise Unturnable(plain, "a mark reaches over both sides; give each side its own")
        start = end
    return tuple(made)


def _with_initial(spans: tuple[Span, ...], change: Callable[[str], str]) -> tuple[Span, ...]:
    """The spans with their first letter changed."""
    if not spans:
        return spans
    head, *rest = spans
    if head.kind == "text":
        return (replace(head, text=change(head.text[:1]) + head.text[1:]), *rest)
    return (replace(head, children=_with_initial(head.children, change)), *rest)


def _opens_sentence(before: str, language: Language) -> bool:
    if not _SENTENCE_ENDS.search(before.lstrip()):
        return False
    last = _LAST_WORD.search(before)
    return last is None or last[0].strip() not in language.reading.abbreviations


def _is_title(word: str, words: str, language: Language) -> bool:
    """Whether words open with a form of address, which keeps its capital."""
    return leading(words, language).startswith(word)


def _begins(words: str, before: tuple[str, ...], unless: tuple[str, ...]) -> bool:
    folded = fold(words.lstrip())
    return folded.startswith(tuple(map(fold, before))) and not (
        unless and folded.startswith(tuple(map(fold, unless)))
    )
