"""What stands around the agreed words: legal value, notes, colophon; for the office, its working
matter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from communique import __version__
from communique.language.dates import written
from communique.language.definition import Language
from communique.model.base import Localized
from communique.model.communique import Communique
from communique.model.version import Version
from communique.rendering.faces import FACES
from communique.rendering.labels import Labels
from communique.rendering.request import Question, Request
from communique.rendering.sheet import Change, Colophon, Note
from communique.rendering.status import local_time
from communique.rendering.wording import Printed, literal, printed

PUBLIC_LINES = ("note",)
"""Kinds of release lines the public reads: contacts and embargoes are the office's matter."""

UNPRINTED_LINES = ("residue", "end-mark")


def legal_value(version: Version, labels: Labels) -> str:
    """The standing of a language version, where it is stated; by whom, for a translation."""
    standing = version.standing
    if standing.legal_value == "not-stated":
        return ""
    value = labels(f"legal-{standing.legal_value}")
    if standing.legal_value == "official-translation" and standing.translator:
        return labels("legal-by", value=value, translator=standing.translator)
    return value


def notes(request: Request, version: Version, language: Language) -> tuple[Note, ...]:
    """The lines of the release this reader is shown."""
    lines = zip(request.communique.release_lines, version.release_lines, strict=True)
    return tuple(
        Note(line.kind, printed(words, language))
        for line, words in lines
        if line.kind in PUBLIC_LINES
        or (request.view == "office" and line.kind not in UNPRINTED_LINES)
    )


def colophon(request: Request, language: Language, labels: Labels) -> Colophon:
    """Imprint and notice; then, smaller, publication, provenance and how the file was made."""
    made = request.communique
    publisher = imprint(request, language)
    texts = [publisher, _local(made.notice, language), _published(made, language, labels)]
    fine = " ".join(_making(made, labels))
    return Colophon(_literals(texts, language), _literals([fine], language))


def imprint(request: Request, language: Language) -> str:
    """Who publishes: the text's own imprint before the house's."""
    made, house = request.communique, request.house
    return _local(made.imprint, language) or _local(house.imprint, language)


def _making(made: Communique, labels: Labels) -> Iterator[str]:
    """From what and with what, in as few words as will do."""
    if source := made.provenance:
        yield labels("provenance", file=PurePosixPath(source.file).name, digest=source.sha256)
    yield labels("made", program="communique", version=__version__, faces=", ".join(FACES))


def _literals(texts: list[str], language: Language) -> tuple[Printed, ...]:
    return tuple(literal(text, language) for text in texts if text)


def _local(words: Localized, language: Language) -> str:
    return words.get(language.code, "")


def _published(made: Communique, language: Language, labels: Labels) -> str:
    if made.publication is None or made.publication.embargo:
        return ""
    local = local_time(made.publication)
    time = language.dates.time.format(hour=local.hour, minute=local.minute)
    day = written(local.date(), language)
    return labels("published", date=day, time=time, zone=made.publication.zone)


def apparatus(request: Request) -> tuple[Change, ...] | None:
    """Every correction, for the office; for the public only where the house says so."""
    if request.view != "office" and not request.house.public_apparatus:
        return None
    return tuple(
        Change(
            _place(each.where, each.field),
            each.sic,
            each.corrected,
            each.rule,
            each.decided,
            each.note if each.sic == each.corrected else None,
        )
        for each in request.communique.corrections
    )


def queries(request: Request) -> tuple[Question, ...] | None:
    """What is left to people, for the office alone."""
    if request.view != "office":
        return None
    if request.questions is not None:
        return request.questions
    asked = [query for query in request.communique.queries if query.open]
    return tuple(Question(q.where, q.rule, q.message, q.before, q.after) for q in asked)


def _place(where: str, field: str | None) -> str:
    return f"{where}/{field}" if field else where
