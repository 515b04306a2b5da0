r"""The closed inline form of a unit's text.

Four things can be said about a run of words, and nothing else:

    [[em|words]]                 emphasis
    [[link https://…|words]]     a link
    [[keep|words]]               a protected span: no correction enters it
    [[turn|A and B]]             parties in an order that an alternat turns

A backslash makes the next `[`, `]` or `\` plain; that is the one way to escape.
Whatever is not one of the four is the text it is: `{{ 7*7 }}`, `[1]`, `*`, `<b>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, cast

Kind = Literal["text", "em", "link", "keep", "turn"]

_TOKEN = re.compile(
    r"""
    \\ (?P<escaped> [\\\[\]] )
    | (?P<opened> \[\[ (?: (?P<kind> em | keep | turn ) | link [ ] (?P<href> [^\s|\[\]]+ ) ) \| )
    | (?P<closed> \]\] )
    | [^\\\[\]]+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
_DEEPEST = 8  # marks within marks; deeper ones are text


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words: plain text (`children` empty) or one of the four marks."""

    kind: Kind
    text: str = ""
    href: str | None = None
    children: tuple[Span, ...] = ()

    @property
    def plain(self) -> str:
        """The words alone."""
        return self.text if self.kind == "text" else "".join(c.plain for c in self.children)


def escape(words: str) -> str:
    """Plain words as unit text: `parse(escape(w))` is `w` and nothing else."""
    return words.replace("\\", "\\\\").replace("[[", "\\[\\[").replace("]]", "\\]\\]")


def plain(source: str) -> str:
    """The words of a unit's text, without marks."""
    return "".join(span.plain for span in parse(source))


def offsets(source: str) -> list[int]:
    """Where in a unit's text each character of `plain(source)` stands."""
    frames: list[list[int]] = [[]]
    opened: list[range] = []
    for token in _TOKEN.finditer(source):
        if token["opened"] and len(frames) <= _DEEPEST:
            opened.append(range(token.start(), token.end()))
            frames.append([])
        elif token["closed"] and opened:
            opened.pop()
            done = frames.pop()
            frames[-1] += done
        else:
            frames[-1] += range(token.end() - 1 if token["escaped"] else token.start(), token.end())
    for mark, within in zip(opened, frames[1:], strict=True):
        frames[0] += [*mark, *within]
    return frames[0]


def is_marked(source: str) -> bool:
    """Whether anything is said about any of its words."""
    return any(span.kind != "text" for span in parse(source))


def walk(spans: tuple[Span, ...]) -> Iterator[Span]:
    """Every span, outer before inner."""
    for span in spans:
        yield span
        yield from walk(span.children)


def protected(source: str) -> list[tuple[int, int]]:
    """Where protected spans lie in `plain(source)`, as half-open offsets."""
    found: list[tuple[int, int]] = []

    def visit(spans: tuple[Span, ...], offset: int) -> int:
        for span in spans:
            end = offset + len(span.plain)
            if span.kind == "keep":
                found.append((offset, end))
            visit(span.children, offset)
            offset = end
        return offset

    visit(parse(source), 0)
    return found


def parse(source: str) -> tuple[Span, ...]:
    """Unit text as spans. Never fails: an unclosed mark is the text it is."""
    frames = [_Frame()]
    for token in _TOKEN.finditer(source):
        if token["opened"] and len(frames) <= _DEEPEST:
            frames.append(_Frame(token["opened"], token["kind"], token["href"]))
        elif token["closed"] and len(frames) > 1:
            done = frames.pop()
            frames[-1].spans.append(done.span())
        else:
            frames[-1].write(token["escaped"] or token[0])
    while len(frames) > 1:
        unclosed = frames.pop()
        frames[-1].write(unclosed.opened)
        frames[-1].extend(unclosed.spans)
    return tuple(frames[0].spans)


@dataclass(slots=True)
class _Frame:
    """A mark that is open, and what has been read in it."""

    opened: str = ""
    kind: str = ""
    href: str | None = None
    spans: list[Span] = field(default_factory=list)

    def write(self, words: str) -> None:
        if self.spans and self.spans[-1].kind == "text":
            words = self.spans.pop().text + words
        self.spans.append(Span("text", words))

    def extend(self, spans: list[Span]) -> None:
        for span in spans:
            if span.kind == "text":
                self.write(span.text)
            else:
                self.spans.append(span)

    def span(self) -> Span:
        children = tuple(self.spans)
        if self.href is not None:
            return Span("link", href=self.href, children=children)
        return Span(cast(Kind, self.kind), children=children)


def render(spans: tuple[Span, ...]) -> str:
    """Spans as unit text: `parse(render(s))` is `s`."""
    return "".join(_source(span) for span in spans)


def unlinked(source: str) -> str:
    """Unit text with the words of its links, and no links."""
    return render(_unlinked(parse(source)))


def _unlinked(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    made: list[Span] = []
    for span in spans:
        inner = _unlinked(span.children)
        made += inner if span.kind == "link" else [replace(span, children=inner)]
    return tuple(made)


def marked(kind: Kind, words: str) -> str:
    """Plain words inside one mark."""
    return _source(Span(kind, children=(Span("text", words),)))


def replaced(source: str, start: int, end: int, words: str) -> str:
    """Unit text with a stretch of its plain words replaced; marks stay where they are.

    Offsets count in `plain(source)`. `ValueError` where the stretch crosses the edge of a mark.
    """
    spans = parse(source)
    if not spans:
        return escape(words)
    return render(_replaced(spans, start, end, words))


def _source(span: Span) -> str:
    if span.kind == "text":
        return escape(span.text)
    inner = render(span.children)
    last = re.search(r"(\\*)\]$", inner)
    if last and len(last[1]) % 2 == 0 and span.children[-1].text.endswith("]"):
        inner = inner[:-1] + r"\]"  # a bracket right before the closing ones would join them
    opening = f"link {span.href}" if span.kind == "link" else span.kind
    return f"[[{opening}|{inner}]]"


def _replaced(spans: tuple[Span, ...], start: int, end: int, words: str) -> tuple[Span, ...]:
    """The spans with a stretch replaced in the one that holds it whole."""
    offset = 0
    for n, span in enumerate(spans):
        length = len(span.plain)
        if offset <= start and end <= offset + length:
            inner = _inside(span, start - offset, end - offset, words)
            return (*spans[:n], inner, *spans[n + 1 :])
        offset += length
    raise ValueError("the stretch crosses the edge of a mark")


def _inside(span: Span, start: int, end: int, words: str) -> Span:
    if span.kind == "text":
        return replace(span, text=span.text[:start] + words + span.text[end:])
    if not span.children:
        return replace(span, children=(Span("text", words),))
    return replace(span, children=_replaced(span.children, start, end, words))
