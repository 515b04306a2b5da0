"""The fingerprint names all that the bytes of an edition depend on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from communique.rendering import faces
from communique.workflow import environment


def test_it_names_every_library_through_all_generations() -> None:
    named = environment.fingerprint()
    assert {"weasyprint", "pydyf", "fonttools", "brotli", "pyphen", "pydantic-core"} <= set(named)
    assert "pytest" not in named


def test_a_library_that_is_not_there_is_told_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_LIBRARIES", {"none": ("libnone-at-all.so", "version")})
    environment.fingerprint.cache_clear()
    assert environment.fingerprint()["none"] == "absent"
    monkeypatch.undo()
    environment.fingerprint.cache_clear()


def test_another_font_file_is_another_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = environment._fonts_digest()
    copy = tmp_path / "fonts"
    for family in (*faces.FACES, *faces.FALLBACKS):
        for face in faces.faces(family):
            target = copy / face.path.relative_to(faces.folder())
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(face.path, target)
    monkeypatch.setattr(faces, "folder", lambda: copy)
    faces.faces.cache_clear()
    assert environment._fonts_digest() == before
    changed = faces.faces(faces.SERIF)[0].path
    changed.write_bytes(changed.read_bytes() + b"\0")
    assert environment._fonts_digest() != before
    faces.faces.cache_clear()
