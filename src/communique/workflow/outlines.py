"""What a new communiqué is to be about, as asked for: what is missing in it, what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from communique.errors import Fault, InvalidData, nearest
from communique.model.communique import Kind
from communique.workflow.roster import Roster, parties, people
from communique.workspace import Shared

ASKED = ("party", "signatory", "date", "place", "instrument")
"""What every new communiqué is asked for."""

_ID = re.compile(r"(?=.{1,120}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Outline:
    """Parties and signatories by key, or by a name yet to be looked up.

    None means that nothing was said; an empty text or tuple, that there is none.
    """

    language: str
    kind: Kind = "joint-communique"
    parties: tuple[str, ...] | None = None
    signatories: tuple[str, ...] | None = None
    dated: str | None = None
    place: str | None = None
    instrument: str | None = None
    id: str | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """What was not said, of `ASKED`."""
        said = (self.parties, self.signatories, self.dated, self.place, self.instrument)
        return tuple(name for name, value in zip(ASKED, said, strict=True) if value is None)

    @property
    def day(self) -> date | None:
        """The date, where it was given."""
        return date.fromisoformat(self.dated) if self.dated else None

    @property
    def fewest_parties(self) -> int:
        """A joint text has at least two."""
        return 2 if self.kind.startswith("joint-") else 1


def looked_up(outline: Outline, shared: Shared) -> tuple[Outline, list[Fault]]:
    """The outline with keys instead of names, and everything that is wrong with what it says.

    Raises `InvalidData` for a language in which nothing can be written.
    """
    if wrong := [*_language_faults(outline.language, outline.kind, shared)]:
        raise InvalidData(tuple(wrong))
    faults = [*_few_faults(outline)]
    bound = _keys(outline.parties, parties(shared.register, outline.language), faults)
    known = not faults
    signing = _keys(outline.signatories, people(shared.register, outline.language), faults)
    found = replace(outline, parties=bound, signatories=signing)
    faults += _name_faults(found, shared)
    if known:  # of a party that was misspelt, nobody is a stranger
        faults += [f for key in signing or () if (f := foreign_fault(key, found, shared))]
    faults += _text_faults(found)
    return found, faults


def foreign_fault(person: str, outline: Outline, shared: Shared) -> Fault | None:
    """What is wrong with a signatory whose party is none of the communiqué's."""
    party, bound = shared.register.people[person].party, outline.parties
    if bound is None or party in bound:
        return None
    message = f"'{person}' signs for '{party}', and that is none of the parties"
    help = f"add `--party {party}`, or name somebody of {', '.join(bound)}"
    return _fault("foreign-signatory", message, help)


def day_fault(words: str) -> Fault | None:
    """What is wrong with a date as written, if anything is."""
    help = "write it as 2031-05-03"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words, re.ASCII):
        return _fault("wrong-value", f"'{words}' is no date", help)
    try:
        date.fromisoformat(words)
    except ValueError:
        return _fault("wrong-value", f"no calendar has the date {words}", help)
    return None


def _keys(
    words: tuple[str, ...] | None, roster: Roster, faults: list[Fault]
) -> tuple[str, ...] | None:
    """A key for each word that names one entry, each once; faults for the others."""
    if words is None:
        return None
    keys: list[str] = []
    for each in words:
        named = roster.named(each)
        if len(named) != 1:
            faults.append(roster.fault(each))
        elif named[0].key in keys:
            message = f"'{named[0].key}' is named twice"
            faults.append(_fault(f"repeated-{roster.noun}", message, "name it once"))
        else:
            keys.append(named[0].key)
    return tuple(keys)


def _language_faults(code: str, kind: Kind, shared: Shared) -> Iterator[Fault]:
    language = shared.languages.get(code)
    if language is None:
        message = f"there is no language file for '{code}'"
        help = nearest(code, shared.languages) or f"there are: {', '.join(shared.languages)}"
        yield _fault("unknown-language", message, help)
        return
    for label in (f"kind-{kind}", "heading-about", "heading-leads-on"):
        if label not in language.labels:
            message = f"the language '{code}' has no label '{label}'"
            help = f"add it under `labels:` in templates/languages/{code}.yaml"
            yield _fault("missing-label", message, help)


def _few_faults(outline: Outline) -> Iterator[Fault]:
    if outline.parties is not None and len(outline.parties) < outline.fewest_parties:
        message = f"a {outline.kind} has at least {outline.fewest_parties} parties"
        yield _fault("too-few-parties", message, "name each with a `--party` of its own")


def _name_faults(outline: Outline, shared: Shared) -> Iterator[Fault]:
    for key in outline.parties or ():
        if outline.language not in shared.register.parties[key].name:
            message = f"the register has no name for '{key}' in '{outline.language}'"
            help = f"add `{outline.language}: …` under its `name` in data/register/parties.yaml"
            yield _fault("missing-name", message, help)


def _text_faults(outline: Outline) -> Iterator[Fault]:
    if outline.dated is not None and (wrong := day_fault(outline.dated)):
        yield wrong
    for name in ("place", "instrument"):
        words = getattr(outline, name) or ""
        if any(unicodedata.category(each) in ("Cc", "Cs", "Cn") for each in words):
            message = f"the {name} holds a character that cannot be printed: {words!a}"
            yield _fault("wrong-value", message, "write it without")
    if outline.id is not None and not _ID.fullmatch(outline.id):
        help = "use small letters, digits and single hyphens: `joint-text-2`"
        yield _fault("malformed", f"'{outline.id}' cannot be an id", help)


def _fault(code: str, message: str, help: str) -> Fault:
    return Fault(None, None, None, code, message, help)
