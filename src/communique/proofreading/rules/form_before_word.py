"""A small word in a form that does not stand before the next word: «a agreement», «il studio»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.language.checking_words import FormBefore
from communique.language.words import fold, is_capitals, small_set
from communique.model.finding import Class, Fix
from communique.proofreading.prose import apostrophe_of, in_use, is_strange, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    entries = page.language.marks.forms_before
    if not entries:
        return
    sign = apostrophe_of(page)
    pattern = _pattern(tuple(form for each in entries for form in each.forms))
    for place, text in prose(page).items():
        for found in pattern.finditer(text):
            entry = _fitting(found, text, page)
            if entry and not _is_name(found, text, page):
                form = found["form"].strip()
                right = entry.forms[fold(form)].replace("'", sign)
                yield _remark(place, found, _like(form, right, text), entry.weight)


@lru_cache(maxsize=8)
def _pattern(given: tuple[str, ...]) -> re.Pattern[str]:
    """A form, what parts it from the next word, and that word."""
    forms = sorted(set(given), key=lambda form: (-len(form), form))
    whole = "|".join(rf"{re.escape(f)}\s+" for f in forms if not f.endswith("'"))
    elided = "|".join(rf"{re.escape(f[:-1])}['’]\s?" for f in forms if f.endswith("'"))
    either = "|".join(each for each in (elided, whole) if each)
    return re.compile(
        rf"(?<![\w.'’/(-])(?P<form>{either})(?P<quote>[“«‘\"(]?)(?P<next>[^\W_]+(?:-[^\W_]+)*)"
        r"(?![\w])",
        re.IGNORECASE,
    )


def _fitting(found: re.Match[str], text: str, page: Page) -> FormBefore | None:
    form, word = fold(found["form"]).strip(), found["next"]
    capitals = is_capitals(text)
    short = not capitals and sum(map(str.isupper, word)) > 1
    if len(word) < 2 and not word.isdigit():
        return None
    if capitals and len(word) < 5:
        return None  # in capitals an abbreviation looks like a word
    if not short and not capitals and is_strange(page, word.split("-")[0]):
        return None  # its own slip is mended first
    small = fold(word) in small_set(page.language.reading.small_words)
    if not short and small and form not in page.agreeing.contracted:  # lo è; but: dello uno
        return None
    seen = word if short else fold(word)
    for entry in page.language.marks.forms_before:
        if form in entry.forms and entry.abbreviations == short:
            excepted = entry.unless and re.fullmatch(entry.unless, seen)
            if re.fullmatch(entry.before, seen) and not excepted:
                return entry
    return None


def _is_name(found: re.Match[str], text: str, page: Page) -> bool:
    """A letter that names something (Annex A), a numeral, part of a foreign name."""
    form, word = found["form"].strip(), found["next"]
    before, capitals = text[: found.start()].rstrip(), is_capitals(text)
    if capitals and len(form) == 1:
        reading = page.language.reading
        names = small_set(reading.annexes, reading.sections)
        return not before or fold(before.split()[-1]) in names
    if form[0].isupper() and not capitals:
        return bool(before) and before[-1] not in ".!?:;“«(–"
    return word.istitle() and len(form) > 1 and not in_use(page, word)


def _remark(place: str, found: re.Match[str], right: str, weight: Class) -> Remark:
    message = f"before ‘{found['next']}’ stands ‘{right}’"
    after = right if right[-1] in "'’" else f"{right} "
    fix: Fix = "suggest" if weight == "query" else "safe"
    return Remark(place, *found.span("form"), message, after, weight, fix)


def _like(form: str, right: str, text: str) -> str:
    """What is right, in the capitals of what stood there."""
    if not form[0].isupper():
        return right
    return right.upper() if is_capitals(text) else right[0].upper() + right[1:]


RULE = Rule(
    name="form-before-word",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="An article or preposition stands in a form that the next word does not allow.",
    why="«an» stands before a vowel that is heard (an hour, an MoU, a European); Italian articles "
    "change before vowels, «s» with a consonant, «z», «gn», «ps». Only forms that sound or ending "
    "make certain are changed; the forms and the words before which they stand are data of the "
    "language.",
    source="Oxford English Dictionary, s.v. a, adj.; Serianni, Grammatica italiana, chapter IV",
    check=_check,
    passes=(
        Sample(body=("A European union, an hour, an MoU, a UN unit, a one-day visit, an 8th.",)),
        Sample(heading="A UN BODY ON A UK PORT", body=("An unannounced, onerous visit.",)),
        Sample(body=("Annex A applies; an historic event; an 11-day visit; a 15-day visit.",)),
        Sample(
            language="it",
            body=("Lo studio, l’accordo, gli scambi, un’intesa, uno Stato, un altro, i dati.",),
        ),
        Sample(
            language="it", body=("Lo ha detto; dello psicologo; degli dei; un artista; il uadi.",)
        ),
    ),
    fails=(
        Sample(
            body=("A agreement and an joint statement on a MoU.",),
            fixed="An agreement and a joint statement on an MoU.",
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ ON A AGREEMENT ON FISHERIES",
            fixed="JOINT COMMUNIQUÉ ON AN AGREEMENT ON FISHERIES",
        ),
        Sample(
            language="it",
            body=("Il studio del accordo, i scambi e un'accordo dello governo; un intesa.",),
            fixed="Lo studio dell'accordo, gli scambi e un accordo del governo; un'intesa.",
        ),
        Sample(
            language="it",
            body=("Le proposte dello uno e dell'altro.",),
            fixed="Le proposte dell'uno e dell'altro.",
        ),
    ),
)
