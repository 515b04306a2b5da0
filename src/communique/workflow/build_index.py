"""The index over everything that stands in the output folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from communique.errors import CommuniqueError
from communique.language.dates import written
from communique.language.definition import Language
from communique.model.communique import Communique
from communique.model.version import Version, resolve
from communique.rendering.heading import heading_lines
from communique.rendering.index import Entry, Shown, index_html
from communique.rendering.labels import Labels
from communique.rendering.request import MEDIA_TYPES, file_name
from communique.store.renditions import Store, key_of
from communique.whole_files import write_bytes
from communique.workflow.build_plan import Surroundings
from communique.workspace import Workspace


def picture_key(pdf_digest: str) -> str:
    """Under which the picture of a PDF's first page is kept."""
    return key_of("picture", pdf_digest)


def write_index(workspace: Workspace, shared: Surroundings, folder: Path, store: Store) -> Path:
    """Write `index.html`, and beside each PDF the picture of its first page."""
    language = shared.languages[shared.house.language]
    entries = []
    for id in workspace.communique_ids():
        try:
            made = workspace.communique(id)
        except CommuniqueError:
            continue  # told by the build itself
        if editions := _editions(id, shared, folder, store, language):
            entries.append(_entry(workspace, made, shared, language, editions))
    entries.sort(key=lambda entry: entry.id, reverse=True)
    name = shared.house.name.get(language.code, "")
    html = index_html(tuple(entries), name, language, tuple(workspace.template_folders()))
    path = folder / "index.html"
    write_bytes(path, html.encode())
    return path


def _entry(
    workspace: Workspace,
    made: Communique,
    shared: Surroundings,
    language: Language,
    editions: tuple[Shown, ...],
) -> Entry:
    version = _version(workspace, made, shared, language)
    words = shared.languages[version.language]
    lines = {line.role: line.words for line in heading_lines(version, words, "single")}
    title, lead = lines.get("title"), lines.get("lead")
    return Entry(
        id=made.id,
        language=version.language,
        lead=lead.plain if lead else "",
        title=title.plain if title else version.title or made.id,
        capitals=title.capitals if title else False,
        date=written(made.date, language) if made.date else "",
        parties=version.parties,
        stage=Labels(language)(f"stage-{made.stage}"),
        editions=editions,
    )


def _version(
    workspace: Workspace, made: Communique, shared: Surroundings, language: Language
) -> Version:
    """In the house's language where there is a whole text in it, else in the text's own."""
    translation = workspace.translations(made.id).get(language.code)
    if translation or made.language == language.code:
        version = resolve(made, shared.register, language.code, translation)
        if not version.missing:
            return version
    return resolve(made, shared.register, made.language)


def _editions(
    id: str, shared: Surroundings, folder: Path, store: Store, language: Language
) -> tuple[Shown, ...]:
    """The editions that have at least one file, the house's own first."""
    order = dict.fromkeys((*shared.default_editions(), *shared.editions))
    shown = []
    for name in order:
        edition = shared.editions[name]
        files = tuple(
            (suffix, f"{id}/{file_name(id, name, suffix, 'public')}")
            for suffix in MEDIA_TYPES
            if (folder / id / file_name(id, name, suffix, "public")).is_file()
        )
        if files:
            picture, pages = _picture(id, name, folder, store)
            title = edition.title.get(language.code, name)
            shown.append(Shown(title, edition.languages, files, picture, pages))
    return tuple(shown)


def _picture(id: str, name: str, folder: Path, store: Store) -> tuple[str | None, int | None]:
    """The picture's address, after it has been put there, and the count of pages."""
    pdf = folder / id / file_name(id, name, "pdf", "public")
    if not pdf.is_file():
        return None, None
    stored = store.find(picture_key(sha256(pdf.read_bytes()).hexdigest()))
    if stored is None:
        return None, None
    path = pdf.with_suffix(".png")
    if not path.is_file() or path.read_bytes() != stored.data:
        write_bytes(path, stored.data)
    return f"{id}/{path.name}", stored.notes.get("pages")
