"""Data to editions: every file that is wanted, made once, each whole or not at all."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from communique.rendering.request import MEDIA_TYPES, Format, View, file_name
from communique.store.renditions import Store
from communique.whole_files import write_bytes
from communique.workflow.build_index import write_index
from communique.workflow.build_keys import Seal
from communique.workflow.build_outdated import Clearing, Written
from communique.workflow.build_plan import Surroundings, plan
from communique.workflow.build_report import BuildReport, Made, NotMade
from communique.workflow.build_tasks import Outcome, Progress, Task, carried_out
from communique.workspace import Workspace


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

    Takes away what earlier builds made of these communiqués and would not say now. Goes on
    past what fails and reports it. Raises `UnknownName` for an id or an edition that does not
    exist, `InvalidData` for faults in what all communiqués share.
    """
    shared = Surroundings.of(workspace)
    planned = plan(workspace, ids, shared.chosen(editions), formats, view, shared)
    folder = out or workspace.root / "build"
    store = Store(workspace.root / "build" / ".store")
    seal = Seal()
    tasks = [Task(r, f, seal.key(r, f)) for r, f in planned.wanted]
    outcomes = dict(carried_out(tasks, store, jobs, progress))
    written = Written(store, folder)
    made, failed = _put(tasks, outcomes, folder, written, seal)
    clearing = Clearing(workspace, shared, folder, store, seal, written)
    removed = tuple(clearing.clear(planned.ids, {each.path for each in made}))
    written.keep()
    return BuildReport(
        renditions=tuple(made),
        skipped=tuple(planned.skipped),
        failed=(*planned.failed, *failed),
        removed=removed,
        warnings=(*planned.warnings, *_warnings(outcomes), *clearing.left),
        index=write_index(workspace, shared, folder, store, seal),
    )


def _put(
    tasks: list[Task], outcomes: dict[str, Outcome], folder: Path, written: Written, seal: Seal
) -> tuple[list[Made], list[NotMade]]:
    made, failed = [], []
    for task in tasks:
        outcome, request = outcomes[task.key], task.request
        id = request.communique.id
        if outcome.stored is None:
            failed.append(NotMade(id, request.name, f"{task.format}: {outcome.reason}"))
            continue
        path = folder / id / file_name(id, request.name, task.format, request.view)
        digest = sha256(outcome.stored.data).hexdigest()
        _write_if_changed(path, outcome.stored.data)
        written.note(path, digest, seal.words(request))
        made.append(
            Made(
                communique=id,
                edition=request.name,
                view=request.view,
                media_type=MEDIA_TYPES[task.format],
                path=path,
                sha256=digest,
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
