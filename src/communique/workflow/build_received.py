"""What was received, for the file: the lines that became a communiqué, before any correction."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

from communique.errors import CommuniqueError, Unavailable
from communique.importing.extraction import Extraction
from communique.importing.readers import extract
from communique.model.communique import Communique, Provenance
from communique.rendering.request import Received
from communique.workspace import Workspace


def received(workspace: Workspace, made: Communique) -> Received:
    """Its lines out of the file under `data/sources/`. Raises `Unavailable`."""
    if made.provenance is None:
        raise Unavailable("nothing was received: the data names no source (`provenance`)")
    name = PurePosixPath(made.provenance.file).name
    extraction = _extracted(workspace, name, made.provenance)
    lines = extraction.text.split("\n")
    stretches = made.provenance.lines or ((1, len(lines)),)
    return Received(
        file=name,
        sha256=made.provenance.sha256,
        stretches=tuple((low, tuple(lines[low - 1 : high])) for low, high in sorted(stretches)),
        numbered=extraction.has_lines,
    )


def _extracted(workspace: Workspace, name: str, provenance: Provenance) -> Extraction:
    """The text of the very file that was received."""
    data = workspace.source(name)
    if data is None:
        raise Unavailable(
            f"the received file 'data/sources/{name}' is not there",
            help="put it back as it was received",
        )
    if sha256(data).hexdigest() != provenance.sha256:
        raise Unavailable(
            f"'data/sources/{name}' is not the file that was received: its digest differs",
            help="put back the file as it was received",
        )
    try:
        return extract(name, data)
    except CommuniqueError as error:
        raise Unavailable(error.message, help=error.help) from error
