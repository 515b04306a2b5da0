"""What a page tells machines: Dublin Core, Open Graph and schema.org say the same facts.

Nothing is told that the data do not say, and nothing that is for the office alone. A text that is
not issued bears no date of publication, planned as one may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from communique.model import inline
from communique.rendering.blocks import every_block
from communique.rendering.labels import Labels
from communique.rendering.matter import imprint
from communique.rendering.request import Request, file_name
from communique.rendering.sheet import Sheet
from communique.rendering.status import local_time

_LONGEST = 200
"""Characters of a description; services that show one cut it about there."""
_TERRITORY = re.compile(r"([a-z]{2,3})-([A-Z]{2})")


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts; "" where the data say nothing. Dates and instants are ISO 8601.

    `locales` are those of this page, `other_locales` those of the pages beside it, as Open Graph
    writes them (`en_GB`). `address` is where the page will stand.
    """

    title: str
    kind: str
    description: str
    creators: tuple[str, ...]
    publisher: str
    languages: tuple[str, ...]
    locales: tuple[str, ...]
    other_locales: tuple[str, ...]
    created: str
    issued: str
    status: str
    identifiers: tuple[str, ...]
    subject: str
    site: str
    address: str


def facts(request: Request, sheet: Sheet) -> Facts | None:
    """For the public; the office's view of a text is no page to be found."""
    if request.view != "public":
        return None
    made, language = request.communique, request.languages[0]
    here = _locales(column.locale for column in sheet.columns)
    beside = _locales(each for sibling in request.siblings for each in sibling.locales)
    lead = sheet.first.title_lines[0] if sheet.first.title_lines else None
    return Facts(
        title=sheet.title,
        kind=lead.words.plain if lead and lead.role == "lead" else "",
        description=_description(sheet),
        creators=request.versions[0].parties,
        publisher=imprint(request, language),
        languages=tuple(column.code for column in sheet.columns),
        locales=here,
        other_locales=tuple(each for each in beside if each not in here),
        created=made.date.isoformat() if made.date else "",
        issued=_issued(request),
        status=status(request),
        identifiers=(made.id, *made.references.values()),
        subject=subject(request),
        site=request.house.name.get(language.code, ""),
        address=address(request, request.name),
    )


def address(request: Request, edition: str) -> str:
    """Where the page of an edition will stand, or nothing where the house does not say."""
    if request.house.url is None:
        return ""
    id = request.communique.id
    return f"{request.house.url}/{id}/{file_name(id, edition, 'html', 'public')}"


def subject(request: Request) -> str:
    """The instrument that the text is about, by its name in the first language."""
    instrument = request.communique.instrument
    title = instrument.title.get(request.languages[0].code) if instrument else None
    return inline.plain(title.text) if title else ""


def status(request: Request) -> str:
    """The stage of the text in words; a draft that is handed out clean says nothing."""
    stage = request.communique.stage
    silent = stage == "draft" and not request.house.mark_drafts
    return "" if silent else Labels(request.languages[0])(f"stage-{stage}")


def _issued(request: Request) -> str:
    made = request.communique
    if made.stage != "issued" or made.publication is None:
        return ""
    return local_time(made.publication).isoformat(timespec="seconds")


def _description(sheet: Sheet) -> str:
    """The text's own first words."""
    spoken = (b.words.plain for b in every_block(sheet.first.flow) if b.kind == "paragraph")
    words = " ".join(next(filter(None, spoken), "").split())
    if len(words) <= _LONGEST:
        return words
    cut = words[: _LONGEST - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > _LONGEST // 2 else cut).rstrip(" ,;:") + "…"


def _locales(tags: Iterable[str]) -> tuple[str, ...]:
    """Language and territory, each once; a tag that names no territory has no such form."""
    found = (_TERRITORY.fullmatch(tag) for tag in tags)
    return tuple(dict.fromkeys(f"{each[1]}_{each[2]}" for each in found if each))
