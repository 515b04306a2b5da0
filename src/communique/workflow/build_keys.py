"""What a file depends on, as a key: its data, the templates, the environment and our own code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

import communique
from communique.rendering.request import Format, Request
from communique.store.renditions import key_of
from communique.workflow import environment
from communique.workspace.file_text import refuse_outside, text_of

_PRINTED = {"name", "short", "zone", "emblem"}
"""What rendering takes of a party: another office in the register changes no edition."""


class Seal:
    """Keys: digests of everything a file depends on."""

    def __init__(self) -> None:
        self._environment = key_of(environment.digest(), *_own_code())
        self._templates: dict[tuple[Path, ...], str] = {}

    def key(self, request: Request, format: Format) -> str:
        shared = [each.model_dump_json() for each in (*request.languages, request.edition)]
        others = json.dumps([astuple(sibling) for sibling in request.siblings])
        look = [self._digest(request.folders), *shared, others]
        return key_of(self._environment, *look, self.words(request), format)

    def words(self, request: Request) -> str:
        """The key of what it says, whatever it looks like: of the data alone."""
        texts = [each.model_dump_json() for each in (request.communique, *request.versions)]
        around = [each.model_dump_json(include=_PRINTED) for each in request.parties]
        around += [sha256(each or b"").hexdigest() for each in request.emblems]
        around += [repr(request.received), repr(request.questions)]
        house = request.house.model_dump_json()
        return key_of(*texts, house, request.name, request.view, *around)

    def of(self, folders: tuple[Path, ...], *texts: str) -> str:
        """The key of what depends on some texts and on templates, as any file of ours does."""
        return key_of(self._environment, self._digest(folders), *texts)

    def _digest(self, folders: tuple[Path, ...]) -> str:
        if folders not in self._templates:
            self._templates[folders] = key_of(*_template_texts(folders))
        return self._templates[folders]


def _own_code() -> Iterator[str]:
    """The program's own words: in a checkout they change without a change of version."""
    for part in ("language", "model", "rendering"):
        for path in sorted((Path(communique.__file__).parent / part).rglob("*.py")):
            yield path.name
            yield path.read_text("utf-8")


def _template_texts(folders: tuple[Path, ...]) -> Iterator[str]:
    """Every template with its name. Raises `InvalidData` for what is no text of the workspace."""
    for folder in folders:
        for kind in ("communique", "styles", "word"):
            for path in sorted((folder / kind).rglob("*")):
                refuse_outside(path, folder.parent)
                if path.is_file():
                    yield path.relative_to(folder).as_posix()
                    yield text_of(path, folder.parent).text
