"""A comma before the last item of a list, or none, against the house's habit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, small_set
from communique.model.house import Forms
from communique.proofreading.locking import enters, protected
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_ITEM = r"[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2}"
_CLOSES = re.compile(r" (?:[\w’'-]+ ){0,4}[\w’'-]+,")


def _check(page: Page) -> Iterator[Remark]:
    wanted = page.forms.serial_comma
    if wanted is None:
        return
    locks = protected(page)
    joining = "|".join(map(re.escape, page.language.choices.serial_comma))
    listed = re.compile(rf", (?P<item>{_ITEM}?)(?P<comma>,?) (?P<word>{joining})(?= [^\W\d_])")
    for place, text in prose(page).items():
        for found in listed.finditer(text):
            start, end = found.span("comma")[0], found.end()
            if bool(found["comma"]) == wanted or enters(locks[place].against(None), start, end):
                continue
            if _is_a_list(text, found, page):
                after = f"{',' if wanted else ''} {found['word']}"
                put = "a" if wanted else "no"
                message = f"house style has {put} comma before the last item of a list"
                yield Remark(place, start, end, message, after)


def _is_a_list(text: str, found: re.Match[str], page: Page) -> bool:
    """Whether the words look like three items, and not like what opens a sentence or stands
    between commas (in May, ports and ships …; the Ministers, one of each, …)."""
    small = small_set(page.language.reading.small_words)
    if any(fold(word) in small for word in found["item"].split()):
        return False
    clause = re.split(r"[.;:!?]\s", text[: found.start()])[-1].split()
    opens = len(clause) < 3 or fold(clause[0].strip('(“‘"')) in _prepositions(page)
    return not (opens and "," not in " ".join(clause)) and not _CLOSES.match(text, found.end())


def _prepositions(page: Page) -> frozenset[str]:
    reading = page.language.reading
    return small_set(reading.prepositions, reading.place_words, reading.date_leads)


_WITH, _WITHOUT = Forms(serial_comma=True), Forms(serial_comma=False)

RULE = Rule(
    name="serial-comma",
    group="typography",
    class_="style",
    fix="suggest",
    matter="serial_comma",
    summary="A list has, or lacks, the comma before its last item against house style.",
    why="«ports, fish, and ships» and «ports, fish and ships» are both right; an office writes "
    "one, as `style.forms` says. It is only suggested, because a comma may also keep apart what "
    "belongs apart.",
    source="New Hart’s Rules, section on the serial comma",
    check=_check,
    passes=(
        Sample(body=("They discussed ports, fisheries, and trade, ships and sand.",)),
        Sample(
            body=(
                "In May, ministers and officials met in ports, towns, and villages.",
                "The Ministers, friends and neighbours, spoke.",
            ),
            forms=_WITH,
        ),
        Sample(
            body=("They discussed ports, fisheries and trade. They met, and they spoke.",),
            forms=_WITHOUT,
        ),
    ),
    fails=(
        Sample(body=("They discussed ports, fisheries and trade.",), forms=_WITH),
        Sample(body=("They discussed ports, inland fisheries, or trade.",), forms=_WITHOUT),
    ),
)
