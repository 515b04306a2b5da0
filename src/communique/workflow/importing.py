"""Received texts → communiqués as data: read, proofread, matched with the register, kept."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from communique.importing.accounting import Account
from communique.importing.assembling import Draft, principals_again
from communique.importing.emphasis import with_emphasis
from communique.importing.extraction import Extraction
from communique.importing.ledger import Edit, Ledger
from communique.importing.readers import extract
from communique.importing.reading import Imported, read
from communique.importing.register_matching import matched, without_repetition
from communique.model.communique import Communique, Provenance, Stage
from communique.model.finding import Correction, Finding, Query
from communique.model.house import Style
from communique.model.places import address
from communique.model.traced import NOWHERE, Traced
from communique.proofreading.engine import Change, Desk, Proof, proof
from communique.workflow.desks import desk_of
from communique.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Source:
    """A received file: the path as given (`-` for standard input) and its bytes."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        """The file's own name."""
        return "standard-input.txt" if self.path == "-" else Path(self.path).name

    @property
    def kept_as(self) -> str:
        """Its file under data/sources/: what came without a name is named by what it holds."""
        return f"standard-input-{self.sha256[:8]}.txt" if self.path == "-" else self.name

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class SourceImport:
    """What one received file became."""

    source: Source
    media_type: str
    communiques: tuple[Communique, ...]
    findings: tuple[Finding, ...]
    lines: tuple[str, ...] = ()
    """The text as its reader extracted it, by the lines in which findings count."""


def import_sources(
    sources: Sequence[Source],
    workspace: Workspace | None,
    *,
    stage: Stage = "draft",
    force: bool = False,
) -> list[SourceImport]:
    """Read every source; nothing is written. Outside a workspace there is no register or style.

    A communiqué whose id another source has already taken gets a number behind it, unless `force`
    means to overwrite that one.
    """
    desk = desk_of(workspace)
    beside = None if force else workspace
    taken: set[str] = set()
    done = []
    for source in sources:
        done.append(_beside_others(source, desk, stage, frozenset(taken), beside))
        taken.update(made.id for made in done[-1].communiques)
    return done


def _beside_others(
    source: Source, desk: Desk, stage: Stage, taken: frozenset[str], workspace: Workspace | None
) -> SourceImport:
    """The import of one source under ids that no communiqué of another source has."""
    while True:
        done = _import(source, desk, stage, taken)
        others = {m.id for m in done.communiques if _is_another(m.id, source, workspace)}
        if not others:
            return done
        taken |= others


def _is_another(id: str, source: Source, workspace: Workspace | None) -> bool:
    """Whether a communiqué of this id is there already and came from another source."""
    if workspace is None or not workspace.communique_path(id).exists():
        return False
    provenance = workspace.communique(id).provenance
    return provenance is None or provenance.sha256 != source.sha256


def save(imports: Sequence[SourceImport], workspace: Workspace, *, force: bool) -> list[Path]:
    """Write communiqués and keep the sources verbatim; the paths written, communiqués first."""
    wanted = [made for each in imports for made in each.communiques]
    if not force:
        workspace.refuse_overwriting([made.id for made in wanted])
    sources = [workspace.save_source(each.source.kept_as, each.source.data) for each in imports]
    return [*(workspace.save_communique(made, force=force) for made in wanted), *sources]


def _import(source: Source, desk: Desk, stage: Stage, taken: frozenset[str]) -> SourceImport:
    extraction = extract(source.name, source.data)
    provenance = Provenance(
        file=source.kept_as, sha256=source.sha256, media_type=extraction.media_type
    )
    imported = read(extraction, desk.languages, provenance, stage=stage, taken=taken)
    recorder = _Recorder(imported)
    drafts = [matched(draft.communique, desk.register) for draft in imported.drafts]
    proofs = proof(drafts, desk, apply=True, allow=recorder)
    findings = _Findings(imported, proofs, recorder, desk.house.style)
    made = tuple(
        _finished(draft, result, findings, desk)
        for draft, result in zip(imported.drafts, proofs, strict=True)
    )
    return SourceImport(
        source, extraction.media_type, made, tuple(findings.all), _lines(extraction)
    )


def _lines(extraction: Extraction) -> tuple[str, ...]:
    return tuple(extraction.text.split("\n")) if extraction.has_lines else ()


class _Recorder:
    """Follows each correction into the received text; declines one it cannot place there."""

    def __init__(self, imported: Imported) -> None:
        self.edits: list[Edit] = []
        self._ledger = imported.ledger
        self._traces = {draft.communique.id: draft.traces for draft in imported.drafts}

    def __call__(self, communique: Communique, change: Change) -> bool:
        words = self._traces[communique.id].get(change.place)
        if words is None:
            return False
        start, end = _received(words, change.start, change.end, self._ledger)
        if start is None or end is None:
            return False
        edit = Edit(start, end, change.after, change.rule, change.message, change.class_)
        self.edits.append(edit)
        traced = words.replaced(change.start, change.end, change.after)
        self._traces[communique.id][change.place] = traced
        return True


def _received(words: Traced, start: int, end: int, ledger: Ledger) -> tuple[int | None, int | None]:
    """The stretch of received text behind some characters; nothing where they were written.

    What was left out between them belongs to it.
    """
    inside = words.origin[start:end]
    if NOWHERE in inside or (inside and _is_joint(words, start, end, ledger)):
        return None, None
    if inside:
        between = set(range(inside[0], inside[-1])).difference(inside)
        whole = between <= ledger.dropped and list(inside) == sorted(inside)
        return (inside[0], ledger.behind(inside[-1])) if whole else (None, None)
    return _put_in(words, start, ledger)


def _put_in(words: Traced, at: int, ledger: Ledger) -> tuple[int | None, int | None]:
    """The place in the received text between two characters; nothing beside written ones."""
    beside = words.origin[max(0, at - 1) : at + 1]
    if NOWHERE in beside or not beside:
        return None, None
    first = at == 0 or (at < len(words) and words.text[at - 1].isspace())  # of a word
    place = words.origin[at] if first else ledger.behind(words.origin[at - 1])
    return place, place


def _is_joint(words: Traced, start: int, end: int, ledger: Ledger) -> bool:
    """Whether a space joins what stands apart in the text: lines of a column, with others between.

    The space in the received text parts other words there.
    """
    if not words.text[start:end].isspace() or end >= len(words) or words.origin[end] == NOWHERE:
        return False
    first, behind = words.origin[end], ledger.behind(words.origin[end - 1])
    return first < behind or ledger.holds_text(behind, first)


class _Findings:
    """All findings of one import: edits, moves, questions, each with its place."""

    def __init__(
        self, imported: Imported, proofs: Sequence[Proof], recorder: _Recorder, style: Style
    ) -> None:
        places = {
            (draft.communique.id, place): words
            for draft in imported.drafts
            for place, words in draft.traces.items()
        }
        self._places = places
        self._account = Account(
            imported.extraction.text, places, lines=imported.extraction.has_lines
        )
        self._corrections = {(e.start, e.end) for e in recorder.edits}
        edits = [*imported.ledger.edits, *recorder.edits]
        self.edits = self._account.findings(edits)
        self._rules = {e.rule for e in recorder.edits}
        doubtful = self._account.asked(imported.ledger.questions)
        structural = [self._placed(f) for f in imported.ledger.findings]
        asked = [self._located(f) for p in proofs for f in p.findings]
        told = [*imported.extraction.notes, *self.edits, *doubtful, *structural, *asked]
        self.all = [
            f for f in told if f.applied or not style.silence(f.rule, f.communique, f.where)
        ]

    def corrections(self, id: str) -> tuple[Correction, ...]:
        """The corrections of one communiqué, in the order of the received text."""
        mine = [f for f in self.edits if f.communique == id and f.rule in self._rules]
        moves = [
            f
            for f in self.all
            if f.communique == id and f.applied and f.rule.startswith("displaced-")
        ]
        return tuple(_correction(f) for f in (*mine, *moves))

    def queries(self, id: str) -> tuple[Query, ...]:
        """The open questions of one communiqué."""
        asked = [f for f in self.all if f.communique == id and f.class_ == "query"]
        return tuple(_query(f) for f in asked if not f.applied)

    def _placed(self, finding: Finding) -> Finding:
        """A finding of the structure, with the communiqué its line became part of."""
        if finding.communique or finding.line is None:
            return self._lined(finding)
        if finding.line in self._first_on_line:
            name, place = self._first_on_line[finding.line]
            where = finding.where if finding.where != "document" else address(place)[0]
            return self._lined(finding.model_copy(update={"communique": name, "where": where}))
        return self._lined(finding)

    @cached_property
    def _first_on_line(self) -> dict[int | None, tuple[str, str]]:
        """Which place begins on a line, the first of them."""
        starts = ((owner, words.place()) for owner, words in self._places.items())
        lines = ((self._account.position(at)[0], o) for o, at in starts if at is not None)
        found: dict[int | None, tuple[str, str]] = {}
        for line, owner in lines:
            found.setdefault(line, owner)
        return found

    def _lined(self, finding: Finding) -> Finding:
        if self._account.position(0)[0] is None:
            return finding.model_copy(update={"line": None, "column": None})
        return finding

    def _located(self, finding: Finding) -> Finding:
        """A finding of a rule, with line and column of the words it is about."""
        words = self._words(finding)
        if words is None or finding.span is None or not len(words):
            return finding
        start = min(finding.span[0], len(words) - 1)
        at = next((o for o in words.origin[start:] if o != NOWHERE), words.last())
        line, column = self._account.position(at or 0)
        return finding.model_copy(update={"line": line, "column": column})

    def _words(self, finding: Finding) -> Traced | None:
        place = finding.place or finding.where
        return self._places.get((finding.communique or "", place))


def _correction(finding: Finding) -> Correction:
    moved = finding.rule.startswith("displaced-")
    return Correction(
        rule=finding.rule,
        where=finding.where,
        field=finding.field,
        line=finding.line,
        column=finding.column,
        sic=finding.before or "",
        corrected=finding.after or "",
        note=finding.message if moved else None,
    )


def _query(finding: Finding) -> Query:
    return Query(
        rule=finding.rule,
        where=finding.where,
        message=finding.message,
        before=finding.before,
        after=finding.after,
    )


def _finished(draft: Draft, result: Proof, findings: _Findings, desk: Desk) -> Communique:
    """The communiqué as it is kept: emphasis marked, persons by their keys, the record added."""
    made = result.communique
    made = with_emphasis(made, draft.traces, draft.emphasis)
    made = principals_again(made, desk.languages[made.language], draft.seen)
    made = without_repetition(matched(made, desk.register), desk.register)
    return made.model_copy(
        update={
            "corrections": findings.corrections(made.id),
            "queries": findings.queries(made.id),
        }
    )
