"""What holds for every command: where, when, and how much is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from communique.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(slots=True)
class Invocation:
    """One call of the program. Filled by options before or after the command's name."""

    start: Path
    named_workspace: Path | None = None
    given_now: datetime | None = None
    quiet: bool = False
    verbose: bool = False

    def workspace(self) -> Workspace:
        """The workspace named or around the current folder; raises `NoWorkspace`."""
        from communique.workspace import Workspace

        return Workspace.find(self.start, self.named_workspace)

    def workspace_if_any(self) -> Workspace | None:
        """The same for what works outside any workspace too."""
        from communique.workspace import NoWorkspace

        try:
            return self.workspace()
        except NoWorkspace:
            if self.named_workspace is not None:
                raise
            return None

    @property
    def now(self) -> datetime:
        """The instant this run takes for now, aware of its zone."""
        return self.given_now or datetime.now(UTC)

    def say(self, message: str) -> None:
        """A line of progress, for people: never on standard output."""
        if not self.quiet:
            click.echo(message, err=True)


def everywhere(*, from_environment: bool = False) -> Callable[[F], F]:
    """The options every command takes, on either side of its name."""

    def option(name: str, *more: str, **settings: Any) -> Callable[[F], F]:
        return click.option(
            name,
            *more,
            expose_value=False,
            callback=_keep,
            allow_from_autoenv=from_environment,
            **settings,
        )

    def decorate(function: F) -> F:
        for each in (
            option("-v", "--verbose", is_flag=True, help="Say more."),
            option("-q", "--quiet", is_flag=True, help="Say only what went wrong."),
            option("--now", type=Instant(), help="Take this instant for now (ISO 8601)."),
            option(
                "--workspace",
                type=click.Path(path_type=Path, file_okay=False),
                help="The workspace, instead of the one around the current folder.",
            ),
        ):
            function = each(function)
        return function

    return decorate


_FIELDS = {"workspace": "named_workspace", "now": "given_now"}


def _keep(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
    """Put a value into the invocation; what was not given leaves it as it is."""
    name = str(parameter.name)
    if value:
        setattr(ctx.ensure_object(Invocation), _FIELDS.get(name, name), value)


class Instant(click.ParamType[datetime]):
    """An instant with its zone, or a date, which begins at midnight UTC."""

    name = "instant"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime:
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is no instant; write it as 2026-07-02T18:00:00+02:00", param, ctx)
        if instant.tzinfo is None:
            if len(value) > len("2026-07-02"):
                self.fail(f"'{value}' has no zone; add one: {value}+02:00, or {value}Z", param, ctx)
            return instant.replace(tzinfo=UTC)
        return instant
