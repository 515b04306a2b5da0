"""What `house.yaml` names: languages, editions, forms, rules, communiqués; each must be there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from communique.errors import Fault, nearest
from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.house import Forms, House, Suppression
from communique.model.places import address, texts
from communique.model.register import Register
from communique.workspace.references import language_faults
from communique.workspace.yaml_reading import Document

_ADDRESS = re.compile(r"document|heading|(?:body|signature|release)/[^/\s]+")


@dataclass(frozen=True, slots=True)
class Proofread:
    """What house style may speak of: rules by name, communiqués by id, and how one is read."""

    rules: Collection[str]
    communiques: Collection[str]
    read: Callable[[str], Communique | None]
    """None where a communiqué cannot be read, which is told elsewhere."""


def house_faults(
    document: Document[House], languages: Mapping[str, Language], editions: Collection[str]
) -> Iterator[Fault]:
    """Languages, editions and forms the house asks for and nobody has declared."""
    house = document.model
    yield from language_faults(document, ("language",), house.language, languages)
    for number, name in enumerate(house.editions or ()):
        if name not in editions:
            message = f"there is no edition '{name}'"
            help = nearest(name, editions) or "`communique editions` lists those there are"
            yield document.fault(("editions", number), "unknown-edition", message, help)
    for code, forms in house.style.forms.items():
        if code in languages:
            yield from _form_faults(document, code, forms, languages[code])
        else:
            yield from language_faults(document, ("style", "forms", code), code, languages)


def _form_faults(
    document: Document[House], code: str, forms: Forms, language: Language
) -> Iterator[Fault]:
    """Forms that the language does not offer, and courtesy forms of which two are one word."""
    for way, name in forms.named():
        matter, location = str(way[0]), ("style", "forms", code, *way)
        offered = language.choices.offered(matter)
        if not offered:
            message = f"{language.name} offers no choice of '{matter}'"
            help = "leave it out, or add it to `choices` in the language's file"
            yield document.fault(location, "unknown-form", message, help)
        elif name not in offered:
            message = f"{language.name} has no form '{name}' of '{matter}'"
            help = "one of " + ", ".join(f'"{each}"' for each in offered)
            yield document.fault(location, "unknown-form", message, help)
    for same in language.choices.courtesy:
        written = [n for n, each in enumerate(forms.courtesy) if each in same]
        given = [each for each in (*forms.courtesy, *forms.avoided) if each in same]
        if written and len(given) > 1:
            message = f"'{given[0]}' and '{given[1]}' are forms of one word"
            help = "the house writes one of them, or avoids the word"
            location = ("style", "forms", code, "courtesy", written[0])
            yield document.fault(location, "two-forms", message, help)


def style_faults(
    document: Document[House], known: Proofread, register: Register
) -> Iterator[Fault]:
    """Rules, communiqués and places that house style speaks of and nothing has."""
    style = document.model.style
    for number, name in enumerate(style.apply):
        yield from _rule(document, ("style", "apply", number), name, known)
    for number, silenced in enumerate(style.suppress):
        location = ("style", "suppress", number)
        yield from _rule(document, (*location, "rule"), silenced.rule, known)
        if silenced.communique and silenced.communique not in known.communiques:
            message = f"there is no communiqué '{silenced.communique}'"
            help = nearest(silenced.communique, known.communiques) or "remove the suppression"
            yield document.fault((*location, "communique"), "unknown-communique", message, help)
        elif silenced.where is not None:
            fault = _place(silenced, known, register)
            if fault:
                yield document.fault((*location, "where"), "unknown-place", *fault)


def _rule(
    document: Document[House], location: tuple[str | int, ...], name: str, known: Proofread
) -> Iterator[Fault]:
    if name not in known.rules:
        message = f"there is no rule '{name}'"
        help = nearest(name, known.rules) or "`communique rules` lists those there are"
        yield document.fault(location, "unknown-rule", message, help)


def _place(silenced: Suppression, known: Proofread, register: Register) -> tuple[str, str] | None:
    """What is wrong with the place of a suppression, and the remedy."""
    where = silenced.where or ""
    if not _ADDRESS.fullmatch(where):
        help = "write it like heading, body/u-1, signature/1, release/1 or document"
        return f"'{where}' is no place of a communiqué", help
    made = known.read(silenced.communique) if silenced.communique else None
    if made is None:
        return None
    places = {"document", "heading", *(address(place)[0] for place in texts(made, register))}
    if where in places:
        return None
    help = nearest(where, places) or "`communique check` names the place of each finding"
    return f"'{made.id}' has no place '{where}'", help
