"""The package: parts made from `templates/word`, opened by python-docx, sealed without a clock."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from communique.rendering.templating import environment

if TYPE_CHECKING:
    from docx.document import Document

FOLDER = "word"
_TEMPLATE = ".j2"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first instant a zip can bear."""


def opened(folders: tuple[Path, ...], **values: object) -> Document:
    """An empty document with the styles of the first template folder that has each part."""
    from docx import Document

    return Document(io.BytesIO(_zipped(_parts(folders, values))))


def sealed(document: Document) -> bytes:
    """The file: the same bytes for the same document, on any day."""
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return _zipped({each: archive.read(each) for each in archive.namelist()})


def _parts(folders: tuple[Path, ...], values: dict[str, object]) -> dict[str, bytes]:
    """Every part by its name in the package."""
    paths = {
        path.relative_to(folder / FOLDER).as_posix(): path
        for folder in reversed(folders)
        for path in sorted((folder / FOLDER).rglob("*"))
        if path.is_file()
    }
    made = {}
    for name, path in paths.items():
        if name.endswith(_TEMPLATE):
            text = environment(folders).get_template(name).render(**values)
            made[name.removesuffix(_TEMPLATE)] = text.encode()
        else:
            made[name] = path.read_bytes()
    return made


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):  # [Content_Types].xml comes first, as readers of streams want
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name])
    return out.getvalue()
