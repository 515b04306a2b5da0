"""A workspace with a language that runs from right to left, for tests of what is printed."""

from __future__ import annotations

from pathlib import Path

import yaml

from communique import packaged
from communique.workspace import Workspace

ID = "lighthouse-agreement"
SENTENCE = "ستحافظ الحكومتان على 42 منارة وفقاً لاتفاق Port Alden (المرحلة 2)."
TITLE = "بيان مشترك بشأن المنارات"


def with_arabic(workspace: Workspace) -> None:
    """Add the language, editions `ar`, `en-ar` and `ar-en`, and a text in it."""
    own = workspace.root / "templates"
    language = yaml.safe_load((packaged.templates() / "languages" / "en.yaml").read_text())
    language |= {"code": "ar", "name": "العربية", "locale": "ar-SA", "direction": "rtl"}
    language["labels"] |= {"page": "صفحة {page} من {pages}", "draft": "مسودة"}
    _write(own / "languages" / "ar.yaml", language)
    for name in ("ar", "en-ar", "ar-en"):
        layout = "synoptic" if "-" in name else "single"
        edition = {"title": {"en": name}, "languages": name.split("-"), "layout": layout}
        _write(own / "editions" / f"{name}.yaml", {"format": "1", **edition})
    _translate(workspace)


def _translate(workspace: Workspace) -> None:
    source = yaml.safe_load(workspace.translation_path(ID, "it").read_text())
    places = [*source["segments"], "signature/1/office", "signature/2/office"]
    words = {place: TITLE if place == "heading/1" else SENTENCE for place in places}
    segments = {place: {"text": text, "state": "final"} for place, text in words.items()}
    made = {"format": "1", "communique": ID, "language": "ar", "segments": segments}
    _write(workspace.translation_path(ID, "ar"), made)


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
