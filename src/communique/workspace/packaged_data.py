"""Languages and editions out of template folders."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from communique import packaged
from communique.errors import Fault, InvalidData
from communique.language.definition import Language
from communique.language.words import fold
from communique.model.edition import Edition
from communique.workspace.file_text import text_of, yaml_files
from communique.workspace.yaml_reading import Document, read_document

M = TypeVar("M", bound=BaseModel)


def packaged_languages() -> dict[str, Language]:
    """The languages that travel with the program, by code."""
    return languages([packaged.templates()])


def packaged_editions() -> dict[str, Edition]:
    """The editions that travel with the program, by name."""
    return editions([packaged.templates()])


def languages(template_folders: Iterable[Path]) -> dict[str, Language]:
    """Languages by code; an earlier folder stands before a later one.

    Raises `InvalidData` with the faults of all files, as `editions` does.
    """
    found = _read(template_folders, "languages", Language)
    wrong = [
        misnamed(document, "code", document.model.code, code)
        for code, document in found.items()
        if document.model.code != code  # a file named otherwise is found by nobody
    ]
    if wrong:
        raise InvalidData(tuple(wrong))
    return {code: document.model for code, document in found.items()}


def common_words(template_folders: Iterable[Path], code: str) -> frozenset[str]:
    """Words in common use in one language, folded; none where `languages/words/` has none."""
    for folder in template_folders:
        path = folder / "languages" / "words" / f"{code}.txt"
        if path.exists():
            return _words_in(path, folder.parent, path.stat().st_mtime_ns)
    return frozenset()


@lru_cache(maxsize=16)
def _words_in(path: Path, root: Path, _changed: int) -> frozenset[str]:
    """The words of a list, folded; read once for as long as the file stays as it is."""
    lines = text_of(path, root).text.splitlines()
    return frozenset(fold(line) for line in lines if not line.startswith("#"))


def editions(template_folders: Iterable[Path]) -> dict[str, Edition]:
    """Editions by name; an earlier folder stands before a later one."""
    found = _read(template_folders, "editions", Edition)
    return {name: document.model for name, document in found.items()}


def _read(folders: Iterable[Path], kind: str, model: type[M]) -> dict[str, Document[M]]:
    """The files of one kind by stem, in order of their names."""
    found: dict[str, Document[M]] = {}
    faults: list[Fault] = []
    for stem, (path, root) in sorted(_files(folders, kind).items()):
        try:
            found[stem] = read_document(path, model, root)
        except InvalidData as error:
            faults += error.faults()
    if faults:
        raise InvalidData(tuple(faults))
    return found


def _files(folders: Iterable[Path], kind: str) -> dict[str, tuple[Path, Path]]:
    """By stem the file to be read and the folder that no link leads out of."""
    found: dict[str, tuple[Path, Path]] = {}
    for folder in folders:
        for path in yaml_files(folder / kind):
            found.setdefault(path.stem, (path, folder.parent))
    return found


def misnamed(document: Document[M], key: str, said: str, stem: str) -> Fault:
    """The fault of a file whose name and content disagree."""
    message = f"'{key}' is '{said}', but the file is named for '{stem}'"
    return document.fault((key,), "misnamed-file", message, "change the one or the other")
