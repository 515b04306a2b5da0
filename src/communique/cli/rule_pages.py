"""The rules of proofreading as people read them: on a terminal and in `docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.proofreading.rule import Sample
    from communique.workflow.rule_book import Entry


def list_line(rule: Entry) -> str:
    """A rule on one line."""
    return f"{rule.name:<28} {rule.class_:<8} {rule.fix:<8} {rule.summary}"


def explanation(rule: Entry) -> str:
    """A rule with its reason, its source and its examples."""
    lines = [f"{rule.name}: {rule.summary}", "", rule.why, "", f"Source: {rule.source}"]
    lines += [f"Group: {rule.group}. Class: {rule.class_}. Fix: {rule.fix}."]
    for title, samples in (("Finds", rule.fails), ("Passes", rule.passes)):
        for sample in samples:
            lines += ["", f"{title}{_where(sample)}:", *(f"    {w}" for w in _words(sample))]
            lines += ["  becomes:", f"    {sample.fixed}"] if sample.fixed else []
    return "\n".join([*lines, "", *_way_out(rule)])


def _way_out(rule: Entry) -> list[str]:
    """How to be told no more: the answer to a query, and silence by the house."""
    lines = []
    if rule.class_ == "query":
        lines += [
            "To answer, in the communiqué's file, with the place and the words of the finding:",
            "    queries:",
            f"      - {{rule: {rule.name}, where: …, before: …, message: …,",
            "         decided: keep, by: …, on: 2031-05-04}",
        ]
    return [
        *lines,
        "To silence it, in data/house.yaml, for all communiqués or for the one and place named:",
        "    style:",
        "      suppress:",
        f"        - {{rule: {rule.name}, reason: …, communique: …, where: …}}",
    ]


def markdown(rules: Iterable[Entry]) -> str:
    """All rules as one page."""
    return "\n".join([_MARKDOWN_HEAD, *(line for rule in rules for line in _section(rule))])


_MARKDOWN_HEAD = """\
# Rules of proofreading

`communique rules RULE` says the same on a terminal. A rule is *certain* (an error beyond doubt),
*style* (a matter of house style) or a *query* (only the parties can decide). A *safe* fix is
applied in a draft where the rule is certain or `data/house.yaml` turns it on; a *suggest* is only
shown. This page is made from the rules themselves: `make fix` writes it anew.
"""


def _section(rule: Entry) -> Iterator[str]:
    yield f"## {rule.name}\n\n{rule.summary} {rule.why}\n"
    yield f"*{rule.class_}, fix: {rule.fix}, group: {rule.group}.* Source: {rule.source}.\n"
    for title, samples in (("Finds", rule.fails), ("Passes", rule.passes)):
        for sample in samples:
            fixed = f"\n- becomes: `{sample.fixed}`" if sample.fixed else ""
            yield (
                f"- {title}{_where(sample)}: "
                + " / ".join(f"`{each}`" for each in _words(sample))
                + fixed
            )
    yield ""


def _where(sample: Sample) -> str:
    """The forms that the house of an example has chosen."""
    chosen = [f"{way[0]}: {name}" for way, name in sample.forms.named()]
    return f" where the house has {', '.join(chosen)}" if chosen else ""


def _words(sample: Sample) -> list[str]:
    """The words of an example, a line each."""
    blocks = [", ".join(part for part in block if part) for block in sample.signatures]
    texts = (sample.heading, *sample.principals, *sample.body, *sample.items, *sample.rows, *blocks)
    return [text for text in texts if text]
