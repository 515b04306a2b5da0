"""Languages and editions out of template folders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from communique import packaged
from communique.errors import Fault, InvalidData
from communique.language.definition import Language
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


def frequencies(template_folders: Iterable[Path], code: str) -> Mapping[str, float]:
    """How common the words of a language are (Zipf); none where `languages/words/` has none."""
    for folder in template_folders:
        path = folder / "languages" / "words" / f"{code}.txt"
        if path.exists():
            return _frequencies_in(path, folder.parent, path.stat().st_mtime_ns)
    return {}


@lru_cache(maxsize=16)
def _frequencies_in(path: Path, root: Path, _changed: int) -> Mapping[str, float]:
    """A table of words, each with its frequency; read once for as long as it stays as it is.

    Raises `InvalidData` with the place of a line that is none of a table.
    """
    found: dict[str, float] = {}
    for number, line in enumerate(text_of(path, root).text.splitlines(), 1):
        if line.startswith("#"):
            continue
        word, _, zipf = line.partition(" ")
        try:
            found[word] = float(zipf)
        except ValueError:
            message = "not a word, a space and its Zipf frequency"
            raise InvalidData(
                (Fault(path, number, 1, "not-a-frequency", message, "«harbour 4.2»"),)
            ) from None
    return found


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
