"""A workspace: the folder in which an office keeps its communiqués."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from communique import packaged, whole_files
from communique.errors import CommuniqueError, InvalidData, UnknownName, nearest
from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.edition import Edition
from communique.model.house import House
from communique.model.register import Parties, People, Register
from communique.model.translation import Translation
from communique.workspace import layout, packaged_data, yaml_writing
from communique.workspace.yaml_reading import read, read_document


class NoWorkspace(CommuniqueError):
    """No folder with `data/house.yaml`."""

    code = "no-workspace"


class AlreadyThere(CommuniqueError):
    """A file that would be overwritten."""

    code = "already-there"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The files of one office under `root`. Every method reads the disk anew."""

    root: Path

    @classmethod
    def find(cls, start: Path, named: Path | None = None) -> Workspace:
        """The workspace `named`, or else the nearest one from `start` upward."""
        if named is not None:
            if (named / layout.HOUSE).is_file():
                return cls(named)
            message = f"'{named}' is no workspace: it has no {layout.HOUSE}"
            raise NoWorkspace(message, help=f"make one with `communique init {named}`")
        for folder in (start, *start.absolute().parents):
            if (folder / layout.HOUSE).is_file():
                return cls(folder)
        message = f"no {layout.HOUSE} in this folder or any above it"
        help = "go into a workspace, name one with --workspace DIR, or make one: `communique init`"
        raise NoWorkspace(message, help=help)

    def house(self) -> House:
        """The office's own choices."""
        return read(self.root / layout.HOUSE, House)

    def register(self) -> Register:
        """Parties and people; a file that is not there registers nobody."""
        parties, people = self.root / layout.PARTIES, self.root / layout.PEOPLE
        return Register(
            parties=read(parties, Parties).parties if parties.exists() else {},
            people=read(people, People).people if people.exists() else {},
        )

    def languages(self) -> dict[str, Language]:
        """Languages by code, the workspace's own before the packaged ones."""
        return packaged_data.languages(self.template_folders())

    def editions(self) -> dict[str, Edition]:
        """Editions by name, the workspace's own before the packaged ones."""
        return packaged_data.editions(self.template_folders())

    def template_folders(self) -> list[Path]:
        """Where templates are looked for, first found first used."""
        own, shipped = self.root / layout.TEMPLATES, packaged.templates()
        if not own.is_dir() or own.resolve() == shipped.resolve():
            return [shipped]
        return [own, shipped]

    def communique_ids(self) -> list[str]:
        """The ids of all communiqués, sorted."""
        return sorted(path.stem for path in (self.root / layout.COMMUNIQUES).glob("*.yaml"))

    def communique_path(self, id: str) -> Path:
        """Where a communiqué of this id lies or would lie."""
        return self.root / layout.COMMUNIQUES / f"{id}.yaml"

    def translation_path(self, id: str, language: str) -> Path:
        """Where its words in another language lie or would lie."""
        return self.root / layout.TRANSLATIONS / f"{id}.{language}.yaml"

    def communique(self, id: str) -> Communique:
        """One communiqué. Raises `UnknownName`, or `InvalidData` with every fault of the file."""
        path = self.communique_path(id)
        if id not in self.communique_ids():
            help = nearest(id, self.communique_ids()) or self._what_there_is()
            raise UnknownName(f"there is no communiqué '{id}'", help=help)
        document = read_document(path, Communique)
        if document.model.id != id:
            raise InvalidData((packaged_data.misnamed(document, "id", document.model.id, id),))
        return document.model

    def _what_there_is(self) -> str:
        ids = self.communique_ids()
        return f"there are: {', '.join(ids)}" if ids else "`communique import` makes one"

    def translations(self, id: str) -> dict[str, Translation]:
        """The translations of a communiqué by language."""
        paths = sorted((self.root / layout.TRANSLATIONS).glob(f"{id}.*.yaml"))
        return {path.stem.removeprefix(f"{id}."): read(path, Translation) for path in paths}

    def save_communique(self, communique: Communique, *, force: bool = False) -> Path:
        """Write a communiqué. Raises `AlreadyThere` unless `force`."""
        path = self.communique_path(communique.id)
        if path.exists() and not force:
            message = f"'{path}' is already there"
            raise AlreadyThere(message, help="--force overwrites it, and what was edited in it")
        reference = layout.schema_reference(path.relative_to(self.root), Communique)
        yaml_writing.write(path, communique, reference)
        return path

    def save_source(self, name: str, data: bytes) -> Path:
        """Keep a received file verbatim. Raises `AlreadyThere` where another has its name."""
        path = self.root / layout.SOURCES / name
        if path.exists() and path.read_bytes() != data:
            message = f"'{path}' is already there and holds something else"
            raise AlreadyThere(message, help="rename the file you import")
        if not path.exists():
            whole_files.write_bytes(path, data)
        return path
