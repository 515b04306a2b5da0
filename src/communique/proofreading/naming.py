"""Where known names stand in a text, at a cost that hardly grows with their number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class Names:
    """Folded names by their first word, and by where in them it begins and how long they are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._held: dict[str, dict[tuple[int, int], set[str]]] = {}
        for name in names:
            if first := _WORD.search(name):
                shapes = self._held.setdefault(first[0], {})
                shapes.setdefault((first.start(), len(name)), set()).add(name)

    def find(self, folded: str) -> Iterator[tuple[str, int]]:
        """Each name that stands whole in folded text and where, by name, then by place."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for word in _WORD.finditer(folded) if self._held else ():
            for name, start in self._beginning(word) if word[0] in self._held else ():
                if not found[name] or start >= found[name][-1] + len(name):
                    found[name].append(start)
        return ((name, start) for name in sorted(found) for start in found[name])

    def _beginning(self, word: re.Match[str]) -> Iterator[tuple[str, int]]:
        """The names whose first word this is."""
        text = word.string
        for (lead, length), names in self._held[word[0]].items():
            start, end = word.start() - lead, word.start() - lead + length
            if start < 0 or text[start:end] not in names:
                continue
            if not (_is_word(text[max(0, start - 1) : start]) or _is_word(text[end : end + 1])):
                yield text[start:end], start


def _is_word(character: str) -> bool:
    return character == "_" or character.isalnum()
