"""Parties with their signatories and offices, by the order in which their lines stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.importing.ledger import Ledger
from communique.importing.parties import named_in, of_signature
from communique.importing.persons import Parts, take_apart, take_apart_person
from communique.importing.signature_lines import Entry
from communique.language.definition import Language
from communique.language.words import fold
from communique.model.finding import Finding
from communique.model.traced import Traced


@dataclass(frozen=True, slots=True)
class Signature:
    """One party's block as read."""

    party: Traced | None
    person: Parts | None
    first: int
    last: int
    signed: bool = False

    @property
    def place(self) -> int:
        """The offset of its first words."""
        person = (
            (self.person.honorific, self.person.name, self.person.office) if self.person else ()
        )
        places = [words.place() for words in (self.party, *person) if words]
        return min((at for at in places if at is not None), default=0)


def pair(entries: list[Entry], language: Language, ledger: Ledger) -> list[Signature]:
    """Parties with their names and offices, in the order in which they stand on the page."""
    return sorted(_paired(entries, language, ledger), key=lambda each: each.place)


def _paired(entries: list[Entry], language: Language, ledger: Ledger) -> list[Signature]:
    entries = [e for e in entries if e.kind != "other"]
    if not entries:
        return []
    parties = [e for e in entries if e.kind == "party"]
    if not parties:
        return [_signature(None, group, language, ledger) for group in _persons(entries)]
    if entries[0].kind != "party" and _persons_first(entries):
        groups = [(group[-1], group[:-1]) for group in _to_party(entries)]
        return _each_with_its_own(groups, language, ledger)
    if _in_turn(entries):
        groups = [(group[0], group[1:]) for group in _by_party(entries)]
        return _each_with_its_own(groups, language, ledger)
    people = _persons([e for e in entries if e.kind != "party"])
    _tell_order(parties, ledger)
    if len(people) != len(parties):
        _ask_about(parties, people, ledger)
        people = _by_evidence(parties, people, language)
    signatures = []
    for n, party in enumerate(parties):
        group = people[n] if n < len(people) else []
        signatures.append(_signature(party, group, language, ledger))
    signatures.extend(_signature(None, g, language, ledger) for g in people[len(parties) :])
    return signatures


def _by_evidence(
    parties: list[Entry], people: list[list[Entry]], language: Language
) -> list[list[Entry]]:
    """People in the order of the parties whose State their office names; the others after them."""
    left = list(people)
    ordered: list[list[Entry]] = []
    for party in parties:
        state = fold(of_signature(party.text, language))
        own = [group for group in left if state in map(fold, _states_of(group, language))]
        ordered.append(own[0] if own else [])
        left = [group for group in left if group is not ordered[-1]]
    return [group or (left.pop(0) if left else []) for group in ordered] + left


def _states_of(group: list[Entry], language: Language) -> list[str]:
    return [state for entry in group for state in named_in(entry.text, language)]


def _each_with_its_own(
    groups: list[tuple[Entry, list[Entry]]], language: Language, ledger: Ledger
) -> list[Signature]:
    """A party with the first person beside it; more persons there sign alone, and are asked about.

    Two ministers may sign for one party, or a party's line may be missing.
    """
    people = [_by_evidence([party], _persons(group), language) for party, group in groups]
    if any(len(each) > 1 for each in people):
        _ask_about([party for party, _ in groups], [p for each in people for p in each], ledger)
    made = []
    for (party, _), (first, *more) in zip(groups, people, strict=True):
        made.append(_signature(party, first, language, ledger))
        made.extend(_signature(None, each, language, ledger) for each in more)
    return made


def _in_turn(entries: list[Entry]) -> bool:
    """Every party is followed by its own person before the next party."""
    groups = _by_party(entries)
    return entries[0].kind == "party" and all(len(group) > 1 for group in groups)


def _persons_first(entries: list[Entry]) -> bool:
    """Name, office, and the party under them; then the next."""
    names = sum(e.kind == "name" for e in entries)
    groups = _to_party(entries)
    return names == len(groups) and all(len(g) > 1 and g[-1].kind == "party" for g in groups)


def _to_party(entries: list[Entry]) -> list[list[Entry]]:
    """Entries in groups that each end with a party."""
    groups: list[list[Entry]] = [[]]
    for entry in entries:
        groups[-1].append(entry)
        if entry.kind == "party":
            groups.append([])
    return groups if groups[-1] else groups[:-1]


def _by_party(entries: list[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    for entry in entries:
        if entry.kind == "party" or not groups:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _persons(entries: list[Entry]) -> list[list[Entry]]:
    """Names and offices grouped into persons: pair by pair, or all names before all offices."""
    names = [e for e in entries if e.kind == "name"]
    offices = [e for e in entries if e.kind == "office"]
    if len(names) > 1 and len(names) == len(offices) and _in_two_stacks(entries):
        return [[name, office] for name, office in zip(names, offices, strict=True)]
    groups: list[list[Entry]] = []
    for entry in entries:
        if not groups or entry.kind in {e.kind for e in groups[-1]}:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _in_two_stacks(entries: list[Entry]) -> bool:
    """All names before all offices, or all offices before all names."""
    kinds = [e.kind for e in entries]
    return kinds in (sorted(kinds), sorted(kinds, reverse=True))


def _signature(
    party: Entry | None, group: list[Entry], language: Language, ledger: Ledger
) -> Signature:
    held = [each for each in (party, *group) if each]
    return Signature(
        party=_punctuated(party.words, ledger) if party else None,
        person=_person(group, language, ledger),
        first=min(e.first for e in held),
        last=max(e.last for e in held),
        signed=any(not ledger.signed.isdisjoint(e.words.origin) for e in held),
    )


def _person(group: list[Entry], language: Language, ledger: Ledger) -> Parts | None:
    name = next((e for e in group if e.kind == "name"), None)
    office = next((e for e in group if e.kind == "office"), None)
    if name is None and office is None:
        return None
    if name is None:
        assert office
        return _unbracketed(take_apart(office.words, language), ledger, language)
    parts = take_apart(name.words, language)
    parts = _unbracketed(parts, ledger, language)
    if office is not None:
        parts = Parts(parts.honorific, parts.name, parts.postnominal, _stripped(office.words))
    return parts


def _stripped(words: Traced) -> Traced:
    return words.cut(0, len(words.text.rstrip(" ,;:")))


def _punctuated(party: Traced, ledger: Ledger) -> Traced:
    """A party line without the colon or comma that leads on to the name."""
    bare = party.text.rstrip(" :,;")
    if bare != party.text:
        start, end = party.origin[len(bare)], party.origin[-1] + 1
        message = "punctuation between a party and its signatory was left out"
        ledger.replace(start, end, "", "signature-punctuation", message)
    return party.cut(0, len(bare))


def _unbracketed(parts: Parts, ledger: Ledger, language: Language) -> Parts:
    """«( SURNAME )» as SURNAME."""
    found = re.fullmatch(r"\(\s*([^()]+?)\s*\)", parts.name.text)
    if not found:
        return parts
    inner = parts.name.cut(found.start(1), found.end(1))
    message = "the brackets round a signatory's name were left out"
    for start, end in ((0, found.start(1)), (found.end(1), len(parts.name.text))):
        first, last = parts.name.origin[start], parts.name.origin[end - 1] + 1
        ledger.replace(first, last, "", "signature-punctuation", message)
    person = take_apart_person(inner, language)
    return Parts(person.honorific, person.name, person.postnominal, parts.office)


def _ask_about(parties: list[Entry], people: list[list[Entry]], ledger: Ledger) -> None:
    ledger.report(
        Finding(
            rule="unpaired-signature",
            class_="query",
            line=parties[0].first,
            before=parties[0].text,
            message=f"{len(parties)} parties and {len(people)} signatories stand in the signature "
            "blocks: who signs for whom?",
        )
    )


def _tell_order(parties: list[Entry], ledger: Ledger) -> None:
    """Parties first and signatories after them: columns that were flattened are put together."""
    if len(parties) > 1:
        ledger.report(
            Finding(
                rule="flattened-signatures",
                class_="certain",
                fix="safe",
                applied=True,
                where="signature/1",
                line=parties[0].first,
                column=1,
                message=f"{len(parties)} parties and their signatories stood in columns that were "
                "flattened; each party has its own signatory again",
            )
        )
