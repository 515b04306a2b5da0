"""Data to editions: every file that is wanted, made once, each whole or not at all."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import communique
from communique.errors import CommuniqueError
from communique.rendering.request import MEDIA_TYPES, Format, Rendition, Request, View, file_name
from communique.store.renditions import Store, Stored, key_of
from communique.whole_files import write_bytes
from communique.workflow import environment
from communique.workflow.build_index import picture_key, write_index
from communique.workflow.build_plan import Surroundings, plan
from communique.workflow.build_report import BuildReport, Made, NotMade
from communique.workspace import Workspace

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


def build(
    workspace: Workspace,
    ids: tuple[str, ...] = (),
    *,
    editions: tuple[str, ...] = (),
    formats: tuple[Format, ...] = (),
    view: View = "public",
    out: Path | None = None,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Make editions of all communiqués, or of those named, and the index over them.

    Goes on past what fails and reports it. Raises `UnknownName` for an id or an edition that does
    not exist, `InvalidData` for faults in what all communiqués share.
    """
    shared = Surroundings.of(workspace)
    wanted = formats or shared.house.formats
    planned = plan(workspace, ids, shared.chosen(editions), wanted, view, shared)
    folder = out or workspace.root / "build"
    store = Store(workspace.root / "build" / ".store")
    seal = _Seal()
    tasks = [Task(r, f, seal.key(r, f)) for r in planned.requests for f in wanted]
    outcomes = dict(_carried_out(tasks, store, jobs, progress))
    made, failed = _written(tasks, outcomes, folder)
    return BuildReport(
        renditions=tuple(made),
        skipped=tuple(planned.skipped),
        failed=(*planned.failed, *failed),
        warnings=_warnings(outcomes),
        index=write_index(workspace, shared, folder, store),
    )


class _Seal:
    """Keys: digests of everything a file depends on."""

    def __init__(self) -> None:
        self._environment = key_of(environment.digest(), *_own_code())
        self._templates: dict[tuple[Path, ...], str] = {}

    def key(self, request: Request, format: Format) -> str:
        texts = [each.model_dump_json() for each in (request.communique, *request.versions)]
        shared = [each.model_dump_json() for each in (*request.languages, request.edition)]
        said = [request.house.model_dump_json(), request.name, request.view, format]
        others = json.dumps([(s.name, s.title, s.languages, s.formats) for s in request.siblings])
        templates = self._digest(request.folders)
        return key_of(self._environment, templates, others, *texts, *shared, *said)

    def _digest(self, folders: tuple[Path, ...]) -> str:
        if folders not in self._templates:
            self._templates[folders] = key_of(*_template_texts(folders))
        return self._templates[folders]


def _own_code() -> Iterator[str]:
    """The program's own words: in a checkout they change without a change of version."""
    for part in ("language", "model", "rendering"):
        for path in sorted((Path(communique.__file__).parent / part).glob("*.py")):
            yield path.name
            yield path.read_text("utf-8")


def _template_texts(folders: tuple[Path, ...]) -> Iterator[str]:
    for folder in folders:
        for kind in ("communique", "styles"):
            for path in sorted((folder / kind).glob("*")):
                if path.is_file():
                    yield path.name
                    yield path.read_text("utf-8")


def _carried_out(
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


def _written(
    tasks: list[Task], outcomes: dict[str, Outcome], folder: Path
) -> tuple[list[Made], list[NotMade]]:
    made, failed = [], []
    for task in tasks:
        outcome, request = outcomes[task.key], task.request
        id = request.communique.id
        if outcome.stored is None:
            failed.append(NotMade(id, request.name, f"{task.format}: {outcome.reason}"))
            continue
        path = folder / id / file_name(id, request.name, task.format, request.view)
        _write_if_changed(path, outcome.stored.data)
        made.append(
            Made(
                communique=id,
                edition=request.name,
                view=request.view,
                media_type=MEDIA_TYPES[task.format],
                path=path,
                sha256=sha256(outcome.stored.data).hexdigest(),
                pages=outcome.stored.notes["pages"],
                cached=outcome.cached,
            )
        )
    return made, failed


def _write_if_changed(path: Path, data: bytes) -> None:
    """Files that stay the same keep their time, for whoever watches the folder."""
    if not path.is_file() or path.read_bytes() != data:
        write_bytes(path, data)


def _warnings(outcomes: dict[str, Outcome]) -> tuple[str, ...]:
    said = [w for o in outcomes.values() if o.stored for w in o.stored.notes["warnings"]]
    return tuple(dict.fromkeys(said))
