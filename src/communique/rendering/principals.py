"""The principals of a heading, each on a line of its own; every word stays, and in its order."""

from __future__ import annotations

import re
from itertools import pairwise

from communique.language.definition import Language
from communique.language.honorifics import chain, postnominals
from communique.language.words import fold, phrases, words_of

_COMMA = re.compile(",")


def apart(text: str, names: tuple[str, ...], language: Language) -> list[str]:
    """The text, divided where a further one of `names` begins; whole where that is not plain.

    Names lead («by Ana Voss, Minister …, and Peter Lind, Minister …») or offices do («del Ministro
    …, Ana Voss, e del Ministro …, Peter Lind»): a line begins at the comma or conjunction that
    stands right before a name, or right behind one.
    """
    stretches = _stretches(text, names)
    if len(stretches) < 2:
        return [text]
    leads = not _says(text[: stretches[0][0]], language)
    gaps = pairwise(stretches)
    cuts = [_cut(text, here[1], there[0], leads, language) for here, there in gaps]
    if None in cuts:
        return [text]
    edges = [0, *(cut for cut in cuts if cut is not None), len(text)]
    return [text[a:b].strip() for a, b in pairwise(edges)]


def _stretches(text: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where each name stands, in the order of the text."""
    found = (phrases((name,)).search(fold(text)) for name in names)
    return sorted(match.span() for match in found if match)


def _cut(text: str, start: int, end: int, leads: bool, language: Language) -> int | None:
    """Where the next principal begins between two names: at the joint farthest from the name that
    stands beside it with nothing said between."""
    gap = text[start:end]
    joints = [*_COMMA.finditer(gap), *phrases(language.reading.and_words).finditer(fold(gap))]
    able = [
        joint
        for joint in sorted(joints, key=lambda joint: joint.start(), reverse=leads)
        if not _says(gap[joint.end() :] if leads else gap[: joint.start()], language)
    ]
    return start + _past_comma(able[-1]) if able else None


def _past_comma(joint: re.Match[str]) -> int:
    """A comma ends the line before; a conjunction opens the next."""
    return joint.end() if joint[0] == "," else joint.start()


def _says(text: str, language: Language) -> bool:
    """Whether words stand there that are no honorific, post-nominal, article or preposition."""
    reading = language.reading
    for known in (chain(language), postnominals(language)):
        text = known.sub(" ", text)
    small = (*reading.small_words, *reading.by_words, *reading.and_words)
    return bool(words_of(phrases(small).sub(" ", fold(text))))
