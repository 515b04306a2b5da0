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
from communique.workspace.yaml_reading import Document, read, read_document

M = TypeVar("M", bound=BaseModel)


def packaged_languages() -> dict[str, Language]:
    """The languages that travel with the program, by code."""
    return languages([packaged.templates()])


def packaged_editions() -> dict[str, Edition]:
    """The editions that travel with the program, by name."""
    return editions([packaged.templates()])


def languages(template_folders: Iterable[Path]) -> dict[str, Language]:
    """Languages by code; an earlier folder stands before a later one."""
    found = {}
    for code, path in _files(template_folders, "languages").items():
        document = read_document(path, Language)
        _same_name(document, "code", document.model.code, code)
        found[code] = document.model
    return found


def common_words(template_folders: Iterable[Path], code: str) -> frozenset[str]:
    """Words in common use in one language, folded; none where `languages/words/` has none."""
    for folder in template_folders:
        path = folder / "languages" / "words" / f"{code}.txt"
        if path.is_file():
            return _words_in(path, path.stat().st_mtime_ns)
    return frozenset()


@lru_cache(maxsize=16)
def _words_in(path: Path, _changed: int) -> frozenset[str]:
    """The words of a list, folded; read once for as long as the file stays as it is."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(fold(line) for line in lines if not line.startswith("#"))


def editions(template_folders: Iterable[Path]) -> dict[str, Edition]:
    """Editions by name; an earlier folder stands before a later one."""
    return {
        name: read(path, Edition) for name, path in _files(template_folders, "editions").items()
    }


def _files(template_folders: Iterable[Path], kind: str) -> dict[str, Path]:
    """The YAML files of one kind by stem, in order of their names."""
    found: dict[str, Path] = {}
    for folder in template_folders:
        for path in sorted((folder / kind).glob("*.yaml")):
            found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def _same_name(document: Document[M], key: str, said: str, stem: str) -> None:
    """A file named otherwise than what it holds is found by nobody."""
    if said != stem:
        raise InvalidData((misnamed(document, key, said, stem),))


def misnamed(document: Document[M], key: str, said: str, stem: str) -> Fault:
    """The fault of a file whose name and content disagree."""
    message = f"'{key}' is '{said}', but the file is named for '{stem}'"
    return document.fault((key,), "misnamed-file", message, "change the one or the other")
