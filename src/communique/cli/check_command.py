"""`communique check`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from communique.cli.ending import seen_from_here
from communique.cli.findings import Shown, finding_lines, summary
from communique.cli.invocation import Invocation, everywhere

if TYPE_CHECKING:
    from communique.model.finding import Finding
    from communique.workflow.checking import Checked
    from communique.workflow.finding_places import Spot
    from communique.workspace import Workspace


@click.command("check")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--fix", is_flag=True, help="Apply what is safe to apply in a draft, and record it.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="For people, for programs, or for editors and code platforms (SARIF 2.1.0).",
)
@everywhere()
@click.pass_obj
def command(invocation: Invocation, ids: tuple[str, ...], fix: bool, diff: bool, form: str) -> int:
    """Tell what is wrong with communiqués, all or those named, and mend what is safe to mend.

    While a finding is left that nobody applied or answered, the exit code is 1.
    """
    from communique.workflow.checking import check, difference, save
    from communique.workflow.import_report import finding
    from communique.workflow.sarif_report import sarif

    workspace = invocation.workspace()
    checked = check(workspace, ids, fix=fix or diff)
    written = save(checked, workspace) if fix and not diff else []
    found = [each for one in checked for each in one.findings]
    if diff:
        click.echo("".join(difference(each) for each in checked), nl=False)
    elif form == "sarif":
        click.echo(json.dumps(sarif(checked, workspace), ensure_ascii=False, indent=2))
    elif form == "json":
        shown = {"findings": [finding(each) for each in found]}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    elif not invocation.quiet:
        click.echo("\n".join(_lines(checked, written, workspace)))
    return 1 if any(not each.applied for each in found) else 0


def _lines(checked: list[Checked], written: list[Checked], workspace: Workspace) -> list[str]:
    from communique.workflow.checking import would_apply
    from communique.workflow.finding_places import spots

    found = spots(checked, workspace)
    lines = finding_lines([_shown(each, spot) for each, spot, _ in found])
    lines += [f"wrote {seen_from_here(one.document.path)}" for one in written]
    lines += summary(each for each, *_ in found)
    if waiting := would_apply(checked, workspace):
        lines.append(
            f"help: `communique check --fix` would apply {waiting}; `--diff` shows it first"
        )
    return lines or ["nothing found"]


def _shown(found: Finding, spot: Spot) -> Shown:
    place = f"{seen_from_here(spot.path)}:{spot.line}:{spot.start}"
    end = spot.end if spot.end_line == spot.line else len(spot.text) + 1
    if not spot.known:
        return Shown(found, place)
    return Shown(found, place, spot.line, spot.text, spot.start - 1, end - 1)
