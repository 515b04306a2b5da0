"""What is to be made: one edition of one communiqué for one kind of reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.edition import Edition
from communique.model.house import House
from communique.model.register import Party
from communique.model.version import Version

Format = Literal["html", "pdf", "txt", "docx", "fragment"]
View = Literal["public", "office"]

MEDIA_TYPES: dict[Format, str] = {
    "html": "text/html",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "fragment": "text/html",
}


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another edition of the same communiqué, to be linked from this one."""

    name: str
    title: str
    languages: tuple[str, ...]
    locales: tuple[str, ...]
    formats: tuple[Format, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """A received text: the file's name and digest, and the lines that became this communiqué.

    Each stretch has the number of its first line, from 1; `numbered` is false where numbers mean
    nothing to a person who opens the file.
    """

    file: str
    sha256: str
    stretches: tuple[tuple[int, tuple[str, ...]], ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What is left to people: the words it is about, and what is proposed for them."""

    place: str
    rule: str
    message: str
    quoted: str | None = None
    proposed: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """Everything a rendition depends on, save the templates' text and the fonts.

    `versions` and `languages` stand in the edition's order, and so do `parties`, those of the
    text that are in the register, and `emblems`, the bytes of a file for each of them or nothing.
    `questions` are what a check leaves to people; without them, the office sees what is on record.
    `folders` hold templates, the first one that has a file giving it.
    """

    communique: Communique
    versions: tuple[Version, ...]
    languages: tuple[Language, ...]
    name: str
    edition: Edition
    house: House
    view: View = "public"
    siblings: tuple[Sibling, ...] = ()
    parties: tuple[Party, ...] = ()
    emblems: tuple[bytes | None, ...] = ()
    received: Received | None = None
    questions: tuple[Question, ...] | None = None
    folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file as made. `pages` is nothing where a format has none."""

    data: bytes
    pages: int | None = None
    warnings: tuple[str, ...] = ()


def file_name(id: str, edition: str, format: str, view: View) -> str:
    """The name of a rendition's file inside the communiqué's folder."""
    middle = ".office" if view == "office" else ""
    suffix = "fragment.html" if format == "fragment" else format
    return f"{id}.{edition}{middle}.{suffix}"
