"""`communique rules`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from communique.cli.invocation import Invocation, everywhere
from communique.errors import UnknownName, nearest

if TYPE_CHECKING:
    from communique.proofreading.rule import Rule, Sample


@click.command("rules")
@click.argument("name", required=False, metavar="[RULE]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@everywhere()
@click.pass_obj
def command(invocation: Invocation, name: str | None, form: str) -> int:
    """List the rules of proofreading, or explain one with its reason, source and examples.

    `certain` is an error beyond doubt, `style` a matter of house style, `query` for the parties
    alone to decide. `safe` fixes are applied in a draft.
    """
    from communique.proofreading.rules import all_rules

    rules = {rule.name: rule for rule in all_rules()}
    if name is not None and name not in rules:
        help = nearest(name, rules) or "`communique rules` lists those there are"
        raise UnknownName(f"there is no rule '{name}'", help=help)
    chosen = [rules[name]] if name else list(rules.values())
    if form == "json":
        click.echo(json.dumps({"rules": [_data(r) for r in chosen]}, ensure_ascii=False, indent=2))
    elif name:
        click.echo(_explanation(rules[name]))
    else:
        click.echo("\n".join(_line(rule) for rule in chosen))
    return 0


def _data(rule: Rule) -> dict[str, str]:
    return {
        "name": rule.name,
        "group": rule.group,
        "class": rule.class_,
        "fix": rule.fix,
        "summary": rule.summary,
        "why": rule.why,
        "source": rule.source,
    }


def _line(rule: Rule) -> str:
    return f"{rule.name:<28} {rule.class_:<8} {rule.fix:<8} {rule.summary}"


def _explanation(rule: Rule) -> str:
    lines = [f"{rule.name}: {rule.summary}", "", rule.why, "", f"Source: {rule.source}"]
    lines += [f"Group: {rule.group}. Class: {rule.class_}. Fix: {rule.fix}."]
    for sample in rule.fails:
        lines += ["", "Finds:", *_words(sample)]
        lines += ["  becomes:", f"    {sample.fixed}"] if sample.fixed else []
    for sample in rule.passes:
        lines += ["", "Passes:", *_words(sample)]
    return "\n".join(lines)


def _words(sample: Sample) -> list[str]:
    """The words of an example, a line each."""
    blocks = [", ".join(part for part in block if part) for block in sample.signatures]
    texts = (sample.heading, *sample.principals, *sample.body, *blocks)
    return [f"    {text}" for text in texts if text]
