"""A date in another form than the house's: «July 2, 2026» where it writes «2 July 2026»."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.date_forms import WrittenDate, in_form, written_dates
from communique.language.dates import find_dates
from communique.language.words import fold, phrases
from communique.model.house import Forms
from communique.proofreading.locking import enters, protected
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    if page.forms.date is None:
        return
    locks = protected(page)
    pattern = page.language.choices.date[page.forms.date]
    for place, text in prose(page).items():
        ranges = [(d.start, d.end) for d in find_dates(text, page.language) if d.first]
        for date in written_dates(text, page.language):
            after = in_form(date, pattern, page.language)
            same = " ".join(text[date.start : date.end].split()) == after
            if not same and not enters(
                [*locks[place].against(None), *ranges], date.start, date.end
            ):
                yield _remark(place, text, date, after, page)


def _remark(place: str, text: str, date: WrittenDate, after: str, page: Page) -> Remark:
    """Where an article goes with an ordinal day, more words than the date may have to change."""
    message = f"house style writes ‘{after}’"
    article = _article_before(text, date.start, page.language.choices.ordinal_articles)
    if article is None and not date.linked:
        return Remark(place, date.start, date.end, message, after)
    start = date.start if article is None else article
    return Remark(place, start, date.end, message, after, fix="suggest")


def _article_before(text: str, start: int, articles: tuple[str, ...]) -> int | None:
    before = fold(text[:start])
    for found in phrases(articles).finditer(before):
        if not before[found.end() :].strip():
            return found.start()
    return None


_PLAIN = Forms(date="2 July 2026")

RULE = Rule(
    name="other-date-form",
    group="typography",
    class_="style",
    fix="safe",
    matter="date",
    summary="A date is written in another form than the house’s.",
    why="«2 July 2026», «2nd July 2026» and «July 2, 2026» are all right; an office writes one of "
    "them, which `style.forms` names. Ranges, dates in figures and words, and quotations stay; "
    "where an article goes with the ordinal (the 2nd of July) the date is only suggested.",
    source="European Commission, English Style Guide, section on dates; Interinstitutional style "
    "guide, part on Italian",
    check=_check,
    passes=(
        Sample(heading="JOINT COMMUNIQUÉ, 2ND JULY 2031", body=("On July 2, 2031 they met.",)),
        Sample(
            body=("On 2 July 2031, from 8th to 10th May 2031; “on July 2, 2031”; in July 2 met.",),
            forms=_PLAIN,
        ),
        Sample(
            language="it",
            body=("Il 1° luglio 2031 e l’8 settembre 2031.",),
            forms=Forms(date="1° luglio 2026"),
        ),
    ),
    fails=(
        Sample(
            body=("On July 2nd, 2031 and on 3rd May, they met.",),
            fixed="On 2 July 2031 and on 3 May, they met.",
            forms=_PLAIN,
        ),
        Sample(
            heading="JOINT COMMUNIQUÉ, 2 JULY 2031",
            fixed="JOINT COMMUNIQUÉ, 2ND JULY 2031",
            forms=Forms(date="2nd July 2026"),
        ),
        Sample(
            body=("They met on 22 May 2031.",),
            fixed="They met on May 22, 2031.",
            forms=Forms(date="July 2, 2026"),
        ),
        Sample(body=("They met on the 2nd of July 2031.",), forms=_PLAIN),
        Sample(
            language="it",
            body=("Il 1 luglio 2031.",),
            fixed="Il 1° luglio 2031.",
            forms=Forms(date="1° luglio 2026"),
        ),
    ),
)
