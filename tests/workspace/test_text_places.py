"""A text's characters in its file, however YAML writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.model.communique import Communique
from communique.workspace.text_places import TextPlaces
from communique.workspace.yaml_reading import read_document

HEAD = "format: 1\nid: trial\nlanguage: en\nheading:\n  parts: [{role: title, text: A}]\nbody:\n"


def written(tmp_path: Path, scalar: str, end: str = "\n") -> tuple[TextPlaces, Path]:
    path = tmp_path / "trial.yaml"
    text = f"{HEAD}  - id: p1\n    text: {scalar}\n"
    path.write_bytes(text.replace("\n", end).encode())
    return TextPlaces(read_document(path, Communique)), path


SCALARS = [
    "We met the harbour.  # note",
    "'It''s we who met the harbour.'",
    r'"We \"met\" \u00e8 the harbour."',
    '"We met \\\n      the harbour."',
    ">-\n      We met\n      and the harbour.",
    ">-  # folded\n      We met\n\n      the harbour.",
    "|\n      We met\n        the harbour.",
    "We met\n      with the harbour.",
    r"We [[keep|met \[x\] ]] the [[em|harbour]].",
    "We [[keep|met the harbour.",
    "漢字 met the harbour.",
]


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_word_is_found_where_it_is_written(tmp_path: Path, scalar: str, end: str) -> None:
    places, path = written(tmp_path, scalar, end)
    stretch = places.stretch_of("body/p1", "harbour")
    assert stretch is not None
    line = path.read_bytes().decode().split(end)[stretch.start.line - 1]
    assert line[stretch.start.column - 1 : stretch.end.column - 1] == "harbour"
    assert stretch.exact


def test_words_that_stand_twice_or_nowhere_have_no_place_of_their_own(tmp_path: Path) -> None:
    places, _ = written(tmp_path, "met and met")
    assert places.stretch_of("body/p1", "met") is None
    assert places.stretch_of("body/p1", "lamp") is None
    assert places.stretch_of("body/p9", "and") is None


def test_words_that_a_file_folds_or_escapes_are_not_written_as_they_are_read(
    tmp_path: Path,
) -> None:
    for scalar, words in ((">-\n      We met\n      you.", "met you"), (r'"a \"b\" c"', 'a "b')):
        places, _ = written(tmp_path, scalar)
        stretch = places.stretch_of("body/p1", words)
        assert stretch is not None
        assert not stretch.exact


@pytest.mark.parametrize("where", ["signature/0", "signature/x", "body/", "release/9", "nowhere"])
def test_a_place_that_is_not_there_is_the_nearest_that_is(tmp_path: Path, where: str) -> None:
    places, _ = written(tmp_path, "We met.")
    assert places.place(where).line in (1, 7)
