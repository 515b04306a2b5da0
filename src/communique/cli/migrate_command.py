"""`communique migrate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from communique.cli.ending import seen_from_here
from communique.cli.invocation import Invocation, everywhere

if TYPE_CHECKING:
    from communique.workspace.outdated import Formats


@click.command("migrate")
@click.option("--dry-run", is_flag=True, help="Say which files would be rewritten; write nothing.")
@click.option("--diff", is_flag=True, help="Show what would change in them; write nothing.")
@everywhere()
@click.pass_obj
def command(invocation: Invocation, dry_run: bool, diff: bool) -> int:
    """Rewrite data files of older formats in today's, comments kept: all of them, or none.

    Older formats stay readable, so this can wait. A file of a newer format is refused.
    """
    from communique.workflow.migrating import difference, older_files, rewrite

    workspace = invocation.workspace()
    found = older_files(workspace)
    if diff:
        click.echo("".join(difference(each) for each in found.outdated), nl=False)
        return 0
    if not dry_run:
        rewrite(found.outdated, workspace)
    if not invocation.quiet:
        click.echo("\n".join(_lines(found, "would rewrite" if dry_run else "wrote")))
    return 0


def _lines(found: Formats, did: str) -> list[str]:
    from communique.model.base import FORMAT

    lines = [
        f"{did} {seen_from_here(each.document.path)} (format {each.number} → {FORMAT})"
        for each in found.outdated
    ]
    return [*lines, f"of format {FORMAT} already: {found.current}"]
