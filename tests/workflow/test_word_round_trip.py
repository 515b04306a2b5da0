"""A Word edition comes back: what an office edits and sends is read as the text it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from communique import packaged
from communique.model import inline
from communique.model.communique import Communique, Unit
from communique.model.printed import person_as_printed
from communique.model.version import Version, VersionUnit, Words, resolve
from communique.workflow.building import build
from communique.workflow.importing import Source, SourceImport, import_sources
from communique.workspace import Workspace

CHECKOUT = Path(__file__).resolve().parents[2]
FLAT = ("2026-07-02-letter-of-intent", "2026-07-02-memorandum-of-understanding")
INIT = "2026-05-14-strait-of-selmo"
Block = tuple[str, str, str, str, str]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The communiqués that ship, in every Word edition."""
    root = tmp_path_factory.mktemp("office")
    shutil.copytree(CHECKOUT / "data", root / "data")
    workspace = Workspace(root)
    assert not build(workspace, formats=("docx",), jobs=1).failed
    return workspace


def _back(workspace: Workspace, id: str, edition: str) -> SourceImport:
    path = workspace.root / "build" / id / f"{id}.{edition}.docx"
    (done,) = import_sources([Source(path.name, path.read_bytes())], workspace)
    return done


def _version(workspace: Workspace, id: str, code: str) -> Version:
    translation = workspace.translations(id).get(code)
    return resolve(workspace.communique(id), workspace.register(), code, translation)


def _same(workspace: Workspace, back: Communique, version: Version) -> None:
    """Heading, body and signature blocks, word for word."""
    assert back.language == version.language
    assert back.heading.text == " ".join(_plain(part.words) for part in version.heading)
    assert _units(back.body) == _units(version.body)
    assert _signed(workspace, back) == [_block(version, n) for n in range(len(_signed_in(version)))]


def _plain(words: Words | None) -> str:
    return inline.plain(words.text) if words else ""


def _units(body: Iterable[Unit | VersionUnit]) -> list[object]:
    return [
        (
            unit.kind,
            unit.label,
            inline.plain(unit.text if isinstance(unit, Unit) else unit.words.text),
            _units(unit.items),
        )
        for unit in body
    ]


def _signed_in(version: Version) -> tuple[object, ...]:
    return version.signature_blocks


def _block(version: Version, number: int) -> Block:
    each = version.signature_blocks[number]
    return (
        _plain(each.party),
        _plain(each.honorific),
        _plain(each.name),
        _plain(each.postnominal),
        _plain(each.office),
    )


def _signed(workspace: Workspace, made: Communique) -> list[Block]:
    register, told = workspace.register(), []
    for each in made.signature_blocks:
        assert each.signatory
        shown = person_as_printed(each.signatory, register, made.language)
        told.append(
            (each.party or "", shown.honorific, shown.name, shown.postnominal, shown.office)
        )
    return told


@pytest.mark.parametrize("code", ["en", "it"])
@pytest.mark.parametrize("id", FLAT)
def test_one_language_comes_back_word_for_word(office: Workspace, id: str, code: str) -> None:
    (back,) = _back(office, id, code).communiques
    _same(office, back, _version(office, id, code))


@pytest.mark.parametrize("edition", ["en-it", "it-en"])
@pytest.mark.parametrize("id", FLAT)
def test_both_languages_come_back_from_side_by_side(
    office: Workspace, id: str, edition: str
) -> None:
    back = _back(office, id, edition).communiques
    assert [each.language for each in back] == edition.split("-")
    for each in back:
        _same(office, each, _version(office, id, each.language))


def test_what_the_edition_prints_itself_does_not_come_back_as_text(office: Workspace) -> None:
    done = _back(office, FLAT[0], "it")
    told = " ".join(each.message for each in done.findings if each.rule == "own-line")
    assert "Traduzione non ufficiale" in told
    assert "non costituisce una pubblicazione ufficiale" in told
    assert done.communiques[0].release_lines == ()


@pytest.mark.parametrize("code", ["en", "it"])
def test_sections_numbers_and_names_of_the_sample_come_back(tmp_path: Path, code: str) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "office")
    workspace = Workspace(tmp_path / "office")
    build(workspace, editions=(code,), formats=("docx",), jobs=1)
    (back,) = _back(workspace, INIT, code).communiques
    version = _version(workspace, INIT, code)
    assert back.heading.text == " ".join(_plain(part.words) for part in version.heading)
    assert _words(back.body) == _words(version.body)
    assert _signed(workspace, back) == [
        _block(version, n) for n in range(len(back.signature_blocks))
    ]


def _words(body: Iterable[Unit | VersionUnit]) -> str:
    """Labels and words in reading order, however they nest."""
    return " ".join(
        f"{unit.label or ''} {inline.plain(words)} {_words(unit.items)}"
        for unit in body
        for words in (unit.text if isinstance(unit, Unit) else unit.words.text,)
    )
