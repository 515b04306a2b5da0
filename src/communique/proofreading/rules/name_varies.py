"""One person's name in two spellings: Irena and Irene Kovelle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.language.near_words import slip_between
from communique.language.words import fold, is_capitals
from communique.proofreading.prose import lowered
from communique.proofreading.rule import Page, Remark, Rule, Sample
from communique.proofreading.spelling.judging import judge
from communique.proofreading.spelling.shape import words as shaped

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _check(page: Page) -> Iterator[Remark]:
    known = {name: shown for name, shown in page.names.items() if len(_WORDS.findall(name)) > 1}
    by_part: dict[str, list[str]] = {}
    for name in known:
        for part in _WORDS.findall(name):
            by_part.setdefault(part, []).append(name)
    for place, text in page.texts.items():
        if place.startswith(("heading/", "body/")) or place.endswith("/name"):
            yield from _in_text(page, place, text, by_part)


def _in_text(page: Page, place: str, text: str, by_part: dict[str, list[str]]) -> Iterator[Remark]:
    """Words in a row of which all but one are a name's, and that one is a slip away from its."""
    words = list(_WORDS.finditer(fold(text)))
    seen: set[int] = set()
    for n, word in enumerate(words):
        for name in by_part.get(word[0], ()):
            parts = _WORDS.findall(name)
            first = n - parts.index(word[0])
            row = words[first : first + len(parts)] if first >= 0 else []
            if len(row) < len(parts) or row[0].start() in seen or not _is_name(text, row):
                continue
            spelt = [each[0] for each in row]
            shown, start, end = page.names[name], row[0].start(), row[-1].end()
            if _is_slip(spelt, parts, page) or _lacks_accent(text, row, shown):
                seen.add(start)
                if not place.endswith("/name") and _is_no_word(text, start, end, parts, page):
                    continue
                message = f"elsewhere this person is ‘{shown}’: which spelling is right?"
                yield Remark(place, start, end, message, shown)


def _is_name(text: str, row: list[re.Match[str]]) -> bool:
    """Capitalised words with nothing but a space between them."""
    gaps = (text[a.end() : b.start()] for a, b in pairwise(row))
    return all(gap.isspace() for gap in gaps) and all(text[w.start()].isupper() for w in row)


def _is_no_word(text: str, start: int, end: int, parts: list[str], page: Page) -> bool:
    """Whether `misspelt-word` asks already: a dictionary is there, and lacks the odd word."""
    language = page.language.spelling
    if page.speller.dictionary is None:
        return False
    found = shaped(text[start:end], page.elided, language.endings)
    verdicts = (judge(word, page) for word in found)
    return any(v is not None and v.right is not None and fold(v.right) in parts for v in verdicts)


def _is_slip(words: list[str], parts: list[str], page: Page) -> bool:
    """Whether exactly one word differs, by one slip, and the name so written is nobody else's."""
    odd = [(word, part) for word, part in zip(words, parts, strict=True) if word != part]
    if len(odd) != 1 or " ".join(words) in page.register_names:
        return False
    word, part = odd[0]
    return min(len(word), len(part)) > 3 and slip_between(word, part) is not None


def _lacks_accent(text: str, row: list[re.Match[str]], shown: str) -> bool:
    """Whether the same letters bear other accents; capitals often go without."""
    here = text[row[0].start() : row[-1].end()]
    if fold(here) != fold(shown) or is_capitals(here) or is_capitals(shown):
        return False
    return lowered(here) != lowered(shown)


RULE = Rule(
    name="name-varies",
    group="consistency",
    class_="query",
    fix="none",
    summary="A person's name stands in two spellings.",
    why="Irena in the heading and Irene under the text: one of them is wrong, and nothing is less "
    "welcome than a name misspelt. A spelling that is no word is `misspelt-word`'s. Two people "
    "whom the register knows by names so alike are left alone.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            body=("Irena Kovelle received Irene Brimstock.",),
            principals=("Irena Kovelle", "Irene Brimstock"),
        ),
    ),
    fails=(
        Sample(body=("Irene Kovelle spoke first.",), principals=("Irena Kovelle",)),
        Sample(
            heading="JOINT COMMUNIQUÉ BY ADA BRIMSTOCK",
            body=("They met.",),
            signatures=(("THE GOVERNMENT OF BELMORA", "", "Ada Brimstok", "", ""),),
            principals=("Ada Brimstock",),
        ),
        Sample(body=("João Quill and Joao Quill spoke.",), principals=("João Quill",)),
        Sample(
            language="it",
            body=("La Ministra Elena Quillara ha aperto i lavori.",),
            principals=("Elen Quillara",),
        ),
    ),
)
