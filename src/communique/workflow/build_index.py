"""The index over everything that stands in the output folder."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter

from communique.errors import CommuniqueError
from communique.model.communique import Communique
from communique.model.version import Version, resolve
from communique.rendering.entries import Entry, Facts, Shown
from communique.rendering.facts import Names, facts_of
from communique.rendering.index import index_pages, page_name
from communique.rendering.request import MEDIA_TYPES, file_name
from communique.store.renditions import Store, key_of
from communique.whole_files import write_bytes
from communique.workflow.build_keys import Seal
from communique.workflow.build_plan import Surroundings
from communique.workflow.index_memory import Memory
from communique.workspace import Workspace

_FACTS = TypeAdapter(Facts)
_OURS = b'<meta name="generator" content="communique">'


def picture_key(pdf_digest: str) -> str:
    """Under which the picture of a PDF's first page is kept."""
    return key_of("picture", pdf_digest)


def write_index(
    workspace: Workspace, shared: Surroundings, folder: Path, store: Store, seal: Seal
) -> Path:
    """Write `index.html` and, above so many communiqués, further pages; the first one's path.

    Beside each PDF it puts the picture of its first page. Pages that a longer index had are taken
    away.
    """
    memory = Memory(store, folder)
    entries = tuple(_Indexing(workspace, shared, folder, store, seal, memory).entries())
    language = shared.languages[shared.house.language]
    title = shared.house.name.get(language.code, "")
    folders = tuple(workspace.template_folders())
    same = seal.of(folders, repr(entries), title, language.model_dump_json())
    if not _stand(memory.get("pages", same), folder):
        pages = dict(index_pages(entries, title, language, folders))
        digests = {name: _written(folder / name, html) for name, html in pages.items()}
        memory.put("pages", same, digests)
        _take_away(folder, pages.keys())
    memory.keep()
    return folder / page_name(1)


def _stand(digests: dict[str, str] | None, folder: Path) -> bool:
    """Whether the pages are there as they were written."""
    return digests is not None and all(
        (folder / name).is_file() and _digest((folder / name).read_bytes()) == digest
        for name, digest in digests.items()
    )


def _written(path: Path, html: str) -> str:
    data = html.encode()
    write_bytes(path, data)
    return _digest(data)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _take_away(folder: Path, pages: Collection[str]) -> None:
    """Remove pages of ours that are no longer any, and nothing that somebody else put there."""
    for path in folder.glob("index-*.html"):
        further = re.fullmatch(r"index-\d+\.html", path.name)
        if further and path.name not in pages and path.is_file() and _OURS in path.read_bytes():
            path.unlink()


class _Indexing:
    """The entries of all communiqués that have at least one edition."""

    def __init__(
        self,
        workspace: Workspace,
        shared: Surroundings,
        folder: Path,
        store: Store,
        seal: Seal,
        memory: Memory,
    ) -> None:
        self._workspace = workspace
        self._shared = shared
        self._folder = folder
        self._store = store
        self._memory = memory
        self._language = shared.languages[shared.house.language]
        self._names = Names(shared.register, self._language)
        self._seal = seal.of((), *_shared_texts(shared))
        self._order = dict.fromkeys((*shared.default_editions(), *shared.editions))

    def entries(self) -> list[Entry]:
        """The newest first, those without a date last."""
        found = []
        for id in self._workspace.communique_ids():
            try:
                if editions := tuple(self._editions(id)):
                    found.append(Entry(self._facts(id), editions))
            except CommuniqueError:
                continue  # told by the build itself
        return sorted(found, key=lambda each: (each.facts.day, each.facts.id), reverse=True)

    def _facts(self, id: str) -> Facts:
        seal = key_of(self._seal, *self._workspace.digests(id, self._language.code))
        known = self._memory.get(f"facts {id}", seal)
        if known is not None:
            return _FACTS.validate_python(known)
        made = self._workspace.communique(id)
        version = self._version(made)
        facts = facts_of(made, version, self._shared.languages[version.language], self._names)
        self._memory.put(f"facts {id}", seal, _FACTS.dump_python(facts))
        return facts

    def _version(self, made: Communique) -> Version:
        """In the house's language where there is a whole text in it, else in the text's own."""
        code = self._language.code
        translation = self._workspace.translation(made.id, code)
        if translation or made.language == code:
            version = resolve(made, self._shared.register, code, translation)
            if not version.missing:
                return version
        return resolve(made, self._shared.register, made.language)

    def _editions(self, id: str) -> Iterator[Shown]:
        """Those that have at least one file, the house's own first."""
        there = _files(self._folder / id)
        for name in self._order:
            files = tuple(
                (suffix, f"{id}/{file}")
                for suffix in MEDIA_TYPES
                if (file := file_name(id, name, suffix, "public")) in there
            )
            if files:
                edition = self._shared.editions[name]
                title = edition.title.get(self._language.code, name)
                yield Shown(title, edition.languages, files, *self._picture(id, name))

    def _picture(self, id: str, name: str) -> tuple[str | None, int | None]:
        """The picture's address, after it has been put there, and the count of pages."""
        pdf = self._folder / id / file_name(id, name, "pdf", "public")
        if not pdf.is_file():
            return None, None
        picture = pdf.with_suffix(".png")
        address = f"{id}/{picture.name}"
        known = self._memory.get(address, _state(pdf, picture))
        if known is not None:
            return address, known["pages"]
        stored = self._store.find(picture_key(_digest(pdf.read_bytes())))
        if stored is None:
            return None, None
        if not picture.is_file() or picture.read_bytes() != stored.data:
            write_bytes(picture, stored.data)
        pages = stored.notes.get("pages")
        self._memory.put(address, _state(pdf, picture), {"pages": pages})
        return address, pages


def _files(folder: Path) -> frozenset[str]:
    """The names of the files in a folder; of none where it is not there."""
    if not folder.is_dir():
        return frozenset()
    with os.scandir(folder) as found:
        return frozenset(each.name for each in found if each.is_file())


def _state(*paths: Path) -> str:
    """Size and time of files: where both are the same, nobody wrote them."""
    stats = [path.stat() if path.is_file() else None for path in paths]
    return " ".join(f"{each.st_size}@{each.st_mtime_ns}" if each else "-" for each in stats)


def _shared_texts(shared: Surroundings) -> Iterator[str]:
    yield shared.house.language
    yield shared.register.model_dump_json()
    yield from (each.model_dump_json() for each in shared.languages.values())
