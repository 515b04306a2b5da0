"""An abbreviation that has lost its last stop: «H.E Matteo», «art 5», «dott Neri»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from communique.language.words import either
from communique.proofreading.courtesy import same_word
from communique.proofreading.rule import Page, Remark, Rule, Sample

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_CHAIN = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}[A-Z](?![\w.])")


def _check(page: Page) -> Iterator[Remark]:
    for place, text in page.texts.items():
        if place.endswith("/name"):
            continue
        for found in (*_cut(page).finditer(text), *_CHAIN.finditer(text)):
            if found[0].rpartition(" ")[2] in page.forms.courtesy:  # «Rt. Hon», where «Hon» is so
                continue
            message = f"‘{found[0]}’ lacks its last stop"
            yield Remark(place, *found.span(), message, f"{found[0]}.")
    yield from _beside_stopped(page)
    yield from _bare_once(page)


def _cut(page: Page) -> re.Pattern[str]:
    reading, marks = page.language.reading, page.language.marks
    return _pattern(
        reading.honorifics, reading.abbreviations, marks.stopped_titles, marks.stopped_numbers
    )


@lru_cache(maxsize=8)
def _pattern(
    honorifics: tuple[str, ...],
    abbreviations: tuple[str, ...],
    titles: tuple[str, ...],
    numbers: tuple[str, ...],
) -> re.Pattern[str]:
    """Abbreviations with a stop inside and none behind; titles and references without any."""
    chained = [h for h in honorifics if re.fullmatch(r"(?:[A-Z]\.){2,}|(?:[A-Z][a-z]+\. ?){2,}", h)]
    common = [a for a in abbreviations if re.fullmatch(r"(?:[a-z]+\.){2,}", a)]
    cased = [*titles, *(each.capitalize() for each in titles)]
    ways = (
        (rf"{_either(chained)}(?=\s+(?:{_CAPITAL}|\()|$)", chained),
        (rf"{_either(common)}(?![\w.])", common),
        (rf"{_either(f'{each}.' for each in cased)}(?=\s+{_CAPITAL}[^\W\d_A-Z])", titles),
        (rf"\A{_either(f'{each}.' for each in cased)}\Z", titles),  # a signatory's honorific
        (rf"(?i:{_either(f'{each}.' for each in numbers)})(?=\s+\d)", numbers),
    )
    given = "|".join(way for way, forms in ways if forms)
    return re.compile(rf"(?<![\w.])(?:{given})" if given else r"(?!)")


def _either(forms: Iterable[str]) -> str:
    """Any of some abbreviations, without the last stop."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(re.escape(form[:-1]) for form in ordered)})"


def _beside_stopped(page: Page) -> Iterator[Remark]:
    """«Hon» in a file that otherwise writes «Hon.»."""
    texts = [text for each in page.file for text in each.texts.values()]
    words = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    chosen = {form for each in page.forms.courtesy for form in same_word(each, page)}
    for form in page.language.reading.honorifics:
        if not re.fullmatch(r"[A-Z][a-z]+\.", form) or form[:-1].lower() not in words:
            continue
        if form in chosen:  # then `other-courtesy-form` holds it to that
            continue
        spelt = f"(?:{form[:-1]}|{form[:-1].upper()})"
        stopped = sum(len(re.findall(rf"(?<!\w){spelt}\.", text)) for text in texts)
        bare = re.compile(rf"(?<!\w){spelt}(?=\s+[^\W\d_a-z]|$)")
        if not stopped:
            continue
        seldom = stopped < sum(len(bare.findall(text)) for text in texts)
        if seldom and form[:-1] not in page.language.reading.bare_honorifics:
            continue  # the Coral Arc, and Arc. Odo Fenwright
        for place, text in page.texts.items():
            for found in bare.finditer(text) if not place.endswith(("/name", "/party")) else ():
                yield _remark(place, found, seldom=seldom)


def _bare_once(page: Page) -> Iterator[Remark]:
    """«Hon», once, in a file that does without the stop in no other title: a style, or a slip."""
    titles = page.language.marks.cut_titles
    if not titles or any(form in titles for form in page.forms.courtesy):
        return
    bare = re.compile(rf"(?<![\w.-])(?:{either(titles)})(?=\s+[^\W\d_a-z])")
    texts = [text for each in page.file for text in each.texts.values()]
    if sum(len(bare.findall(text)) for text in texts) > 1:
        return
    for place, text in page.texts.items():
        for found in bare.finditer(text) if not place.endswith(("/name", "/party")) else ():
            if not any(re.search(rf"(?<!\w){found[0]}\.", each) for each in texts):
                message = f"is ‘{found[0]}.’ meant? Most write it with its stop"
                yield Remark(place, *found.span(), message, f"{found[0]}.", "query", "suggest")


def _remark(place: str, found: re.Match[str], *, seldom: bool) -> Remark:
    message, after = f"the text writes ‘{found[0]}.’ elsewhere", f"{found[0]}."
    if seldom:  # which of the two was meant, the text does not tell
        return Remark(place, *found.span(), message, after, "query", "suggest")
    return Remark(place, *found.span(), message, after)


RULE = Rule(
    name="abbreviation-stop",
    group="honorifics",
    class_="certain",
    fix="safe",
    summary="An abbreviation lacks its last full stop.",
    why="An abbreviation with one stop has both: «H.E» is neither «H.E.» nor «HE». A courtesy form "
    "without any stop (HE, Dr) is a style and is left alone; where the text has both, it gets the "
    "stop that most have, and otherwise is asked about, as is a title cut short (Hon) that "
    "stands so once; "
    "what a language never writes without a stop (art. 5, dott.) is in its file.",
    source="usage of published communiqués; «H.E» beside «H.E.» in one text is a slip",
    check=_check,
    passes=(
        Sample(body=("The Coral Arc met Arc. Odo Fenwright. The Arc agreed, and the Arc left.",)),
        Sample(body=("H.E. Ada Brimstock met HE Tomas Quill in the capital.",)),
        Sample(body=("Hon Ada Brimstock, Prof Tomas Quill and Dr Odo Fenwright met.",)),
        Sample(language="it", body=("S.E. Ada Brimstock ha incontrato la delegazione.",)),
        Sample(language="it", body=("Col Ministro, il prof. Neri: n. 3, art. 5, e l’arte 5.",)),
    ),
    fails=(
        Sample(
            body=("Maj. Gen Ada Brimstock, C.G.H, spoke at 10 p.m in the capital.",),
            fixed="Maj. Gen. Ada Brimstock, C.G.H., spoke at 10 p.m. in the capital.",
        ),
        Sample(
            language="it",
            body=("Il dott Neri, l’art 5, la legge n 3 e artt 5 e 6.",),
            fixed="Il dott. Neri, l’art. 5, la legge n. 3 e artt. 5 e 6.",
        ),
        Sample(
            body=("H.E Ada Brimstock met the delegation.",),
            fixed="H.E. Ada Brimstock met the delegation.",
        ),
        Sample(body=("Hon. Ada Brimstock spoke to Hon Tomas Quill and Hon Odo Fenwright.",)),
        Sample(body=("Hon Ada Brimstock met the delegation.",)),
        Sample(
            language="it",
            signatures=(("Per il Governo di Belmora", "Dott", "Ada Brimstock", "", ""),),
            fixed="Dott.",
        ),
        Sample(
            language="it",
            body=("S.E Ada Brimstock ha incontrato la delegazione.",),
            fixed="S.E. Ada Brimstock ha incontrato la delegazione.",
        ),
    ),
    enters="names",
)
