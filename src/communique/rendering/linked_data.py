"""The facts of a page in the words of schema.org, as JSON-LD.

A page is an `Article`, the closest type that is true: it is no `NewsArticle` (nobody reports), no
`Legislation` (it is no act), no `SpecialAnnouncement` (a service to the public), no `Report` (a
study). The text in all its languages is one `CreativeWork`, of which each language is an example;
a language is called a translation only where its legal value says that it is one.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from communique.model import inline
from communique.model.communique import LanguageVersion
from communique.rendering.metadata import Facts, address
from communique.rendering.request import Request, file_name

Thing = dict[str, Any]

_UNSAFE = str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"})
"""What could end or open markup inside a script element (HTML, 4.12.1.3)."""


def linked_data(facts: Facts, request: Request) -> Markup:
    """The content of a `script` element of type `application/ld+json`."""
    told = {"@context": "https://schema.org", **_told(_article(facts, request))}
    return Markup(json.dumps(told, ensure_ascii=False, indent=2).translate(_UNSAFE))


def _article(facts: Facts, request: Request) -> Thing:
    single = len(facts.languages) == 1
    return {
        "@type": "Article",
        "@id": facts.address,
        "url": facts.address,
        "headline": facts.title,
        "genre": facts.kind,
        "description": facts.description,
        "inLanguage": facts.languages[0] if single else list(facts.languages),
        "identifier": list(facts.identifiers),
        "creativeWorkStatus": facts.status,
        "dateCreated": facts.created,
        "datePublished": facts.issued,
        "locationCreated": _place(request),
        "author": [{"@type": "Organization", "name": name} for name in facts.creators],
        "publisher": _named("GovernmentOrganization", facts.publisher),
        "about": _instrument(facts, request),
        "exampleOfWork": _work(request),
        **(_relations(request) if single else {"hasPart": _parts(request)}),
    }


def _told(thing: Thing) -> Thing:
    """Without what the data do not say."""
    return {name: value for name, value in thing.items() if value}


def _named(type: str, name: str) -> Thing | None:
    return {"@type": type, "name": name} if name else None


def _place(request: Request) -> Thing | None:
    """The place as the source language names it."""
    made = request.communique
    if not made.place:
        return None
    own = made.language == request.versions[0].language
    name: object = made.place if own else {"@language": made.language, "@value": made.place}
    return {"@type": "Place", "name": name}


def _instrument(facts: Facts, request: Request) -> Thing | None:
    made = request.communique.instrument
    if made is None or not facts.subject:
        return None
    day = made.date.isoformat() if made.date else ""
    return _told({"@type": "CreativeWork", "name": facts.subject, "dateCreated": day})


def _work(request: Request) -> Thing:
    """The text itself, with its pages in other languages."""
    others = [_page(request, code) for code in _elsewhere(request)]
    made = request.communique
    return _told({"@type": "CreativeWork", "identifier": made.id, "workExample": others})


def _parts(request: Request) -> list[Thing]:
    """The languages of a page that has several."""
    return [
        _told(
            {
                "@type": "Article",
                "inLanguage": version.language,
                "headline": inline.plain(version.title),
                "translator": _translator(version.standing),
            }
        )
        for version in request.versions
    ]


def _relations(request: Request) -> Thing:
    """What a page in one language is a translation of, or has as its translations."""
    made, standing = request.communique, request.versions[0].standing
    elsewhere = _elsewhere(request)
    if _is_translation(standing):
        source = made.language in elsewhere
        of = _page(request, made.language) if source else None
        return {"translator": _translator(standing), "translationOfWork": of}
    if not request.versions[0].is_source:
        return {}
    translated = [
        c for c in elsewhere if c in made.languages and _is_translation(made.languages[c])
    ]
    return {"workTranslation": [_page(request, code) for code in translated]}


def _is_translation(standing: LanguageVersion) -> bool:
    return standing.legal_value.endswith("-translation")


def _translator(standing: LanguageVersion) -> str | None:
    """As printed: whether this is a person or an office, the data do not say."""
    return standing.translator if _is_translation(standing) else None


def _elsewhere(request: Request) -> dict[str, str]:
    """Other languages of this text that have a page of their own: the edition's name by code."""
    here = {version.language for version in request.versions}
    alone = {s.languages[0]: s.name for s in request.siblings if len(s.languages) == 1}
    return {code: name for code, name in alone.items() if code not in here}


def _page(request: Request, code: str) -> Thing:
    """The page of one language; its address counts from this page where the house has none."""
    edition = _elsewhere(request)[code]
    there = address(request, edition) or file_name(request.communique.id, edition, "html", "public")
    return {"@type": "Article", "@id": there, "url": there, "inLanguage": code}
