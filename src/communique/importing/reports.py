"""Findings for what stood with one communiqué and belongs to another."""

from __future__ import annotations

from communique.importing.assembling import Draft
from communique.importing.displaced import Group, Stray
from communique.importing.ledger import Ledger
from communique.model.finding import Finding


def report_moves(draft: Draft, groups: list[Group], strays: list[Stray], ledger: Ledger) -> None:
    """What came to one communiqué from its neighbours, or may be theirs."""
    for group in groups:
        if group.moved or not group.sure:
            _report_group(draft, group, ledger)
    first_lines = {u.lines[0]: u.id for u in reversed(draft.communique.body) if u.lines}
    for stray in strays:
        _report_stray(draft, stray, first_lines, ledger)


def _report_group(draft: Draft, group: Group, ledger: Ledger) -> None:
    first = group.signatures[0]
    words = first.party or (first.person and first.person.name)
    ledger.report(
        Finding(
            rule="displaced-signature" if group.moved else "unplaced-signature",
            class_="certain" if group.moved else "query",
            fix="safe" if group.moved else "none",
            applied=group.moved,
            communique=draft.communique.id,
            where="signature/1",
            line=first.first,
            column=1,
            before=words.text if words else None,
            after=words.text if words and group.moved else None,
            message=_moved("signature blocks", group.first_line, group.evidence)
            if group.moved
            else f"whose signature blocks are these? {group.evidence}",
        )
    )


def _report_stray(draft: Draft, stray: Stray, first_lines: dict[int, str], ledger: Ledger) -> None:
    """`first_lines`: the units of the communiqué by the line they begin on."""
    unit = first_lines.get(stray.block.first)
    ledger.report(
        Finding(
            rule="displaced-paragraph" if stray.moved else "stranded-paragraph",
            class_="certain" if stray.moved or stray.sure else "query",
            fix="safe" if stray.moved or stray.sure else "none",
            applied=stray.moved or stray.sure,
            communique=draft.communique.id,
            where=f"body/{unit}" if unit else "document",
            line=stray.block.first,
            column=1,
            before=stray.block.text,
            after=stray.block.text if stray.moved or stray.sure else None,
            message=_moved("the paragraph", stray.block.first, stray.evidence)
            if stray.moved
            else f"where does this paragraph belong? {stray.evidence}",
        )
    )


def _moved(what: str, line: int, evidence: str) -> str:
    return f"{what} of line {line} came back to this communiqué: {evidence}"
