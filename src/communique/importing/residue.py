"""What a web page leaves round a text that was copied from it: breadcrumbs, share lines, captions.

A block is the site's when it opens as sites write such lines and says nothing else. Every word of
that is data of a language; no paragraph goes for a word that it happens to open with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.importing.boundaries import opens
from communique.importing.datelines import is_dateline
from communique.importing.heading_words import is_sentence
from communique.importing.layout_lines import Block
from communique.importing.release_lines import release_kind
from communique.language.dates import find_dates
from communique.language.definition import Language
from communique.language.words import finds, fold, is_capitals, starts_with, words_of

_LONGEST_NOTICE = 120
"""Words."""
_LONGEST_CAPTION = 60
_LONGEST_MENU = 30
_LONGEST_HEADLINE = 25
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b")
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
_PATH = re.compile(r"\s*(?:>>?|›|→|\s»\s|::)\s*")
_MENU = re.compile(r"\s*(?:[>›→|•·/\\]|\s»\s|::|\s[–—-]\s)\s*")
_NAME = r"(?:[^\W\d_a-z][^\W\d_]*(?:[-’'][^\W\d_]+)*\.?)"
_BRACKETED = re.compile(r"[\[(]([^\[\]()]+)[\])]")
_CAPITALISED = re.compile(rf"{_NAME}(?:\s+{_NAME}){{0,3}}")


def without_residue(
    blocks: list[Block], languages: Sequence[Language]
) -> tuple[list[Block], list[Block]]:
    """The blocks of the text, and those of the page round it."""
    kept: list[Block] = []
    residue: list[Block] = []
    waiting: list[Block] = []
    for block in [part for each in blocks for part in _parted(each, languages)]:
        if _is_residue(block, languages):
            residue.append(block)
            lists = kept and any(_opens_list(block, each) for each in languages)
            waiting = waiting or ([block] if lists else [])
        elif waiting and _is_listed(block, languages):
            waiting.append(block)
            residue.append(block)
        else:
            if not _is_of_release(block, languages):
                kept += _given_back(waiting, residue, languages)
            waiting = []
            kept.append(block)
    return kept, residue


def _given_back(
    listed: list[Block], residue: list[Block], languages: Sequence[Language]
) -> list[Block]:
    """A title at the end of a list of headlines that a text follows is the text's own."""
    starts = [n for n, b in enumerate(listed) if n and any(opens(b, each) for each in languages)]
    own = listed[starts[-1] :] if starts else []
    for block in own:
        residue.remove(block)
    return own


def _parted(block: Block, languages: Sequence[Language]) -> list[Block]:
    """Lines of the site at the beginning or the end of a block, as blocks of their own."""
    if block.grid or len(block.lines) == 1:
        return [block]
    first, last = 0, len(block.lines)
    while first < last and _is_line(block, first, languages):
        first += 1
    if not first and _is_residue(block, languages):
        return [block]
    while last > first and _is_line(block, last - 1, languages) and _stops(block, last - 2):
        last -= 1
    parts = [block.from_line(n, n + 1) for n in range(first)]
    parts += [block.from_line(first, last)] if first < last else []
    return parts + [block.from_line(n, n + 1) for n in range(last, len(block.lines))]


def _is_line(block: Block, n: int, languages: Sequence[Language]) -> bool:
    return _is_residue(block.from_line(n, n + 1), languages)


def _stops(block: Block, n: int) -> bool:
    """Whether a line ends its paragraph: a sentence, or far from the margin."""
    text = block.lines[n].text if n >= 0 else ""
    width = max(len(line.text) for line in block.lines)
    return text.rstrip("”’»\"')")[-1:] in ("", ".", "!", "?", ":") or len(text) < width * 0.6


def _is_residue(block: Block, languages: Sequence[Language]) -> bool:
    if block.grid or _is_of_release(block, languages):
        return False
    return any(is_residue(block.text, each) for each in languages)


def _is_of_release(block: Block, languages: Sequence[Language]) -> bool:
    return any(release_kind(block, each) for each in languages)


def is_residue(text: str, language: Language) -> bool:
    """Whether a line, or a block on one line, is a site's and no communiqué's."""
    words = language.reading.release
    if bracketed := _BRACKETED.fullmatch(text):
        return is_residue(bracketed[1], language) or _is_agency_stamp(bracketed[1], language)
    return (
        _is_short(text, words.residue, words.site_words)
        or _is_labelled(text, words.labels)
        or _is_caption(text, words.captions)
        or _is_byline(text, language)
        or _is_stamp(text, language)
        or _is_path(text, words.homes)
        or _is_of_words(text, words.site_words)
        or _is_notice(text, words.notices)
    )


def _is_short(text: str, openings: tuple[str, ...], site_words: tuple[str, ...]) -> bool:
    """«Share:», «Views: 12», «12 views», «Condividi su Facebook»."""
    counted = re.sub(r"^[\d.,\s]+k?\s+(?=\D)", "", text)
    opening = starts_with(counted, openings)
    if opening is None or len(words_of(text)) > 8:
        return False
    rest = counted[len(opening) :].strip(" .,!…")
    marked = not rest or rest[0] in ":|>»/0123456789(+#"
    return marked or _is_of_words(rest, site_words, least=1)


def _is_labelled(text: str, openings: tuple[str, ...]) -> bool:
    """«Tags: fisheries, ports»: a label and a list, no sentence."""
    opening = starts_with(text, openings) or ""
    rest = text[len(opening) :].lstrip()
    return (
        bool(opening)
        and rest.startswith((":", "|"))
        and rest[-1:] not in ".;"
        and (len(words_of(rest)) <= 40)
    )


def _is_caption(text: str, openings: tuple[str, ...]) -> bool:
    """«Photo: …», «In the picture, from left, …», «Foto di Mario Neri»."""
    opening = starts_with(text, openings)
    if opening is None or len(words_of(text)) > _LONGEST_CAPTION:
        return False
    rest = text[len(opening) :].lstrip(" .")
    return rest[:1] in tuple(":,(|/–—-©") or bool(_CAPITALISED.fullmatch(rest))


def _is_byline(text: str, language: Language) -> bool:
    """«By Jane Roe», «di Redazione»: a name behind the word, and nobody of rank."""
    words = language.reading.release
    opening = starts_with(text, words.bylines) or ""
    rest = text[len(opening) :].strip(" :")
    if not opening or is_capitals(text) or len(words_of(text)) > 12:
        return False
    if starts_with(rest, words.reporters):
        return len(words_of(rest)) <= 6
    name = _CAPITALISED.match(rest)
    ranks = (*language.reading.offices, *language.reading.honorifics, *language.reading.bodies)
    if not name or len(name[0].split()) < 2 or finds(rest, ranks):
        return False
    tail = rest[name.end() :].strip(" ,|–—-•·/")
    return not tail or bool(starts_with(tail, words.reporters)) or _is_day(tail, language)


def _is_stamp(text: str, language: Language) -> bool:
    """«Published on 2 July 2031», «02/07/2031 14:35»: when a site put it up."""
    words = language.reading.release
    if len(words_of(text)) > 14:
        return False
    if starts_with(text, words.stamps):
        return bool(find_dates(text, language) or _DAY.search(text))
    return bool(_TIME.search(text)) and _is_day(text, language)


def _is_agency_stamp(text: str, language: Language) -> bool:
    """«(Port Vesper, 3 July 2031 – 14:35)»: a place, a day and a time."""
    return bool(_TIME.search(text)) and is_dateline(_TIME.sub(" ", text), language)


def _is_day(text: str, language: Language) -> bool:
    """A date, with a time or without, and nothing else."""
    rest = _TIME.sub(" ", text)
    found = find_dates(rest, language)
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    bare = _DAY.sub(" ", rest)
    known = {fold(w) for w in (*language.dates.weekdays, *language.reading.release.time_words)}
    left = [word for word in words_of(bare) if word not in known]
    return (bool(found) or bare != rest) and not left


def _is_path(text: str, homes: tuple[str, ...]) -> bool:
    """«Home > News > …»: a way through a site, in steps."""
    if "«" in text or len(words_of(text)) > 60:
        return False
    steps = [step for step in _PATH.split(text) if step]
    opening = starts_with(text, homes)
    if opening is None:
        short = all(len(words_of(step)) <= 4 for step in steps[:-1])
        return len(steps) > 2 and short and text[-1:] != "."
    rest = text[len(opening) :].lstrip()
    colon = rest.startswith(":")
    return not rest or (len(_MENU.split(rest)) > 1 and (colon or bool(_MENU.match(rest))))


def _is_of_words(text: str, site_words: tuple[str, ...], least: int = 2) -> bool:
    """A menu or a row of buttons: words of sites and nothing else."""
    if len(words_of(text)) > _LONGEST_MENU:
        return False
    found = finds(text, site_words)
    left = text
    for each in reversed(found):
        left = left[: each.start()] + " " + left[each.end() :]
    return len(found) >= least and not re.search(r"\w", left)


def _is_notice(text: str, notices: tuple[str, ...]) -> bool:
    """What a site says of cookies and rights, in sentences."""
    return len(words_of(text)) <= _LONGEST_NOTICE and bool(finds(text, notices))


def _opens_list(block: Block, language: Language) -> bool:
    """«Read also», «Leave a reply»: headlines or the fields of a form follow."""
    return bool(starts_with(block.lines[-1].text, language.reading.release.lists))


def _is_listed(block: Block, languages: Sequence[Language]) -> bool:
    """Short, and no sentence: a headline, a field of a form."""
    if block.grid or _is_of_release(block, languages):
        return False
    if len(words_of(block.text)) > _LONGEST_HEADLINE:
        return False
    return not any(is_sentence(block.text, each) for each in languages)
