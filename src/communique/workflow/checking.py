"""Communiqués of a workspace → findings; with `fix`, the safe ones applied and on record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff

from communique.model.communique import Communique, units
from communique.model.finding import Correction, Finding, Proposal, Query
from communique.model.house import House
from communique.model.places import address
from communique.model.version import resolve
from communique.proofreading.engine import Change, Desk, Proof, proof, proposals
from communique.workflow.consent import broken_locks
from communique.workflow.desks import desk_of
from communique.workspace import Workspace
from communique.workspace.dossiers import Dossier
from communique.workspace.layout import schema_reference
from communique.workspace.yaml_reading import Document


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that nobody needs to look at any more: answered in the data, or by the house."""

    finding: Finding
    reason: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """One communiqué after a check: its file, what it would become, and all that was found."""

    document: Document[Communique]
    wanted: Communique
    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...] = ()

    @property
    def changed(self) -> bool:
        return self.wanted != self.document.model


def check(workspace: Workspace, ids: Sequence[str] = (), *, fix: bool = False) -> list[Checked]:
    """Check some communiqués, or all; nothing is written.

    With `fix`, `wanted` has the safe corrections of drafts, and of a text that is agreed the
    proposals that wait for the parties; without, they are findings that could be applied.
    Communiqués received in one file are read beside one another.
    """
    shared = workspace.shared()
    dossiers = workspace.dossiers(ids or workspace.communique_ids(), shared)
    desk = desk_of(workspace)
    return [_one(id, dossiers, workspace, desk, fix=fix) for id in dossiers]


def would_apply(checked: Sequence[Checked], workspace: Workspace) -> int:
    """How many corrections a fix of what was checked would make."""
    ids = [one.document.model.id for one in checked if any(map(_may_apply, one.findings))]
    if not ids:
        return 0
    again = check(workspace, ids, fix=True)
    return sum(found.applied for one in again for found in one.findings)


def _may_apply(found: Finding) -> bool:
    return not found.applied and found.fix == "safe" and found.class_ != "query"


def save(checked: Iterable[Checked], workspace: Workspace) -> list[Checked]:
    """Write what changed, comments kept; those that were written."""
    changed = [each for each in checked if each.changed]
    for each in changed:
        workspace.revise_communique(each.document, each.wanted)
    return changed


def difference(checked: Checked) -> str:
    """What applying would change in the file, as a unified diff; "" where nothing would.

    It names the file from the workspace, so that `git apply` takes it there.
    """
    if not checked.changed:
        return ""
    from communique.workspace.yaml_editing import edited, unchanged_text  # ruamel.yaml is slow

    document, path = checked.document, checked.document.path
    source = unchanged_text(document)
    name = path.relative_to(document.root)
    wanted = edited(document, source, checked.wanted, schema_reference(name, Communique))
    old, new = (text.splitlines(keepends=True) for text in (source, wanted))
    lines = unified_diff(old, new, f"a/{name.as_posix()}", f"b/{name.as_posix()}")
    return "".join(lines)


def _one(
    id: str, dossiers: dict[str, Dossier], workspace: Workspace, desk: Desk, *, fix: bool
) -> Checked:
    document = dossiers[id].document
    siblings = _received_with(document.model, workspace, dossiers)
    own, *_ = proof([document.model, *siblings], desk, apply=fix)
    wanted = _recorded(own) if own.changes else document.model
    if fix and document.model.stage in ("agreed", "issued"):
        wanted = _proposed(document.model, desk, siblings)
    applied = [_applied(change, wanted) for change in own.changes]
    asked = [*own.findings, *_stored(document.model, own.findings)]
    asked += _unprintable(dossiers[id], wanted, desk)
    asked += broken_locks(document.model, desk.register, dossiers[id].translations)
    told = [(_lined(f, wanted), _settled(f, document.model, desk.house)) for f in asked]
    open_ = [_reminded(f, document.model) for f, settled in told if settled is None]
    silenced = tuple(settled for _, settled in told if settled)
    return Checked(document, wanted, (*applied, *open_), silenced)


def _proposed(made: Communique, desk: Desk, siblings: list[Communique]) -> Communique:
    """The agreed text as it is, with a proposal for each correction that it would need."""
    found = [
        Proposal(rule=c.rule, place=c.place, at=c.start, sic=c.before, corrected=c.after)
        for c in proposals(made, desk, siblings)
    ]
    new = tuple(each for each in found if each not in made.proposals)
    return made.model_copy(update={"proposals": (*made.proposals, *new)}) if new else made


def _unprintable(dossier: Dossier, wanted: Communique, desk: Desk) -> list[Finding]:
    """Characters that no font of ours has, in any language of the communiqué."""
    from communique.rendering.glyphs import missing_glyphs  # fonts are slow to open

    versions = [resolve(wanted, desk.register, wanted.language)]
    for language, translation in dossier.translations.items():
        versions.append(resolve(wanted, desk.register, language, translation))
    return [found for version in versions for found in missing_glyphs(wanted.id, version)]


def _received_with(
    made: Communique, workspace: Workspace, dossiers: dict[str, Dossier]
) -> list[Communique]:
    """The other communiqués of the same received file."""
    if made.provenance is None:
        return []
    others = (
        dossiers[id].communique if id in dossiers else workspace.communique(id)
        for id in workspace.communique_ids()
        if id != made.id
    )
    return [o for o in others if o.provenance and o.provenance.sha256 == made.provenance.sha256]


def _recorded(own: Proof) -> Communique:
    """The corrected communiqué with each change on record."""
    made = own.communique
    added = tuple(_correction(change, made) for change in own.changes)
    return made.model_copy(update={"corrections": (*made.corrections, *added)})


def _correction(change: Change, made: Communique) -> Correction:
    where, field = address(change.place)
    return Correction(
        rule=change.rule,
        where=where,
        field=field,
        line=_line(where, made),
        sic=change.shown[0],
        corrected=change.shown[1],
    )


def _applied(change: Change, made: Communique) -> Finding:
    where, field = address(change.place)
    return Finding(
        rule=change.rule,
        class_=change.class_,
        fix="safe",
        applied=True,
        communique=made.id,
        where=where,
        field=field,
        line=_line(where, made),
        before=change.shown[0],
        after=change.shown[1],
        message=change.message,
    )


def _stored(made: Communique, found: Sequence[Finding]) -> list[Finding]:
    """Questions that the import asked and no rule asks anew.

    One that was answered by `change` is done with once no rule asks it.
    """
    again = {(f.rule, f.where, f.before) for f in found}
    asked = [q for q in made.queries if (q.rule, q.where, q.before) not in again]
    return [_asked(q, made) for q in asked if q.decided != "change"]


def _asked(query: Query, made: Communique) -> Finding:
    return Finding(
        rule=query.rule,
        class_="query",
        communique=made.id,
        where=query.where,
        before=query.before,
        after=query.after,
        message=query.message,
    )


def _settled(finding: Finding, made: Communique, house: House) -> Silenced | None:
    """How a finding was answered in the data, or silenced by the house with a reason."""
    for query in made.queries:
        if query.decided == "keep" and _same(query, finding):
            return Silenced(finding, _answer(query), answered=True)
    silence = house.style.silence(finding.rule, made.id, finding.where)
    return Silenced(finding, silence.reason, answered=False) if silence else None


def _same(query: Query, finding: Finding) -> bool:
    asked = (finding.rule, finding.where, finding.before)
    return (query.rule, query.where, query.before) == asked


def _reminded(finding: Finding, made: Communique) -> Finding:
    """A question that was answered by `change` is told until the words are changed."""
    for query in made.queries:
        if query.decided == "change" and _same(query, finding):
            message = f"{finding.message}; it was decided to change this ({_answer(query)})"
            return finding.model_copy(update={"message": message})
    return finding


def _answer(query: Query) -> str:
    """Who decided what, when and why, as far as that is on record."""
    who = f" by {query.by}" if query.by else ""
    when = f" on {query.on}" if query.on else ""
    why = f": {query.reason}" if query.reason else ""
    return f"{query.decided}{who}{when}{why}"


def _lined(finding: Finding, made: Communique) -> Finding:
    return finding.model_copy(update={"line": _line(finding.where, made)})


def _line(where: str, made: Communique) -> int | None:
    """The line of the received text at which a place begins, where the data tells it."""
    kind, _, rest = where.partition("/")
    if kind == "heading":
        return made.heading.lines[0] if made.heading.lines else None
    if kind == "body":
        return next((u.lines[0] for u in units(made.body) if u.id == rest and u.lines), None)
    blocks = [each.lines for each in made.signature_blocks]
    counted = {"signature": blocks, "release": [each.lines for each in made.release_lines]}
    lines = next((each for n, each in enumerate(counted.get(kind, ()), 1) if str(n) == rest), None)
    return lines[0] if lines else None
