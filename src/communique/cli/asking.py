"""Asking on a terminal for what `communique new` was not told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import click

from communique.errors import CommuniqueError
from communique.workflow.outlines import Outline, day_fault
from communique.workflow.roster import Entry, Roster, parties, people
from communique.workspace import Shared

_LISTED = 30
"""A longer list is shown only to whoever asks for it."""


class EmptyRegister(CommuniqueError):
    """There is nobody to choose from."""

    code = "empty-register"


def asked(outline: Outline, shared: Shared) -> Outline:
    """The outline with everything that was missing in it; Ctrl-C and Ctrl-D end the program."""
    click.echo(f"A new {outline.kind} in {shared.languages[outline.language].name}. Ctrl-C stops.")
    for name in outline.missing:
        outline = _QUESTIONS[name](outline, shared)
    return outline


def _parties(outline: Outline, shared: Shared) -> Outline:
    roster = parties(shared.register, outline.language)
    if not roster.entries:
        help = "add parties to data/register/parties.yaml"
        raise EmptyRegister("the register has no party", help=help)
    click.echo("\nThe parties, in the order in which the text names them:")
    chosen = _several(roster, "Party", fewest=outline.fewest_parties)
    return replace(outline, parties=chosen)


def _signatories(outline: Outline, shared: Shared) -> Outline:
    """Party by party, so that nobody signs for another's."""
    roster = people(shared.register, outline.language)
    registered = shared.register.people
    chosen: list[str] = []
    for party in outline.parties or ():
        own = roster.of([key for key in registered if registered[key].party == party])
        if not own.entries:
            click.echo(f"\nThe register has nobody who could sign for '{party}'.")
            continue
        click.echo(f"\nWho signs for '{party}':")
        chosen += _several(own, "Signatory", fewest=0)
    return replace(outline, signatories=tuple(chosen))


def _date(outline: Outline, shared: Shared) -> Outline:
    click.echo("\nThe day it is issued or signed:")
    while True:
        words = _line("Date (as 2031-05-03)")
        wrong = day_fault(words)
        if wrong is None:
            return replace(outline, dated=words)
        click.echo(f"{wrong.message}; {wrong.help}")


def _place(outline: Outline, shared: Shared) -> Outline:
    click.echo("\nWhere it is issued or signed:")
    return replace(outline, place=_line("Place (Enter: not known yet)"))


def _instrument(outline: Outline, shared: Shared) -> Outline:
    click.echo("\nThe title of the document whose signing it reports:")
    return replace(outline, instrument=_line("Instrument (Enter: there is none)"))


_QUESTIONS: dict[str, Callable[[Outline, Shared], Outline]] = {
    "party": _parties,
    "signatory": _signatories,
    "date": _date,
    "place": _place,
    "instrument": _instrument,
}


def _several(roster: Roster, label: str, *, fewest: int) -> tuple[str, ...]:
    """Keys, each once, until Enter alone says that these are all."""
    if len(roster.entries) > _LISTED:
        click.echo(f"  {len(roster.entries)} entries; `?` lists them")
    else:
        _show(roster)
    keys: list[str] = []
    with _completed(roster):
        while len(keys) < len(roster.entries):
            entry = _one(roster, label, keys, fewest)
            if entry is None:
                break
            click.echo(f"  {entry.shown}")
            keys.append(entry.key)
    return tuple(keys)


def _one(roster: Roster, label: str, keys: list[str], fewest: int) -> Entry | None:
    """The next entry chosen, or None at Enter once there are enough."""
    enough = len(keys) >= fewest
    hint = "number, key or name" + (f"; Enter: {'no more' if keys else 'nobody'}" if enough else "")
    while True:
        words = _line(f"{label} {len(keys) + 1} ({hint})")
        if not words and enough:
            return None
        found = _meant(roster, words) if words else None
        if found and found.key in keys:
            click.echo(f"'{found.key}' is chosen already")
        elif found:
            return found


def _meant(roster: Roster, words: str) -> Entry | None:
    """The entry that an answer means, after a question where it is not sure."""
    if words == "?":
        _show(roster)
        return None
    if words.isdecimal() and 1 <= int(words) <= len(roster.entries):
        return roster.entries[int(words) - 1]
    found = roster.named(words) or roster.beginning(words)
    if len(found) == 1:
        return found[0]
    if found:
        click.echo(f"which of these: {', '.join(each.key for each in found)}?")
        return None
    near = roster.near(words)
    if near is None:
        click.echo(f"there is no {roster.noun} '{words}' to choose from; `?` lists them")
        return None
    return near if _yes(f"there is no '{words}'; do you mean '{near.key}' ({near.shown})") else None


def _show(roster: Roster) -> None:
    width = max(len(each.key) for each in roster.entries)
    for number, each in enumerate(roster.entries, 1):
        click.echo(f"{number:>4}  {each.key:<{width}}  {each.shown}")


def _line(question: str) -> str:
    """One answer on one line, "" for Enter alone."""
    words: str = _answered(lambda: click.prompt(question, default="", show_default=False))
    return " ".join(words.split())


def _yes(question: str) -> bool:
    answer: bool = _answered(lambda: click.confirm(question, default=True, prompt_suffix="? "))
    return answer


def _answered(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except click.Abort:
        click.echo()  # what is said last stands on a line of its own
        raise


@contextmanager
def _completed(roster: Roster) -> Iterator[None]:
    """While it lasts, the Tab key completes keys and names, where the terminal's library can."""
    try:
        import readline
    except ImportError:
        yield
        return
    words = sorted({word for each in roster.entries for word in (each.key, *each.names)})
    readline.set_completer_delims("\n")
    readline.parse_and_bind("tab: complete")
    readline.set_completer(lambda text, n: [*(w for w in words if w.startswith(text)), None][n])
    try:
        yield
    finally:
        readline.set_completer(None)
