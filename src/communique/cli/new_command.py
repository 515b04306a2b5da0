"""`communique new`."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import click

from communique.cli.ending import seen_from_here
from communique.cli.invocation import Invocation, everywhere
from communique.errors import Fault, InvalidData

if TYPE_CHECKING:
    from communique.model.communique import Kind
    from communique.workflow.outlines import Outline
    from communique.workspace import Shared

_JOINT = ("joint-communique", "joint-statement", "joint-declaration")
_OTHER = ("communique", "statement", "declaration", "press-release", "note")


@click.command("new")
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="KEY",
    help="A party of the register, by key or name; again for each, in the order of the text.",
)
@click.option(
    "--signatory",
    "signatories",
    multiple=True,
    metavar="KEY",
    help='A person of the register who signs; again for each. "": nobody does.',
)
@click.option("--date", metavar="YYYY-MM-DD", help="The day it is issued or signed.")
@click.option("--place", metavar="TEXT", help='Where. "": not known yet.')
@click.option(
    "--instrument",
    metavar="TEXT",
    help='The title of the document whose signing it reports. "": there is none.',
)
@click.option(
    "--kind",
    type=click.Choice([*_JOINT, *_OTHER]),
    default=_JOINT[0],
    show_default=True,
    help="What it calls itself.",
)
@click.option(
    "--language", metavar="CODE", help="The language of the text.  [default: the house's]"
)
@click.option("--id", metavar="ID", help="Its id.  [default: made of date and instrument]")
@everywhere()
@click.pass_obj
def command(
    invocation: Invocation,
    parties: tuple[str, ...],
    signatories: tuple[str, ...],
    date: str | None,
    place: str | None,
    instrument: str | None,
    kind: Kind,
    language: str | None,
    id: str | None,
) -> int:
    """Begin a communiqué: heading and signature blocks from the register, the text to be written.

    On a terminal it asks for what was not given. The file, data/communiques/ID.yaml, says how to
    go on.
    """
    from communique.workflow.drafting import save_draft
    from communique.workflow.outlines import Outline

    workspace = invocation.workspace()
    shared = workspace.shared()
    wanted = Outline(
        language=language or shared.house.language,
        kind=kind,
        parties=_several(parties),
        signatories=_several(signatories),
        dated=date,
        place=_one_line(place),
        instrument=_one_line(instrument),
        id=id,
    )
    path = save_draft(workspace, shared, _whole(wanted, shared))
    if not invocation.quiet:
        click.echo(f"wrote {seen_from_here(path)}")
    named = invocation.named_workspace
    at = f"--workspace {shlex.quote(str(named))} " if named else ""
    invocation.say(
        f"now write its text there; `communique {at}check {path.stem}` tells what is left"
    )
    return 0


def _whole(wanted: Outline, shared: Shared) -> Outline:
    """The outline with nothing missing and nothing wrong. Raises `InvalidData` with all faults."""
    from communique.workflow.outlines import looked_up

    outline, faults = looked_up(wanted, shared)
    if outline.missing and not faults and _on_a_terminal():
        from communique.cli.asking import asked

        outline, faults = looked_up(asked(outline, shared), shared)
    if outline.missing:
        names = ", ".join(f"--{name}" for name in outline.missing)
        help = 'give them, or call it on a terminal, where it asks; "" says that there is none'
        faults.insert(0, Fault(None, None, None, "missing-option", f"not given: {names}", help))
    if faults:
        raise InvalidData(tuple(faults))
    return outline


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _several(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """What a repeated option said: nothing at all, nobody (""), or some."""
    return tuple(each for each in words if each.strip()) if words else None


def _one_line(words: str | None) -> str | None:
    return None if words is None else " ".join(words.split())
