"""`communique agree`."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from communique.cli.ending import seen_from_here
from communique.cli.invocation import Invocation, everywhere

if TYPE_CHECKING:
    from communique.workflow.consent import Consent


@click.command("agree")
@click.argument("id", metavar="ID")
@click.option("--party", required=True, help="Who consents: a party's key in the register.")
@click.option("--by", help="The person or note by which it consents; else the party itself.")
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of its consent; else today (UTC)."
)
@everywhere()
@click.pass_obj
def command(
    invocation: Invocation, id: str, party: str, by: str | None, on: datetime | None
) -> int:
    """Record a party's consent to a text as it stands, with every correction proposed for it.

    With the last party's consent the proposals are made and recorded, a draft becomes an agreed
    text, and its words are locked. While a consent is missing, the exit code is 1.
    """
    from communique.workflow.consent import agree

    workspace = invocation.workspace()
    day: date = (on or invocation.now).date()
    consent = agree(workspace, id, party, by, day)
    if consent.changed:
        workspace.revise_communique(consent.document, consent.wanted)
    if not invocation.quiet:
        click.echo("\n".join(_lines(consent, party)))
    return 1 if consent.missing else 0


def _lines(consent: Consent, party: str) -> list[str]:
    shown = seen_from_here(consent.document.path)
    lines = [f"{shown}: {party} agrees to the text {consent.digest[:16]}…"]
    if consent.missing:
        return [*lines, f"consent is missing of: {', '.join(consent.missing)}"]
    made = [f"corrected at {c.where}: «{c.sic}» → «{c.corrected}»" for c in consent.made]
    return [*lines, *made, f"every party agrees; stage: {consent.wanted.stage}"]
