"""The pages over all communiqués: what there is, and what each edition looks like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.language.definition import Language
from communique.rendering.catalogue import catalogue, choices
from communique.rendering.entries import Entry
from communique.rendering.labels import Labels
from communique.rendering.templating import content_digest, environment, style
from communique.rendering.webfonts import web_faces, web_font

PER_PAGE = 200


@dataclass(frozen=True, slots=True)
class IndexPage:
    """One page of several: its number from 1, and the entries on it."""

    number: int
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """Its file."""
        return page_name(self.number)


def page_name(number: int) -> str:
    """The file of the page with this number, from 1."""
    return "index.html" if number == 1 else f"index-{number}.html"


def index_pages(
    entries: tuple[Entry, ...], name: str, language: Language, folders: tuple[Path, ...]
) -> Iterator[tuple[str, str]]:
    """File names and whole files, in the house's language. At least one, of nothing.

    The first page carries what the filter looks through; the others lead there. Without a script
    the pages are all there is, and all of it is in them.
    """
    labels = Labels(language)
    pages = _paged(entries)
    styles, script = _styles(entries, folders), style(folders, "index.js")
    template = environment(folders).get_template("index.html.j2")
    for page in pages:
        yield (
            page.name,
            template.render(
                page=page,
                names=[page_name(n) for n in range(1, len(pages) + 1)],
                total=len(entries),
                name=name,
                language=language,
                labels=labels,
                counted=lambda number: counted(number, language),
                choices=choices(entries),
                catalogue=_data_block(catalogue(entries, language)) if page.number == 1 else "",
                style=styles,
                digest=content_digest(styles),
                script=script,
                script_digest=content_digest(script),
            ),
        )


def counted(number: int, language: Language) -> str:
    """A whole number as the language groups its digits."""
    return f"{number:,}".replace(",", language.numbers.group)


def _paged(entries: tuple[Entry, ...]) -> list[IndexPage]:
    starts = range(0, max(len(entries), 1), PER_PAGE)
    return [IndexPage(n, entries[at : at + PER_PAGE]) for n, at in enumerate(starts, 1)]


def _styles(entries: tuple[Entry, ...], folders: tuple[Path, ...]) -> str:
    """Rules and fonts, the same for all pages: the filter may show any entry on the first."""
    characters = frozenset(repr(entries))
    faces = [
        {"family": f.family, "weight": f.weight, "style": f.style, "data": web_font(f, characters)}
        for f in web_faces()
    ]
    return "\n".join([style(folders, "webfaces.css.j2", faces=faces), style(folders, "index.css")])


def _data_block(data: object) -> str:
    """JSON that stands inside a script element and cannot end it (HTML 4.12.1.3)."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
