"""`communique editions`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from communique.cli.invocation import Invocation, everywhere

if TYPE_CHECKING:
    from communique.model.edition import Edition


@click.command("editions")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@everywhere()
@click.pass_obj
def command(invocation: Invocation, form: str) -> int:
    """List the editions that can be built, the workspace's own among them.

    Those made without being asked for are marked with a star.
    """
    from communique.workspace import packaged_editions

    workspace = invocation.workspace_if_any()
    editions = workspace.editions() if workspace else packaged_editions()
    chosen = workspace.house().editions if workspace else None
    defaults = [name for name, each in editions.items() if _is_default(name, each, chosen)]
    if form == "json":
        listed = {
            name: each.model_dump(mode="json") | {"default": name in defaults}
            for name, each in editions.items()
        }
        click.echo(json.dumps({"editions": listed}, ensure_ascii=False, indent=2))
        return 0
    for name, each in editions.items():
        click.echo(_line(name, each, name in defaults))
    return 0


def _is_default(name: str, edition: Edition, chosen: tuple[str, ...] | None) -> bool:
    """The house's choice, or else the edition's own word."""
    return edition.default if chosen is None else name in chosen


def _line(name: str, edition: Edition, default: bool) -> str:
    title = edition.title.get("en") or next(iter(edition.title.values()), "")
    languages = ", ".join(edition.languages) or "the text's own"
    if edition.purpose == "alternat" and not edition.party:
        name, title = f"{name}-<party>", title.replace("{party}", "a party")
    return f"{'*' if default else ' '} {name:<12} {title}  ({languages}; {edition.layout})"
