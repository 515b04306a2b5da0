"""How the program ends: one place that tells errors and chooses the exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click

from communique.cli.invocation import Invocation
from communique.errors import CommuniqueError, Fault

AT_FAULT = 70
"""The exit code of a program that is itself wrong (EX_SOFTWARE of BSD)."""
STOPPED = 130
"""The exit code of a program ended by Ctrl-C (128 + SIGINT)."""
PIPE_CLOSED = 141
"""The exit code of a program whose reader went away (128 + SIGPIPE)."""


def ended(run: Callable[[], int], invocation: Invocation) -> int:
    """Run, and turn whatever comes of it into a message and an exit code."""
    try:
        code = run()
        if sys.stdout is not None:  # closed before we began: `>&-`
            sys.stdout.flush()
    except CommuniqueError as error:
        tell(error.faults())
        return error.exit_code
    except click.ClickException as error:
        _say(f"error[usage]: {error.format_message()}")
        return 2
    except (click.Abort, KeyboardInterrupt):
        return _stopped()
    except (BrokenPipeError, SystemExit):  # click turns the one into the other
        return _without_reader()
    except OSError as error:
        _say(f"error[file]: {error.filename or 'a file'}: {error.strerror or error}")
        return 2
    except Exception as error:
        return _at_fault(error, verbose=invocation.verbose)
    return code


def _at_fault(error: Exception, *, verbose: bool) -> int:
    """A mistake of ours: 1 and 2 would blame the text or the person."""
    _say(f"error[internal]: {type(error).__name__}: {error}")
    _say("help: this is a fault of the program; report what it prints with --verbose")
    if verbose:
        traceback.print_exception(error)
    return AT_FAULT


def tell(faults: tuple[Fault, ...]) -> None:
    """Print faults on standard error, their paths as seen from the current folder."""
    for fault in faults:
        _say(str(replace(fault, path=fault.path and seen_from_here(fault.path))))


def seen_from_here(path: Path) -> Path:
    """A path as people in the current folder would write it."""
    inside = path.is_absolute() and path.is_relative_to(Path.cwd())
    return path.relative_to(Path.cwd()) if inside else path


def _say(message: str) -> None:
    """Red where a terminal shows colours; click honours a stream that is none."""
    head, separator, rest = message.partition(": ")
    colour = not os.environ.get("NO_COLOR")
    if colour and head.startswith("error"):
        head = click.style(head, fg="red", bold=True)
    click.echo(f"{head}{separator}{rest}", err=True)


def _stopped() -> int:
    """What libraries fail to tidy up while an interrupted process ends is no news."""
    sys.unraisablehook = lambda _: None
    _say("stopped; nothing half-written is left")
    return STOPPED


def _without_reader() -> int:
    """Whoever read our output has left; Python must not complain of it while it closes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED
