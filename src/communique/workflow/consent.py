"""What is agreed, and what waits for consent: the rule above all rules.

A text that is agreed or issued is not touched. What would be corrected is a proposal; it is made
when the consent of every party to the same words stands in the data. Words are named by the digest
of all texts of the source language, place by place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.errors import Refused, UnknownName, nearest
from communique.model import digest
from communique.model.communique import Agreement, Communique, LanguageVersion
from communique.model.finding import Correction, Finding, Proposal
from communique.model.originals import party_keys
from communique.model.places import address, texts
from communique.model.register import Register
from communique.model.translation import Translation
from communique.proofreading.editing import with_change
from communique.proofreading.engine import in_whole_words, plain_texts
from communique.proofreading.rule import Rule, Sample
from communique.workspace import Workspace
from communique.workspace.yaml_reading import Document

_PARTIES_OWN = frozenset({"agreed-text", "equally-valid", "prevailing"})
"""Legal values of a language version that the parties agree to along with the source."""


CHANGED = Rule(
    name="changed-since-agreed",
    group="consistency",
    class_="query",
    fix="none",
    summary="The words are not those that the parties agreed to.",
    why="An agreed text is locked by the digest of its words. Where they differ, somebody changed "
    "it without the parties: put the words back, or let every party agree to the new ones.",
    source="the digests under `languages`, recorded by `communique agree`",
    check=lambda page: (),
    passes=(Sample(body=("They met.",)),),
)


@dataclass(frozen=True, slots=True)
class Consent:
    """What recording a party's consent makes of a communiqué."""

    document: Document[Communique]
    wanted: Communique
    digest: str
    missing: tuple[str, ...]
    """Parties whose consent to these words is not there yet, by their keys."""
    made: tuple[Correction, ...] = ()
    """Corrections that all have consented to and that are in the text now."""

    @property
    def changed(self) -> bool:
        return self.wanted != self.document.model


def agree(workspace: Workspace, id: str, party: str, by: str | None, on: date) -> Consent:
    """Record that a party agrees to the text with all that is proposed for it; nothing is written.

    With the last consent the proposals are corrections, and a draft is an agreed text.
    Raises `UnknownName` for who is no party, `Refused` for a text that is withdrawn, or no longer
    the one that a proposal was made for.
    """
    dossier = workspace.dossiers((id,), workspace.shared())[id]
    made, register = dossier.document.model, workspace.register()
    keys = _parties(made, party)
    if made.stage == "withdrawn":
        raise Refused(f"{id} is withdrawn", help="nothing is agreed about a withdrawn text")
    proposed, corrections = _with_proposals(made, register)
    sealed = text_digest(proposed, register)
    given = Agreement(by=by or _name(party, made, register), on=on, digest=sealed)
    agreement = {**made.agreement, party: given}
    missing = tuple(k for k in keys if k not in agreement or agreement[k].digest != sealed)
    if missing:
        wanted = made.model_copy(update={"agreement": agreement})
        return Consent(dossier.document, wanted, sealed, missing)
    wanted = _settled(proposed, corrections, agreement, register, dossier.translations)
    return Consent(dossier.document, wanted, sealed, (), corrections)


def text_digest(made: Communique, register: Register) -> str:
    """The digest by which the words of the source language are agreed."""
    return digest.of_places(texts(made, register))


def words_digest(translation: Translation) -> str:
    """The digest by which the words of another language are locked."""
    return digest.of_places({place: each.text for place, each in translation.segments.items()})


def broken_locks(
    made: Communique, register: Register, translations: dict[str, Translation]
) -> list[Finding]:
    """A finding for each language whose words are no longer those that its digest locks."""
    return [
        Finding.model_validate(
            {
                "rule": CHANGED.name,
                "class": CHANGED.class_,
                "communique": made.id,
                "message": f"the text in '{language}' is no longer the one that was agreed",
            }
        )
        for language, standing in made.languages.items()
        if standing.digest and standing.digest != _digest_in(language, made, register, translations)
    ]


def _digest_in(
    language: str, made: Communique, register: Register, translations: dict[str, Translation]
) -> str | None:
    if language == made.language:
        return text_digest(made, register)
    return words_digest(translations[language]) if language in translations else None


def _parties(made: Communique, party: str) -> tuple[str, ...]:
    keys = party_keys(made)
    if party not in keys:
        raise UnknownName(
            f"'{party}' is no party of {made.id}",
            help=nearest(party, keys)
            or f"its parties are {', '.join(keys) or 'not in the register'}",
        )
    return keys


def _name(party: str, made: Communique, register: Register) -> str:
    known = register.parties[party].name
    return known.get(made.language) or next(iter(known.values()))


def _with_proposals(
    made: Communique, register: Register
) -> tuple[Communique, tuple[Correction, ...]]:
    """The text as it is proposed, and what the record will say; last place first."""
    proposed, corrections = made, []
    for each in sorted(made.proposals, key=lambda p: (p.place, -p.at)):
        proposed = _with(proposed, each, register)
        corrections.append(_correction(each, made, register))
    return proposed, tuple(reversed(corrections))


def _with(made: Communique, each: Proposal, register: Register) -> Communique:
    text = plain_texts(made, register).get(each.place, "")
    end = each.at + len(each.sic)
    if text[each.at : end] != each.sic:
        raise Refused(
            f"{made.id}: «{each.sic}» no longer stands at {each.place}, character {each.at}",
            help="take it out of `proposals`, then `communique check --fix` proposes anew",
        )
    return with_change(made, each.place, text, each.at, end, each.corrected)


def _correction(each: Proposal, made: Communique, register: Register) -> Correction:
    where, field = address(each.place)
    text = plain_texts(made, register).get(each.place, "")
    sic, corrected = in_whole_words(text, each.at, each.at + len(each.sic), each.corrected)
    return Correction(
        rule=each.rule,
        where=where,
        field=field,
        sic=sic,
        corrected=corrected,
        decided="every party",
    )


def _settled(
    proposed: Communique,
    corrections: tuple[Correction, ...],
    agreement: dict[str, Agreement],
    register: Register,
    translations: dict[str, Translation],
) -> Communique:
    """The agreed text: proposals made and on record, its languages locked."""
    versions = {proposed.language: LanguageVersion(), **proposed.languages}
    locked = {
        language: version.model_copy(
            update={"digest": _digest_in(language, proposed, register, translations)}
        )
        if language == proposed.language or version.legal_value in _PARTIES_OWN
        else version
        for language, version in versions.items()
    }
    return proposed.model_copy(
        update={
            "stage": "agreed" if proposed.stage == "draft" else proposed.stage,
            "languages": locked,
            "agreement": agreement,
            "corrections": (*proposed.corrections, *corrections),
            "proposals": (),
        }
    )
