"""`communique init`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from communique.cli.invocation import Invocation, everywhere


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@everywhere()
@click.pass_obj
def command(invocation: Invocation, folder: Path) -> int:
    """Make a new workspace in FOLDER (default: this one), which must be empty.

    It holds a plainly fictional communiqué, complete in its languages, that builds at once.
    """
    from communique.workflow.starting import start_workspace

    workspace = start_workspace(folder)
    invocation.say(f"a new workspace in {folder}: {', '.join(workspace.communique_ids())}")
    at = "" if folder == Path() else f"--workspace {shlex.quote(str(folder))} "
    invocation.say(f"now `communique {at}build`")
    return 0
