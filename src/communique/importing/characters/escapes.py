"""Entities, JSON, mail coding and quotation marks of typewriters that stayed in a text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from communique.importing.characters.mending import Repair

_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
_JSON = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
)
_JSON_SIGNS = {'\\"': '"', "\\/": "/", "\\n": "\n", "\\r\\n": "\n", "\\t": "\t"}
_JSON_SIGN = re.compile(r"(?<!\\)(?:\\r\\n|\\[\"/nt])")
_CODED = re.compile(r"(?:=[0-9A-F]{2})+|=\n")
_SURELY_CODED = re.compile(
    r"=(?:C[2-9A-F]|D[0-9A-F])=[89AB][0-9A-F]|=E[0-9A-F](?:=[89AB][0-9A-F]){2}"
    r"|=F[0-4](?:=[89AB][0-9A-F]){3}"
)
_LATIN_CODED = re.compile(r"(?<=[a-z])=(?:9[1-7]|[EF][0-9A-F])(?=[a-z\s.,;:’)-]|\Z)")
_QUOTED = re.compile(r"``(?=[^\s`])([^`]{1,2000}?)''")


def entities(text: str) -> Iterator[Repair]:
    """`&egrave;` and `&amp;#8217;` become the characters they stand for."""
    for found in _ENTITY.finditer(text):
        after = found[0]
        while after.startswith("&") and len(after) > 1 and (plain := _unescaped(after)) != after:
            after = plain
        if after != found[0]:
            message = f"the entity {found[0]} became the character it stands for"
            yield Repair(*found.span(), after, "html-entity", message)


def _unescaped(entity: str) -> str:
    known = entity[1] == "#" or entity[1:] in html5
    return html.unescape(entity) if known or entity.startswith("&amp;") else entity


def json_escapes(text: str) -> Iterator[Repair]:
    r"""`\u2014` becomes a dash; where there is one, `\"` and `\n` are JSON's as well."""
    if not _JSON.search(text):
        return
    found = [*_JSON.finditer(text), *_JSON_SIGN.finditer(text)]
    for each in sorted(found, key=lambda one: one.start()):
        after = _JSON_SIGNS.get(each[0]) or _of_json(each[0])
        message = f"the escape {each[0]} of JSON became the character it stands for"
        yield Repair(*each.span(), after, "json-escape", message)


def _of_json(escape: str) -> str:
    units = [int(part, 16) for part in escape.split("\\u")[1:]]
    return b"".join(unit.to_bytes(2, "big") for unit in units).decode("utf-16-be")


def quoted_printable(text: str) -> Iterator[Repair]:
    """`=E2=80=99` becomes an apostrophe, `=` at a line's end nothing, in a text from a mail."""
    surely = bool(_SURELY_CODED.search(text))
    latin = len(_LATIN_CODED.findall(text)) > 1
    if not surely and not latin:
        return
    for found in _CODED.finditer(text):
        after = "" if found[0] == "=\n" else _of_mail(found[0])
        message = "mail coding (quoted-printable) became what it stands for"
        yield Repair(*found.span(), after, "quoted-printable", message)


def _of_mail(coded: str) -> str:
    data = bytes.fromhex(coded.replace("=", ""))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def typewriter_quotes(text: str) -> Iterator[Repair]:
    """``words'' of TeX and typewriters, where they pair up."""
    for found in _QUOTED.finditer(text):
        if "\n\n" not in found[0]:
            message = "quotation marks put together from accents became quotation marks"
            yield Repair(found.start(), found.start() + 2, "“", "typewriter-quotes", message)
            yield Repair(found.end() - 2, found.end(), "”", "typewriter-quotes", message)


ESCAPES = (quoted_printable, json_escapes, entities, typewriter_quotes)
