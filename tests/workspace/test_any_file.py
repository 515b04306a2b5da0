"""Whatever a data file holds, reading it gives a model or faults with their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import packaged
from communique.errors import InvalidData
from communique.workspace.layout import MODELS
from communique.workspace.yaml_editing import edited
from communique.workspace.yaml_reading import read, read_text
from spoilt_files import spoilt

_ROOTS = (packaged.templates() / "workspace", packaged.templates().parent)
FILES = {
    pattern: next(path for root in _ROOTS for path in sorted(root.glob(pattern)))
    for pattern in MODELS
}


@pytest.mark.soak
@pytest.mark.parametrize("pattern", FILES)
@given(data=st.data())
def test_a_spoilt_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, pattern: str, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "spoilt.yaml"
    path.write_bytes(data.draw(spoilt(FILES[pattern].read_bytes())))
    try:
        read(path, MODELS[pattern])
    except InvalidData as error:
        assert error.faults()
        for fault in error.faults():
            assert str(fault).count("\n") <= 1
            assert (fault.line or 1) >= 1
            assert (fault.column or 1) >= 1


@pytest.mark.soak
@given(data=st.data())
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(data.draw(st.binary(max_size=200)))
    for model in MODELS.values():
        with pytest.raises(InvalidData):  # no file of ours is so short by chance
            read(path, model)


@pytest.mark.soak
@pytest.mark.parametrize("pattern", FILES)
@settings(max_examples=settings.default.max_examples // 2)
@given(data=st.data())
def test_what_can_be_read_can_be_changed_in_its_place(pattern: str, data: st.DataObject) -> None:
    """The editor that keeps comments reads whatever the reader takes."""
    source = data.draw(spoilt(FILES[pattern].read_bytes()))
    try:
        text = source.decode("utf-8-sig")
        document = read_text(text, Path("x.yaml"), MODELS[pattern])
    except (InvalidData, UnicodeDecodeError):
        return
    again = edited(document, text, document.model, "schema.json")
    assert read_text(again, Path("x.yaml"), MODELS[pattern]).model == document.model
