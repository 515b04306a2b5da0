"""`communique import`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.ending import seen_from_here
from communique.cli.findings import Shown, finding_lines, summary
from communique.cli.invocation import Invocation, everywhere
from communique.errors import UnreadableSource, visible

if TYPE_CHECKING:
    from communique.model.communique import Stage
    from communique.model.finding import Finding
    from communique.workflow.importing import Source, SourceImport


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--stage",
    type=click.Choice(["draft", "agreed"]),
    default="draft",
    show_default=True,
    help="In an agreed text nothing is corrected, only proposed.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Another workspace to import into.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing; works outside any workspace too.")
@click.option("--force", is_flag=True, help="Overwrite communiqués that are there already.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@everywhere()
@click.pass_obj
def command(
    invocation: Invocation,
    sources: tuple[str, ...],
    stage: Stage,
    into: Path | None,
    dry_run: bool,
    force: bool,
    form: str,
) -> int:
    """Turn received texts (.txt, .md, .docx, .html; `-` is standard input) into communiqués.

    Each becomes data/communiques/ID.yaml, and what was received is kept verbatim under
    data/sources/. What was corrected and what is asked is told; while anything is left for a
    person, the exit code is 1.
    """
    from communique.model.register import Register
    from communique.workflow.import_report import report
    from communique.workflow.importing import import_sources, save

    invocation.named_workspace = into or invocation.named_workspace
    workspace = invocation.workspace_if_any() if dry_run else invocation.workspace()
    imports = import_sources(
        [_source(each) for each in sources], workspace, stage=stage, force=force
    )
    written = [] if dry_run or workspace is None else save(imports, workspace, force=force)
    if form == "json":
        register = workspace.register() if workspace else Register()
        click.echo(json.dumps(report(imports, register), ensure_ascii=False, indent=2))
    elif not invocation.quiet:
        click.echo("\n".join(_lines(imports, written)))
    return 1 if any(not f.applied for each in imports for f in each.findings) else 0


def _source(path: str) -> Source:
    """A received file as it is. Raises `UnreadableSource`."""
    from communique.workflow.importing import Source

    if path == "-":
        return Source(path, sys.stdin.buffer.read())
    try:
        return Source(path, Path(path).read_bytes())
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        help = "name a file, or `-` for standard input"
        raise UnreadableSource(f"'{path}' cannot be read: {reason}", help=help) from None


def _lines(imports: list[SourceImport], written: list[Path]) -> list[str]:
    """What people read: the communiqués, then what was found, then what was written."""
    lines = []
    for each in imports:
        for made in each.communiques:
            told = f"{made.id}: {made.heading.title} ({made.language}, {made.stage})"
            lines.append(visible(told))
    shown = [_shown(found, each) for each in imports for found in each.findings]
    lines += ["", *finding_lines(shown)] if shown else []
    lines += [f"wrote {seen_from_here(path)}" for path in written]
    return lines + summary(each.finding for each in shown)


def _shown(found: Finding, made: SourceImport) -> Shown:
    """A finding with its line of the received text, where that has lines."""
    numbers = [str(number) for number in (found.line, found.column) if number is not None]
    place = ":".join([made.source.path, *numbers])
    if found.line is None or not 0 < found.line <= len(made.lines):
        return Shown(found, place)
    text, start = made.lines[found.line - 1], (found.column or 1) - 1
    before = found.before or ""
    end = start + len(before) if before and text.startswith(before, start) else start
    return Shown(found, place, found.line, text, start, end)
