"""`communique rules`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from communique.cli.invocation import Invocation, everywhere
from communique.cli.rule_pages import explanation, list_line, markdown
from communique.errors import UnknownName, nearest

if TYPE_CHECKING:
    from communique.workflow.rule_book import Entry


@click.command("rules")
@click.argument("name", required=False, metavar="[RULE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
@everywhere()
@click.pass_obj
def command(invocation: Invocation, name: str | None, form: str) -> int:
    """List the rules of proofreading, or explain one with its reason, source and examples.

    `certain` is an error beyond doubt, `style` a matter of house style, `query` for the parties
    alone to decide. `safe` fixes are applied in a draft.
    """
    from communique.workflow.rule_book import rule_book

    rules = {rule.name: rule for rule in rule_book()}
    if name is not None and name not in rules:
        help = nearest(name, rules) or "`communique rules` lists those there are"
        raise UnknownName(f"there is no rule '{name}'", help=help)
    chosen = [rules[name]] if name else list(rules.values())
    if form == "json":
        click.echo(json.dumps({"rules": [_data(r) for r in chosen]}, ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo(markdown(chosen), nl=False)
    elif name:
        click.echo(explanation(rules[name]))
    else:
        click.echo("\n".join(list_line(rule) for rule in chosen))
    return 0


def _data(rule: Entry) -> dict[str, str]:
    return {
        "name": rule.name,
        "group": rule.group,
        "class": rule.class_,
        "fix": rule.fix,
        "summary": rule.summary,
        "why": rule.why,
        "source": rule.source,
    }
