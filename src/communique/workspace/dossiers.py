"""Everything about one communiqué, and what all communiqués of a workspace share.

Reading through this module leaves no fault untold: of each file, and of each key that leads from
one file to another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from communique.errors import Fault, InvalidData, UnknownName, nearest
from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.edition import Edition, with_alternats
from communique.model.house import House
from communique.model.register import Parties, People, Register
from communique.model.translation import Translation
from communique.workspace import house_references, layout, packaged_data, references
from communique.workspace.file_text import yaml_files
from communique.workspace.yaml_reading import Document, read_document

M = TypeVar("M", bound=BaseModel)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Shared:
    """What every communiqué of a workspace is read and set with."""

    house: House
    register: Register
    languages: dict[str, Language]
    editions: dict[str, Edition]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A communiqué and its translations by language, each with the file it stands in."""

    document: Document[Communique]
    translation_documents: dict[str, Document[Translation]]

    @property
    def communique(self) -> Communique:
        return self.document.model

    @property
    def translations(self) -> dict[str, Translation]:
        return {code: each.model for code, each in self.translation_documents.items()}


class _Faults:
    """Goes on reading past a bad file, so that all are told together."""

    def __init__(self, root: Path) -> None:
        self.found: list[Fault] = []
        self._root = root

    def within(self, read: Callable[[], R]) -> R | None:
        try:
            return read()
        except InvalidData as error:
            self.found.extend(error.faults())
            return None

    def document(self, path: Path, model: type[M]) -> Document[M] | None:
        return self.within(lambda: read_document(path, model, self._root))

    def settle(self) -> None:
        if self.found:
            raise InvalidData(tuple(self.found))


def read_shared(
    root: Path, template_folders: list[Path], rules: Collection[str] | None = None
) -> Shared:
    """House, register, languages and editions. Raises `InvalidData` with all their faults.

    `rules` are the names of which house style may speak; None takes whatever it says.
    """
    faults = _Faults(root)
    house = faults.document(root / layout.HOUSE, House)
    parties = _optional(faults, root / layout.PARTIES, Parties)
    people = _optional(faults, root / layout.PEOPLE, People)
    languages = faults.within(lambda: packaged_data.languages(template_folders)) or {}
    editions = faults.within(lambda: packaged_data.editions(template_folders)) or {}
    faults.settle()
    register = Register(
        parties=parties.model.parties if parties else {},
        people=people.model.people if people else {},
    )
    editions = with_alternats(editions, register)
    if parties:
        faults.found.extend(references.emblem_faults(parties, root / layout.EMBLEMS))
    if people:
        faults.found.extend(references.people_faults(people, register))
    assert house is not None  # settled above
    faults.found.extend(house_references.house_faults(house, languages, editions))
    if rules is not None:
        known = house_references.Proofread(
            rules, communique_ids(root), lambda id: faults.within(lambda: _model(root, id))
        )
        faults.found.extend(house_references.style_faults(house, known, register))
    faults.settle()
    return Shared(house.model, register, languages, editions)


def _model(root: Path, id: str) -> Communique:
    return read_communique(root, id).model


def _optional(faults: _Faults, path: Path, model: type[M]) -> Document[M] | None:
    """A register that is not there registers nobody."""
    return faults.document(path, model) if path.exists() else None


def read_dossier(root: Path, id: str, shared: Shared) -> Dossier:
    """One communiqué whole. Raises `UnknownName`, or `InvalidData` with all faults of its files."""
    faults = _Faults(root)
    document = faults.within(lambda: read_communique(root, id))
    if document:
        found = references.communique_faults(document, shared.register, shared.languages)
        faults.found.extend(found)
    translations = {
        language: made
        for language, path in translation_paths(root, id).items()
        if (made := faults.within(lambda path=path: read_translation(path, root)))  # type: ignore[misc]
    }
    if document:
        for each in translations.values():
            faults.found.extend(_translation_faults(each, document.model, shared))
    faults.settle()
    assert document is not None  # settled above
    return Dossier(document, translations)


def read_dossiers(root: Path, ids: Collection[str], shared: Shared) -> dict[str, Dossier]:
    """Several by id. Raises `UnknownName`, or `InvalidData` with the faults of all of them.

    A translation that belongs to no communiqué is a fault as well.
    """
    faults = _Faults(root)
    faults.found.extend(stray_translations(root))
    read = {id: faults.within(lambda id=id: read_dossier(root, id, shared)) for id in ids}  # type: ignore[misc]
    faults.settle()
    return {id: dossier for id, dossier in read.items() if dossier is not None}


def _translation_faults(
    document: Document[Translation], communique: Communique, shared: Shared
) -> Iterator[Fault]:
    yield from references.translation_faults(document, communique, shared.register)
    yield from references.language_faults(
        document, ("language",), document.model.language, shared.languages
    )


def read_communique(root: Path, id: str) -> Document[Communique]:
    """The file of one communiqué. Raises `UnknownName` or `InvalidData`."""
    path = root / layout.COMMUNIQUES / f"{id}.yaml"
    if Path(id).name != id or not (path.exists() or path.is_symlink()):
        ids = communique_ids(root)
        there = f"there are: {', '.join(ids)}" if ids else "`communique import` makes one"
        raise UnknownName(f"there is no communiqué '{id}'", help=nearest(id, ids) or there)
    document = read_document(path, Communique, root)
    if document.model.id != id:
        raise InvalidData((packaged_data.misnamed(document, "id", document.model.id, id),))
    return document


def communique_ids(root: Path) -> list[str]:
    """The ids of all communiqués, sorted."""
    return sorted(path.stem for path in yaml_files(root / layout.COMMUNIQUES))


def translation_paths(root: Path, id: str) -> dict[str, Path]:
    """The files of its translations by language, sorted."""
    paths = yaml_files(root / layout.TRANSLATIONS, f"{id}.")
    return {path.stem.removeprefix(f"{id}."): path for path in paths}


def read_translation(path: Path, root: Path) -> Document[Translation]:
    """The file of a translation, which says in its keys what its name says."""
    id, _, language = path.stem.rpartition(".")
    document = read_document(path, Translation, root)
    model = document.model
    wrong = [
        packaged_data.misnamed(document, key, said, named)
        for key, said, named in (
            ("communique", model.communique, id),
            ("language", model.language, language),
        )
        if said != named
    ]
    if wrong:
        raise InvalidData(tuple(wrong))
    return document


def stray_translations(root: Path) -> Iterator[Fault]:
    """Translations of communiqués that are not there."""
    ids = dict.fromkeys(communique_ids(root))
    for path in yaml_files(root / layout.TRANSLATIONS):
        id = path.stem.rpartition(".")[0]
        if id not in ids:
            message = f"this translates '{id}', and there is no such communiqué"
            help = nearest(id, ids) or "name the file <id>.<language>.yaml, or remove it"
            yield Fault(path, None, None, "unknown-communique", message, help)
