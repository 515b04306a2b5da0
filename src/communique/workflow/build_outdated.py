"""Renditions that stand in the output folder and are no longer what a build would make.

A text that went back to draft must not leave the original that was set for signature, nor any text
what was made before its last change: somebody would print it. What says the same in an earlier look
(a template or the program changed since) stays, and is told. Looked at are the files with the very
names of a communiqué's renditions; a name of any other kind is nobody's of ours.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import get_args

from communique.errors import CommuniqueError, Unavailable
from communique.rendering.request import Format, View, file_name
from communique.store.renditions import Store, key_of
from communique.workflow.build_keys import Seal
from communique.workflow.build_plan import Planner, Surroundings
from communique.workflow.build_report import Removed
from communique.workspace import Workspace

_CHANGED = "it was made from what has changed since"


class Written:
    """What builds wrote into one folder: by its address there, digests of each file and its words.

    Where it is lost, a file is taken for what its name says.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._key = key_of("written, with words", str(folder.resolve()))
        stored = store.find(self._key)
        self._before: dict[str, list[str]] = json.loads(stored.data) if stored else {}
        self._now = dict(self._before)

    def note(self, path: Path, digest: str, words: str) -> None:
        """A rendition stands there now, and says what has the digest `words`."""
        self._now[self._address(path)] = [digest, words]

    def forget(self, path: Path) -> None:
        """It is there no longer."""
        self._now.pop(self._address(path), None)

    def is_changed(self, path: Path, data: bytes) -> bool:
        """Whether somebody else wrote what stands there now."""
        known = self._now.get(self._address(path))
        return known is not None and known[0] != sha256(data).hexdigest()

    def says(self, path: Path, words: str) -> bool:
        """Whether what a build wrote there has these words."""
        known = self._now.get(self._address(path))
        return known is not None and known[1] == words

    def keep(self) -> None:
        """Write it down for the next build."""
        if self._now != self._before:
            self._store.keep(self._key, json.dumps(self._now, ensure_ascii=False).encode())

    def _address(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


class Clearing:
    """Takes away what is outdated; `left` has sentences for what stays though it is not as made."""

    def __init__(
        self,
        workspace: Workspace,
        shared: Surroundings,
        folder: Path,
        store: Store,
        seal: Seal,
        written: Written,
    ) -> None:
        self._workspace = workspace
        self._shared = shared
        self._folder = folder
        self._store = store
        self._seal = seal
        self._written = written
        self.left: list[str] = []
        self._of_old: list[str] = []

    def clear(self, ids: Collection[str], made: Collection[Path]) -> Iterator[Removed]:
        """Each file as it is taken away; those just `made` are not looked at."""
        for id in ids:
            planners: dict[View, Planner] = {}
            self._of_old.clear()
            for name, format, view, path in self._renditions(id):
                if path in made:
                    continue
                try:
                    if view not in planners:
                        planners[view] = Planner(self._workspace, id, self._shared, (), view)
                except CommuniqueError:
                    break  # told by the build itself; what such a text would give, nobody knows
                reason = self._outdated(planners[view], name, format, view, path)
                if reason and self._taken_away(path):
                    yield Removed(id, name, path, reason)
            self._tell_of_old(id)

    def _renditions(self, id: str) -> Iterator[tuple[str, Format, View, Path]]:
        """Every file that has the name of a rendition."""
        folder = self._folder / id
        if not folder.is_dir():
            return
        there = {each.name for each in folder.iterdir() if each.is_file()}
        for name, format, view in product(self._shared.editions, get_args(Format), get_args(View)):
            if (file := file_name(id, name, format, view)) in there:
                yield name, format, view, folder / file

    def _outdated(
        self, planner: Planner, name: str, format: Format, view: View, path: Path
    ) -> str | None:
        """Why a build would not put the same there; nothing where it would."""
        try:
            request = planner.request(name)
        except Unavailable as error:
            return error.message
        if format not in (request.edition.formats or get_args(Format)) or request.view != view:
            return "the edition is no longer made so"
        stored = self._store.find(self._seal.key(request, format))
        if stored and stored.data == path.read_bytes():
            return None
        if not self._written.says(path, self._seal.words(request)):
            return _CHANGED
        if not self._written.is_changed(path, path.read_bytes()):
            self._of_old.append(path.name)
            return None
        return _CHANGED

    def _tell_of_old(self, id: str) -> None:
        if self._of_old:
            files = ", ".join(sorted(self._of_old))
            self.left.append(
                f"{id}: left as they were made, for they say the same, before a template or the "
                f"program changed: {files}; build their editions to have them anew"
            )

    def _taken_away(self, path: Path) -> bool:
        """A PDF goes with the picture of its first page; what somebody worked on stays."""
        if self._written.is_changed(path, path.read_bytes()):
            self.left.append(
                f"{path.name} is left, because somebody changed it after it was made; "
                "it is not the text as it stands"
            )
            return False
        path.unlink()
        self._written.forget(path)
        if path.suffix == ".pdf":
            path.with_suffix(".png").unlink(missing_ok=True)
        return True
