"""`communique build`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.ending import seen_from_here
from communique.cli.invocation import Invocation, everywhere
from communique.cli.progress import Progress

if TYPE_CHECKING:
    from communique.rendering.request import Format, View
    from communique.workflow.build_report import BuildReport


@click.command("build")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    help="This edition, and any other so named, instead of the default ones.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["html", "pdf", "txt", "docx", "fragment"]),
    help="This format, and any other so named, instead of the house's.",
)
@click.option(
    "--view",
    type=click.Choice(["public", "office"]),
    default="public",
    show_default=True,
    help="`office` adds corrections and open queries, and never leaves the house.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to build in.  [default: build/ in the workspace]",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="So many at a time.  [default: one a core]"
)
@click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON.")
@everywhere()
@click.pass_obj
def command(
    invocation: Invocation,
    ids: tuple[str, ...],
    editions: tuple[str, ...],
    formats: tuple[Format, ...],
    view: View,
    out: Path | None,
    jobs: int | None,
    as_json: bool,
) -> int:
    """Make the editions of the communiqués named, or of all there are.

    Files stand at build/ID/ID.EDITION.html and so on, and build/index.html leads to them. What has
    not changed is not made again; what was made of an earlier text is taken away. A text that
    fails does not stop the others; the exit code is then 1.
    """
    from communique.workflow.building import build

    workspace = invocation.workspace()
    with Progress(quiet=invocation.quiet) as progress:
        report = build(
            workspace,
            ids,
            editions=editions,
            formats=formats,
            view=view,
            out=out,
            jobs=jobs,
            progress=progress,
        )
    _tell(report, invocation)
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    elif not invocation.quiet:
        click.echo(_summary(report))
    return report.exit_code


def _tell(report: BuildReport, invocation: Invocation) -> None:
    for warning in report.warnings:
        invocation.say(f"warning: {warning}")
    for each in report.skipped:
        invocation.say(f"skipped: {each.communique} {each.edition}: {each.reason}")
    for gone in report.removed:
        invocation.say(f"removed: {seen_from_here(gone.path)}: {gone.reason}")
    for each in report.failed:
        what = f"{each.communique} {each.edition}" if each.edition else each.communique
        click.echo(f"error[not-built]: {what}: {each.reason}", err=True)


def _summary(report: BuildReport) -> str:
    made = [each for each in report.renditions if not each.cached]
    kept = len(report.renditions) - len(made)
    failed = f", {len(report.failed)} failed" if report.failed else ""
    gone = f", {len(report.removed)} removed" if report.removed else ""
    return f"{len(made)} made, {kept} unchanged{gone}{failed}: {seen_from_here(report.index)}"
