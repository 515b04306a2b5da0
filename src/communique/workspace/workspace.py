"""A workspace: the folder in which an office keeps its communiqués."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from pydantic import BaseModel

from communique import packaged, whole_files
from communique.errors import CommuniqueError
from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.edition import Edition, with_alternats
from communique.model.house import House
from communique.model.register import Parties, People, Register
from communique.model.terminology import Glossary
from communique.model.translation import Translation
from communique.workspace import layout, packaged_data, yaml_writing
from communique.workspace.dossiers import (
    Dossier,
    Shared,
    communique_ids,
    read_communique,
    read_dossier,
    read_dossiers,
    read_shared,
    read_translation,
    translation_paths,
)
from communique.workspace.file_text import holds, refuse_outside, text_of
from communique.workspace.schema import schema_text
from communique.workspace.yaml_reading import Document, read


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
            raise NoWorkspace(message, help=f"make one with `communique init {quote(str(named))}`")
        for folder in (start, *start.absolute().parents):
            if (folder / layout.HOUSE).is_file():
                return cls(folder)
        message = f"no {layout.HOUSE} in this folder or any above it"
        help = "go into a workspace, name one with --workspace DIR, or make one: `communique init`"
        raise NoWorkspace(message, help=help)

    def house(self) -> House:
        """The office's own choices."""
        return read(self.root / layout.HOUSE, House, self.root)

    def register(self) -> Register:
        """Parties and people; a file that is not there registers nobody."""
        parties, people = self.root / layout.PARTIES, self.root / layout.PEOPLE
        return Register(
            parties=read(parties, Parties, self.root).parties if parties.exists() else {},
            people=read(people, People, self.root).people if people.exists() else {},
        )

    def languages(self) -> dict[str, Language]:
        """Languages by code, the workspace's own before the packaged ones."""
        return packaged_data.languages(self.template_folders())

    def editions(self) -> dict[str, Edition]:
        """Editions by name, the workspace's own before the packaged ones; one for each party."""
        return with_alternats(packaged_data.editions(self.template_folders()), self.register())

    def template_folders(self) -> list[Path]:
        """Where templates are looked for, first found first used."""
        own, shipped = self.root / layout.TEMPLATES, packaged.templates()
        if not own.is_dir() or own.resolve() == shipped.resolve():
            return [shipped]
        return [own, shipped]

    def shared(self, rules: Collection[str] | None = None) -> Shared:
        """What all communiqués are read and set with; `InvalidData` with every fault of it.

        `rules` are the names of which house style may speak; None takes whatever it says.
        """
        return read_shared(self.root, self.template_folders(), rules)

    def dossier(self, id: str, shared: Shared) -> Dossier:
        """A communiqué with its translations, every reference followed.

        Raises `UnknownName`, or `InvalidData` with every fault of all its files.
        """
        return read_dossier(self.root, id, shared)

    def dossiers(self, ids: Collection[str], shared: Shared) -> dict[str, Dossier]:
        """Several by id; `InvalidData` has the faults of all, and of stray translations."""
        return read_dossiers(self.root, ids, shared)

    def communique_ids(self) -> list[str]:
        """The ids of all communiqués, sorted."""
        return communique_ids(self.root)

    def communique_path(self, id: str) -> Path:
        """Where a communiqué of this id lies or would lie."""
        return self.root / layout.COMMUNIQUES / f"{id}.yaml"

    def translation_path(self, id: str, language: str) -> Path:
        """Where its words in another language lie or would lie."""
        return self.root / layout.TRANSLATIONS / f"{id}.{language}.yaml"

    def communique(self, id: str) -> Communique:
        """The file of one communiqué alone; `dossier` looks at what it refers to as well."""
        return read_communique(self.root, id).model

    def translations(self, id: str) -> dict[str, Translation]:
        """The translations of a communiqué by language, each file alone."""
        paths = translation_paths(self.root, id)
        return {
            language: read_translation(path, self.root).model for language, path in paths.items()
        }

    def translation(self, id: str, language: str) -> Translation | None:
        """Its translation into one language, the file alone; None where there is none."""
        path = self.translation_path(id, language)
        return read_translation(path, self.root).model if path.exists() else None

    def digests(self, id: str, language: str) -> tuple[str, str]:
        """SHA-256 of the files of a communiqué and of its translation, "" for one that is not."""
        paths = self.communique_path(id), self.translation_path(id, language)
        one, other = (text_of(path, self.root).digest if path.exists() else "" for path in paths)
        return one, other

    def glossary(self) -> Glossary:
        """The office's terms; none where there is no such file."""
        path = self.root / layout.GLOSSARY
        return read(path, Glossary, self.root) if path.exists() else Glossary(format=1)

    def refuse_overwriting(self, ids: list[str]) -> None:
        """Raise `AlreadyThere` naming every communiqué that would be overwritten."""
        there = [str(self.communique_path(id)) for id in ids if self.communique_path(id).exists()]
        if there:
            message = f"already there: {', '.join(there)}"
            raise AlreadyThere(message, help="--force overwrites, and with it what was edited")

    def save_communique(self, communique: Communique, *, force: bool = False) -> Path:
        """Write a communiqué. Raises `AlreadyThere` unless `force`."""
        path = self.communique_path(communique.id)
        refuse_outside(path.parent, self.root)
        if path.exists() and not force:
            message = f"'{path}' is already there"
            raise AlreadyThere(message, help="--force overwrites it, and what was edited in it")
        yaml_writing.write(path, communique, self._schema_for(path, Communique))
        self.save_schema()
        return path

    def save_new_communique(self, communique: Communique, remarks: Mapping[str, str]) -> Path:
        """Write a communiqué that nobody has written before, with remarks as `yaml_writing.dump`.

        Raises `AlreadyThere`, whoever was first.
        """
        path = self.communique_path(communique.id)
        refuse_outside(path.parent, self.root)
        text = yaml_writing.dump(communique, self._schema_for(path, Communique), remarks)
        try:
            whole_files.write_new_text(path, text)
        except FileExistsError:
            help = "leave the id to the program, or give another"
            raise AlreadyThere(f"'{path}' is already there", help=help) from None
        self.save_schema()
        return path

    def revise_communique(self, document: Document[Communique], wanted: Communique) -> None:
        """Change the file of a communiqué that was read, and keep its comments.

        Raises `ChangedMeanwhile` where somebody else wrote it since.
        """
        from communique.workspace.yaml_editing import revise  # ruamel.yaml is slow to import

        revise(document, wanted, self._schema_for(document.path, Communique))

    def _schema_for(self, path: Path, model: type[BaseModel]) -> str:
        return layout.schema_reference(path.relative_to(self.root), model)

    def save_schema(self) -> None:
        """Write the JSON Schema that the data files name, where it is not as it should be."""
        path, text = self.root / layout.SCHEMA, schema_text()
        if not holds(path, text.encode()):
            whole_files.write_text(path, text)

    def source(self, name: str) -> bytes | None:
        """A received file by its name; nothing where it is not there."""
        path = self.root / layout.SOURCES / name
        return path.read_bytes() if path.is_file() else None

    def emblem(self, name: str) -> bytes | None:
        """The file of an emblem by its name; nothing where it is not there."""
        path = self.root / layout.EMBLEMS / name
        return path.read_bytes() if path.is_file() else None

    def save_source(self, name: str, data: bytes) -> Path:
        """Keep a received file verbatim. Raises `AlreadyThere` where another has its name."""
        path = self.root / layout.SOURCES / name
        refuse_outside(path.parent, self.root)
        if path.exists() and not holds(path, data):
            message = f"'{path}' is already there and holds something else"
            raise AlreadyThere(message, help="rename the file you import")
        if not path.exists():
            whole_files.write_bytes(path, data)
        return path
