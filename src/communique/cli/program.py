"""The program `communique`: its commands by name, each imported only when it is called."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from communique import __version__
from communique.cli.ending import ended
from communique.cli.invocation import Invocation, everywhere
from communique.errors import nearest

COMMANDS = {
    "init": "Make a new workspace with a fictional communiqué that builds at once.",
    "new": "Begin a communiqué from the register.",
    "import": "Turn received texts into data.",
    "check": "Tell what is wrong with communiqués, and mend what is safe to mend.",
    "agree": "Record a party's consent to a text and its proposed corrections.",
    "build": "Make the editions of communiqués.",
    "rules": "List the rules of proofreading, or explain one.",
    "editions": "List the editions that can be built.",
    "schema": "Print the JSON Schema of the data files.",
    "migrate": "Rewrite data files of older formats in today's.",
}
"""What stands in the help, so that listing commands imports none of them."""


class Program(click.Group):
    """A group whose commands live in `communique.cli.<name>_command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"communique.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = nearest(args[0], COMMANDS) or "`communique --help` lists the commands"
            raise click.UsageError(f"there is no command '{args[0]}'\nhelp: {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings={
        "auto_envvar_prefix": "COMMUNIQUE",
        "help_option_names": ["-h", "--help"],
        "max_content_width": 100,
    },
)
@everywhere(from_environment=True)
@click.option("--version", is_flag=True, help="Print the version; with --verbose, all it runs on.")
@click.pass_context
def program(ctx: click.Context, version: bool) -> int:
    """Issue joint communiqués: a received text becomes data, and data becomes editions.

    Commands work on the workspace around the current folder. Every option can also be given as an
    environment variable: COMMUNIQUE_WORKSPACE, COMMUNIQUE_BUILD_JOBS and so on.
    """
    if version:
        click.echo(_version(ctx.ensure_object(Invocation).verbose))
        ctx.exit(0)
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
    return 0


def _version(verbose: bool) -> str:
    if not verbose:
        return f"communique {__version__}"
    from communique.workflow.environment import fingerprint

    return "\n".join(f"{name} {value}" for name, value in fingerprint().items())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and end the process with its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    invocation = Invocation(Path.cwd())
    sys.exit(ended(lambda: _run(given, invocation), invocation))


def _run(arguments: list[str], invocation: Invocation) -> int:
    made: Any = program.main(
        args=arguments, prog_name="communique", standalone_mode=False, obj=invocation
    )
    return made if isinstance(made, int) else 0
