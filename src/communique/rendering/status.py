"""What a text is just now, in words: draft, withdrawn, under embargo, how to handle it.

It stands before the title and in the document's own, for who cannot see a mark; and at the foot
of every page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from communique.language.dates import written
from communique.language.definition import Language
from communique.model.communique import Publication
from communique.model.register import Party
from communique.rendering.labels import Labels
from communique.rendering.request import Request

BETWEEN = " · "
OTHER_TIME = " / "


@dataclass(frozen=True, slots=True)
class Status:
    """In full for the beginning, and in a word or two for the head and foot of every page."""

    full: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()


def status_of(request: Request, language: Language, labels: Labels, *, original: bool) -> Status:
    """Handling, stage, embargo and office view, each in the language's words.

    An original bears none of them, but what would make it a danger without.
    """
    handling = "" if original else request.communique.handling.get(language.code, "")
    unsaid = [
        word for word in _stage(request, labels) if word.casefold() not in handling.casefold()
    ]
    embargo = "" if original else embargoed(request, language, labels)
    office = labels("office-view") if request.view == "office" else ""
    mark = labels("embargo-mark") if embargo else ""
    return Status(
        full=tuple(words for words in (handling, *unsaid, embargo, office) if words),
        brief=tuple(words for words in (handling, *unsaid, mark, office) if words),
    )


def _stage(request: Request, labels: Labels) -> Iterator[str]:
    stage = request.communique.stage
    if stage == "withdrawn" or (stage == "draft" and request.house.mark_drafts):
        yield labels(stage)


def watermark_word(request: Request, labels: Labels) -> str:
    """The word that stands large behind the words of every page, or ""."""
    return next(_stage(request, labels), "")


def titled(title: str, words: tuple[str, ...], labels: Labels) -> str:
    """A document's title with its status before it."""
    return labels("titled", status=BETWEEN.join(words), title=title) if words else title


def in_one_line(words: tuple[str, ...]) -> str:
    """The status of one language, for one line of a page's head or foot."""
    return BETWEEN.join(words)


def embargoed(request: Request, language: Language, labels: Labels) -> str:
    """Before which instant nothing is public, by the clocks of every party; or ""."""
    publication = request.communique.publication
    if publication is None or not publication.embargo:
        return ""
    clocks = _clocks(request.parties, publication, language)
    days = [
        labels(
            "embargo-day",
            times=OTHER_TIME.join(_time(at, place, language, labels) for at, place in group),
            date=written(day, language),
        )
        for day, group in groupby(clocks, key=lambda clock: clock[0].date())
    ]
    return labels("embargo", when=OTHER_TIME.join(days))


def _clocks(
    parties: tuple[Party, ...], publication: Publication, language: Language
) -> list[tuple[datetime, str]]:
    """The instant on each party's clocks; by the zone's name where a party's is not known."""
    at, code = local_time(publication), language.code
    known = [
        (at.astimezone(ZoneInfo(party.zone)), party.short.get(code) or party.name.get(code, ""))
        for party in parties
        if party.zone
    ]
    return known if known and len(known) == len(parties) else [*known, (at, publication.zone)]


def _time(at: datetime, place: str, language: Language, labels: Labels) -> str:
    time = language.dates.time.format(hour=at.hour, minute=at.minute)
    return labels("embargo-time", time=time, place=place)


def local_time(publication: Publication) -> datetime:
    """The instant of publication on the clocks of its zone."""
    zone = ZoneInfo(publication.zone)
    at = publication.at
    return at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone)
