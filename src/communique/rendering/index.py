"""The page over all communiqués: what there is, and what each edition looks like."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from communique.language.definition import Language
from communique.rendering.labels import Labels
from communique.rendering.templating import content_digest, environment, style
from communique.rendering.webfonts import web_faces, web_font


@dataclass(frozen=True, slots=True)
class Shown:
    """One edition. Addresses are relative to the index; `picture` may be missing."""

    title: str
    languages: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    picture: str | None
    pages: int | None

    @property
    def address(self) -> str:
        """Where one reads it."""
        return self.files[0][1]


@dataclass(frozen=True, slots=True)
class Entry:
    """One communiqué with the editions there are. `language` is that of its words here."""

    id: str
    language: str
    lead: str
    title: str
    capitals: bool
    date: str
    parties: tuple[str, ...]
    stage: str
    editions: tuple[Shown, ...]


def index_html(
    entries: tuple[Entry, ...], name: str, language: Language, folders: tuple[Path, ...]
) -> str:
    """The whole file, in the house's language."""
    characters = frozenset(repr(entries))
    faces = [
        {"family": f.family, "weight": f.weight, "style": f.style, "data": web_font(f, characters)}
        for f in web_faces()
    ]
    parts = [style(folders, "webfaces.css.j2", faces=faces), style(folders, "index.css")]
    styles = "\n".join(parts)
    return (
        environment(folders)
        .get_template("index.html.j2")
        .render(
            entries=entries,
            name=name,
            language=language,
            labels=Labels(language),
            style=styles,
            digest=content_digest(styles),
        )
    )
