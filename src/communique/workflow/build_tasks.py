"""The files to be, made by as many processes as there are cores."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context

from communique.errors import CommuniqueError
from communique.rendering.request import Format, Rendition, Request
from communique.store.renditions import Store, Stored
from communique.workflow.build_index import picture_key

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and which it was."""


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be."""

    request: Request
    format: Format
    key: str

    @property
    def label(self) -> str:
        return f"{self.request.communique.id} {self.request.name} {self.format}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file, or why there is none."""

    stored: Stored | None = None
    reason: str = ""
    cached: bool = False


def carried_out(
    tasks: list[Task], store: Store, jobs: int | None, progress: Progress | None
) -> Iterator[tuple[str, Outcome]]:
    """Every task's outcome by key, those that are kept first."""
    done, missing = 0, []
    for task in tasks:
        if stored := store.find(task.key):
            done += 1
            yield task.key, Outcome(stored, cached=True)
            _tell(progress, done, len(tasks), task)
        else:
            missing.append(task)
    for task, outcome in _made(missing, store, jobs):
        done += 1
        yield task.key, outcome
        _tell(progress, done, len(tasks), task)


def _tell(progress: Progress | None, done: int, total: int, task: Task) -> None:
    if progress:
        progress(done, total, task.label)


def _made(tasks: list[Task], store: Store, jobs: int | None) -> Iterator[tuple[Task, Outcome]]:
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    if workers <= 1:
        for task in tasks:
            yield task, _kept(task, _attempt(task.request, task.format), store)
        return
    context = get_context("spawn")  # a fork would share the renderer's fonts
    with ProcessPoolExecutor(workers, context, initializer=_ignore_interrupts) as pool:
        waiting = {pool.submit(_attempt, task.request, task.format): task for task in tasks}
        try:
            for future in as_completed(waiting):
                yield waiting[future], _kept(waiting[future], future.result(), store)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _ignore_interrupts() -> None:
    """Ctrl-C reaches the whole group of processes; only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _attempt(request: Request, format: Format) -> tuple[Rendition | None, bytes, str]:
    """A rendition and its picture, or a reason. One bad document does not stop the others."""
    from communique.rendering.pictures import first_page
    from communique.rendering.rendition import render

    try:
        rendition = render(request, format)
        picture = first_page(rendition.data) if format == "pdf" else b""
    except CommuniqueError as error:
        return None, b"", f"{error.message}; {error.help}" if error.help else error.message
    except Exception as error:  # a fault of ours; the other documents still get their editions
        return None, b"", f"internal error: {type(error).__name__}: {error}"
    return rendition, picture, ""


def _kept(task: Task, tried: tuple[Rendition | None, bytes, str], store: Store) -> Outcome:
    rendition, picture, reason = tried
    if rendition is None:
        return Outcome(reason=reason)
    warnings = list(rendition.warnings)
    store.keep(task.key, rendition.data, pages=rendition.pages, warnings=warnings)
    digest = sha256(rendition.data).hexdigest()
    if picture:
        store.keep(picture_key(digest), picture, pages=rendition.pages)
    return Outcome(Stored(rendition.data, {"pages": rendition.pages, "warnings": warnings}))
