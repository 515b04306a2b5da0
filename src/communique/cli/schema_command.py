"""`communique schema`."""

from __future__ import annotations

import click

from communique.cli.invocation import Invocation, everywhere


@click.command("schema")
@click.option("--write", is_flag=True, help="Put it into the workspace, where data files name it.")
@everywhere()
@click.pass_obj
def command(invocation: Invocation, write: bool) -> int:
    """Print one JSON Schema (draft 2020-12) for all data files.

    A data file names its part of it in its first line, so that editors complete keys and show
    mistakes: `# yaml-language-server: $schema=../schema.json#/$defs/Communique`.
    """
    from communique.workspace.schema import schema_text

    if write:
        invocation.workspace().save_schema()
    else:
        click.echo(schema_text(), nl=False)
    return 0
