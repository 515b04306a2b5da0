"""What is written is read back the same, by us and by every other reader of YAML."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from ruamel.yaml import YAML

from communique.model.communique import Communique, Correction, Heading, HeadingPart, Unit
from communique.workspace.yaml_reading import read_text
from communique.workspace.yaml_writing import dump, write
from hostile_texts import WORDS, texts

HERE = Path("x.yaml")


def a_communique(text: str) -> Communique:
    item = Unit(id="p1-a", kind="item", label=text, text=text)
    return Communique(
        id="a-b",
        language="en",
        place=text,
        date=date(2026, 7, 2),
        notice={"en": text},
        heading=Heading(parts=(HeadingPart(role="title", text=text),)),
        body=(Unit(id="p1", text=text, lines=(1, 12), items=(item,)), Unit(id="p2", text=text)),
        corrections=(Correction(rule="a", where="body/p1", sic=text, corrected=f"{text}."),),
    )


def places(data: Any) -> list[Any]:
    """The values at which `a_communique` puts its text."""
    first, second = data["body"][0], data["body"][1]
    values = [data.get("place"), data["heading"]["parts"][0]["text"], data["notice"]["en"]]
    values += [first["items"][0].get("label"), data["corrections"][0]["sic"]]
    return values + [unit.get("text", "") for unit in (first, first["items"][0], second)]


def everybody_reads(text: str) -> None:
    made = a_communique(text)
    written = dump(made, "schema.json")
    assert read_text(written, HERE, Communique).model == made
    meant = [made.place] * len(places(yaml.safe_load(written)))
    assert places(yaml.safe_load(written)) == meant
    assert places(yaml.load(written, Loader=yaml.CSafeLoader)) == meant
    assert places(YAML(typ="safe", pure=True).load(written)) == meant
    assert places(YAML(typ="rt").load(written)) == meant


@pytest.mark.parametrize("text", WORDS)
def test_every_reader_of_yaml_reads_the_text_that_was_written(text: str) -> None:
    everybody_reads(text)


@pytest.mark.soak
@given(texts)
def test_every_reader_of_yaml_reads_any_text_that_was_written(text: str) -> None:
    everybody_reads(text)


@pytest.mark.parametrize("word", ["y", "N", "yes", "Off", "TRUE", "null", "~", "", "1e3", "1:30"])
def test_what_any_version_of_yaml_takes_for_something_else_is_quoted(word: str) -> None:
    assert f'\nplace: "{word}"\n' in dump(a_communique(word), "s")


def test_a_file_reads_like_something_a_person_wrote() -> None:
    made = a_communique("Roma").model_copy(
        update={"body": (Unit(id="p1", text="parole lunghe " * 12 + "fine", lines=(1, 2)),)}
    )
    assert dump(made, "../schema.json#/$defs/Communique").splitlines() == [
        "# yaml-language-server: $schema=../schema.json#/$defs/Communique",
        "format: 1",
        "id: a-b",
        "language: en",
        "date: 2026-07-02",
        "place: Roma",
        "heading:",
        "  parts:",
        "    - role: title",
        "      text: Roma",
        "body:",
        "  - id: p1",
        "    text: >-",
        "      parole lunghe parole lunghe parole lunghe parole lunghe parole lunghe parole lunghe "
        "parole",
        "      lunghe parole lunghe parole lunghe parole lunghe parole lunghe parole lunghe fine",
        "    lines: [1, 2]",
        "notice:",
        "  en: Roma",
        "corrections:",
        "  - rule: a",
        "    where: body/p1",
        "    sic: Roma",
        "    corrected: Roma.",
    ]


def test_the_same_model_gives_the_same_bytes() -> None:
    assert dump(a_communique("a"), "s") == dump(a_communique("a"), "s")


def test_a_file_appears_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.yaml"
    write(path, a_communique("first"), "s")
    before = path.read_bytes()

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(path, a_communique("second"), "s")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    write(tmp_path / "ours.yaml", a_communique("a"), "s")
    (tmp_path / "any.yaml").write_text("")
    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1
