"""One fuzz target, run by itself: `python tests/fuzzing/target.py NAME CORPUS [libFuzzer options]`.

The fuzzer follows which of our branches and the parsers' each input takes. What counts as a crash
is any exception but `CommuniqueError`, an input that takes longer than ten seconds, and more than
two gigabytes of memory: `-timeout` and `-rss_limit_mb` say so.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["communique", "pypdf", "tinyhtml5"]):
    from communique.errors import CommuniqueError
    from communique.importing.readers import READERS
    from communique.model import inline
    from communique.model.register import Register
    from communique.workflow.checking import check
    from communique.workflow.import_report import report
    from communique.workflow.importing import Source, import_sources
    from communique.workspace import Workspace

    for reader in set(READERS.values()):
        import_module(f"communique.importing.readers.{reader}")

LARGEST_PART = 200_000
"""Bytes of a part that is mutated; what a Word file holds beside its text is left as it is."""


def received(ending: str) -> Callable[[bytes], None]:
    """A target that imports bytes as a file with this ending."""

    def target(data: bytes) -> None:
        with suppress(CommuniqueError):
            report(import_sources([Source(f"received{ending}", data)], None), Register())

    return target


def kept(workspace: Workspace) -> Callable[[bytes], None]:
    """A target that checks a workspace in which these bytes are the file of a communiqué."""
    path = workspace.communique_path("fuzzed")

    def target(data: bytes) -> None:
        path.write_bytes(data)
        with suppress(CommuniqueError):
            check(workspace)

    return target


def marked(data: bytes) -> None:
    """Unit text of any kind is read, and written as it was read."""
    spans = inline.parse(data.decode("utf-8", "replace"))
    assert inline.parse(inline.render(spans)) == spans


def inside_parts(data: bytes, most: int, seed: int) -> bytes:
    """Mutates one part of a zip file, which stays a zip file; other bytes as they come."""
    random = Random(seed)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return bytes(atheris.Mutate(data, most))
    able = [name for name, part in parts.items() if len(part) <= LARGEST_PART]
    if not able:
        return bytes(atheris.Mutate(data, most))
    chosen = random.choice(able)
    parts[chosen] = bytes(atheris.Mutate(parts[chosen], LARGEST_PART))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue() if len(made.getvalue()) <= most else data


def main() -> None:
    name, corpus = sys.argv[1:3]
    targets: dict[str, Callable[[bytes], None]] = {
        ending.removeprefix("."): received(ending) for ending in READERS
    }
    targets["yaml"] = kept(Workspace(Path(corpus).parent / "workspace"))
    targets["inline"] = marked
    mutator = {"custom_mutator": inside_parts} if name == "docx" else {}
    atheris.Setup([sys.argv[0], *sys.argv[2:]], targets[name], **mutator)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
