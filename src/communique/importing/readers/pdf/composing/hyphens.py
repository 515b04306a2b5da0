"""Words divided at the ends of lines: made whole where the document itself leaves no doubt.

Where it does, the hyphen and the break stay, for the import to decide by all words of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from communique.importing.readers.pdf.composing.rows import Line

SOFT, TYPESET = "\u00ad", "\u2010"
_DIVIDED = re.compile(rf"([^\W\d_]+)([-{SOFT}{TYPESET}])$")
_REST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OFTEN = 0.025
"""Share of lines that end in a hyphen where a document hyphenates."""

Verdict = Literal["whole", "compound", "unsure"]


@dataclass(slots=True)
class Hyphens:
    """The words of a document, and what its hyphens mean."""

    words: Counter[str] = field(default_factory=Counter)
    plain: set[str] = field(default_factory=set)
    """Kinds of hyphens that stand inside lines: they are no sign of division by themselves."""
    marks: bool = False
    """Whether divisions have a hyphen of their own, so that a plain one is the author's."""
    divides: bool = False

    def verdict(self, before: str, after: str) -> Verdict:
        """What the hyphen at the end of a line is, by the line and the one after it."""
        divided, rest = _DIVIDED.search(before), _REST.match(after)
        if not divided or not rest or not rest[0][0].islower():
            return "compound"
        head, hyphen = divided[1], divided[2]
        if hyphen != "-" and hyphen not in self.plain:
            return "whole"
        if hyphen == "-" and self.marks:
            return "compound"
        whole = (head + rest[0]).lower()
        if f"{head}-{rest[0]}".lower() in self.words:
            return "compound"
        if whole in self.words or not self.divides:
            return "unsure"
        both = self.words[head.lower()] and self.words[rest[0].lower()]
        return "unsure" if both else "whole"


def hyphens_of(flows: Sequence[list[Line]]) -> Hyphens:
    """What a document tells of its hyphens."""
    found = Hyphens()
    lines = 0
    divided: list[tuple[str, str]] = []
    for flow in flows:
        lines += len(flow)
        broken: str | None = None
        for text in (line.text for line in flow):
            rest = _REST.match(text)
            if broken and rest and rest[0][0].islower():
                divided.append((broken.lower(), rest[0]))
                text = text[rest.end() :]
            end = _DIVIDED.search(text)
            found.marks = found.marks or bool(end and end[2] != "-")
            broken = end[1] if end else None
            whole = text[: end.start()] if end else text
            found.words.update(word.lower() for word in _WORD.findall(whole))
            found.plain |= {c for c in whole if c in (SOFT, TYPESET)}
    found.marks = found.marks and not found.plain
    known = any(head + rest in found.words for head, rest in divided)
    odd = {pair for pair in divided if not (found.words[pair[0]] or found.words[pair[1]])}
    found.divides = known or (len(odd) > 1 and len(divided) > _OFTEN * lines)
    return found
